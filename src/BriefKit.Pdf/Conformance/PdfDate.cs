using System.Globalization;

namespace BriefKit.Pdf.Conformance;

/// <summary>Dates as ISO 32000-1, 7.9.4, writes them: <c>D:YYYYMMDDHHmmSSOHH'mm'</c>, where all behind the year may be missing.</summary>
internal static class PdfDate
{
    private const string Earliest = "00000101000000";

    /// <summary>The date; null where the text is none.</summary>
    public static DateTimeOffset? Parse(string text)
    {
        string rest = text.StartsWith("D:", StringComparison.Ordinal) ? text[2..] : text;
        int digits = 0;
        while (digits < rest.Length && digits < Earliest.Length && char.IsAsciiDigit(rest[digits]))
            digits++;
        if (digits < 4 || digits % 2 != 0)
            return null;
        string whole = rest[..digits] + Earliest[digits..];
        if (!DateTime.TryParseExact(whole, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date))
            return null;
        // At the ends of the calendar an offset would lead out of it.
        return date.Year is > 1 and < 9999 && OffsetOf(rest[digits..]) is TimeSpan offset ? new DateTimeOffset(date, offset) : null;
    }

    private static TimeSpan? OffsetOf(string text)
    {
        if (text is "" or ['Z', ..])
            return TimeSpan.Zero;
        string digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (text[0] is not ('+' or '-') || digits.Length is not (2 or 4) || !int.TryParse(digits.PadRight(4, '0'), CultureInfo.InvariantCulture, out int value))
            return null;
        TimeSpan offset = new(value / 100, value % 100, 0);
        // No place on earth is further from Greenwich than 14 hours.
        return offset > TimeSpan.FromHours(14) ? null : text[0] == '-' ? -offset : offset;
    }
}
