namespace BriefKit.Citations.Dates;

/// <summary>What becomes of the years of a date that tells cites apart.</summary>
/// <param name="HidesYear">Whether the year stands in the cite before already, so that only its suffix is printed.</param>
/// <param name="WriteSuffix">Writes the suffix behind a year, where it is not written yet.</param>
internal sealed record YearOptions(bool HidesYear, Action WriteSuffix);
