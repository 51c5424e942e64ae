using BriefKit.Core.Text;
using BriefKit.Formats.Lines;

namespace BriefKit.Formats.LabelledText;

/// <summary>Divides a file into records: at a line of three or more <c>-</c> or <c>=</c>, and at a form feed.</summary>
internal static class RecordDivider
{
    public static List<List<SourceLine>> Divide(SourceText source, List<SourceLine> lines, LabelTable known, DiagnosticBag diagnostics)
    {
        List<List<SourceLine>> records = [];
        List<SourceLine> current = [];
        for (int i = 0; i < lines.Count; i++)
        {
            // A row directly below a label underlines it.
            bool divides = IsRow(source, lines[i]) && !Underlines(source, lines, i, known);
            if (divides)
                diagnostics.Add(LabelledTextDiagnostics.Divider(source.At(lines[i].Content)));
            else
                current.Add(lines[i]);
            if (divides || lines[i].EndsPage)
                Close(ref current, records);
        }
        Close(ref current, records);
        return records;
    }

    public static bool IsRow(SourceText source, SourceLine line)
    {
        ReadOnlySpan<char> content = source[line.Content];
        return content is ['-', '-', '-', ..] or ['=', '=', '=', ..] && !content.ContainsAnyExcept(content[0]);
    }

    private static bool Underlines(SourceText source, List<SourceLine> lines, int index, LabelTable known) =>
        index > 0 && LabelShape.Of(source, lines[index - 1]) is { Value.IsEmpty: true } shape && (shape.HasColon || known.Find(source, shape) is not null);

    private static void Close(ref List<SourceLine> record, List<List<SourceLine>> records)
    {
        if (record.Exists(line => !line.IsBlank))
            records.Add(record);
        record = [];
    }
}
