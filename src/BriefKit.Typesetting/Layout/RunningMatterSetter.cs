using System.Globalization;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Paragraphs;

namespace BriefKit.Typesetting.Layout;

/// <summary>Sets the lines that stand on every page, once it is known how many pages there are.</summary>
internal sealed class RunningMatterSetter(BlockSetter blocks)
{
    private const double Distance = 18;
    private const double Gap = 12;

    public void Draw(PageCanvas canvas, int number, int count)
    {
        PageGeometry page = blocks.Theme.Page;
        canvas.Artifact = ArtifactKind.Header;
        Draw(canvas, blocks.Document.Header, number, count, height => Math.Max(page.Top - Distance - height, 4));
        canvas.Artifact = ArtifactKind.Footer;
        Draw(canvas, blocks.Document.Footer, number, count, height => Math.Min(page.Height - page.Bottom + Distance, page.Height - height - 4));
        canvas.Artifact = null;
    }

    private void Draw(PageCanvas canvas, RunningMatter matter, int number, int count, Func<double, double> top)
    {
        if (matter.IsEmpty)
            return;
        string pageNumber = number.ToString(CultureInfo.InvariantCulture), pageCount = count.ToString(CultureInfo.InvariantCulture);
        TextFormat format = blocks.Formats.Running;
        StyledText start = blocks.Text.FlattenRunning(matter.Start, format, pageNumber, pageCount);
        StyledText center = blocks.Text.FlattenRunning(matter.Center, format, pageNumber, pageCount);
        StyledText end = blocks.Text.FlattenRunning(matter.End, format, pageNumber, pageCount);
        double[] widths = Share([blocks.Text.NaturalWidth(start), blocks.Text.NaturalWidth(center), blocks.Text.NaturalWidth(end)]);
        List<TextLine>[] parts =
        [
            blocks.Text.Break(start, format, widths[0]),
            blocks.Text.Break(center, format with { Alignment = LineAlignment.Center }, widths[1]),
            blocks.Text.Break(end, format with { Alignment = LineAlignment.End }, widths[2]),
        ];
        double height = parts.Max(lines => lines.Sum(line => line.Height)), y = top(height);
        PageGeometry page = blocks.Theme.Page;
        FrameKind kind = canvas.Artifact == ArtifactKind.Header ? FrameKind.Header : FrameKind.Footer;
        if (height > 0)
            canvas.AddFrame(new PageFrame(kind, page.Left, y, page.Measure, height));
        DrawLines(canvas, parts[0], page.Left, y);
        DrawLines(canvas, parts[1], page.Left + (page.Measure - widths[1]) / 2, y);
        DrawLines(canvas, parts[2], page.Width - page.Right - widths[2], y);
    }

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
}
