namespace BriefKit.Pdf.Conformance;

/// <summary>Puts the cells of a table in their places, each in the first free column of its row.</summary>
internal sealed class CellGrid(int rowCount)
{
    // No table that can be read is wider, or covers more places.
    private const int MostColumns = 4096;
    private const int MostPlaces = 4_000_000;

    private readonly List<bool>[] _rows = [.. Enumerable.Range(0, rowCount).Select(_ => new List<bool>())];
    private int _places;
    private bool _isOutside;

    /// <summary>Whether each row is filled to the same width, and no cell was outside.</summary>
    public bool IsRegular => !_isOutside && _rows.All(row => row.Count == _rows[0].Count && !row.Contains(false));

    /// <summary>Places a cell; false where it covers a place that is taken.</summary>
    public bool Place(int row, int columnSpan, int rowSpan)
    {
        int column = _rows[row].IndexOf(false);
        column = column < 0 ? _rows[row].Count : column;
        _isOutside |= columnSpan < 1 || rowSpan < 1 || rowSpan > rowCount - row || column + columnSpan > MostColumns;
        columnSpan = Math.Clamp(columnSpan, 1, Math.Max(MostColumns - column, 1));
        rowSpan = Math.Clamp(rowSpan, 1, rowCount - row);
        if ((_places += columnSpan * rowSpan) > MostPlaces)
        {
            _isOutside = true;
            return true;
        }
        bool isFree = true;
        for (int i = row; i < row + rowSpan; i++)
        {
            for (int j = column; j < column + columnSpan; j++)
                isFree &= Take(_rows[i], j);
        }
        return isFree;
    }

    private static bool Take(List<bool> row, int column)
    {
        while (row.Count <= column)
            row.Add(false);
        bool isFree = !row[column];
        row[column] = true;
        return isFree;
    }
}
