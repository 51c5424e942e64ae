namespace BriefKit.Core.Dates;

/// <summary>
/// A date or an interval in the Extended Date/Time Format (ISO 8601-2:2019).
/// The words it was written in stay beside it, where it is used.
/// </summary>
/// <param name="Start">The date, or the first of an interval; null where an interval's start is open or unknown.</param>
/// <param name="End">The last date of an interval; null for a single date, or where an interval's end is open or unknown.</param>
/// <param name="IsInterval">Whether this is an interval; one of its ends may then be missing.</param>
public sealed record EdtfDate(EdtfPoint? Start, EdtfPoint? End, bool IsInterval)
{
    public static EdtfDate Of(int year, int? month = null, int? day = null) => new(new EdtfPoint(year, month, day), null, false);

    public static EdtfDate Interval(EdtfPoint? start, EdtfPoint? end) => new(start, end, true);
}
