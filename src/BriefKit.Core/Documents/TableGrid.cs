using BriefKit.Core.Collections;

namespace BriefKit.Core.Documents;

/// <summary>A cell in its place.</summary>
/// <param name="Column">The first column that it covers, from 0.</param>
/// <param name="Span">How many columns it covers.</param>
/// <param name="Continues">Null for a cell of one row; false for the first row of a cell of several, true for the rows below.</param>
public sealed record GridCell(int Column, int Span, bool? Continues, ValueList<Block> Content);

/// <summary>A row of the grid, its cells from the first column to the last.</summary>
public sealed record GridRow(bool IsHead, ValueList<GridCell> Cells);

/// <summary>
/// A table in which every place belongs to exactly one cell of its row: cells that span rows are continued in the rows below,
/// places that no cell covers get an empty one, and a row that is too long widens the grid.
/// </summary>
public sealed class TableGrid
{
    // As many columns as Word can have: a span beyond that is a slip, and must not fill the memory.
    private const int MaximumSpan = 63;

    private TableGrid(ValueList<GridRow> rows, int columnCount)
    {
        Rows = rows;
        ColumnCount = columnCount;
    }

    public ValueList<GridRow> Rows { get; }

    public int ColumnCount { get; }

    public static TableGrid Of(Table table)
    {
        List<List<GridCell>> head = Place(table.Head), body = Place(table.Rows);
        int columns = head.Concat(body).SelectMany(row => row).Select(cell => cell.Column + cell.Span).Append(table.Columns.Count).Max();
        if (head.Count + body.Count == 0)
            columns = 0;
        IEnumerable<GridRow> rows = head.Select(row => new GridRow(true, Fill(row, columns)))
            .Concat(body.Select(row => new GridRow(false, Fill(row, columns))));
        return new TableGrid(rows.ToValueList(), columns);
    }

    // Head and body are placed apart: no cell reaches from one into the other.
    private static List<List<GridCell>> Place(ValueList<TableRow> rows)
    {
        List<List<GridCell>> placed = [.. rows.Select(_ => new List<GridCell>())];
        for (int i = 0; i < rows.Count; i++)
        {
            int column = 0;
            foreach (TableCell cell in rows[i].Cells)
            {
                column = NextFree(placed[i], column);
                int span = Math.Min(Math.Max(cell.ColumnSpan, 1), FreeFrom(placed[i], column));
                int height = Math.Min(Math.Max(cell.RowSpan, 1), rows.Count - i);
                for (int below = 0; below < height; below++)
                    placed[i + below].Add(new GridCell(column, span, height == 1 ? null : below > 0, below == 0 ? cell.Content : []));
                column += span;
            }
        }
        return placed;
    }

    private static int NextFree(List<GridCell> row, int column)
    {
        while (row.Find(cell => cell.Column <= column && column < cell.Column + cell.Span) is GridCell covering)
            column = covering.Column + covering.Span;
        return column;
    }

    // How far a cell can reach before it meets one that comes down from above.
    private static int FreeFrom(List<GridCell> row, int column) =>
        row.Where(cell => cell.Column > column).Select(cell => cell.Column - column).DefaultIfEmpty(MaximumSpan).Min();

    private static ValueList<GridCell> Fill(List<GridCell> row, int columns)
    {
        List<GridCell> filled = [];
        int column = 0;
        foreach (GridCell cell in row.OrderBy(cell => cell.Column))
        {
            for (; column < cell.Column; column++)
                filled.Add(new GridCell(column, 1, null, []));
            filled.Add(cell);
            column = cell.Column + cell.Span;
        }
        for (; column < columns; column++)
            filled.Add(new GridCell(column, 1, null, []));
        return filled.ToValueList();
    }
}
