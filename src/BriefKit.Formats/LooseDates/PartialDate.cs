using BriefKit.Core.Dates;

namespace BriefKit.Formats.LooseDates;

/// <summary>As much of a date as its own words say; what it leaves out, the other end of a range may say.</summary>
internal sealed record PartialDate
{
    public int? Year { get; init; }

    public int YearMask { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    public int? Season { get; init; }

    public DayOfWeek? Weekday { get; init; }

    public DateQualifier Qualifier { get; init; }

    /// <summary>The year and nothing more.</summary>
    public bool IsYearAlone => this is { Year: not null, YearMask: 0, Month: null, Day: null, Season: null };

    public EdtfPoint ToPoint() => new(Year ?? 0, Month, Day)
    {
        Season = Season,
        Qualifier = Qualifier,
        Unspecified = new UnspecifiedDigits(YearMask),
    };

    /// <summary>Why it is no date; <see cref="LooseDateFault.None"/> where it is one.</summary>
    public LooseDateFault Check()
    {
        if (Year is not int year)
            return LooseDateFault.NoYear;
        if (Day is not null && Month is null)
            return LooseDateFault.NotUnderstood;
        if (Month is int month && !CalendarDay.IsValid(year, month, Day ?? 1))
            return LooseDateFault.Impossible;
        if (Weekday is DayOfWeek weekday && Month is int given && Day is int day && new CalendarDay(year, given, day).DayOfWeek != weekday)
            return LooseDateFault.WrongWeekday;
        return LooseDateFault.None;
    }
}
