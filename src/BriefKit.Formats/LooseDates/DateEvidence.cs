using BriefKit.Core.Dates;

namespace BriefKit.Formats.LooseDates;

/// <summary>What a record tells about the order of its figures: dates that are clear in themselves, and orders that the calendar proves.</summary>
/// <param name="Inside">Dates that lie within the date in question, as a meeting's speeches lie within the meeting.</param>
/// <param name="Around">The date that the date in question lies within.</param>
/// <param name="ProvesDayFirst">Whether another date of the record can only have the day first.</param>
/// <param name="ProvesMonthFirst">Whether another date of the record can only have the month first.</param>
internal sealed record DateEvidence(IReadOnlyList<EdtfDate> Inside, EdtfDate? Around, bool ProvesDayFirst, bool ProvesMonthFirst)
{
    public static DateEvidence None { get; } = new([], null, false, false);
}
