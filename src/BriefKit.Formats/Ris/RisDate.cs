using BriefKit.Core.Dates;

namespace BriefKit.Formats.Ris;

/// <summary>
/// Writes dates as <c>YYYY/MM/DD/other</c> (RIS specification, "PY"): the three slashes always stand, and what is more than
/// a day, a month or a year goes behind them.
/// </summary>
internal static class RisDate
{
    private static readonly string[] Seasons = ["Spring", "Summer", "Autumn", "Winter"];

    public static string Write(EdtfDate date)
    {
        EdtfPoint? first = date.SetKind == EdtfSetKind.None ? date.Start : null;
        string digits = first is not null && IsFourDigits(first) ? Digits(first) : "//";
        return $"{digits}/{Other(date)}";
    }

    public static string Write(string literal) => "///" + literal;

    /// <summary>The year alone, of four digits; null for a date that has none.</summary>
    public static string? Year(EdtfDate date) =>
        date.SetKind == EdtfSetKind.None && date.Start is { } first && IsFourDigits(first) ? $"{first.Year:0000}" : null;

    private static bool IsFourDigits(EdtfPoint point) =>
        point.Year is >= 0 and <= 9999 && point.Unspecified.Year == 0 && point.SignificantDigits is null;

    private static string Digits(EdtfPoint point)
    {
        string month = point is { Month: int number, Unspecified.Month: 0 } ? $"{number:00}" : "";
        string day = month.Length > 0 && point is { Day: int of, Unspecified.Day: 0 } ? $"{of:00}" : "";
        return $"{point.Year:0000}/{month}/{day}";
    }

    // EDTF says the rest; its slash between the ends of an interval would be taken for one of ours.
    private static string Other(EdtfDate date) => date switch
    {
        { IsInterval: false, Start: { Season: >= 21 and <= 24 and int season } start } when start == new EdtfPoint(start.Year) { Season = season } =>
            Seasons[season - 21],
        { IsInterval: false, Start: { } point } when IsFourDigits(point) && point == new EdtfPoint(point.Year, point.Month, point.Day) => "",
        _ => date.ToString().Replace("/", "--", StringComparison.Ordinal),
    };
}
