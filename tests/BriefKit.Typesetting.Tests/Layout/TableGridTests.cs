using BriefKit.Core.Documents;
using TableGrid = BriefKit.Typesetting.Layout.TableGrid;

namespace BriefKit.Typesetting.Tests.Layout;

public sealed class TableGridTests
{
    private static TableCell Cell(int columns = 1, int rows = 1) => new([]) { ColumnSpan = columns, RowSpan = rows };

    private static int PlacesOf(TableGrid grid, int row)
    {
        int places = 0;
        for (int above = 0; above <= row; above++)
            places += grid.CellsOf(above).Where(cell => above + cell.RowSpan > row).Sum(cell => cell.ColumnSpan);
        return places;
    }

    [Fact]
    public void Rows_that_are_too_short_get_empty_cells()
    {
        TableGrid grid = new(new Table([new TableColumn(), new TableColumn(), new TableColumn()], [],
            [new TableRow([Cell(), Cell(rows: 2), Cell()]), new TableRow([Cell()]), new TableRow([]), new TableRow([Cell(columns: 4)])], []));

        Assert.Equal(4, grid.ColumnCount);
        Assert.All(Enumerable.Range(0, 4), row => Assert.Equal(4, PlacesOf(grid, row)));
        Assert.Equal([0, 2], grid.CellsOf(1).Select(cell => cell.Column));
    }
}
