using BriefKit.Core.Dates;
using BriefKit.Core.Text;
using BriefKit.Formats.Lines;

namespace BriefKit.Formats.LooseDates;

/// <summary>A date's text, read once with the day first and once with the month first.</summary>
/// <param name="DependsOnOrder">Whether the order makes a difference.</param>
internal sealed record LooseDateReading(SourceLocation Location, OrderedReading DayFirst, OrderedReading MonthFirst, bool DependsOnOrder)
{
    /// <summary>The text, on one line.</summary>
    public string Text => WrappedText.Join(Location.Source, Location.Span);

    /// <summary>The date where the order does not matter.</summary>
    public EdtfDate? Plain => DependsOnOrder ? null : DayFirst.Date;

    /// <summary>Whether only the calendar tells the order: one of the two gives no such day.</summary>
    public bool ProvesOrder => DependsOnOrder && DayFirst.Fault == LooseDateFault.Impossible != (MonthFirst.Fault == LooseDateFault.Impossible);
}

/// <summary>What a date's text means if figures are in one certain order.</summary>
/// <param name="Date">The date; also where it ends before it starts, so that it can be spoken of. Null where there is none.</param>
internal sealed record OrderedReading(EdtfDate? Date, LooseDateFault Fault)
{
    /// <summary>Whether the year of the start was taken from the end, or the other way round.</summary>
    public bool HasBorrowedYear { get; init; }

    /// <summary>Whether the borrowed year had to be moved by one, because the range runs over a new year.</summary>
    public bool RunsOverNewYear { get; init; }

    /// <summary>Whether the text narrows the date down further than EDTF can say: "early 1953".</summary>
    public bool IsCoarser { get; init; }

    public bool IsGood => Fault == LooseDateFault.None && Date is not null;
}
