using System.Globalization;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Paragraphs;

namespace BriefKit.Typesetting.Layout;

/// <summary>Sets the lines that stand on every page, once it is known how many pages there are.</summary>
internal sealed class RunningMatterSetter(BlockSetter blocks)
{
    private const double Distance = 18;
    private const double Gap = 12;

    // What printers leave blank at the edges of the paper.
    private const double LeastEdge = 20;

    // How long headings may be in running heads, where they do not fit: tried one after another.
    private static readonly int[] HeadingLengths = [80, 60, 45, 34, 26, 20, 14, 8];

    // However high running heads are, so much of a page is left to the text.
    private const double LeastBodyShare = 0.4;

    // By what they say: facing pages have matter of their own, made anew for each page.
    private readonly Dictionary<RunningMatter, MatterSize> _sizes = [];

    /// <summary>Finds the text area of a document's pages: between the margins, or less where running heads would stand in it or leave the paper.</summary>
    public static (double Top, double Bottom) FindBody(BlockSetter blocks)
    {
        PageGeometry page = blocks.Theme.Page;
        Document document = blocks.Document;
        RunningMatterSetter setter = new(blocks);
        IEnumerable<PageEdges> edges = new PageEdges?[] { document.RightPages, document.FirstPage, document.LeftPages }.OfType<PageEdges>();
        double header = edges.Max(each => setter.SizeOf(each.Header).Height), footer = edges.Max(each => setter.SizeOf(each.Footer).Height);
        double top = header > 0 ? Math.Max(page.Top, LeastEdge + header + Distance) : page.Top;
        double bottom = page.Height - (footer > 0 ? Math.Max(page.Bottom, LeastEdge + footer + Distance) : page.Bottom);
        return bottom - top >= page.Height * LeastBodyShare ? (top, bottom) : (page.Top, page.Height - page.Bottom);
    }

    /// <param name="number">Of the page, from 1.</param>
    public void Draw(PageCanvas canvas, int number, int count, PageHeadings headings)
    {
        PageGeometry page = blocks.Theme.Page;
        PageEdges edges = blocks.Document.EdgesOf(number);
        RunningContext context = new(number, count, headings);
        blocks.Place.IsOnEveryPage = true;
        canvas.Artifact = ArtifactKind.Header;
        Draw(canvas, edges.Header, context, height => Math.Max(blocks.Body.Top - Distance - height, 4));
        canvas.Artifact = ArtifactKind.Footer;
        Draw(canvas, edges.Footer, context, height => Math.Min(blocks.Body.Bottom + Distance, page.Height - height - 4));
        canvas.Artifact = null;
        blocks.Place.IsOnEveryPage = false;
    }

    private void Draw(PageCanvas canvas, RunningMatter matter, RunningContext context, Func<double, double> top)
    {
        if (matter.IsEmpty)
            return;
        TextFormat format = blocks.Formats.Running;
        (List<TextLine>[] parts, double[] widths) = Fit(matter, format, context);
        double height = HeightOf(parts), y = top(height);
        PageGeometry page = blocks.Theme.Page;
        double left = page.LeftOf(context.Number);
        FrameKind kind = canvas.Artifact == ArtifactKind.Header ? FrameKind.Header : FrameKind.Footer;
        if (height > 0)
            canvas.AddFrame(new PageFrame(kind, left, y, page.Measure, height));
        DrawLines(canvas, parts[0], left, y);
        DrawLines(canvas, parts[1], left + (page.Measure - widths[1]) / 2, y);
        DrawLines(canvas, parts[2], left + page.Measure - widths[2], y);
    }

    // A heading that would need more lines than the matter around it is cut short. One that stands on its line is not measured before it is drawn.
    private (List<TextLine>[] Parts, double[] Widths) Fit(RunningMatter matter, TextFormat format, RunningContext context)
    {
        RunningTexts texts = Flatten(matter, format, context);
        if (!texts.FitOneLine && SizeOf(matter) is { HasHeadings: true, Height: double room })
        {
            for (int i = 0; i < HeadingLengths.Length && HeightOf(Break(texts, format, isDrawn: false)) > room; i++)
                texts = Flatten(matter, format, context with { Headings = context.Headings with { LongestText = HeadingLengths[i] } });
        }
        return (Break(texts, format, isDrawn: true), texts.Widths);
    }

