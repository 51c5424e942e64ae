using BriefKit.Core.Dates;

namespace BriefKit.Formats.BibTeX;

/// <summary>
/// Writes dates as BibLaTeX reads them: EDTF, level 1 (manual, 2.3.8). Of what level 2 adds, as much is kept as fits.
/// </summary>
internal static class EntryDate
{
    private const int YearMasks = 0b11;

    /// <summary>The date as it can be written; where that is not what its <see cref="EdtfDate.ToString"/> says, something was lost.</summary>
    /// <returns>Null for a date of which nothing fits.</returns>
    public static string? Write(EdtfDate date)
    {
        if (!date.IsInterval)
            return date.Start is null ? null : Fit(date.Start)?.ToString();
        EdtfPoint? start = date.Start is null ? null : Fit(date.Start);
        EdtfPoint? end = date.End is null ? null : Fit(date.End);
        if (start is null && end is null)
            return null;
        return (EdtfDate.Interval(start, end) with { IsStartOpen = date.IsStartOpen, IsEndOpen = date.IsEndOpen }).ToString();
    }

    private static EdtfPoint? Fit(EdtfPoint point)
    {
        // XXXX and 1XXX are more than the last two digits; nothing stands for them.
        if (point.Unspecified.Year > YearMasks || point.Unspecified.Year == 0b10)
            return null;
        EdtfPoint whole = point with
        {
            Qualifier = point.Qualifier | point.YearQualifier | point.MonthQualifier | point.DayQualifier,
            YearQualifier = DateQualifier.None,
            MonthQualifier = DateQualifier.None,
            DayQualifier = DateQualifier.None,
            SignificantDigits = null,
            Season = FitSeason(point.Season),
        };
        return FitDigits(whole);
    }

    // 21 to 24; those that name the northern or the southern hemisphere are named without it.
    private static int? FitSeason(int? season) => season switch
    {
        null or <= 24 => season,
        <= 28 => season - 4,
        <= 32 => season - 8,
        _ => null,
    };

    // Digits are missing from the right: 19XX, 1953-XX, 1953-12-XX, 1953-XX-XX.
    private static EdtfPoint FitDigits(EdtfPoint point)
    {
        UnspecifiedDigits digits = point.Unspecified;
        if (digits.IsNone)
            return point;
        if (digits.Year != 0)
            return point with { Month = null, Day = null, Season = null, Unspecified = new(digits.Year) };
        bool isDayKept = digits.Day == UnspecifiedDigits.Both && digits.Month is 0 or UnspecifiedDigits.Both;
        return digits.Month is not (0 or UnspecifiedDigits.Both)
            ? point with { Month = null, Day = null, Unspecified = default }
            : isDayKept ? point : point with { Day = null, Unspecified = digits with { Day = 0 } };
    }
}
