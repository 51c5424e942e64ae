using BriefKit.Citations.Dates;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Dates;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Dates;

public sealed class DateWriterTests
{
    private static readonly EdtfDate Conference = EdtfDate.Interval(new EdtfPoint(1953, 11), new EdtfPoint(1953, 12, 8));

    private const string DayFirst = "<date variable=\"issued\"><date-part name=\"day\" suffix=\" \"/><date-part name=\"month\" suffix=\" \"/><date-part name=\"year\"/></date>";

    private static string Print(string element, EdtfDate date, Citations.Locales.Locale? locale = null) =>
        Sample.Print(element, new Reference("a", ItemType.Book).With(Variable.Issued, date), locale: locale);

    [Fact]
    public void Localized_dates_are_as_precise_as_they_are_known()
    {
        Assert.Equal("December 8, 1953", Print("<date variable=\"issued\" form=\"text\"/>", EdtfDate.Of(1953, 12, 8)));
        Assert.Equal("December 1953", Print("<date variable=\"issued\" form=\"text\"/>", EdtfDate.Of(1953, 12)));
        Assert.Equal("1953", Print("<date variable=\"issued\" form=\"text\"/>", EdtfDate.Of(1953)));
        Assert.Equal("12/1953", Print("<date variable=\"issued\" form=\"numeric\" date-parts=\"year-month\"/>", EdtfDate.Of(1953, 12, 8)));
        Assert.Equal("1953年12月8日", Print("<date variable=\"issued\" form=\"text\"/>", EdtfDate.Of(1953, 12, 8), Sample.Chinese));
    }

    [Fact]
    public void The_era_stands_behind_the_unit_of_the_year()
    {
        Assert.Equal("50年公元前", Print("<date variable=\"issued\" form=\"text\"/>", EdtfDate.Of(-49), Sample.Chinese));
        Assert.Equal("50公元前", Print("<date variable=\"issued\"><date-part name=\"year\"/></date>", EdtfDate.Of(-49), Sample.Chinese));
        Assert.Equal("50BC, ", Print("<date variable=\"issued\"><date-part name=\"year\" suffix=\", \"/></date>", EdtfDate.Of(-49)).Replace('\u00A0', ' ').Replace(" BC", "BC", StringComparison.Ordinal));
    }

    [Fact]
    public void A_range_says_what_its_ends_share_once()
    {
        Assert.Equal("8 November–4 December 1953", Print(DayFirst, EdtfDate.Interval(new EdtfPoint(1953, 11, 8), new EdtfPoint(1953, 12, 4))));
        Assert.Equal("4–8 December 1953", Print(DayFirst, EdtfDate.Interval(new EdtfPoint(1953, 12, 4), new EdtfPoint(1953, 12, 8))));
        Assert.Equal("8 December 1953–4 January 1954", Print(DayFirst, EdtfDate.Interval(new EdtfPoint(1953, 12, 8), new EdtfPoint(1954, 1, 4))));
        Assert.Equal("1899–1936年", Print("<date variable=\"issued\" form=\"text\"/>", EdtfDate.Interval(new EdtfPoint(1899), new EdtfPoint(1936)), Sample.Chinese));
        Assert.Equal("1953年12月4–8日", Print("<date variable=\"issued\" form=\"text\"/>", EdtfDate.Interval(new EdtfPoint(1953, 12, 4), new EdtfPoint(1953, 12, 8)), Sample.Chinese));
        Assert.Equal("1953年11月–1954年1月", Print("<date variable=\"issued\" form=\"text\"/>", EdtfDate.Interval(new EdtfPoint(1953, 11), new EdtfPoint(1954, 1)), Sample.Chinese));
        Assert.Equal("1899–1936", Print(DayFirst, EdtfDate.Interval(new EdtfPoint(1899), new EdtfPoint(1936))));
    }

    [Theory]
    [InlineData("Y-170000", "Y-60000")]
    [InlineData("-0049", "0001")]
    [InlineData("2001-33", "2001-34")]
    [InlineData("2001-21", "2001-22")]
    [InlineData("2001-40", "2001-05")]
    public void Dates_sort_by_when_they_begin(string before, string after)
    {
        Assert.True(EdtfDate.TryParse(before, out EdtfDate? first));
        Assert.True(EdtfDate.TryParse(after, out EdtfDate? second));

        Assert.True(string.CompareOrdinal(DateWriter.SortKey(first), DateWriter.SortKey(second)) < 0);
    }

    [Fact]
    public void A_date_in_words_looks_like_a_year() => Assert.Equal(
        "*(late 19th century)*",
        Sample.Print(
            "<date variable=\"issued\" font-style=\"italic\"><date-part name=\"year\" prefix=\"(\" suffix=\")\"/></date>",
            new Reference("a", ItemType.Book).With(Variable.Issued, new ReferenceDate(null, "late 19th century"))));

