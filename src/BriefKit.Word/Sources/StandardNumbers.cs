using System.Text;
using BriefKit.Core.References;

namespace BriefKit.Word.Sources;

/// <summary>
/// The one standard number that a source of Word's has, and the several that a reference may have: <c>ISBN 978…; DOI 10.…</c>. One whose shape
/// says what it is stands alone.
/// </summary>
internal static class StandardNumbers
{
    private const string Parting = "; ";

    private static readonly (Variable Variable, string Label)[] Labels =
    [
        (Variable.Isbn, "ISBN"),
        (Variable.Issn, "ISSN"),
        (Variable.Doi, "DOI"),
        (Variable.Cstr, "CSTR"),
        (Variable.Pmid, "PMID"),
        (Variable.Pmcid, "PMCID"),
        (Variable.Number, "No."),
    ];

    /// <summary>The text of the element; null where there is nothing to say.</summary>
    /// <param name="isNumberElsewhere">Whether the number has an element of its own.</param>
    public static string? Of(Reference reference, bool isNumberElsewhere)
    {
        (Variable Variable, string Label, string Text)[] numbers = [.. Labels
            .Where(label => !(isNumberElsewhere && label.Variable == Variable.Number))
            .Select(label => (label.Variable, label.Label, reference[label.Variable]?.Value ?? ""))
            .Where(number => number.Item3.Length > 0)];
        if (numbers is [(Variable only, _, string text)] && ShapeOf(text) == only)
            return text;
        return numbers.Length == 0 ? null : string.Join(Parting, numbers.Select(number => $"{number.Label} {number.Text}"));
    }

    /// <summary>What the element says. What says of itself what it is, says so; another number is the number.</summary>
    public static IEnumerable<(Variable Variable, string Text)> Read(string element)
    {
        foreach (string part in element.Split(Parting, StringSplitOptions.RemoveEmptyEntries))
        {
            (Variable variable, string label) = Array.Find(Labels, known => IsLabelled(part, known.Label));
            if (label is null)
                yield return (ShapeOf(part) ?? Variable.Number, part);
            else
                yield return (variable, part[label.Length..].TrimStart(' ', ':'));
        }
    }

    private static bool IsLabelled(string part, string label) =>
        part.Length > label.Length && part.StartsWith(label, StringComparison.OrdinalIgnoreCase) && part[label.Length] is ' ' or ':';

    private static Variable? ShapeOf(string text)
    {
        if (text.StartsWith("10.", StringComparison.Ordinal) && text.Contains('/'))
            return Variable.Doi;
        StringBuilder digits = new();
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c) || c is 'X' or 'x')
                digits.Append(c);
            else if (c is not ('-' or ' '))
                return null;
        }
        return digits.Length switch
        {
            13 or 10 => Variable.Isbn,
            8 when text.Length == 9 && text[4] == '-' => Variable.Issn,
            _ => null,
        };
    }
}
