namespace BriefKit.Core.Dates;

/// <summary>
/// One date of EDTF (ISO 8601-2:2019), to the precision that is known: a year, a year and month, a year and season, or a day.
/// </summary>
/// <param name="Year">The year, astronomically counted: 0 is 1 BC. Where digits are unspecified, the lowest year that fits.</param>
/// <param name="Month">1 to 12; where digits are unspecified, the lowest month that fits; null where the date gives none.</param>
/// <param name="Day">1 to 31; where digits are unspecified, the lowest day that fits; null where the date gives none.</param>
public sealed record EdtfPoint(int Year, int? Month = null, int? Day = null)
{
    /// <summary>A season or other division of the year in place of a month: 21 (spring) to 41, as in ISO 8601-2, 4.8.</summary>
    public int? Season { get; init; }

    /// <summary>How sure the date as a whole is.</summary>
    public DateQualifier Qualifier { get; init; }

    /// <summary>How sure the year is, where it is less sure than the date as a whole.</summary>
    public DateQualifier YearQualifier { get; init; }

    /// <summary>How sure the month or season is, where it is less sure than the date as a whole.</summary>
    public DateQualifier MonthQualifier { get; init; }

    /// <summary>How sure the day is, where it is less sure than the date as a whole.</summary>
    public DateQualifier DayQualifier { get; init; }

    /// <summary>Which digits are not known. <see cref="Year"/>, <see cref="Month"/> and <see cref="Day"/> are then the lowest that fit.</summary>
    public UnspecifiedDigits Unspecified { get; init; }

    /// <summary>How many of the year's digits, from the left, are significant (<c>1950S2</c>: some year from 1900 to 1999).</summary>
    public int? SignificantDigits { get; init; }

    public EdtfTime? Time { get; init; }

    /// <summary>Whether the date or a part of it is approximate.</summary>
    public bool IsApproximate => AnyQualifier.HasFlag(DateQualifier.Approximate);

    /// <summary>Whether the date or a part of it is uncertain.</summary>
    public bool IsUncertain => AnyQualifier.HasFlag(DateQualifier.Uncertain);

    /// <summary>The first day that the date can mean. Seasons are those of meteorology; 21 to 24, which name no hemisphere, are northern.</summary>
    public CalendarDay Earliest => EdtfBounds.Earliest(this);

    /// <summary>The last day that the date can mean.</summary>
    public CalendarDay Latest => EdtfBounds.Latest(this);

    private DateQualifier AnyQualifier => Qualifier | YearQualifier | MonthQualifier | DayQualifier;

    /// <summary>The date in EDTF, in one form for each meaning: exponents are written out, a long year begins with <c>Y</c>.</summary>
    public override string ToString() => EdtfWriter.Write(this);
}
