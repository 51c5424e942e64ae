using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Layout;

/// <summary>A horizontal rule.</summary>
internal sealed class RulePiece(double width, double thickness, ThemeColor color) : Piece
{
    public override double Height => thickness;

    public override double Baseline => thickness;

    public override void Draw(PageCanvas canvas, double x, double y) => canvas.AddRectangle(x, y, width, thickness, color);
}
