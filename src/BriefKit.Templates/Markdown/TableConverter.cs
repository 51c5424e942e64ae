using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using Markdig.Extensions.Tables;
using Table = BriefKit.Core.Documents.Table;
using TableCell = BriefKit.Core.Documents.TableCell;
using TableRow = BriefKit.Core.Documents.TableRow;
using DialectTable = Markdig.Extensions.Tables.Table;
using DialectCell = Markdig.Extensions.Tables.TableCell;
using DialectRow = Markdig.Extensions.Tables.TableRow;

namespace BriefKit.Templates.Markdown;

/// <summary>Turns tables into ours. A head row without a word is none; the dashes below the head give the columns' widths.</summary>
internal sealed class TableConverter(BlockConverter blocks)
{
    public Table Convert(DialectTable table, BlockStyle style)
    {
        DialectRow[] rows = [.. table.OfType<DialectRow>()];
        int count = rows.Length == 0 ? 0 : rows.Max(row => row.Count);
        ValueList<TableRow> head = rows.Where(row => row.IsHeader).Select(row => Convert(row, count, style)).Where(HasContent).ToValueList();
        ValueList<TableRow> body = rows.Where(row => !row.IsHeader).Select(row => Convert(row, count, style)).ToValueList();
        return new Table(Columns(table, count, style), head, body, []);
    }

    private static ValueList<TableColumn> Columns(DialectTable table, int count, BlockStyle style) => Enumerable.Range(0, count)
        .Select(index => index < table.ColumnDefinitions.Count ? table.ColumnDefinitions[index] : new TableColumnDefinition())
        .Select((column, index) => new TableColumn(style.DecimalColumns.Contains(index) ? ColumnAlignment.Decimal : Alignment(column), column.Width > 0 ? column.Width : null) { IsHeader = style.HasRowHeads && index == 0 })
        .ToValueList();

    private static ColumnAlignment Alignment(TableColumnDefinition column) => column.Alignment switch
    {
        TableColumnAlign.Center => ColumnAlignment.Center,
        TableColumnAlign.Right => ColumnAlignment.End,
        _ => ColumnAlignment.Start,
    };

    private TableRow Convert(DialectRow row, int count, BlockStyle style)
    {
        List<TableCell> cells = [.. row.OfType<DialectCell>().Select(cell => new TableCell(blocks.Convert(cell, style)))];
        while (cells.Count < count)
            cells.Add(new TableCell([]));
        return new TableRow([.. cells]);
    }

    private static bool HasContent(TableRow row) => row.Cells.Any(cell => !cell.Content.IsEmpty);
}
