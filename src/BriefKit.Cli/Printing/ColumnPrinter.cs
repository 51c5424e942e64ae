namespace BriefKit.Cli.Printing;

/// <summary>Prints rows in columns, two spaces between them, the last one as long as it is: fit for reading and for cutting up.</summary>
internal static class ColumnPrinter
{
    public static void Print(TextWriter output, IEnumerable<string[]> rows)
    {
        List<string[]> all = [.. rows];
        int columns = all.Select(row => row.Length).DefaultIfEmpty(0).Max();
        int[] widths = [.. Enumerable.Range(0, columns).Select(column => all.Max(row => column < row.Length ? row[column].Length : 0))];
        foreach (string[] row in all)
        {
            IEnumerable<string> cells = row.Select((cell, column) => column == row.Length - 1 ? cell : cell.PadRight(widths[column]));
            output.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }
}
