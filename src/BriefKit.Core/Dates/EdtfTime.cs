namespace BriefKit.Core.Dates;

/// <summary>The time of day that an EDTF date of level 0 may carry (<c>1985-04-12T23:20:30Z</c>).</summary>
/// <param name="Hour">0 to 23.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="Second">0 to 59.</param>
/// <param name="OffsetMinutes">Minutes east of UTC; null for local time.</param>
public readonly record struct EdtfTime(int Hour, int Minute, int Second, int? OffsetMinutes = null)
{
    public override string ToString() => $"{Hour:00}:{Minute:00}:{Second:00}" + OffsetMinutes switch
    {
        null => "",
        0 => "Z",
        int offset => $"{(offset < 0 ? '-' : '+')}{Math.Abs(offset) / 60:00}:{Math.Abs(offset) % 60:00}",
    };
}
