using System.Globalization;
using System.Text;
using BriefKit.Citations;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Bibliographies;

/// <summary>Writes formatted references with a line below each for every stretch of its text that says what made it.</summary>
/// <param name="wanted">Some text that alone is asked for, or the one character of a number, from 1, such as <c>@7</c>; null for everything.</param>
internal sealed class ExplanationWriter(string? wanted)
{
    private readonly StringBuilder _text = new();

    public string Write(ExplainedCitations explained)
    {
        Write("Citation", explained.Clusters);
        Write("Entry", explained.Entries);
        return _text.ToString();
    }

    private void Write(string kind, ValueList<ExplainedText> texts)
    {
        for (int i = 0; i < texts.Length; i++)
        {
            string text = texts[i].Text;
            List<string[]> rows = [.. texts[i].Spans.Where(span => IsWanted(span, text)).Select(span => Row(span, text))];
            if (rows.Count == 0)
                continue;
            _text.Append(CultureInfo.InvariantCulture, $"{kind} {i + 1}: {OnOneLine(text)}\n");
            Write(rows);
            _text.Append('\n');
        }
    }

    private void Write(List<string[]> rows)
    {
        int[] widths = [.. Enumerable.Range(0, 3).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            string line = $"  {row[0].PadLeft(widths[0])}  {row[1].PadRight(widths[1])}  {row[2].PadRight(widths[2])}  {row[3]}";
            _text.Append(line.TrimEnd()).Append('\n');
        }
    }

    private bool IsWanted(ExplainedSpan span, string text)
    {
        if (wanted is null)
            return true;
        int end = span.Start + span.Length;
        if (wanted.StartsWith('@') && int.TryParse(wanted.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int character))
            return character > span.Start && character <= end;
        for (int at = text.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            if (at < end && at + wanted.Length > span.Start)
                return true;
        }
        return false;
    }

    private static string[] Row(ExplainedSpan span, string text) =>
    [
        (span.Start + 1).ToString(CultureInfo.InvariantCulture),
        $"'{OnOneLine(text.Substring(span.Start, span.Length))}'",
        What(span),
        span.ElementLocation is SourceLocation place ? $"{span.Element} ({place})" : span.Element,
    ];

    private static string OnOneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static string What(ExplainedSpan span)
    {
        if (span.Part != PrintedPart.Variable || span.ReferenceId is null)
            return NameOf(span);
        string field = $"{NameOf(span)} of {span.ReferenceId}";
        return span.ReferenceLocation is SourceLocation place ? $"{field} ({place})" : field;
    }

    private static string NameOf(ExplainedSpan span) => span.Part switch
    {
        PrintedPart.Variable => $"variable {span.Variable?.CslName}",
        PrintedPart.Term => $"term {span.Term}",
        PrintedPart.Value => "value",
        PrintedPart.Prefix => "prefix",
        PrintedPart.Suffix => "suffix",
        PrintedPart.Delimiter => "delimiter",
        PrintedPart.Quotes => "quotes",
        PrintedPart.YearSuffix => "year-suffix, to tell works apart",
        PrintedPart.NameSubstitute => "subsequent-author-substitute",
        PrintedPart.Collapse => "delimiter of collapsed cites",
        PrintedPart.CitePrefix => "prefix of the cite",
        PrintedPart.CiteSuffix => "suffix of the cite",
        PrintedPart.UnknownReference => "cite of an unknown reference",
        _ => "gap",
    };
}
