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

    /// <param name="number">Of the page, from 1.</param>
    public void Draw(PageCanvas canvas, int number, int count, PageHeadings headings)
    {
        PageGeometry page = blocks.Theme.Page;
        PageEdges edges = EdgesOf(number);
        RunningContext context = new(number, count, headings);
        canvas.Artifact = ArtifactKind.Header;
        Draw(canvas, edges.Header, context, height => Math.Max(page.Top - Distance - height, 4));
        canvas.Artifact = ArtifactKind.Footer;
        Draw(canvas, edges.Footer, context, height => Math.Min(page.Height - page.Bottom + Distance, page.Height - height - 4));
        canvas.Artifact = null;
    }

    private PageEdges EdgesOf(int number)
    {
        Document document = blocks.Document;
        if (number == 1 && document.FirstPage is not null)
            return document.FirstPage;
        if (number % 2 != 0)
            return new PageEdges(document.Header, document.Footer);
        if (document.LeftPages is not null)
            return document.LeftPages;
        return blocks.Theme.Page.IsFacing ? new PageEdges(Mirrored(document.Header), Mirrored(document.Footer)) : new PageEdges(document.Header, document.Footer);
    }

    private static RunningMatter Mirrored(RunningMatter matter) => new(matter.End, matter.Center, matter.Start);

    private void Draw(PageCanvas canvas, RunningMatter matter, RunningContext context, Func<double, double> top)
    {
        if (matter.IsEmpty)
            return;
        TextFormat format = blocks.Formats.Running;
        StyledText start = Flatten(matter.Start, format, context), center = Flatten(matter.Center, format, context), end = Flatten(matter.End, format, context);
        double[] widths = Share([blocks.Text.NaturalWidth(start), blocks.Text.NaturalWidth(center), blocks.Text.NaturalWidth(end)]);
        List<TextLine>[] parts =
        [
            blocks.Text.Break(start, format, widths[0]),
            blocks.Text.Break(center, format with { Alignment = LineAlignment.Center }, widths[1]),
            blocks.Text.Break(end, format with { Alignment = LineAlignment.End }, widths[2]),
        ];
        double height = parts.Max(lines => lines.Sum(line => line.Height)), y = top(height);
        PageGeometry page = blocks.Theme.Page;
        double left = page.LeftOf(context.Number);
        FrameKind kind = canvas.Artifact == ArtifactKind.Header ? FrameKind.Header : FrameKind.Footer;
        if (height > 0)
            canvas.AddFrame(new PageFrame(kind, left, y, page.Measure, height));
        DrawLines(canvas, parts[0], left, y);
        DrawLines(canvas, parts[1], left + (page.Measure - widths[1]) / 2, y);
        DrawLines(canvas, parts[2], left + page.Measure - widths[2], y);
    }

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
