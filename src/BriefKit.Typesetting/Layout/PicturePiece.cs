using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Layout;

internal sealed class PicturePiece(ImageData image, double width, double height, int contentId) : Piece
{
    public override double Height => height;

    public override double Baseline => height;

    public override void Draw(PageCanvas canvas, double x, double y) =>
        canvas.Add(new PlacedImage(x, y, width, height, image) { ContentId = contentId });
}
