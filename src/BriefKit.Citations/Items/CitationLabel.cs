using System.Globalization;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Citations.Items;

/// <summary>Makes the labels of label styles, which CSL leaves to processors: letters of the names and two digits of the year.</summary>
internal static class CitationLabel
{
    /// <summary>One name gives four letters, two names two each, three give two, one and one, more give one each of the first four.</summary>
    public static string Of(Reference reference) => Names(reference) + Year(reference);

    private static string Names(Reference reference)
    {
        foreach ((_, ValueList<PersonName> names) in reference.Names)
        {
            if (!names.IsEmpty)
                return string.Concat(names.Take(4).Select((name, index) => Letters(name, LettersOf(names.Length, index))));
        }
        return "";
    }

    private static int LettersOf(int names, int index) => names switch
    {
        1 => 4,
        2 => 2,
        3 => index == 0 ? 2 : 1,
        _ => 1,
    };

    private static string Letters(PersonName name, int count)
    {
        string letters = string.Concat((name.Family ?? name.Literal ?? name.Given ?? "").Where(char.IsLetter).Take(count));
        return letters.Length == 0 ? "" : char.ToUpperInvariant(letters[0]) + letters[1..].ToLowerInvariant();
    }

    private static string Year(Reference reference) =>
        reference.Dates.TryGetValue(Variable.Issued, out ReferenceDate? date) && date.Value is { } value && (value.Start ?? value.End) is { } point
            ? (Math.Abs(point.Year) % 100).ToString("00", CultureInfo.InvariantCulture)
            : "";
}
