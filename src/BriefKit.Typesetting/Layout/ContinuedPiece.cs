using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Layout;

/// <summary>A piece that goes on with what was cut, below what is drawn again for it: a row below the head of its table.</summary>
/// <param name="body">The piece by itself, as it stands where nothing is cut before it.</param>
internal sealed class ContinuedPiece(Piece head, Piece body) : Piece
{
    public Piece Body => body;

    public override double Height => head.Height + body.Height;

    public override double Baseline => head.Baseline;

    public override IReadOnlyList<FootNote> Notes => body.Notes;

    public override BreakCost SplitCost(double pageHeight) => body.SplitCost(pageHeight - head.Height);

    public override (Piece Head, Piece? Tail)? Split(double height, bool isForced) =>
        body.Split(height - head.Height, isForced) is (Piece first, var tail) ? (new ContinuedPiece(head, first), tail) : null;

    public override void Draw(PageCanvas canvas, double x, double y)
    {
        ArtifactKind? outer = canvas.Artifact;
        canvas.Artifact = outer ?? ArtifactKind.Layout;
        head.Draw(canvas, x, y);
        canvas.Artifact = outer;
        body.Draw(canvas, x, y + head.Height);
    }
}
