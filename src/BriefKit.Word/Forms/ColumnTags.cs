using System.Globalization;
using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>
/// Puts the tags of a block that repeats columns into every row of its table, around the cells of those columns, and into its grid.
/// What the columns were is noted, so that widths and spans can be worked out when it is known how often they were repeated.
/// </summary>
internal sealed class ColumnTags(TagBlock block)
{
    public static readonly XName Column = WordNames.Own + "column", From = WordNames.Own + "from", Span = WordNames.Own + "span", Repeated = WordNames.Own + "repeated";

    /// <summary>False where the tags do not stand in cells of one row, or part the block.</summary>
    public bool TryPlace()
    {
        XElement? row = block.Opener.Ancestors(WordNames.Row).FirstOrDefault();
        if (block.Tags.Count != 2 || row is null || block.Tags[1].Ancestors(WordNames.Row).FirstOrDefault() != row)
            return false;
        XElement table = row.Ancestors(WordNames.Table).First();
        List<XElement> grid = [.. table.Element(WordNames.W + "tblGrid")?.Elements(WordNames.W + "gridCol") ?? []];
        (int from, int to) = RangeOf(row);
        if (to > grid.Count || from >= to)
            return false;
        foreach (TagElement tag in block.Tags)
            tag.TakeOutOfCell();
        Note(table, grid);
        foreach (XElement other in RowsOf(table))
            Wrap(CellsOf(other), from, to);
        Surround(grid[from], grid[to - 1]);
        return true;
    }

    private static IEnumerable<XElement> RowsOf(XElement table) =>
        table.Descendants(WordNames.Row).Where(row => row.Ancestors(WordNames.Table).First() == table);

    private static void Note(XElement table, List<XElement> grid)
    {
        table.SetAttributeValue(Column, grid.Sum(column => int.TryParse((string?)column.Attribute(WordNames.W + "w"), NumberStyles.Integer, CultureInfo.InvariantCulture, out int width) && width is > 0 and < 100_000 ? width : 0));
        for (int i = 0; i < grid.Count; i++)
            grid[i].SetAttributeValue(Column, i);
    }

    private (int From, int To) RangeOf(XElement row)
    {
        List<GridCell> cells = CellsOf(row);
        XElement first = block.Opener.Ancestors(WordNames.Cell).First(cell => cell.Ancestors(WordNames.Row).First() == row);
        XElement last = block.Tags[1].Ancestors(WordNames.Cell).First(cell => cell.Ancestors(WordNames.Row).First() == row);
        GridCell end = cells.Find(cell => cell.Cell == last);
        return (cells.Find(cell => cell.Cell == first).From, end.From + end.Span);
    }

    private static List<GridCell> CellsOf(XElement row)
    {
        List<GridCell> cells = [];
        int column = Number(row.Property(WordNames.W + "trPr", "gridBefore"), 0);
        foreach (XElement cell in row.Descendants(WordNames.Cell).Where(cell => cell.Ancestors(WordNames.Row).First() == row))
        {
            int span = Math.Max(Number(cell.Property(WordNames.W + "tcPr", "gridSpan"), 1), 1);
            cells.Add(new GridCell(cell, column, span));
            column += span;
        }
        return cells;
    }

    private void Wrap(List<GridCell> cells, int from, int to)
    {
        List<XElement> inside = [];
        foreach (GridCell cell in cells)
        {
            bool isInside = cell.From >= from && cell.From + cell.Span <= to;
            // A table may have several blocks of columns; what one has noted the next leaves.
            bool isRepeated = isInside || (string?)cell.Cell.Attribute(Repeated) == "1";
            cell.Cell.SetAttributeValue(From, cell.From);
            cell.Cell.SetAttributeValue(Span, cell.Span);
            cell.Cell.SetAttributeValue(Repeated, isRepeated ? "1" : "0");
            if (isInside)
                inside.Add(cell.Cell);
        }
        if (inside.Count > 0 && inside[0].Parent == inside[^1].Parent)
            Surround(inside[0], inside[^1]);
    }

    private void Surround(XElement first, XElement last)
    {
        first.AddBeforeSelf(new TagElement(block.Opener.Tag));
        last.AddAfterSelf(new TagElement(block.Tags[1].Tag));
    }

    private static int Number(XElement? element, int otherwise) =>
        int.TryParse(element.Val(), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) && number is >= 0 and < 1000 ? number : otherwise;

    private readonly record struct GridCell(XElement Cell, int From, int Span);
}
