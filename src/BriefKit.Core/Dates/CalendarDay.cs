namespace BriefKit.Core.Dates;

/// <summary>A day of the proleptic Gregorian calendar in any year; <see cref="DateOnly"/> ends at the years 1 and 9999.</summary>
/// <param name="Year">Astronomically counted: 0 is 1 BC.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to the length of the month.</param>
public readonly record struct CalendarDay(int Year, int Month, int Day) : IComparable<CalendarDay>
{
    public DayOfWeek DayOfWeek
    {
        get
        {
            // The calendar repeats every 400 years, which are a whole number of weeks.
            int year = (Year % 400) + (Year < 0 ? 800 : 400);
            return new DateOnly(year, Month, Day).DayOfWeek;
        }
    }

    public static bool IsLeapYear(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>The length of a month from 1 to 12.</summary>
    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static bool IsValid(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth(year, month);

    public int CompareTo(CalendarDay other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    public static bool operator <(CalendarDay left, CalendarDay right) => left.CompareTo(right) < 0;

    public static bool operator >(CalendarDay left, CalendarDay right) => left.CompareTo(right) > 0;

    public static bool operator <=(CalendarDay left, CalendarDay right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CalendarDay left, CalendarDay right) => left.CompareTo(right) >= 0;

    /// <summary>The day in EDTF: <c>1953-12-08</c>.</summary>
    public override string ToString() => new EdtfPoint(Year, Month, Day).ToString();
}
