namespace BriefKit.Reading;

/// <summary>How a date in figures such as <c>08-12-1953</c> is read.</summary>
public enum NumericDateOrder
{
    /// <summary>By evidence in the record.</summary>
    Auto,

    DayMonthYear,

    MonthDayYear,

    /// <summary>Not at all where both orders give a date.</summary>
    Strict,
}
