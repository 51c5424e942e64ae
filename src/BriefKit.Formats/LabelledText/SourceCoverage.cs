using BriefKit.Core.Collections;
using BriefKit.Core.Records;
using BriefKit.Core.Text;

namespace BriefKit.Formats.LabelledText;

/// <summary>
/// Proves that nothing of an input was lost: each character that is not blank lies in a field's text or label, or in a diagnostic.
/// </summary>
public static class SourceCoverage
{
    /// <summary>The stretches that are accounted for nowhere, in order; none where nothing was lost.</summary>
    public static ValueList<TextSpan> Missing(SourceText source, IEnumerable<Record> records, IEnumerable<Diagnostic> diagnostics)
    {
        List<TextSpan> covered = [];
        foreach (Field field in records.SelectMany(record => record.Fields))
        {
            Add(covered, source, field.LabelOrigin.Location);
            Add(covered, source, field.Origin.Location);
        }
        foreach (Diagnostic diagnostic in diagnostics)
            Add(covered, source, diagnostic.Location);
        covered.Sort((one, other) => one.Start.CompareTo(other.Start));

        List<TextSpan> missing = [];
        int end = 0;
        foreach (TextSpan span in (IEnumerable<TextSpan>)[.. covered, new TextSpan(source.Length, 0)])
        {
            TextSpan gap = span.Start > end ? source.Trim(TextSpan.FromBounds(end, span.Start)) : default;
            if (!gap.IsEmpty)
                missing.Add(gap);
            end = Math.Max(end, span.End);
        }
        return missing.ToValueList();
    }

    private static void Add(List<TextSpan> covered, SourceText source, SourceLocation? location)
    {
        if (location is not null && ReferenceEquals(location.Source, source))
            covered.Add(location.Span);
    }
}
