using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Paragraphs;

namespace BriefKit.Typesetting.Layout;

/// <summary>A line of text.</summary>
internal sealed class LinePiece(TextLine line, IReadOnlyList<FootNote> notes) : Piece
{
    public override double Height => line.Height;

    public override double Baseline => line.Baseline;

    public override IReadOnlyList<FootNote> Notes => notes;

    public override bool IsTextLine => true;

    public TextLine Line => line;

    public override void Draw(PageCanvas canvas, double x, double y)
    {
        double baseline = y + line.Baseline;
        x = canvas.Left(x, line.Measure);
        LinkMark? link = null;
        double start = 0, end = 0;
        foreach (LineRun run in line.Runs)
        {
            if (link is not null && link != run.Span.Link)
                link = EndLink(canvas, link, x + start, end - start, y);
            if (run.Span.Link is not null)
            {
                // Runs follow each other by reading, not always from left to right.
                (start, end) = link is null ? (run.VisibleX, run.VisibleX + run.Width) : (Math.Min(start, run.VisibleX), Math.Max(end, run.VisibleX + run.Width));
                link = run.Span.Link;
            }
            DrawRun(canvas, run, x, baseline);
        }
        if (link is not null)
            EndLink(canvas, link, x + start, end - start, y);
    }

    /// <summary>Draws a line without the areas of its links.</summary>
    public static void DrawRuns(PageCanvas canvas, TextLine line, double x, double y)
    {
        x = canvas.Left(x, line.Measure);
        foreach (LineRun run in line.Runs)
            DrawRun(canvas, run, x, y + line.Baseline);
    }

    /// <summary>The glyphs of a run as they are drawn.</summary>
    /// <param name="x">Of the line's left edge.</param>
    public static GlyphRun Glyphs(LineRun run, double x, double baseline) =>
        new(run.Face, run.Size, run.Look.Color, x + run.X, baseline - run.Look.Rise, run.Glyphs, run.Text) { ContentId = run.Span.ContentId, Offsets = run.Offsets };

    private static void DrawRun(PageCanvas canvas, LineRun run, double x, double baseline)
    {
        canvas.Add(Glyphs(run, x, baseline));
        if (!run.Look.IsUnderlined || run.Width <= 0)
            return;
        FontMetrics metrics = run.Face.Metrics;
        double unit = run.Size / metrics.UnitsPerEm, thickness = metrics.UnderlineThickness * unit;
        double top = baseline - run.Look.Rise - metrics.UnderlinePosition * unit - thickness / 2;
        canvas.Add(new FilledRectangle(x + run.VisibleX, top, run.Width, thickness, run.Look.Color));
    }

    private LinkMark? EndLink(PageCanvas canvas, LinkMark link, double x, double width, double y)
    {
        if (width > 0)
            canvas.AddLink(new LinkArea(x, y, width, line.Height, link.Target, link.Description) { ContentId = link.ContentId });
        return null;
    }
}
