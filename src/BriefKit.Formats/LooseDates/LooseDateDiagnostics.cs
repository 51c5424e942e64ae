using BriefKit.Core.Dates;
using BriefKit.Core.Text;

namespace BriefKit.Formats.LooseDates;

/// <summary>What there is to say about a date: BK1150 to BK1161.</summary>
internal static class LooseDateDiagnostics
{
    private const string WriteItOut = "Write it out, as in 8 December 1953, or as 1953-12-08.";

    public static Diagnostic Refused(LooseDateReading date, OrderedReading reading) => Refused(date.Location, date.Text, reading);

    private static Diagnostic Refused(SourceLocation at, string text, OrderedReading reading) => reading.Fault switch
    {
        LooseDateFault.Undated => new("BK1150", Severity.Note, at, $"'{text}' says that there is no date."),
        LooseDateFault.Impossible => new("BK1151", Severity.Warning, at, $"'{text}' names a day that the calendar does not have; it was kept as written."),
        LooseDateFault.EndsBeforeItStarts =>
            new("BK1152", Severity.Warning, at, $"'{text}' ends before it starts ({DateWords.Say(reading.Date!)}); it was kept as written."),
        LooseDateFault.NoYear => new("BK1153", Severity.Warning, at, $"'{text}' names no year; it was kept as written."),
        LooseDateFault.TwoDigitYear =>
            new("BK1154", Severity.Warning, at, $"'{text}' has a year of two digits, which could be of any century; it was kept as written.", WriteItOut),
        LooseDateFault.MonthOrYear =>
            new("BK1155", Severity.Warning, at, $"'{text}' could be a year with a month, or two years; it was kept as written.", "Write the month's name, or both years in full."),
        LooseDateFault.WrongWeekday =>
            new("BK1156", Severity.Warning, at, $"In '{text}' the day of the week does not belong to the date; it was kept as written."),
        _ => new("BK1157", Severity.Warning, at, $"'{Shorten(text)}' was not understood as a date; it was kept as written.", WriteItOut),
    };

    public static Diagnostic InferredOrder(LooseDateReading reading, bool dayFirst, IReadOnlyCollection<string> reasons)
    {
        (OrderedReading chosen, OrderedReading other) = dayFirst ? (reading.DayFirst, reading.MonthFirst) : (reading.MonthFirst, reading.DayFirst);
        string order = dayFirst ? "day-month" : "month-day";
        string rest = other.IsGood ? $" The other reading is {DateWords.Say(other.Date!)}." : " There is no other reading.";
        return new(
            "BK1158",
            Severity.Note,
            reading.Location,
            $"'{reading.Text}' was read as {DateWords.Say(chosen.Date!)} ({order} order): {string.Join("; ", reasons)}.{rest}",
            other.IsGood ? $"If that is wrong, give the order: --date-order {(dayFirst ? "mdy" : "dmy")}." : null);
    }

    public static Diagnostic Ambiguous(LooseDateReading reading) => new(
        "BK1159",
        Severity.Warning,
        reading.Location,
        $"'{reading.Text}' is {DateWords.Say(reading.DayFirst.Date!)} if the day stands first, {DateWords.Say(reading.MonthFirst.Date!)} if the month does, "
            + "and the record does not tell which; it was kept as written.",
        "Give the order: --date-order dmy or --date-order mdy.");

    public static Diagnostic BorrowedYear(LooseDateReading date, OrderedReading reading)
    {
        string shift = reading.RunsOverNewYear ? ", over the new year" : "";
        return new("BK1160", Severity.Note, date.Location, $"'{date.Text}' gives one year for both its ends; it was read as {DateWords.Say(reading.Date!)}{shift}.");
    }

    public static Diagnostic Coarser(LooseDateReading reading, EdtfDate date) =>
        new("BK1161", Severity.Note, reading.Location, $"'{reading.Text}' is closer than its normalized form, {DateWords.Say(date)}, can say.");

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..57] + "...";
}
