namespace BriefKit.Typesetting.Layout;

/// <summary>Nothing, of a height: the body of a label that nothing follows.</summary>
internal sealed class BlankPiece(double height, double baseline) : Piece
{
    public override double Height => height;

    public override double Baseline => baseline;

    public override void Draw(PageCanvas canvas, double x, double y) { }
}
