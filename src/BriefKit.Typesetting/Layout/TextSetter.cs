using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Paragraphs;
using BriefKit.Typesetting.Reporting;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Layout;

/// <summary>Sets the inlines of blocks in lines.</summary>
internal sealed class TextSetter(StyleBook styles, DocumentCounts counts, TypesettingReport report, Theme theme, ParagraphTools tools)
{
    private const double LeastMeasure = 12;

    // What sums of widths may differ by.
    private const double Rounding = 0.01;

    private readonly InlineFlattener _flattener = new(styles, counts, report, theme);
    private readonly ParagraphSetter _paragraphs = new(tools, report);

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

    /// <summary>How wide a text is that stands alone.</summary>
    public double WidthOf(string text, TextFormat format) => NaturalWidth(FlattenToMeasure([new TextRun(text)], format));

    /// <summary>The only line of a text that nothing breaks, as wide as it is, whichever way it is read; null where nothing is printed.</summary>
    public TextLine? Line(StyledText text, TextFormat format)
    {
        List<TextLine> lines = Set(text, format, NaturalWidth(text) + Rounding, 0, 0, isDrawn: true);
        return lines.Count > 0 ? lines[0] : null;
    }

    public List<TextLine> Break(StyledText text, TextFormat format, double measure, double firstIndent = 0, double hangingIndent = 0) =>
        Set(text, format, Math.Max(measure, LeastMeasure), firstIndent, hangingIndent, isDrawn: true);

    /// <summary>The lines that a text would have. They are not drawn, and what is wrong with them is not told.</summary>
    public List<TextLine> BreakToMeasure(StyledText text, TextFormat format, double measure) =>
        Set(text, format, Math.Max(measure, LeastMeasure), 0, 0, isDrawn: false);

    private List<TextLine> Set(StyledText text, TextFormat format, double room, double firstIndent, double hangingIndent, bool isDrawn)
    {
        ParagraphFormat shape = new(room, format.Leading, Baseline(format))
        {
            Alignment = format.Alignment,
            IsHyphenated = format.IsHyphenated,
            HangsPunctuation = format.HangsPunctuation,
            FirstIndent = Math.Min(firstIndent, room / 2),
            HangingIndent = Math.Min(hangingIndent, room / 2),
        };
        return _paragraphs.Set(text, shape, isDrawn);
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