    [Theory]
    [InlineData("195X", "1950–1959", "1950–1959年")]
    [InlineData("19XX", "1900–1999", "1900–1999年")]
    [InlineData("195X/197X", "1950–1979", "1950–1979年")]
    [InlineData("195X/1972", "1950–1972", "1950–1972年")]
    [InlineData("2001-33", "2001", "2001年")]
    [InlineData("2001-40", "2001", "2001年")]
    [InlineData("1953-XX", "1953", "1953年")]
    [InlineData("1953-12-XX", "December 1953", "1953年12月")]
    public void What_a_date_leaves_open_is_not_guessed(string edtf, string english, string chinese)
    {
        Assert.True(EdtfDate.TryParse(edtf, out EdtfDate? date));

        Assert.Equal(english, Print("<date variable=\"issued\" form=\"text\"/>", date));
        Assert.Equal(chinese, Print("<date variable=\"issued\" form=\"text\"/>", date, Sample.Chinese));
    }

    [Fact]
    public void The_ends_of_a_range_may_be_of_unlike_precision()
    {
        Assert.Equal("November–December 8, 1953", Print("<date variable=\"issued\" form=\"text\"/>", Conference));
        Assert.Equal("November–8 December 1953", Print(DayFirst, Conference));
        Assert.Equal("November–December 8, 1953", new CslDateFormatter(Sample.English).Format(Conference));
        Assert.Equal("1953年11月–12月8日", new CslDateFormatter(Sample.Chinese).Format(Conference));
    }

    [Theory]
    [InlineData("1954-03~", "c. March 1954", "约1954年3月")]
    [InlineData("1954?", "c. 1954", "约1954年")]
    [InlineData("1954-03~/1954-04", "c. March–April 1954", "约1954年3–4月")]
    [InlineData("1954-03/1954-04~", "March 1954–c. April 1954", "1954年3月–约1954年4月")]
    [InlineData("1954-03~/1954-04%", "c. March 1954–c. April 1954", "约1954年3月–约1954年4月")]
    [InlineData("1953~/..", "c. 1953–", "约1953年–")]
    [InlineData("../1953~", "–c. 1953", "–约1953年")]
    [InlineData("1954~/1954~", "c. 1954", "约1954年")]
    [InlineData("1954-03", "March 1954", "1954年3月")]
    public void In_running_text_the_doubt_about_a_date_is_said_where_it_is(string edtf, string english, string chinese)
    {
        Assert.True(EdtfDate.TryParse(edtf, out EdtfDate? date));

        Assert.Equal(english, new CslDateFormatter(Sample.English).Format(date).Replace('\u00A0', ' '));
        Assert.Equal(chinese, new CslDateFormatter(Sample.Chinese).Format(date));
    }

    [Fact]
    public void Years_before_and_soon_after_the_beginning_of_the_era_say_so()
    {
        Assert.Equal("44BC", Print("<date variable=\"issued\" form=\"text\"/>", EdtfDate.Of(-43)).Replace("\u00A0", "", StringComparison.Ordinal));
        Assert.Equal("79AD", Print("<date variable=\"issued\" form=\"text\"/>", EdtfDate.Of(79)).Replace("\u00A0", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Seasons_stand_where_months_would() =>
        Assert.Equal("Autumn 1953", Print("<date variable=\"issued\" form=\"text\"/>", new EdtfDate(new EdtfPoint(1953) { Season = 23 }, null, false)));

    [Fact]
    public void An_open_end_leaves_the_dash() => Assert.Equal("1953–", Print(DayFirst, EdtfDate.Interval(new EdtfPoint(1953), null)));

    [Fact]
    public void An_open_end_leaves_the_dash_that_the_style_sets_between_years()
    {
        const string chinese = "<date variable=\"issued\"><date-part name=\"year\" range-delimiter=\"—\"/></date>";
        Assert.Equal("1984—", Print(chinese, EdtfDate.Interval(new EdtfPoint(1984), null)));
        Assert.Equal("—1990", Print(chinese, EdtfDate.Interval(null, new EdtfPoint(1990))));
    }

    [Fact]
    public void A_literal_date_is_printed_as_it_is() => Assert.Equal(
        "late 19th century",
        Sample.Print(DayFirst, new Reference("a", ItemType.Book).With(Variable.Issued, new ReferenceDate(null, "late 19th century"))));

    [Fact]
    public void A_style_changes_the_form_of_a_localized_part_but_not_its_place() => Assert.Equal(
        "Dec. 8, 1953",
        Print("<date variable=\"issued\" form=\"text\"><date-part name=\"month\" form=\"short\"/></date>", EdtfDate.Of(1953, 12, 8)));
}
