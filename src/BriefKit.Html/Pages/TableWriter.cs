using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Html.Pages;

/// <summary>Writes tables, with what each heading cell is the heading of.</summary>
internal sealed class TableWriter(HtmlBuilder html)
{
    public void Write(Table table, BlockWriter blocks)
    {
        TableGrid grid = TableGrid.Of(table);
        // On a narrow screen the table scrolls, not the page.
        using HtmlBuilder.Scope frame = html.Container("div", ("class", "table"));
        using HtmlBuilder.Scope element = html.Container("table");
        blocks.WriteLine("caption", null, table.Caption);
        WriteColumns(table.Columns);
        WriteRows("thead", grid, isHead: true, table.Columns, blocks);
        WriteRows("tbody", grid, isHead: false, table.Columns, blocks);
    }

    private void WriteColumns(ValueList<TableColumn> columns)
    {
        double shared = columns.Sum(column => column.Width ?? 0);
        if (shared == 0)
            return;
        using HtmlBuilder.Scope group = html.Container("colgroup");
        foreach (TableColumn column in columns)
        {
            // With columns of both kinds shares are rough: what the others need is known to nobody here.
            string? style = column.Width is double width ? $"width: {Math.Round(100 * width / shared * (columns.All(other => other.Width is not null) ? 1 : 0.7), 1)}%" : null;
            html.Void("col", ("style", style));
            html.EndLine();
        }
    }

    private void WriteRows(string element, TableGrid grid, bool isHead, ValueList<TableColumn> columns, BlockWriter blocks)
    {
        ValueList<GridRow> rows = grid.Rows.Where(row => row.IsHead == isHead).ToValueList();
        if (rows.IsEmpty)
            return;
        using HtmlBuilder.Scope group = html.Container(element);
        for (int i = 0; i < rows.Count; i++)
        {
            using HtmlBuilder.Scope row = html.Container("tr");
            foreach (GridCell cell in rows[i].Cells)
            {
                if (cell.Continues is not true)
                    WriteCell(cell, isHead, HeightOf(cell, rows, i), columns, blocks);
            }
        }
    }

    private void WriteCell(GridCell cell, bool isHead, int height, ValueList<TableColumn> columns, BlockWriter blocks)
    {
        TableColumn column = cell.Column < columns.Count ? columns[cell.Column] : new TableColumn();
        bool isHeader = isHead || column.IsHeader;
        string? scope = (isHead, isHeader) switch
        {
            (true, _) => cell.Span > 1 ? "colgroup" : "col",
            (false, true) => height > 1 ? "rowgroup" : "row",
            _ => null,
        };
        using HtmlBuilder.Scope element = html.Line(
            isHeader ? "th" : "td",
            ("scope", scope),
            ("colspan", cell.Span > 1 ? $"{cell.Span}" : null),
            ("rowspan", height > 1 ? $"{height}" : null),
            ("class", column.Alignment switch { ColumnAlignment.Center => "center", ColumnAlignment.End or ColumnAlignment.Decimal => "end", _ => null }));
        blocks.Write(cell.Content, new HtmlPlace(IsBare: true));
    }

    private static int HeightOf(GridCell cell, ValueList<GridRow> rows, int first)
    {
        int height = 1;
        if (cell.Continues is null)
            return height;
        while (first + height < rows.Count && rows[first + height].Cells.Any(below => below.Column == cell.Column && below.Continues is true))
            height++;
        return height;
    }
}
