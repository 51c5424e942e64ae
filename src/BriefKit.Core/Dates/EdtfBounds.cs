namespace BriefKit.Core.Dates;

/// <summary>Finds the first and the last day that a date can mean.</summary>
internal static class EdtfBounds
{
    public static CalendarDay Earliest(EdtfPoint point) => Bound(point, last: false);

    public static CalendarDay Latest(EdtfPoint point) => Bound(point, last: true);

    /// <summary>The first, or last, day that agrees with all the digits that are given; null where no day does.</summary>
    public static CalendarDay? Fit(EdtfPoint point, bool last)
    {
        foreach (int year in Years(point, last))
        {
            foreach (int month in Months(point, last))
            {
                foreach (int day in Days(point, year, month, last))
                    return new CalendarDay(year, month, day);
            }
        }
        return null;
    }

    private static CalendarDay Bound(EdtfPoint point, bool last)
    {
        if (point.SignificantDigits is int digits)
            return SignificantBound(point.Year, digits, last);
        if (point.Season is int season)
            return SeasonBound(YearBound(point, last), season, last);

        // A point that a program made may name a day that does not exist; the nearest that does stands in for it.
        return Fit(point, last) ?? Nearest(point);
    }

    private static CalendarDay Nearest(EdtfPoint point)
    {
        int month = Math.Clamp(point.Month ?? 1, 1, 12);
        return new CalendarDay(point.Year, month, Math.Clamp(point.Day ?? 1, 1, CalendarDay.DaysInMonth(point.Year, month)));
    }

    private static int YearBound(EdtfPoint point, bool last) => Years(point, last).First();

    private static IEnumerable<int> Years(EdtfPoint point, bool last)
    {
        if (point.Unspecified.Year == 0)
            return [point.Year];
        return point.Year < 0
            ? UnspecifiedDigits.Fits(-point.Year, point.Unspecified.Year, descending: !last).Select(year => -year)
            : UnspecifiedDigits.Fits(point.Year, point.Unspecified.Year, descending: last);
    }

    private static IEnumerable<int> Months(EdtfPoint point, bool last) =>
        Component(point.Month, point.Unspecified.Month, last).Where(month => month is >= 1 and <= 12);

    private static IEnumerable<int> Days(EdtfPoint point, int year, int month, bool last) =>
        Component(point.Day, point.Unspecified.Day, last).Where(day => CalendarDay.IsValid(year, month, day));

    // A component that is not given is free in both its digits.
    private static IEnumerable<int> Component(int? number, int mask, bool last) =>
        number is int given && mask == 0 ? [given] : UnspecifiedDigits.Fits(number ?? 0, number is null ? UnspecifiedDigits.Both : mask, last);

    private static CalendarDay SignificantBound(int year, int digits, bool last)
    {
        long unit = 1;
        for (int length = Math.Abs((long)year).ToString().Length; length > digits; length--)
            unit *= 10;
        long low = Math.Abs((long)year) / unit * unit;
        bool isFar = year < 0 ? !last : last;
        long bound = Math.Min(isFar ? low + unit - 1 : low, int.MaxValue);
        int result = (int)(year < 0 ? -bound : bound);
        return last ? new CalendarDay(result, 12, 31) : new CalendarDay(result, 1, 1);
    }

    // ISO 8601-2:2019, 4.8: 21-24 seasons, 25-28 northern, 29-32 southern, 33-36 quarters, 37-39 thirds, 40-41 halves.
    private static CalendarDay SeasonBound(int year, int season, bool last)
    {
        (int first, int length) = season switch
        {
            <= 28 => (3 + (3 * ((season - 21) % 4)), 3),
            <= 32 => (((8 + (3 * (season - 29))) % 12) + 1, 3),
            <= 36 => (1 + (3 * (season - 33)), 3),
            <= 39 => (1 + (4 * (season - 37)), 4),
            _ => (1 + (6 * (season - 40)), 6),
        };
        if (!last)
            return new CalendarDay(year, first, 1);

        // December's winter, north or south of the line, ends in the year that follows.
        int end = first + length - 1;
        (int endYear, int endMonth) = end > 12 ? (year + 1, end - 12) : (year, end);
        return new CalendarDay(endYear, endMonth, CalendarDay.DaysInMonth(endYear, endMonth));
    }
}
