using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Layout;

/// <summary>
/// Where the cells of a table lie once their spans are counted. Spans that reach below the table are cut off, and places that no cell
/// covers get an empty one, so that all rows have as many columns (ISO 14289-1, 7.2).
/// </summary>
internal sealed class TableGrid
{
    private const int GreatestSpan = 64;

    private readonly Table _table;
    private readonly List<List<GridCell>> _rows = [];
    private readonly bool[] _isBound;

    public TableGrid(Table table)
    {
        _table = table;
        HeadCount = table.Head.Count;
        ColumnCount = table.Columns.Count;
        _isBound = new bool[HeadCount + table.Rows.Count + 1];
        Place(table.Head, isHead: true);
        Place(table.Rows, isHead: false);
        FillGaps();
    }

    /// <summary>As many as the table says it has, or as its cells need.</summary>
    public int ColumnCount { get; private set; }

    public int RowCount => _rows.Count;

    public int HeadCount { get; }

    public IReadOnlyList<GridCell> CellsOf(int row) => _rows[row];

    /// <summary>Whether a cell reaches into the row from the one above it.</summary>
    public bool IsBoundToPrevious(int row) => _isBound[row];

    /// <summary>Whether the row comes right after the first of the body, or after the rows that are bound to that one.</summary>
    public bool IsSecondOfBody(int row)
    {
        int end = HeadCount + 1;
        while (end < RowCount && IsBoundToPrevious(end))
            end++;
        return row == end;
    }

    /// <summary>Whether a row says what those below it are: a single cell over all of several columns.</summary>
    public bool IsHeading(int row) => ColumnCount > 1 && _rows[row] is [{ ColumnSpan: int span }] && span == ColumnCount;

    public ColumnAlignment AlignmentOf(int column) => column < _table.Columns.Count ? _table.Columns[column].Alignment : ColumnAlignment.Start;

    public double? ShareOf(int column) => column < _table.Columns.Count ? _table.Columns[column].Width : null;

    private void Place(ValueList<TableRow> rows, bool isHead)
    {
        List<int> covered = []; // For each column, how many more rows a cell above covers.
        for (int i = 0; i < rows.Count; i++)
        {
            List<GridCell> cells = [];
            int column = 0;
            foreach (TableCell cell in rows[i].Cells)
            {
                while (column < covered.Count && covered[column] > 0)
                    column++;
                GridCell placed = Fit(cell, column, rows.Count - i, covered, isHead);
                cells.Add(placed);
                for (; column < placed.Column + placed.ColumnSpan; column++)
                    covered[column] = placed.RowSpan;
            }
            ColumnCount = Math.Max(ColumnCount, column);
            for (int j = 0; j < covered.Count; j++)
                covered[j] = Math.Max(0, covered[j] - 1);
            _rows.Add(cells);
            _isBound[_rows.Count] = covered.Exists(count => count > 0);
        }
    }

    // ISO 14289-1, 7.2: a table is regular. Where the cells of a row are too few, an empty one stands for those that are not there.
    private void FillGaps()
    {
        bool[,] isCovered = new bool[_rows.Count, ColumnCount];
        for (int row = 0; row < _rows.Count; row++)
        {
            foreach (GridCell cell in _rows[row])
            {
                for (int i = row; i < row + cell.RowSpan; i++)
                {
                    for (int column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                        isCovered[i, column] = true;
                }
            }
        }
        for (int row = 0; row < _rows.Count; row++)
        {
            for (int column = 0; column < ColumnCount; column++)
            {
                int end = column;
                while (end < ColumnCount && !isCovered[row, end])
                    end++;
                if (end == column)
                    continue;
                bool isHead = row < HeadCount;
                GridCell gap = new([], column, end - column, 1, isHead, IsRowHeader(column, isHead));
                int place = _rows[row].FindIndex(cell => cell.Column > column);
                _rows[row].Insert(place < 0 ? _rows[row].Count : place, gap);
                column = end;
            }
        }
    }

    // A cell ends where one from above is in its way.
    private GridCell Fit(TableCell cell, int column, int rowsLeft, List<int> covered, bool isHead)
    {
        int span = 0, wanted = Math.Clamp(cell.ColumnSpan, 1, GreatestSpan);
        while (span < wanted && (column + span >= covered.Count || covered[column + span] == 0))
        {
            if (column + span >= covered.Count)
                covered.Add(0);
            span++;
        }
        return new GridCell(cell.Content, column, span, Math.Clamp(cell.RowSpan, 1, rowsLeft), isHead, IsRowHeader(column, isHead));
    }

    private bool IsRowHeader(int column, bool isHead) => !isHead && column < _table.Columns.Count && _table.Columns[column].IsHeader;
}

internal sealed record GridCell(ValueList<Block> Content, int Column, int ColumnSpan, int RowSpan, bool IsHead, bool IsRowHeader);
