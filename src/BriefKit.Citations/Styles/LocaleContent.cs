using BriefKit.Citations.Formatting;
using BriefKit.Core.Collections;

namespace BriefKit.Citations.Styles;

/// <summary>What a <c>cs:locale</c> element says, in a locale file or within a style.</summary>
/// <param name="Language">Its <c>xml:lang</c>; empty where a style means all languages.</param>
internal sealed record LocaleContent(string Language)
{
    public ValueList<Term> Terms { get; init; }

    public DateFormat? TextDate { get; init; }

    public DateFormat? NumericDate { get; init; }

    public bool? PunctuationInQuote { get; init; }

    public bool? LimitDayOrdinalsToDay1 { get; init; }
}

/// <summary>A term in one form.</summary>
/// <param name="Multiple">The plural; null where the term has no plural of its own.</param>
internal sealed record Term(TermKey Key, string Single, string? Multiple)
{
    /// <summary>For a noun: its gender.</summary>
    public Gender Gender { get; init; }

    /// <summary>For an ordinal: the gender of the noun that it goes with.</summary>
    public Gender GenderForm { get; init; }

    public OrdinalMatch Match { get; init; }
}

/// <summary>CSL 1.0.2, "Ordinal Suffixes": which numbers a term <c>ordinal-00</c> to <c>ordinal-99</c> is for.</summary>
internal enum OrdinalMatch : byte
{
    /// <summary>As the term's name goes: 0 to 9 match the last digit, others the last two.</summary>
    ByName,
    LastDigit,
    LastTwoDigits,
    WholeNumber,
}

/// <summary>A localized date format.</summary>
internal sealed record DateFormat(string Delimiter, NodeFormat Format, ValueList<DatePartNode> Parts);
