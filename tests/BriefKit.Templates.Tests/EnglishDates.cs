using BriefKit.Core.Dates;

namespace BriefKit.Templates.Tests;

/// <summary>Dates in American English, as far as the tests need them.</summary>
internal sealed class EnglishDates : IDateFormatter
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public string Format(EdtfDate date) => date.IsInterval
        ? $"{Months[(date.Start!.Month ?? 1) - 1]}–{Write(date.End!)}"
        : Write(date.Start!);

    private static string Write(EdtfPoint point) => point switch
    {
        { Month: int month, Day: int day } => $"{Months[month - 1]} {day}, {point.Year}",
        { Month: int month } => $"{Months[month - 1]} {point.Year}",
        _ => $"{point.Year}",
    };
}
