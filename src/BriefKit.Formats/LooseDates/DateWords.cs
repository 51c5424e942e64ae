using BriefKit.Core.Dates;

namespace BriefKit.Formats.LooseDates;

/// <summary>Says dates in plain English, for messages.</summary>
internal static class DateWords
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    public static string Say(EdtfDate date) => date switch
    {
        { SetKind: not EdtfSetKind.None } => date.ToString(),
        { IsInterval: true, Start: EdtfPoint start, End: EdtfPoint end } => $"{Say(start)} to {Say(end)}",
        { IsInterval: true, Start: EdtfPoint start } => $"{Say(start)} and after",
        { IsInterval: true, End: EdtfPoint end } => $"up to {Say(end)}",
        { Start: EdtfPoint point } => Say(point),
        _ => date.ToString(),
    };

    public static string Say(EdtfPoint point) => point switch
    {
        { Season: not null } or { Unspecified.IsNone: false } => point.ToString(),
        { Month: int month, Day: int day } => $"{day} {Months[month - 1]} {point.Year}",
        { Month: int month } => $"{Months[month - 1]} {point.Year}",
        _ => $"{point.Year}",
    };

    public static string List(List<EdtfDate> dates) => dates switch
    {
        [] => "",
        [var only] => Say(only),
        [.. var first, var last] => $"{string.Join(", ", first.Select(Say))} and {Say(last)}",
    };
}
