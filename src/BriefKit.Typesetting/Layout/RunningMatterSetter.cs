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
    private readonly Dictionary<RunningMatter, double> _heights = [];

    /// <summary>Finds the text area of a document's pages: between the margins, or less where running heads would stand in it or leave the paper.</summary>
    public static (double Top, double Bottom) FindBody(BlockSetter blocks)
    {
        PageGeometry page = blocks.Theme.Page;
        Document document = blocks.Document;
        RunningMatterSetter setter = new(blocks);
        IEnumerable<PageEdges> edges = new PageEdges?[] { document.RightPages, document.FirstPage, document.LeftPages }.OfType<PageEdges>();
        double header = edges.Max(each => setter.HeightOf(each.Header)), footer = edges.Max(each => setter.HeightOf(each.Footer));
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

    // A heading that would need more lines than the matter around it is cut short.
    private (List<TextLine>[] Parts, double[] Widths) Fit(RunningMatter matter, TextFormat format, RunningContext context)
    {
        if (matter.Headings.Any())
        {
            double room = HeightOf(matter);
            for (int i = 0; i < HeadingLengths.Length && HeightOf(Break(matter, format, context, isDrawn: false).Parts) > room; i++)
                context = context with { Headings = context.Headings with { LongestText = HeadingLengths[i] } };
        }
        return Break(matter, format, context, isDrawn: true);
    }

    private (List<TextLine>[] Parts, double[] Widths) Break(RunningMatter matter, TextFormat format, RunningContext context, bool isDrawn)
    {
        StyledText start = Flatten(matter.Start, format, context), center = Flatten(matter.Center, format, context), end = Flatten(matter.End, format, context);
        double[] widths = Share([blocks.Text.NaturalWidth(start), blocks.Text.NaturalWidth(center), blocks.Text.NaturalWidth(end)]);
        return (
        [
            Lines(start, format, widths[0]),
            Lines(center, format with { Alignment = LineAlignment.Center }, widths[1]),
            Lines(end, format with { Alignment = LineAlignment.End }, widths[2]),
        ], widths);

        List<TextLine> Lines(StyledText text, TextFormat look, double width) =>
            isDrawn ? blocks.Text.Break(text, look, width) : blocks.Text.BreakToMeasure(text, look, width);
    }

    // With numbers of three figures, and headings that need a line.
    private double HeightOf(RunningMatter matter)
    {
        if (matter.IsEmpty)
            return 0;
        if (!_heights.TryGetValue(matter, out double height))
        {
            RunningContext usual = new(100, 100, new PageHeadings([new LevelledHeading(0, "–")], 0, 1));
            _heights[matter] = height = HeightOf(Break(matter, blocks.Formats.Running, usual, isDrawn: false).Parts);
        }
        return height;
    }

    private static double HeightOf(List<TextLine>[] parts) => parts.Max(lines => lines.Sum(line => line.Height));

    private StyledText Flatten(ValueList<Inline> inlines, TextFormat format, RunningContext context) =>
        blocks.Text.FlattenRunning(inlines, format, context.PageNumber, context.PageCount, context.Headings);

    // Each part has the width that it needs; where they would meet, the longer ones take several lines.
    private double[] Share(double[] natural)
    {
        double measure = blocks.Theme.Page.Measure;
        bool hasCenter = natural[1] > 0;
        double outer = Math.Max(natural[0], natural[2]);
        bool fits = hasCenter ? natural[1] + 2 * (outer + Gap) <= measure : natural[0] + natural[2] + Gap <= measure;
        if (fits)
            return [.. natural.Select(width => width + 0.01)];
        double third = (measure - 2 * Gap) / 3;
        if (hasCenter)
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

    private sealed record RunningContext(int Number, int Count, PageHeadings Headings)
    {
        public string PageNumber { get; } = Number.ToString(CultureInfo.InvariantCulture);

        public string PageCount { get; } = Count.ToString(CultureInfo.InvariantCulture);
    }
}
