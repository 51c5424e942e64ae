using System.Text;
using BriefKit.Core.Documents;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>
/// How wide the columns of a table are, in twips. A column that states its share gets it; the others get what their text needs, by an estimate,
/// since a Word file is written without knowing its fonts.
/// </summary>
internal static class ColumnWidths
{
    // In ems: a letter of a wide face, and an East Asian one. In points: what a cell adds on both sides.
    private const double Letter = 0.58, WideLetter = 1.0, Padding = 10;

    // A column as wide as its text needs takes no more than this share of the table.
    private const double Widest = 0.6;

    public static int[] Of(Table table, TableGrid grid, Theme theme, int available)
    {
        double[] needs = Needs(grid, theme);
        double[] widths = new double[grid.ColumnCount];
        double[] shares = [.. Enumerable.Range(0, grid.ColumnCount).Select(column => column < table.Columns.Count ? table.Columns[column].Width ?? 0 : 0)];
        double shared = shares.Sum();
        double total = available / 20.0;
        for (int i = 0; i < widths.Length; i++)
            widths[i] = shares[i] > 0 ? 0 : Math.Min(needs[i], shared > 0 ? total * Widest / widths.Length : total);
        double rest = total - widths.Sum();
        for (int i = 0; i < widths.Length; i++)
        {
            if (shares[i] > 0)
                widths[i] = Math.Max(rest, total * (1 - Widest)) * shares[i] / shared;
        }
        return ToTwips(widths, available);
    }

    /// <summary>The widths in twips, brought down to what there is where they are more.</summary>
    private static int[] ToTwips(double[] widths, int available)
    {
        double scale = Math.Min(1, available / 20.0 / widths.Sum());
        return [.. widths.Select(width => Math.Max(Measure.Twips(width * scale), 1))];
    }

    // A cell that spans columns asks for an equal part from each.
    private static double[] Needs(TableGrid grid, Theme theme)
    {
        double[] needs = new double[grid.ColumnCount];
        foreach (GridCell cell in grid.Rows.SelectMany(row => row.Cells))
        {
            double need = LongestLine(InlineText.Of(cell.Content)) * theme.TextSize / cell.Span + Padding;
            for (int column = cell.Column; column < cell.Column + cell.Span; column++)
                needs[column] = Math.Max(needs[column], need);
        }
        return needs;
    }

    /// <summary>The width of a text's longest line, in ems.</summary>
    public static double LongestLine(string text)
    {
        double longest = 0, current = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            current = rune.Value == '\n' ? 0 : current + (rune.Value >= 0x2E80 ? WideLetter : Letter);
            longest = Math.Max(longest, current);
        }
        return longest;
    }
}
