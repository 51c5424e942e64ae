using System.Globalization;
using BriefKit.Citations.Formatting;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Items;

/// <summary>
/// Makes the labels of label styles, which CSL leaves to processors, as they agree on them: letters of the names, else of the title,
/// and two digits of the year.
/// </summary>
internal static class CitationLabel
{
    private const int TitleLetters = 4;
    private const string NoYear = "00";

    /// <summary>One name gives four letters, two names two each, three give two, one and one, more give one each of the first four.</summary>
    public static string Of(Reference reference)
    {
        string names = Names(reference);
        return (names.Length > 0 ? names : Title(reference)) + Year(reference);
    }

    private static string Names(Reference reference)
    {
        ValueList<PersonName> names = LeadingNames.Of(reference);
        return string.Concat(names.Take(4).Select((name, index) => Letters(name, LettersOf(names.Length, index))).TakeWhile(letters => letters.Length > 0));
    }

    private static int LettersOf(int names, int index) => names switch
    {
        1 => 4,
        2 => 2,
        3 => index == 0 ? 2 : 1,
        _ => 1,
    };

    // A Han character is no letter to make labels of.
    private static string Letters(PersonName name, int count)
    {
        string family = name.Family ?? name.Literal ?? name.Given ?? "";
        foreach (string article in (ReadOnlySpan<string>)["a ", "an ", "the "])
        {
            if (family.StartsWith(article, StringComparison.OrdinalIgnoreCase))
                family = family[article.Length..];
        }
        return Cased(string.Concat(family.Where(c => char.IsLetter(c) && !Scripts.IsEastAsian(c)).Take(count)));
    }

    // The title stands in for names: its first letters, as one word, without the small words.
    private static string Title(Reference reference)
    {
        string title = reference[Variable.Title]?.Value ?? "";
        string word = string.Concat(title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(part => !TitleCase.IsStopWord(part)));
        return Cased(TextStart.Of(word, TitleLetters));
    }

    private static string Cased(string letters) => letters.Length == 0 ? "" : char.ToUpperInvariant(letters[0]) + letters[1..].ToLowerInvariant();

    private static string Year(Reference reference)
    {
        if (!reference.Dates.TryGetValue(Variable.Issued, out ReferenceDate? date) || date.Value is not { } value || (value.Start ?? value.End) is not { Unspecified.Year: 0 } point)
            return NoYear;
        int year = point.Year > 0 ? point.Year : 1 - point.Year;
        return (year % 100).ToString(NoYear, CultureInfo.InvariantCulture);
    }
}
