using System.Globalization;

namespace BriefKit.Core.Dates;

/// <summary>Writes dates in EDTF (ISO 8601-2:2019).</summary>
internal static class EdtfWriter
{
    public static string Write(EdtfDate date) => date.SetKind switch
    {
        EdtfSetKind.OneOf => "[" + string.Join(",", date.Members.Select(WriteMember)) + "]",
        EdtfSetKind.AllOf => "{" + string.Join(",", date.Members.Select(WriteMember)) + "}",
        _ => date.IsInterval ? WriteInterval(date) : date.Start?.ToString() ?? "",
    };

    public static string Write(EdtfPoint point)
    {
        DateQualifier year = point.Qualifier | point.YearQualifier;
        DateQualifier month = point.Qualifier | point.MonthQualifier;
        DateQualifier day = point.Qualifier | point.DayQualifier;
        int? second = point.Season ?? point.Month;
        bool isUniform = (second is null || month == year) && (point.Day is null || day == year);

        // A qualifier before a component is about that component alone; one at the end is about the whole date (8.4).
        string text = (isUniform ? "" : Sign(year)) + WriteYear(point);
        if (second is int number)
            text += "-" + (isUniform ? "" : Sign(month)) + WriteDigits(number, 2, point.Unspecified.Month);
        if (point.Day is int dayNumber)
            text += "-" + (isUniform ? "" : Sign(day)) + WriteDigits(dayNumber, 2, point.Unspecified.Day);
        if (point.Time is EdtfTime time)
            text += "T" + time;
        return text + (isUniform ? Sign(year) : "");
    }

    private static string WriteInterval(EdtfDate date) => $"{WriteEnd(date.Start, date.IsStartOpen)}/{WriteEnd(date.End, date.IsEndOpen)}";

    private static string WriteEnd(EdtfPoint? point, bool isOpen) => point?.ToString() ?? (isOpen ? ".." : "");

    private static string WriteMember(EdtfDate member) => member.IsInterval ? $"{member.Start}..{member.End}" : $"{member.Start}";

    private static string WriteYear(EdtfPoint point)
    {
        string sign = point.Year < 0 ? "-" : "";
        long magnitude = Math.Abs((long)point.Year);
        string year = magnitude > 9999
            ? "Y" + sign + magnitude.ToString(CultureInfo.InvariantCulture)
            : sign + WriteDigits((int)magnitude, 4, point.Unspecified.Year);
        return point.SignificantDigits is int digits ? $"{year}S{digits}" : year;
    }

    private static string WriteDigits(int number, int width, int mask)
    {
        Span<char> digits = stackalloc char[width];
        for (int i = 0; i < width; i++, number /= 10)
            digits[width - 1 - i] = (mask >> i & 1) != 0 ? 'X' : (char)('0' + (number % 10));
        return new string(digits);
    }

    private static string Sign(DateQualifier qualifier) => qualifier switch
    {
        DateQualifier.Uncertain => "?",
        DateQualifier.Approximate => "~",
        DateQualifier.Uncertain | DateQualifier.Approximate => "%",
        _ => "",
    };
}
