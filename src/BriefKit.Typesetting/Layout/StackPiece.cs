namespace BriefKit.Typesetting.Layout;

/// <summary>Pieces that are parted only where they are higher than a page: the head of a table, rows that a cell spans, a picture and its caption.</summary>
/// <param name="whenCut">The same pieces in the form in which they may be parted; null where it is no other.</param>
internal sealed class StackPiece(VerticalList content, VerticalList? whenCut = null) : Piece
{
    public override double Height => content.Height;

    public override double Baseline => content.Baseline;

    public override IReadOnlyList<FootNote> Notes { get; } = [.. content.Notes];

    public override BreakCost SplitCost(double pageHeight) => Height > pageHeight ? BreakCost.Discouraged : BreakCost.Never;

    public override (Piece Head, Piece? Tail)? Split(double height, bool isForced) =>
        VerticalSplitter.Split(whenCut ?? content, height, isForced) is (VerticalList head, var tail)
            ? (new StackPiece(head), tail is null ? null : new StackPiece(tail))
            : null;

    public override void Draw(PageCanvas canvas, double x, double y) => content.Draw(canvas, x, y);
}
