using BriefKit.Core.Dates;
using BriefKit.Core.Text;

namespace BriefKit.Formats.LooseDates;

/// <summary>Decides what a date means, from its own text and from the evidence around it, and says why.</summary>
internal static class LooseDateResolver
{
    /// <summary>The date, or null where it is not known for certain; the diagnostics say what was inferred, or what is missing.</summary>
    public static EdtfDate? Resolve(LooseDateReading reading, DateOrder order, DateEvidence evidence, DiagnosticBag diagnostics)
    {
        OrderedReading? chosen = reading.DependsOnOrder ? Choose(reading, order, evidence, diagnostics) : reading.DayFirst;
        if (chosen is null)
            return null;
        if (!chosen.IsGood)
        {
            diagnostics.Add(LooseDateDiagnostics.Refused(reading, chosen));
            return null;
        }
        if (chosen.HasBorrowedYear)
            diagnostics.Add(LooseDateDiagnostics.BorrowedYear(reading, chosen));
        if (chosen.IsCoarser)
            diagnostics.Add(LooseDateDiagnostics.Coarser(reading, chosen.Date!));
        return chosen.Date;
    }

    private static OrderedReading? Choose(LooseDateReading reading, DateOrder order, DateEvidence evidence, DiagnosticBag diagnostics)
    {
        if (order is DateOrder.DayMonthYear or DateOrder.MonthDayYear)
            return order == DateOrder.DayMonthYear ? reading.DayFirst : reading.MonthFirst;
        if (!reading.DayFirst.IsGood && !reading.MonthFirst.IsGood)
            return reading.DayFirst;

        List<string> forDayFirst = Reasons(reading.DayFirst, reading.MonthFirst, evidence, evidence.ProvesDayFirst, "day-month");
        List<string> forMonthFirst = Reasons(reading.MonthFirst, reading.DayFirst, evidence, evidence.ProvesMonthFirst, "month-day");
        bool isOpen = forDayFirst.Count > 0 == forMonthFirst.Count > 0;
        // Under the strict order only the calendar may decide, not what the rest of the record makes likely.
        bool isTooWeak = order == DateOrder.Strict && reading.DayFirst.IsGood && reading.MonthFirst.IsGood;
        if (isOpen || isTooWeak)
        {
            diagnostics.Add(LooseDateDiagnostics.Ambiguous(reading));
            return null;
        }

        bool dayFirst = forDayFirst.Count > 0;
        diagnostics.Add(LooseDateDiagnostics.InferredOrder(reading, dayFirst, dayFirst ? forDayFirst : forMonthFirst));
        return dayFirst ? reading.DayFirst : reading.MonthFirst;
    }

    // Why the one and not the other.
    private static List<string> Reasons(OrderedReading one, OrderedReading other, DateEvidence evidence, bool isProvenElsewhere, string order)
    {
        List<string> reasons = [];
        if (!one.IsGood)
            return reasons;
        if (other.Fault == LooseDateFault.Impossible)
            reasons.Add("the other order gives a day that the calendar does not have");
        if (other.Fault == LooseDateFault.WrongWeekday)
            reasons.Add("the other order falls on another day of the week");
        bool otherEndsFirst = other.Fault == LooseDateFault.EndsBeforeItStarts || (other.RunsOverNewYear && !one.RunsOverNewYear);
        if (otherEndsFirst)
            reasons.Add($"the other order would end on {DateWords.Say(other.Date!.End!)}, before it starts");

        List<EdtfDate> inside = [.. evidence.Inside.Where(date => Contains(one.Date!, date))];
        bool noneInOther = !evidence.Inside.Any(date => other.IsGood && Contains(other.Date!, date));
        if (inside.Count > 0 && noneInOther)
            reasons.Add($"{DateWords.List(inside)}, which the record names as well, {(inside.Count == 1 ? "falls" : "fall")} inside only under this one");
        if (evidence.Around is EdtfDate around && Contains(around, one.Date!) && !(other.IsGood && Contains(around, other.Date!)))
            reasons.Add($"only this one falls inside {DateWords.Say(around)}, the date of the whole");
        if (isProvenElsewhere)
            reasons.Add($"another date of the record is certainly in {order} order");
        return reasons;
    }

    private static bool Contains(EdtfDate outer, EdtfDate inner) =>
        outer is { Earliest: CalendarDay first, Latest: CalendarDay last }
        && inner is { Earliest: CalendarDay innerFirst, Latest: CalendarDay innerLast }
        && first <= innerFirst && innerLast <= last;
}
