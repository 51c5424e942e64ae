using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Layout;

/// <summary>Room to write in: ruled lines, or an empty box.</summary>
internal sealed class AnswerPiece(int lines, double lineHeight, bool isRuled, double width, ThemeColor color) : Piece
{
    /// <summary>From line to line, at least: what a hand needs.</summary>
    public const double LeastLineHeight = 24;
    private const double RuleThickness = 0.6;

    public override double Height => lines * lineHeight;

    public override double Baseline => lineHeight;

    public override BreakCost SplitCost(double pageHeight) => Height > pageHeight / 2 ? BreakCost.Discouraged : BreakCost.Bad;

    public override (Piece Head, Piece? Tail)? Split(double height, bool isForced)
    {
        int taken = (int)Math.Floor((height + Tolerance) / lineHeight);
        if (isForced)
            taken = Math.Max(taken, 1);
        if (taken < Math.Min(2, lines) && !isForced)
            return null;
        if (taken >= lines)
            return (this, null);
        return (new AnswerPiece(taken, lineHeight, isRuled, width, color), new AnswerPiece(lines - taken, lineHeight, isRuled, width, color));
    }

    public override void Draw(PageCanvas canvas, double x, double y)
    {
        if (!isRuled)
        {
            canvas.Add(new StrokedRectangle(canvas.Left(x, width), y, width, Height, RuleThickness, color));
            return;
        }
        for (int line = 1; line <= lines; line++)
            canvas.AddRectangle(x, y + line * lineHeight - RuleThickness, width, RuleThickness, color);
    }
}
