using BriefKit.Core.Dates;
using CsCheck;

namespace BriefKit.Core.Tests.Dates;

public sealed class EdtfTests
{
    [Theory]
    // Level 0
    [InlineData("1985-04-12", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04", "1985-04-01", "1985-04-30")]
    [InlineData("1985", "1985-01-01", "1985-12-31")]
    [InlineData("1985-04-12T23:20:30", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30-04:00", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12")]
    [InlineData("1964/2008", "1964-01-01", "2008-12-31")]
    [InlineData("2004-02-01/2005", "2004-02-01", "2005-12-31")]
    [InlineData("1953-11/1953-12-08", "1953-11-01", "1953-12-08")]
    // Level 1
    [InlineData("Y170000002", "Y170000002-01-01", "Y170000002-12-31")]
    [InlineData("Y-170000002", "Y-170000002-01-01", "Y-170000002-12-31")]
    [InlineData("2001-21", "2001-03-01", "2001-05-31")]
    [InlineData("2001-24", "2001-12-01", "2002-02-28")]
    [InlineData("1984?", "1984-01-01", "1984-12-31")]
    [InlineData("2004-06~", "2004-06-01", "2004-06-30")]
    [InlineData("2004-06-11%", "2004-06-11", "2004-06-11")]
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    [InlineData("20XX", "2000-01-01", "2099-12-31")]
    [InlineData("2004-XX", "2004-01-01", "2004-12-31")]
    [InlineData("1985-04-XX", "1985-04-01", "1985-04-30")]
    [InlineData("1985-XX-XX", "1985-01-01", "1985-12-31")]
    [InlineData("1985-04-12/..", "1985-04-12", null)]
    [InlineData("1985/", "1985-01-01", null)]
    [InlineData("../1985-04-12", null, "1985-04-12")]
    [InlineData("/1985-04", null, "1985-04-30")]
    [InlineData("-1985", "-1985-01-01", "-1985-12-31")]
    // Level 2
    [InlineData("1950S2", "1900-01-01", "1999-12-31")]
    [InlineData("Y171010000S3", "Y171000000-01-01", "Y171999999-12-31")]
    [InlineData("2001-34", "2001-04-01", "2001-06-30")]
    [InlineData("2001-30", "2001-12-01", "2002-02-28")]
    [InlineData("2001-41", "2001-07-01", "2001-12-31")]
    [InlineData("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31")]
    [InlineData("[..1760-12-03]", null, "1760-12-03")]
    [InlineData("[1760-12..]", "1760-12-01", null)]
    [InlineData("{1667,1668,1670..1672}", "1667-01-01", "1672-12-31")]
    [InlineData("?2004-?06-~11", "2004-06-11", "2004-06-11")]
    [InlineData("2004-%06-11", "2004-06-11", "2004-06-11")]
    [InlineData("156X-12-25", "1560-12-25", "1569-12-25")]
    [InlineData("15XX-12-25", "1500-12-25", "1599-12-25")]
    [InlineData("XXXX-12-XX", "0000-12-01", "9999-12-31")]
    [InlineData("1XXX-XX", "1000-01-01", "1999-12-31")]
    [InlineData("1984-1X", "1984-10-01", "1984-12-31")]
    [InlineData("1984-02-3X", null, null)]
    [InlineData("2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20")]
    [InlineData("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03")]
    [InlineData("XXX3-02-2X", "0003-02-20", "9993-02-28")]
    [InlineData("195X-02-29", "1952-02-29", "1956-02-29")]
    [InlineData("-1XXX", "-1999-01-01", "-1000-12-31")]
    public void A_date_is_read_with_its_bounds_and_written_as_it_was(string text, string? earliest, string? latest)
    {
        bool isValid = EdtfDate.TryParse(text, out EdtfDate? date);

        Assert.Equal(earliest is not null || latest is not null, isValid);
        if (!isValid)
            return;
        Assert.Equal(text, date!.ToString());
        Assert.Equal(earliest, date.Earliest?.ToString());
        Assert.Equal(latest, date.Latest?.ToString());
    }

    [Theory]
    [InlineData("Y-17E7", "Y-170000000")]
    [InlineData("Y17101E4S3", "Y171010000S3")]
    [InlineData("Y195E1", "1950")]
    [InlineData("2004?-06-11", "?2004-06-11")]
    [InlineData("2004-06~-11", "~2004-~06-11")]
    [InlineData("?2004-?06-?11", "2004-06-11?")]
    [InlineData("2004-06?-11~", "%2004-%06-~11")]
    [InlineData("1985-04-12T23:20:30+00:00", "1985-04-12T23:20:30Z")]
    [InlineData("1985-04-12T23:20:30+04", "1985-04-12T23:20:30+04:00")]
    public void What_can_be_written_in_several_ways_is_written_in_one(string text, string canonical)
    {
        Assert.True(EdtfDate.TryParse(text, out EdtfDate? date));
        Assert.Equal(canonical, date.ToString());
        Assert.True(EdtfDate.TryParse(canonical, out EdtfDate? again));
        Assert.Equal(date, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1985")]
    [InlineData("85")]
    [InlineData("19855")]
    [InlineData("1985-4-12")]
    [InlineData("1985-13")]
    [InlineData("1985-00")]
    [InlineData("1985-20")]
    [InlineData("1985-42")]
    [InlineData("1985-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("1985-04-31")]
    [InlineData("1985-04-00")]
    [InlineData("1985-21-01")]
    [InlineData("1985-04-12-01")]
    [InlineData("-0000")]
    [InlineData("Y1985")]
    [InlineData("Y17E12")]
    [InlineData("Y99999999999")]
    [InlineData("1950S5")]
    [InlineData("1950S2-04")]
    [InlineData("1985/1984")]
    [InlineData("1985/1986/1987")]
    [InlineData("/")]
    [InlineData("../..")]
    [InlineData("1985..1986")]
    [InlineData("[]")]
    [InlineData("[1985")]
    [InlineData("[1985,]")]
    [InlineData("[..]")]
    [InlineData("[[1985]]")]
    [InlineData("1985-04-12T24:00:00")]
    [InlineData("1985-04-12T23:20")]
    [InlineData("1985-04-12?T23:20:30")]
    [InlineData("1985-04-12T23:20:30/1986")]
    [InlineData("1985??")]
    [InlineData("19X5-02-3X")]
    [InlineData("１９８５")]
    public void What_is_no_date_is_not_read(string text) => Assert.False(EdtfDate.TryParse(text, out _));

    [Fact]
    public void Open_and_unknown_ends_differ()
    {
        Assert.True(EdtfDate.TryParse("1953/..", out EdtfDate? open));
        Assert.True(EdtfDate.TryParse("1953/", out EdtfDate? unknown));

        Assert.True(open.IsEndOpen);
        Assert.False(unknown.IsEndOpen);
        Assert.NotEqual(open, unknown);
        Assert.Equal(EdtfDate.Interval(new EdtfPoint(1953), null), unknown);
    }

    [Fact]
    public void A_qualifier_behind_a_part_is_about_that_part_and_those_before_it()
    {
        Assert.True(EdtfDate.TryParse("2004-06~-11", out EdtfDate? date));

        EdtfPoint point = date.Start!;
        Assert.Equal(
            (DateQualifier.None, DateQualifier.Approximate, DateQualifier.Approximate, DateQualifier.None),
            (point.Qualifier, point.YearQualifier, point.MonthQualifier, point.DayQualifier));
        Assert.True(point.IsApproximate);
        Assert.False(point.IsUncertain);
    }

    [Fact]
    public void Days_of_the_week_are_known_in_any_year()
    {
        Assert.Equal(DayOfWeek.Tuesday, new CalendarDay(1953, 12, 8).DayOfWeek);
        Assert.Equal(new CalendarDay(2000, 2, 29).DayOfWeek, new CalendarDay(-400, 2, 29).DayOfWeek);
        Assert.Equal(new CalendarDay(2001, 1, 1).DayOfWeek, new CalendarDay(12001, 1, 1).DayOfWeek);
    }

    [Fact]
    public void Zeros_before_a_long_year_are_no_significant_digits()
    {
        Assert.False(EdtfDate.TryParse("Y-08120S5?", out _));
        Assert.True(EdtfDate.TryParse("Y-08120S4?", out EdtfDate? date));
        Assert.Equal("-8120S4?", date.ToString());
    }

    private static readonly Gen<string> Strings = Gen.OneOf(
        "1", "9", "5", "3", "0", "2", "X", "-", "-", "/", "?", "~", "%", "Y", "E", "S", "..", "[", "]", "{", "}", ",", "1953", "12", "-08", "-21", "T", ":").Array[0, 9].Select(string.Concat);

    [Fact]
    public void Every_string_is_read_or_refused_and_what_is_read_keeps_its_meaning() =>
        Strings.Sample(
            text =>
            {
                if (!EdtfDate.TryParse(text, out EdtfDate? date))
                    return;
                Assert.True(EdtfDate.TryParse(date.ToString(), out EdtfDate? again), $"{text} became {date}");
                Assert.Equal(date, again);
                if (date is { Earliest: CalendarDay earliest, Latest: CalendarDay latest })
                    Assert.True(earliest <= latest || date.SetKind != EdtfSetKind.None, $"{text}: {earliest} to {latest}");
            },
            iter: 200_000,
            seed: "0N0XIzNsQ0O2");

}
