using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Layout;

internal sealed class PicturePiece(ImageData image, double width, double height, double baseline, int contentId) : Piece
{
    public override double Height => height;

    // A label beside a picture stands at its head.
    public override double Baseline => Math.Min(baseline, height);

    public override void Draw(PageCanvas canvas, double x, double y) =>
        canvas.Add(new PlacedImage(canvas.Left(x, width), y, width, height, image) { ContentId = contentId });
}
