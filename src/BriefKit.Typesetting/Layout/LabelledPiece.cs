namespace BriefKit.Typesetting.Layout;

/// <summary>A piece with a label beside its first line: a bullet, a number, a term.</summary>
/// <param name="labelX">From the edge of the piece where lines begin; negative, as a rule.</param>
internal sealed class LabelledPiece(Piece label, double labelX, Piece body) : Piece
{
    // The two stand on one baseline: whichever rises less above it is moved down.
    private readonly double _labelDrop = Math.Max(0, body.Baseline - label.Baseline);
    private readonly double _bodyDrop = Math.Max(0, label.Baseline - body.Baseline);

    public override double Height => Math.Max(_bodyDrop + body.Height, _labelDrop + label.Height);

    public override double Baseline => _bodyDrop + body.Baseline;

    public override bool IsTextLine => body.IsTextLine;

    public override IReadOnlyList<FootNote> Notes { get; } = [.. label.Notes, .. body.Notes];

    public override BreakCost SplitCost(double pageHeight) => body.SplitCost(pageHeight);

    public override (Piece Head, Piece? Tail)? Split(double height, bool isForced) =>
        body.Split(height - _bodyDrop, isForced) is (Piece head, var tail) ? (new LabelledPiece(label, labelX, head), tail) : null;

    public override void Draw(PageCanvas canvas, double x, double y)
    {
        label.Draw(canvas, x + labelX, y + _labelDrop);
        body.Draw(canvas, x, y + _bodyDrop);
    }
}
