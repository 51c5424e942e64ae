using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Html.Lines;

/// <summary>Renders tables as columns of characters, with rules below the head and between rows of several lines.</summary>
internal sealed class TableRenderer(LineRenderer content)
{
    private const int Gap = 2, NarrowestColumn = 4;

    public string Render(Table table, int width)
    {
        TableGrid grid = TableGrid.Of(table);
        if (grid.ColumnCount == 0)
            return "";
        int[] widths = WidthsOf(grid, width);
        int total = widths.Sum() + Gap * (widths.Length - 1);
        List<string> lines = [];
        for (int i = 0; i < grid.Rows.Count; i++)
        {
            lines.AddRange(LinesOf(grid.Rows[i], table.Columns, widths));
            bool endsHead = grid.Rows[i].IsHead && (i + 1 == grid.Rows.Count || !grid.Rows[i + 1].IsHead);
            if (endsHead)
                lines.Add(new string('-', total));
        }
        return string.Join('\n', lines);
    }

    // What each column would like, brought down where they are too much together: the widest gives way first.
    private static int[] WidthsOf(TableGrid grid, int width)
    {
        int[] widths = new int[grid.ColumnCount];
        foreach (GridCell cell in grid.Rows.SelectMany(row => row.Cells).Where(cell => cell.Span == 1))
        {
            int wish = InlineText.Of(cell.Content).Split('\n').Max(DisplayWidth.Of);
            widths[cell.Column] = Math.Max(widths[cell.Column], wish);
        }
        for (int i = 0; i < widths.Length; i++)
            widths[i] = Math.Clamp(widths[i], NarrowestColumn, width);
        while (widths.Sum() + Gap * (widths.Length - 1) > width && widths.Max() > NarrowestColumn)
            widths[Array.IndexOf(widths, widths.Max())]--;
        return widths;
    }

    private IEnumerable<string> LinesOf(GridRow row, ValueList<TableColumn> columns, int[] widths)
    {
        string[][] cells = [.. row.Cells.Select(cell => content.Render(cell.Content, WidthOf(cell, widths)).Split('\n'))];
        int height = cells.Max(lines => lines.Length);
        for (int line = 0; line < height; line++)
        {
            IEnumerable<string> parts = row.Cells.Select((cell, index) =>
                Align(line < cells[index].Length ? cells[index][line] : "", WidthOf(cell, widths), AlignmentOf(cell, columns)));
            yield return string.Join(new string(' ', Gap), parts).TrimEnd(' ');
        }
    }

    private static ColumnAlignment AlignmentOf(GridCell cell, ValueList<TableColumn> columns) =>
        cell.Column < columns.Count ? columns[cell.Column].Alignment : ColumnAlignment.Start;

    private static int WidthOf(GridCell cell, int[] widths) =>
        widths.Skip(cell.Column).Take(cell.Span).Sum() + Gap * (cell.Span - 1);

    private static string Align(string text, int width, ColumnAlignment alignment)
    {
        int room = Math.Max(width - DisplayWidth.Of(text), 0);
        int before = alignment switch { ColumnAlignment.End or ColumnAlignment.Decimal => room, ColumnAlignment.Center => room / 2, _ => 0 };
        return LineRenderer.Pad(new string(' ', before) + text, width);
    }
}
