namespace BriefKit.Pdf.Images;

/// <summary>The filters that predict a row of a picture from its neighbours (ISO/IEC 15948, 9.2); PDF streams use them as well.</summary>
internal static class PngFilter
{
    /// <summary>The filter of the greatest number.</summary>
    public const int Last = 4;

    /// <summary>Puts the bytes of a row back in place of what they differ by from what was predicted.</summary>
    /// <param name="filter">From 0, which predicts nothing, to <see cref="Last"/>.</param>
    /// <param name="above">The row above, already put back; zeros above the first.</param>
    /// <param name="distance">How many bytes lie between a byte and that of the pixel before.</param>
    public static void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above, int distance)
    {
        for (int i = 0; i < row.Length && filter > 0; i++)
        {
            int left = i >= distance ? row[i - distance] : 0, corner = i >= distance ? above[i - distance] : 0;
            row[i] += (byte)(filter switch
            {
                1 => left,
                2 => above[i],
                3 => (left + above[i]) / 2,
                _ => Paeth(left, above[i], corner),
            });
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        int estimate = left + above - corner;
        int toLeft = Math.Abs(estimate - left), toAbove = Math.Abs(estimate - above), toCorner = Math.Abs(estimate - corner);
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
