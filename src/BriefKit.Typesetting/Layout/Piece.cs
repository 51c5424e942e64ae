
namespace BriefKit.Typesetting.Layout;

/// <summary>Something of a known height that goes on a page: a line, a rule, a row of a table.</summary>
internal abstract class Piece
{
    protected const double Tolerance = 0.01;

    public abstract double Height { get; }

    /// <summary>How far the baseline of the first line lies below the top; labels beside the piece stand on it.</summary>
    public abstract double Baseline { get; }

    /// <summary>Whether it is a line of running text, which is counted where lines have numbers.</summary>
    public virtual bool IsTextLine => false;

    /// <summary>The notes that are called in it, in order.</summary>
    public virtual IReadOnlyList<FootNote> Notes => [];

    /// <summary>What it costs to end a page within the piece.</summary>
    public virtual BreakCost SplitCost(double pageHeight) => BreakCost.Never;

    /// <summary>Draws the piece with its top left corner at a place on the page.</summary>
    public abstract void Draw(PageCanvas canvas, double x, double y);

    /// <summary>Cuts the piece in two, the first part no higher than <paramref name="height"/>; null where no part fits.</summary>
    /// <param name="isForced">Whether a part must be taken even if it is higher, because the page is empty.</param>
    public virtual (Piece Head, Piece? Tail)? Split(double height, bool isForced) => null;
}
