namespace BriefKit.Typesetting.Layout;

/// <summary>Pieces that are never parted: the head of a table, a picture and its caption.</summary>
internal sealed class StackPiece(VerticalList content) : Piece
{
    public override double Height => content.Height;

    public override double Baseline => content.Baseline;

    public override IReadOnlyList<FootNote> Notes { get; } = [.. content.Notes];

    public override (Piece Head, Piece? Tail)? Split(double height, bool isForced) =>
        isForced && VerticalSplitter.Split(content, height, isForced) is (VerticalList head, var tail)
            ? (new StackPiece(head), tail is null ? null : new StackPiece(tail))
            : null;

    public override void Draw(PageCanvas canvas, double x, double y) => content.Draw(canvas, x, y);
}
