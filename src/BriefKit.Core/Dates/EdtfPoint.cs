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

    public bool IsApproximate => Qualifier.HasFlag(DateQualifier.Approximate);

    public bool IsUncertain => Qualifier.HasFlag(DateQualifier.Uncertain);
}
