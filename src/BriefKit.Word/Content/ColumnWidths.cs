using BriefKit.Core.Documents;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>
/// How wide the columns of a table are, in twips. A column that states its share gets it; the others get what their text needs, by an estimate;
/// where there is not enough, those that need little still get it, so that a year is not broken for the sake of a long text beside it.
/// </summary>
internal static class ColumnWidths
{
    // What a cell adds on both sides, in points.
    private const double Padding = 11;

    // All columns that state no share take no more than this part of a table in which others do.
    private const double Widest = 0.6;

    public static int[] Of(Table table, TableGrid grid, Theme theme, int available)
    {
        double[] needs = Needs(grid, theme);
        double[] shares = [.. Enumerable.Range(0, grid.ColumnCount).Select(column => column < table.Columns.Count ? table.Columns[column].Width ?? 0 : 0)];
        double total = available / 20.0, shared = shares.Sum();
        double[] free = [.. needs.Where((_, column) => shares[column] <= 0)];
        double[] given = Distribute(free, shared > 0 ? total * Widest : total);
        double rest = total - given.Sum();
        double[] widths = new double[grid.ColumnCount];
        for (int i = 0, next = 0; i < widths.Length; i++)
            widths[i] = shares[i] > 0 ? rest * shares[i] / shared : given[next++];
        return [.. widths.Select(width => Math.Max(Measure.Twips(width), 1))];
    }

    // Columns that need no more than an even part of what is left get what they need; the others share the rest as they need it.
    private static double[] Distribute(double[] needs, double room)
    {
        if (needs.Sum() <= room)
            return needs;
        double[] widths = new double[needs.Length];
        List<int> open = [.. Enumerable.Range(0, needs.Length)];
        while (open.Count > 0)
        {
            double even = room / open.Count;
            List<int> modest = open.FindAll(column => needs[column] <= even);
            if (modest.Count == 0)
                break;
            foreach (int column in modest)
            {
                widths[column] = needs[column];
                room -= needs[column];
            }
            open.RemoveAll(modest.Contains);
        }
        // However long a text is, its column is not wider than twice an even part.
        double most = open.Count > 0 ? 2 * room / open.Count : 0, wanted = open.Sum(column => Math.Min(needs[column], most));
        foreach (int column in open)
            widths[column] = room * Math.Min(needs[column], most) / wanted;
        return widths;
    }

    // A cell that spans columns asks for an equal part from each.
    private static double[] Needs(TableGrid grid, Theme theme)
    {
        double[] needs = new double[grid.ColumnCount];
        foreach (GridCell cell in grid.Rows.SelectMany(row => row.Cells))
        {
            double need = TextWidth.LongestLine(InlineText.Of(cell.Content)) * theme.TextSize / cell.Span + Padding;
            for (int column = cell.Column; column < cell.Column + cell.Span; column++)
                needs[column] = Math.Max(needs[column], need);
        }
        return needs;
    }
}
