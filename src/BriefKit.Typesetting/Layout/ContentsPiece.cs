using BriefKit.Core.Collections;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Paragraphs;

namespace BriefKit.Typesetting.Layout;

/// <summary>A line of a table of contents; the last one of an entry with dots and the number of a page.</summary>
internal sealed class ContentsPiece(TextLine line, ContentsTarget target, PageLeader? leader) : Piece
{
    // From dot to dot, in parts of the size of the type.
    private const double DotStep = 0.5;

    public override double Height => line.Height;

    public override double Baseline => line.Baseline;

    public override void Draw(PageCanvas canvas, double x, double y)
    {
        LinePiece.DrawRuns(canvas, line, x, y);
        if (leader is not null)
        {
            DrawDots(canvas, leader, x, y + line.Baseline);
            canvas.Defer(() => Number(canvas, leader, x, y));
        }
        canvas.AddLink(new LinkArea(canvas.Left(x, target.Width), y, target.Width, line.Height, target.Address, target.Description) { ContentId = target.ContentId });
    }

    // The dots of all lines stand below each other: they are counted from the edge where lines end.
    private void DrawDots(PageCanvas canvas, PageLeader leader, double x, double baseline)
    {
        LineRun dot = leader.Dot.Runs[0];
        double step = dot.Size * DotStep, end = target.Width - leader.Room;
        int count = (int)Math.Floor((end - line.Extent(canvas.IsMirrored) - step) / step);
        if (count < 2)
            return;
        PositionedGlyph glyph = dot.Glyphs[0] with { Advance = step, Cluster = 0 };
        ValueList<PositionedGlyph> glyphs = Enumerable.Range(0, count).Select(place => glyph with { Cluster = place }).ToValueList();
        canvas.Add(new GlyphRun(dot.Face, dot.Size, dot.Look.Color, canvas.Left(x + end - count * step, count * step), baseline, glyphs, new string('.', count))
        {
            Offsets = dot.Offsets.IsEmpty ? default : Enumerable.Repeat(dot.Offsets[0], count).ToValueList(),
        });
    }

    private IEnumerable<PageItem> Number(PageCanvas canvas, PageLeader leader, double x, double y)
    {
        if (leader.Number() is not TextLine number)
            yield break;
        foreach (LineRun run in number.Runs)
            yield return LinePiece.Glyphs(run, canvas.Left(x + target.Width - number.Width, number.Width), y + line.Baseline);
    }
}
