using System.Globalization;
using BriefKit.Core.Dates;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.LooseDates;

namespace BriefKit.Word.Sources;

/// <summary>
/// Dates as Word's sources have them: a year, a month and a day, each a text. Word prints them as they are, so that months are words in English
/// and figures elsewhere; both ends of an interval stand in each part that tells them apart.
/// </summary>
internal static class SourceDates
{
    private const char Dash = '–';
    private const string Circa = "ca. ";

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Seasons = ["Spring", "Summer", "Autumn", "Winter"];

    /// <summary>Year, month and day of a date, as far as it has them.</summary>
    public static (string? Year, string? Month, string? Day) Of(ReferenceDate date, bool hasEnglishMonths)
    {
        if (date.Value is not { SetKind: EdtfSetKind.None } value || (value.Start ?? value.End) is not EdtfPoint start)
            return (date.Literal ?? date.Verbatim, null, null);
        EdtfPoint end = value.End is EdtfPoint point && Precision(point) == Precision(start) ? point : start;
        bool isOneYear = end.Year == start.Year;
        bool isOneMonth = isOneYear && end.Month == start.Month && end.Season == start.Season;
        string years = Both(YearOf(start), YearOf(end), isOneYear);
        string? months = Precision(start) == 1 ? null : Both(MonthOf(start, hasEnglishMonths), MonthOf(end, hasEnglishMonths), isOneMonth);
        string? days = Precision(start) < 3 ? null : Both(Figure(start.Day!.Value), Figure(end.Day!.Value), isOneMonth && end.Day == start.Day);
        return (Qualified(years, start.Qualifier), months, days);
    }

    /// <summary>The date that the three parts say; a literal where they are no date.</summary>
    public static ReferenceDate Read(string? year, string? month, string? day)
    {
        if (ReadParts(year ?? "", month ?? "", day ?? "") is EdtfDate date)
            return date;
        string text = string.Join(' ', new[] { day, month, year }.Where(part => !string.IsNullOrWhiteSpace(part)));
        SourceText source = new("", text);
        return LooseDateReader.Read(source, new TextSpan(0, source.Length)).Value is EdtfDate loose ? loose : new ReferenceDate(null, text);
    }

    private static EdtfDate? ReadParts(string year, string month, string day)
    {
        (string years, DateQualifier qualifier) = Unqualified(year.Trim());
        string[] ys = Ends(years), ms = Ends(month), ds = Ends(day);
        bool isInterval = ys.Length > 1 || ms.Length > 1 || ds.Length > 1;
        if (PointOf(ys[0], ms[0], ds[0]) is not EdtfPoint start)
            return null;
        if (!isInterval)
            return new EdtfDate(start with { Qualifier = qualifier }, null, false);
        if (qualifier != DateQualifier.None || PointOf(ys[^1], ms[^1], ds[^1]) is not EdtfPoint end || end.Latest < start.Earliest)
            return null;
        return EdtfDate.Interval(start, end);
    }

    private static EdtfPoint? PointOf(string year, string month, string day)
    {
        if (ReadYear(year) is not int y)
            return null;
        if (month.Length == 0)
            return day.Length == 0 ? new EdtfPoint(y) : null;
        int season = Array.FindIndex(Seasons, name => name.Equals(month, StringComparison.OrdinalIgnoreCase));
        if (season >= 0)
            return day.Length == 0 ? new EdtfPoint(y) { Season = 21 + season } : null;
        int m = ReadMonth(month);
        if (m == 0)
            return null;
        if (day.Length == 0)
            return new EdtfPoint(y, m);
        // What no calendar has, such as the 31st of June, is no date.
        bool isDay = int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out int d) && CalendarDay.IsValid(y, m, d);
        return isDay ? new EdtfPoint(y, m, d) : null;
    }

    private static int? ReadYear(string text)
    {
        bool isBeforeChrist = text.EndsWith(" BC", StringComparison.Ordinal);
        string figures = isBeforeChrist ? text[..^3] : text;
        return int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && figures.Length <= 4 ? isBeforeChrist ? 1 - year : year : null;
    }

    private static int ReadMonth(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            return number is >= 1 and <= 12 ? number : 0;
        string name = text.TrimEnd('.');
        return name.Length < 3 ? 0 : 1 + Array.FindIndex(Months, month => month.StartsWith(name, StringComparison.OrdinalIgnoreCase));
    }

    private static int Precision(EdtfPoint point) => point.Day is not null ? 3 : point.Month is not null || point.Season is not null ? 2 : 1;

    private static string YearOf(EdtfPoint point) => point.Year > 0 ? Figure(point.Year) : $"{Figure(1 - point.Year)} BC";

    private static string MonthOf(EdtfPoint point, bool hasEnglishMonths)
    {
        if (point.Season is int season)
            return season is >= 21 and <= 24 ? Seasons[season - 21] : Figure(season);
        return hasEnglishMonths ? Months[point.Month!.Value - 1] : Figure(point.Month!.Value);
    }

    private static string Both(string first, string second, bool isOne) => isOne ? first : $"{first}{Dash}{second}";

    private static string[] Ends(string text)
    {
        if (!text.Contains(Dash))
            return [text.Trim()];
        string[] ends = text.Split(Dash, StringSplitOptions.TrimEntries);
        return ends.Length <= 2 ? ends : [text];
    }

    private static string Qualified(string years, DateQualifier qualifier) =>
        (qualifier.HasFlag(DateQualifier.Approximate) ? Circa : "") + years + (qualifier.HasFlag(DateQualifier.Uncertain) ? "?" : "");

    private static (string Years, DateQualifier Qualifier) Unqualified(string years)
    {
        DateQualifier qualifier = DateQualifier.None;
        if (years.StartsWith(Circa, StringComparison.Ordinal))
            (years, qualifier) = (years[Circa.Length..], DateQualifier.Approximate);
        if (years.EndsWith('?'))
            (years, qualifier) = (years[..^1], qualifier | DateQualifier.Uncertain);
        return (years, qualifier);
    }

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