    private List<TextLine>[] Break(RunningTexts texts, TextFormat format, bool isDrawn)
    {
        return
        [
            Lines(texts.Start, format, texts.Widths[0]),
            Lines(texts.Center, format with { Alignment = LineAlignment.Center }, texts.Widths[1]),
            Lines(texts.End, format with { Alignment = LineAlignment.End }, texts.Widths[2]),
        ];

        List<TextLine> Lines(StyledText text, TextFormat look, double width) =>
            isDrawn ? blocks.Text.Break(text, look, width) : blocks.Text.BreakToMeasure(text, look, width);
    }

    // With numbers of three figures, and headings that need a line.
    private MatterSize SizeOf(RunningMatter matter)
    {
        if (matter.IsEmpty)
            return default;
        if (!_sizes.TryGetValue(matter, out MatterSize size))
        {
            RunningContext usual = new(100, 100, new PageHeadings([new LevelledHeading(0, "–")], 0, 1));
            TextFormat format = blocks.Formats.Running;
            double height = HeightOf(Break(Flatten(matter, format, usual), format, isDrawn: false));
            _sizes[matter] = size = new MatterSize(height, matter.Headings.Any());
        }
        return size;
    }

    private static double HeightOf(List<TextLine>[] parts) => parts.Max(lines => lines.Sum(line => line.Height));

    private RunningTexts Flatten(RunningMatter matter, TextFormat format, RunningContext context)
    {
        StyledText start = Flatten(matter.Start), center = Flatten(matter.Center), end = Flatten(matter.End);
        double[] natural = [blocks.Text.NaturalWidth(start), blocks.Text.NaturalWidth(center), blocks.Text.NaturalWidth(end)];
        bool fits = FitSideBySide(natural);
        return new RunningTexts(start, center, end, fits ? [.. natural.Select(width => width + 0.01)] : Share(natural), fits);

        StyledText Flatten(ValueList<Inline> inlines) =>
            blocks.Text.FlattenRunning(inlines, format, context.PageNumber, context.PageCount, context.Headings);
    }

    private bool FitSideBySide(double[] natural)
    {
        double measure = blocks.Theme.Page.Measure;
        return natural[1] > 0 ? natural[1] + 2 * (Math.Max(natural[0], natural[2]) + Gap) <= measure : natural[0] + natural[2] + Gap <= measure;
    }

    // Each part has the width that it needs; where they would meet, the longer ones take several lines.
    private double[] Share(double[] natural)
    {
        double measure = blocks.Theme.Page.Measure, third = (measure - 2 * Gap) / 3;
        if (natural[1] > 0)
            return [third, third, third];
        double end = Math.Min(natural[2], measure / 2) + 0.01;
        return [measure - end - Gap, third, end];
    }

    private static void DrawLines(PageCanvas canvas, List<TextLine> lines, double x, double y)
    {
        foreach (TextLine line in lines)
        {
            new LinePiece(line, []).Draw(canvas, x, y);
            y += line.Height;
        }
    }

    /// <param name="Widths">Which the three may have.</param>
    /// <param name="FitOneLine">Whether they stand side by side, each as wide as it is.</param>
    private sealed record RunningTexts(StyledText Start, StyledText Center, StyledText End, double[] Widths, bool FitOneLine);

    private readonly record struct MatterSize(double Height, bool HasHeadings);

    private sealed record RunningContext(int Number, int Count, PageHeadings Headings)
    {
        public string PageNumber { get; } = Number.ToString(CultureInfo.InvariantCulture);

        public string PageCount { get; } = Count.ToString(CultureInfo.InvariantCulture);
    }
}
