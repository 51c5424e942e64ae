using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Layout;

/// <summary>Where the cells of a table lie once their spans are counted. Spans that reach out of the table are cut off.</summary>
internal sealed class TableGrid
{
    private const int MaxColumns = 64;

    private readonly Table _table;
    private readonly List<List<GridCell>> _rows = [];
    private readonly bool[] _isBound;

    public TableGrid(Table table)
    {
        _table = table;
        HeadCount = table.Head.Count;
        ColumnCount = Math.Min(MaxColumns, Math.Max(table.Columns.Count, Widest(table)));
        _isBound = new bool[HeadCount + table.Rows.Count + 1];
        int[] covered = new int[ColumnCount];
        Place(table.Head, covered, isHead: true);
        Place(table.Rows, new int[ColumnCount], isHead: false);
    }

    public int ColumnCount { get; }

    public int RowCount => _rows.Count;

    public int HeadCount { get; }

    public IReadOnlyList<GridCell> CellsOf(int row) => _rows[row];

    /// <summary>Whether a cell reaches into the row from the one above it.</summary>
    public bool IsBoundToPrevious(int row) => _isBound[row];

    /// <summary>Whether cells that reach into the row end with it.</summary>
    public bool EndsSpan(int row) => _isBound[row] && !_isBound[row + 1];

    public ColumnAlignment AlignmentOf(int column) => column < _table.Columns.Count ? _table.Columns[column].Alignment : ColumnAlignment.Start;

    public double? ShareOf(int column) => column < _table.Columns.Count ? _table.Columns[column].Width : null;

    private static int Widest(Table table)
    {
        int widest = 0;
        foreach (TableRow row in table.Head.Concat(table.Rows))
            widest = Math.Max(widest, row.Cells.Sum(cell => Math.Clamp(cell.ColumnSpan, 1, MaxColumns)));
        return widest;
    }

    /// <param name="covered">For each column, how many more rows a cell above covers.</param>
    private void Place(ValueList<TableRow> rows, int[] covered, bool isHead)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            List<GridCell> cells = [];
            int column = 0;
            foreach (TableCell cell in rows[i].Cells)
            {
                while (column < ColumnCount && covered[column] > 0)
                    column++;
                if (column >= ColumnCount)
                    break;
                GridCell placed = Fit(cell, column, rows.Count - i, covered, isHead);
                cells.Add(placed);
                Array.Fill(covered, placed.RowSpan, column, placed.ColumnSpan);
                column += placed.ColumnSpan;
            }
            for (int j = 0; j < ColumnCount; j++)
                covered[j] = Math.Max(0, covered[j] - 1);
            _rows.Add(cells);
            _isBound[_rows.Count] = Array.Exists(covered, count => count > 0);
        }
    }

    private GridCell Fit(TableCell cell, int column, int rowsLeft, int[] covered, bool isHead)
    {
        int span = 1;
        while (span < cell.ColumnSpan && column + span < ColumnCount && covered[column + span] == 0)
            span++;
        bool isRowHeader = !isHead && column < _table.Columns.Count && _table.Columns[column].IsHeader;
        return new GridCell(cell.Content, column, span, Math.Clamp(cell.RowSpan, 1, rowsLeft), isHead, isRowHeader);
    }
}

internal sealed record GridCell(ValueList<Block> Content, int Column, int ColumnSpan, int RowSpan, bool IsHead, bool IsRowHeader);
