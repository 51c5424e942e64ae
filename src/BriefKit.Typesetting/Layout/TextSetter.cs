using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Paragraphs;
using BriefKit.Typesetting.Reporting;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Layout;

/// <summary>Sets the inlines of blocks in lines.</summary>
internal sealed class TextSetter(StyleBook styles, ContentIds ids, TypesettingReport report, Theme theme)
{
    private const double LeastMeasure = 12;

    private readonly InlineFlattener _flattener = new(styles, ids, report, theme);
    private readonly ParagraphSetter _paragraphs = new(report);

    /// <summary>Makes an element of the structure and the text that belongs to it.</summary>
    public (StyledText Text, StructureElement Element) Flatten(ValueList<Inline> inlines, TextFormat format, StructureTag tag)
    {
        (StyledText text, List<StructureNode> children) = _flattener.Flatten(inlines, new InlineContext(format.Look, format.Look));
        return (text, new StructureElement(tag, children.ToValueList()));
    }

    /// <summary>The text of running matter, which is drawn but not read.</summary>
    public StyledText FlattenRunning(ValueList<Inline> inlines, TextFormat format, string pageNumber, string pageCount, PageHeadings? headings = null)
    {
        InlineContext context = new(format.Look, format.Look) { IsArtifact = true, PageNumber = pageNumber, PageCount = pageCount, Headings = headings };
        return _flattener.Flatten(inlines, context).Text;
    }

    /// <summary>The text for measuring alone: it makes no structure and counts no notes.</summary>
    public StyledText FlattenToMeasure(ValueList<Inline> inlines, TextFormat format) => FlattenRunning(inlines, format, "", "");

    public double NaturalWidth(StyledText text) => _paragraphs.NaturalWidth(text);

    public double LeastWidth(StyledText text) => _paragraphs.LeastWidth(text);

    public List<TextLine> Break(StyledText text, TextFormat format, double measure, double firstIndent = 0, double hangingIndent = 0)
    {
        double room = Math.Max(measure, LeastMeasure);
        ParagraphFormat shape = new(room, format.Leading, Baseline(format))
        {
            Alignment = format.Alignment,
            IsHyphenated = format.IsHyphenated,
            HangsPunctuation = format.HangsPunctuation,
            FirstIndent = Math.Min(firstIndent, room / 2),
            HangingIndent = Math.Min(hangingIndent, room / 2),
        };
        return _paragraphs.Set(text, shape);
    }

    /// <summary>Where the baseline lies in a line of this format: the leading is shared out above and below the type.</summary>
    public double Baseline(TextFormat format)
    {
        FontMetrics metrics = styles[format.Look].Face.Metrics;
        double unit = format.Look.Size / metrics.UnitsPerEm;
        double spare = format.Leading - (metrics.Ascender - metrics.Descender) * unit;
        return spare / 2 + metrics.Ascender * unit;
    }
}
