using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Layout;

/// <summary>Room to write in: ruled lines, or an empty box.</summary>
internal sealed class AnswerPiece(int lines, bool isRuled, double width, ThemeColor color) : Piece
{
    /// <summary>From line to line: what a hand needs.</summary>
    public const double LineHeight = 24;
    private const double RuleThickness = 0.6;

    public override double Height => lines * LineHeight;

    public override double Baseline => LineHeight;

    public override BreakCost SplitCost(double pageHeight) => Height > pageHeight / 2 ? BreakCost.Discouraged : BreakCost.Bad;

    public override (Piece Head, Piece? Tail)? Split(double height, bool isForced)
    {
        int taken = (int)Math.Floor((height + Tolerance) / LineHeight);
        if (isForced)
            taken = Math.Max(taken, 1);
        if (taken < Math.Min(2, lines) && !isForced)
            return null;
        if (taken >= lines)
            return (this, null);
        return (new AnswerPiece(taken, isRuled, width, color), new AnswerPiece(lines - taken, isRuled, width, color));
    }

    public override void Draw(PageCanvas canvas, double x, double y)
    {
        if (!isRuled)
        {
            canvas.Add(new StrokedRectangle(x, y, width, Height, RuleThickness, color));
            return;
        }
        for (int line = 1; line <= lines; line++)
            canvas.AddRectangle(x, y + line * LineHeight - RuleThickness, width, RuleThickness, color);
    }
}
