namespace BriefKit.Formats.LooseDates;

/// <summary>How dates in figures such as <c>08-12-1953</c> are read.</summary>
public enum DateOrder
{
    /// <summary>As the record itself proves; a date that it leaves open is not normalized.</summary>
    Auto,

    /// <summary>The day first.</summary>
    DayMonthYear,

    /// <summary>The month first.</summary>
    MonthDayYear,

    /// <summary>Not at all where both orders give a date, whatever else the record says.</summary>
    Strict,
}
