using BriefKit.Core.Documents;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>
/// Where the decimal marks of a column stand: at a tab stop for them, which in the cell of a table aligns a number without a tab before it
/// (ISO 29500-1, 17.18.84). The widest part behind a mark reaches to the end of the cell.
/// </summary>
internal sealed class DecimalColumns
{
    private readonly int[] _stops;
    private readonly Language _language;

    public DecimalColumns(Table table, TableGrid grid, int[] widths, Theme theme, Language language)
    {
        _language = language;
        double[] fractions = new double[grid.ColumnCount];
        foreach (GridCell cell in grid.Rows.Where(row => !row.IsHead).SelectMany(row => row.Cells))
        {
            if (cell.Span == 1 && IsDecimal(table, cell.Column) && FractionOf(cell) is string fraction)
                fractions[cell.Column] = Math.Max(fractions[cell.Column], TextWidth.LongestLine(fraction) * theme.TextSize);
        }
        _stops = [.. fractions.Select((fraction, column) => Math.Max(widths[column] - 2 * TableStyles.SidePadding - Measure.Twips(fraction), 0))];
    }

    /// <summary>Where the mark of a cell's number stands, in twips from where its text begins; null for a cell without a number of its own.</summary>
    public int? StopFor(GridCell cell, TableColumn column) =>
        column.Alignment == ColumnAlignment.Decimal && cell.Span == 1 && _stops[cell.Column] > 0 && FractionOf(cell) is not null ? _stops[cell.Column] : null;

    private static bool IsDecimal(Table table, int column) => column < table.Columns.Count && table.Columns[column].Alignment == ColumnAlignment.Decimal;

    // What stands behind the whole number: the mark and all after it, or a unit; null where there is no number.
    private string? FractionOf(GridCell cell)
    {
        if (cell.Content is not [Paragraph paragraph])
            return null;
        string text = InlineText.Of(paragraph.Content);
        char mark = _language.WritesDecimalPoint ? '.' : ',';
        int last = text.AsSpan().LastIndexOfAnyInRange('0', '9');
        if (last < 0)
            return null;
        int end = text.IndexOf(mark);
        return end > 0 && end < last && char.IsAsciiDigit(text[end - 1]) && char.IsAsciiDigit(text[end + 1]) ? text[end..] : text[(last + 1)..];
    }
}
