using BriefKit.Core.Text;
using BriefKit.Formats.Lines;

namespace BriefKit.Formats.LabelledText;

/// <summary>Divides the lines of one record into sections, one for each label.</summary>
internal static class SectionReader
{
    public static List<Section> Read(SourceText source, List<SourceLine> lines, LabelTable known, DiagnosticBag diagnostics)
    {
        LabelFinder finder = new(source, lines, known);
        List<Section> sections = [];
        Section current = new(null);
        bool isBelowLabel = false, isBelowValueLine = false;
        for (int i = 0; i < lines.Count; i++)
        {
            Label? label = finder.Find(i, isBelowLabel, isBelowValueLine, current.Label is { StandsAlone: false });
            if (label is null)
            {
                current.Lines.Add(lines[i]);
                if (finder.IsDoubtful(i))
                    diagnostics.Add(LabelledTextDiagnostics.DoubtfulLabel(source.At(lines[i].Content)));
            }
            else
            {
                Close(current, sections);
                label = WithUnderline(source, lines, label, ref i);
                current = new Section(label);
                if (!label.Value.IsEmpty)
                    current.Lines.Add(new SourceLine(label.Value, label.Value, false));
            }
            isBelowLabel = label is { StandsAlone: true };
            isBelowValueLine = label is { StandsAlone: false };
        }
        Close(current, sections);
        return sections;
    }

    // The lines above the first label are a section only if there is something in them.
    private static void Close(Section section, List<Section> sections)
    {
        if (section.Label is not null || !section.IsEmpty)
            sections.Add(section);
    }

    // "Remarks" with a row of hyphens directly below it: the row belongs to the label.
    private static Label WithUnderline(SourceText source, List<SourceLine> lines, Label label, ref int index)
    {
        bool isUnderlined = label.StandsAlone && index + 1 < lines.Count && RecordDivider.IsRow(source, lines[index + 1]);
        if (!isUnderlined)
            return label;
        index++;
        return label with { Span = TextSpan.FromBounds(label.Span.Start, lines[index].Content.End) };
    }
}
