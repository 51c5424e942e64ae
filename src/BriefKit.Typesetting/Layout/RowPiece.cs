using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Layout;

/// <summary>A row of a table, or anything whose parts stand side by side. It is cut only where it is higher than a page.</summary>
internal sealed class RowPiece : Piece
{
    private readonly IReadOnlyList<RowCell> _cells;
    private readonly double _padding;
    private readonly RowTint? _tint;

    /// <param name="leastHeight">What the row needs beyond its own content: for a cell that spans it and rows above it.</param>
    public RowPiece(IReadOnlyList<RowCell> cells, double padding, double leastHeight = 0, RowTint? tint = null)
    {
        (_cells, _padding, _tint) = (cells, padding, tint);
        Height = Math.Max(leastHeight, cells.Where(cell => !cell.IsSpanning).Select(cell => cell.Content.Height).DefaultIfEmpty(0).Max() + 2 * padding);
        Notes = [.. cells.SelectMany(cell => cell.Content.Notes)];
    }

    public override double Height { get; }

    public override double Baseline => _padding + _cells.Select(cell => cell.Content.Baseline).DefaultIfEmpty(0).First();

    public override IReadOnlyList<FootNote> Notes { get; }

    public override BreakCost SplitCost(double pageHeight) => Height > pageHeight ? BreakCost.Discouraged : BreakCost.Never;

    public override (Piece Head, Piece? Tail)? Split(double height, bool isForced)
    {
        if (!isForced && height < 4 * _padding)
            return null;
        List<RowCell> heads = [], tails = [];
        foreach (RowCell cell in _cells)
        {
            if (cell.Content.Count == 0)
                (heads, tails) = ([.. heads, cell], [.. tails, cell]);
            else if (VerticalSplitter.Split(cell.Content, height - 2 * _padding, isForced) is (VerticalList head, var tail))
            {
                heads.Add(cell with { Content = head });
                tails.Add(cell with { Content = tail ?? new VerticalList() });
            }
            else
                return null;
        }
        bool isWhole = tails.TrueForAll(cell => cell.Content.Count == 0);
        return (new RowPiece(heads, _padding, 0, _tint), isWhole ? null : new RowPiece(tails, _padding, 0, _tint));
    }

    public override void Draw(PageCanvas canvas, double x, double y)
    {
        if (_tint is not null)
            canvas.AddRectangle(x, y, _tint.Width, Height, _tint.Color);
        foreach (RowCell cell in _cells)
            cell.Content.Draw(canvas, x + cell.X, y + _padding);
    }
}

/// <param name="X">From the edge of the row where lines begin.</param>
/// <param name="IsSpanning">Whether the cell reaches into the rows below, so that this row need not be as high.</param>
internal sealed record RowCell(VerticalList Content, double X, bool IsSpanning = false);

internal sealed record RowTint(double Width, ThemeColor Color);
