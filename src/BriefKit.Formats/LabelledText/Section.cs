using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Formats.Lines;

namespace BriefKit.Formats.LabelledText;

/// <summary>A label and the lines below it, up to the next label; without a label, the lines above the first one.</summary>
internal sealed class Section(Label? label)
{
    public Label? Label { get; } = label;

    /// <summary>The field that it is; null where the record type does not know it.</summary>
    public FieldDefinition? Definition { get; set; } = label?.Definition;

    /// <summary>Its lines. Of a label's own line, the part behind the label.</summary>
    public List<SourceLine> Lines { get; } = [];

    /// <summary>Lines that come again under the same label further down; their places are reported, their text is added.</summary>
    public List<Section> Repetitions { get; } = [];

    public bool IsEmpty => Lines.TrueForAll(line => line.IsBlank);

    /// <summary>From the first character to the last, blanks around them aside.</summary>
    public TextSpan Span
    {
        get
        {
            SourceLine first = Lines.Find(line => !line.IsBlank), last = Lines.FindLast(line => !line.IsBlank);
            return TextSpan.FromBounds(first.Content.Start, last.Content.End);
        }
    }

    /// <summary>All its lines, those of its repetitions included, a break before each.</summary>
    public List<SourceLine> AllLines =>
        [.. Lines, .. Repetitions.SelectMany(section => section.Lines.Prepend(SourceLine.Break))];
}
