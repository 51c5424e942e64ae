namespace BriefKit.Typesetting.Layout;

/// <summary>A list of pieces folded into columns side by side, as even as their content allows.</summary>
internal sealed class ColumnsPiece : Piece
{
    private const int SearchSteps = 12;

    private readonly VerticalList[] _columns;
    private readonly double _step;

    /// <param name="step">From the edge of a column where lines begin to that of the next.</param>
    public ColumnsPiece(VerticalList content, int count, double step)
        : this(Balance(content, count), step)
    {
    }

    private ColumnsPiece(VerticalList[] columns, double step)
    {
        (_columns, _step) = (columns, step);
        Height = columns.Max(column => column.Height);
        Notes = [.. columns.SelectMany(column => column.Notes)];
    }

    public override double Height { get; }

    public override double Baseline => _columns[0].Baseline;

    public override IReadOnlyList<FootNote> Notes { get; }

    public override BreakCost SplitCost(double pageHeight) => Height > pageHeight / 4 ? BreakCost.Free : BreakCost.Discouraged;

    public override (Piece Head, Piece? Tail)? Split(double height, bool isForced)
    {
        VerticalList? rest = Join(_columns);
        List<VerticalList> head = [];
        while (head.Count < _columns.Length && rest is not null)
        {
            if (VerticalSplitter.Split(rest, height, isForced) is not (VerticalList taken, var tail))
                break;
            head.Add(taken);
            rest = tail;
        }
        if (head.Count == 0 || (!isForced && head.Count < _columns.Length && rest is not null))
            return null;
        while (head.Count < _columns.Length)
            head.Add(new VerticalList());
        return (new ColumnsPiece([.. head], _step), rest is null ? null : new ColumnsPiece(rest, _columns.Length, _step));
    }

    public override void Draw(PageCanvas canvas, double x, double y)
    {
        for (int i = 0; i < _columns.Length; i++)
            _columns[i].Draw(canvas, x + i * _step, y);
    }

    // Searches for the least height at which everything fits.
    private static VerticalList[] Balance(VerticalList content, int count)
    {
        double low = content.Height / count, high = content.Height;
        VerticalList[] best = Fold(content, count, high) ?? [content, .. Enumerable.Repeat(new VerticalList(), count - 1)];
        for (int step = 0; step < SearchSteps && high - low > 1; step++)
        {
            double middle = step == 0 ? low : (low + high) / 2;
            if (Fold(content, count, middle) is VerticalList[] columns)
                (best, high) = (columns, middle);
            else
                low = middle;
        }
        return best;
    }

    private static VerticalList[]? Fold(VerticalList content, int count, double height)
    {
        VerticalList[] columns = new VerticalList[count];
        VerticalList? rest = content;
        for (int i = 0; i < count; i++)
        {
            if (rest is null)
                columns[i] = new VerticalList();
            else if (VerticalSplitter.Split(rest, height, isForced: false) is (VerticalList head, var tail))
                (columns[i], rest) = (head, tail);
            else
                return null;
        }
        return rest is null ? columns : null;
    }

    // Where a column began with the head of a table, it does not when it is filled anew; the first goes on from the page before.
    private static VerticalList Join(VerticalList[] columns)
    {
        VerticalList joined = new();
        foreach (VerticalList column in columns)
        {
            for (int i = 0; i < column.Count; i++)
                joined.Add(joined.Count > 0 && column[i].Piece is ContinuedPiece continued ? column[i] with { Piece = continued.Body } : column[i]);
        }
        return joined;
    }
}
