using System.Globalization;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;

namespace BriefKit.Citations.Locales;

/// <summary>The ordinal terms of a locale (CSL 1.0.2, "Ordinal Suffixes" and "Long Ordinals").</summary>
internal sealed class OrdinalTerms
{
    private readonly ValueList<Term> _suffixes;
    private readonly ValueList<Term> _long;

    private OrdinalTerms(ValueList<Term> suffixes, ValueList<Term> longOrdinals)
    {
        _suffixes = suffixes;
        _long = longOrdinals;
    }

    public static OrdinalTerms Empty { get; } = new([], []);

    /// <summary>As soon as a style redefines one ordinal term, all of the locale's are gone.</summary>
    public OrdinalTerms With(ValueList<Term> terms)
    {
        ValueList<Term> suffixes = terms.Where(term => IsSuffix(term.Key.Name)).ToValueList();
        ValueList<Term> longOrdinals = terms.Where(term => term.Key.Name.StartsWith("long-ordinal-", StringComparison.Ordinal)).ToValueList();
        return new OrdinalTerms(suffixes.IsEmpty ? _suffixes : suffixes, [.. longOrdinals, .. _long]);
    }

    public string SuffixOf(int number, Gender gender)
    {
        string? neuter = gender == Gender.Neuter ? null : Find(number, gender);
        return neuter ?? Find(number, Gender.Neuter) ?? "";
    }

    public string? LongOf(int number, Gender gender)
    {
        string name = "long-ordinal-" + number.ToString("00", CultureInfo.InvariantCulture);
        return Single(_long, name, gender) ?? Single(_long, name, Gender.Neuter);
    }

    // A whole-number match counts before one of two digits, and that before one of the last digit.
    private string? Find(int number, Gender gender)
    {
        Term? best = null;
        int bestRank = -1;
        foreach (Term term in _suffixes)
        {
            int rank = term.GenderForm == gender ? Rank(term, number) : -1;
            if (rank > bestRank)
                (best, bestRank) = (term, rank);
        }
        return best?.Single;
    }

    private static int Rank(Term term, int number)
    {
        if (term.Key.Name == "ordinal")
            return 0;
        int value = int.Parse(term.Key.Name.AsSpan("ordinal-".Length), NumberStyles.None, CultureInfo.InvariantCulture);
        OrdinalMatch match = term.Match;
        if (match == OrdinalMatch.ByName)
            match = value < 10 ? OrdinalMatch.LastDigit : OrdinalMatch.LastTwoDigits;
        return match switch
        {
            OrdinalMatch.LastDigit => number % 10 == value ? 1 : -1,
            OrdinalMatch.LastTwoDigits => number % 100 == value ? 2 : -1,
            _ => number == value ? 3 : -1,
        };
    }

    private static bool IsSuffix(string name) =>
        name == "ordinal" || (name.Length == 10 && name.StartsWith("ordinal-", StringComparison.Ordinal) && char.IsAsciiDigit(name[8]) && char.IsAsciiDigit(name[9]));

    private static string? Single(ValueList<Term> terms, string name, Gender gender)
    {
        foreach (Term term in terms)
        {
            if (term.Key.Name == name && term.GenderForm == gender)
                return term.Single;
        }
        return null;
    }
}
