namespace BriefKit.Formats.LooseDates;

/// <summary>Why a text was not read as a date.</summary>
internal enum LooseDateFault
{
    None,
    NotUnderstood,

    /// <summary>It says itself that it has no date.</summary>
    Undated,

    /// <summary>A month or day that the calendar does not have.</summary>
    Impossible,
    EndsBeforeItStarts,
    NoYear,
    TwoDigitYear,

    /// <summary><c>1910-11</c> is November 1910 or the years 1910 to 1911.</summary>
    MonthOrYear,
    WrongWeekday,
}
