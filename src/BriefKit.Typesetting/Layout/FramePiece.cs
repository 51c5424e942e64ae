using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Layout;

/// <summary>Pieces on a tint. A frame that is higher than what is left of its page is cut, and its padding stays on both sides of the cut.</summary>
internal sealed class FramePiece(VerticalList content, double width, double padding, ThemeColor tint) : Piece
{
    public override double Height => content.Height + 2 * padding;

    public override double Baseline => padding + content.Baseline;

    public override IReadOnlyList<FootNote> Notes { get; } = [.. content.Notes];

    public override BreakCost SplitCost(double pageHeight) => Height > pageHeight / 3 ? BreakCost.Discouraged : BreakCost.Bad;

    public override (Piece Head, Piece? Tail)? Split(double height, bool isForced)
    {
        if (VerticalSplitter.Split(content, height - 2 * padding, isForced) is not (VerticalList head, var tail))
            return null;
        return (new FramePiece(head, width, padding, tint), tail is null ? null : new FramePiece(tail, width, padding, tint));
    }

    public override void Draw(PageCanvas canvas, double x, double y)
    {
        canvas.AddRectangle(x, y, width, Height, tint);
        content.Draw(canvas, x + padding, y + padding);
    }
}
