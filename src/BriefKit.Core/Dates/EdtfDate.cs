using System.Diagnostics.CodeAnalysis;
using BriefKit.Core.Collections;

namespace BriefKit.Core.Dates;

/// <summary>
/// A date, an interval or a set of dates in the Extended Date/Time Format (ISO 8601-2:2019), levels 0 to 2.
/// The words it was written in stay beside it, where it is used.
/// </summary>
/// <param name="Start">The date, or the first of an interval; null where an interval's start is open or unknown.</param>
/// <param name="End">The last date of an interval; null for a single date, or where an interval's end is open or unknown.</param>
/// <param name="IsInterval">Whether this is an interval; one of its ends may then be missing. A set counts as the interval from its first to its last date.</param>
public sealed record EdtfDate(EdtfPoint? Start, EdtfPoint? End, bool IsInterval)
{
    /// <summary>Whether a missing start is open (<c>../1953</c>: from any time on) and not unknown (<c>/1953</c>).</summary>
    public bool IsStartOpen { get; init; }

    /// <summary>Whether a missing end is open (<c>1953/..</c>) and not unknown (<c>1953/</c>).</summary>
    public bool IsEndOpen { get; init; }

    /// <summary>Whether this is a set, and of what kind.</summary>
    public EdtfSetKind SetKind { get; init; }

    /// <summary>The dates and intervals of a set, in the order written; empty where this is no set.</summary>
    public ValueList<EdtfDate> Members { get; init; }

    /// <summary>The first day that it can mean; null where the start is open or unknown.</summary>
    public CalendarDay? Earliest => Start?.Earliest;

    /// <summary>The last day that it can mean; null where the end is open or unknown.</summary>
    public CalendarDay? Latest => IsInterval ? End?.Latest : Start?.Latest;

    public static EdtfDate Of(int year, int? month = null, int? day = null) => new(new EdtfPoint(year, month, day), null, false);

    public static EdtfDate Interval(EdtfPoint? start, EdtfPoint? end) => new(start, end, true);

    /// <summary>A set of dates and intervals.</summary>
    /// <param name="kind">One of them, or all of them.</param>
    /// <param name="members">At least one; none a set itself.</param>
    public static EdtfDate Set(EdtfSetKind kind, ValueList<EdtfDate> members)
    {
        bool startsAnywhere = members.Any(member => member.Earliest is null);
        bool endsAnywhere = members.Any(member => member.Latest is null);
        return new(
            startsAnywhere ? null : members.MinBy(member => member.Earliest)!.Start,
            endsAnywhere ? null : members.Select(member => member.End ?? member.Start!).MaxBy(point => point.Latest),
            IsInterval: true)
        {
            IsStartOpen = startsAnywhere,
            IsEndOpen = endsAnywhere,
            SetKind = kind,
            Members = members,
        };
    }

    /// <summary>Reads an EDTF string, strictly: no spaces, no day that its month has not, no interval that ends before it starts.</summary>
    /// <remarks>Years beyond the range of <see cref="int"/> are not read.</remarks>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EdtfDate? date)
    {
        date = text is null ? null : EdtfParser.Parse(text);
        return date is not null;
    }

    /// <summary>The date in EDTF, in one form for each meaning; <see cref="TryParse"/> gives the same date back.</summary>
    public override string ToString() => EdtfWriter.Write(this);
}
