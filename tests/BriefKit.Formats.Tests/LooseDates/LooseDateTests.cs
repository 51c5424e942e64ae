using BriefKit.Core.Dates;
using BriefKit.Core.Text;
using BriefKit.Formats.LooseDates;
using CsCheck;

namespace BriefKit.Formats.Tests.LooseDates;

public sealed class LooseDateTests
{
    [Theory]
    // One date
    [InlineData("December 4, 1953", "1953-12-04")]
    [InlineData("Dec. 4 1953", "1953-12-04")]
    [InlineData("4 December 1953", "1953-12-04")]
    [InlineData("the 4th of December, 1953", "1953-12-04")]
    [InlineData("4.XII.1953", "1953-12-04")]
    [InlineData("Friday, December 4, 1953", "1953-12-04")]
    [InlineData("1953 December 4", "1953-12-04")]
    [InlineData("1953-12-04", "1953-12-04")]
    [InlineData("1953/12/4", "1953-12-04")]
    [InlineData("1953. 12. 4.", "1953-12-04")]
    [InlineData("December 1953", "1953-12")]
    [InlineData("December, 1953", "1953-12")]
    [InlineData("in December of 1953", "1953-12")]
    [InlineData("12/1953", "1953-12")]
    [InlineData("1953-12", "1953-12")]
    [InlineData("Sept 1953", "1953-09")]
    [InlineData("1953", "1953")]
    [InlineData("(1953)", "1953")]
    [InlineData("31-12-1953", "1953-12-31")]
    [InlineData("12/31/1953", "1953-12-31")]
    [InlineData("5/5/1953", "1953-05-05")]
    [InlineData("１９５３年１２月４日", "1953-12-04")]
    [InlineData("1953年12月4日", "1953-12-04")]
    [InlineData("1953年12月", "1953-12")]
    [InlineData("一九五三年十二月四日", "1953-12-04")]
    [InlineData("一九五三年十二月二十一日", "1953-12-21")]
    // Ranges
    [InlineData("1953年11月—12月8日", "1953-11/1953-12-08")]
    [InlineData("一九五三年十一月至十二月八日", "1953-11/1953-12-08")]
    [InlineData("1953年11月20日——12月17日", "1953-11-20/1953-12-17")]
    [InlineData("3-8 December 1953", "1953-12-03/1953-12-08")]
    [InlineData("December 3-8, 1953", "1953-12-03/1953-12-08")]
    [InlineData("December 3–8 1953", "1953-12-03/1953-12-08")]
    [InlineData("4 Dec.–8 Dec. 1953", "1953-12-04/1953-12-08")]
    [InlineData("Nov 20 – Dec 8, 1953", "1953-11-20/1953-12-08")]
    [InlineData("November-December 1953", "1953-11/1953-12")]
    [InlineData("November – December 8, 1953", "1953-11/1953-12-08")]
    [InlineData("June-July 11, 1984", "1984-06/1984-07-11")]
    [InlineData("December 29, 1953 – January 3, 1954", "1953-12-29/1954-01-03")]
    [InlineData("December 29 – January 3, 1954", "1953-12-29/1954-01-03")]
    [InlineData("from 4 to 8 December 1953", "1953-12-04/1953-12-08")]
    [InlineData("1953-1954", "1953/1954")]
    [InlineData("1953-54", "1953/1954")]
    [InlineData("1953–4", "1953/1954")]
    [InlineData("1920-21", "1920/1921")]
    [InlineData("between 1953 and 1957", "1953/1957")]
    [InlineData("1949-10-01/1953-12-08", "1949-10-01/1953-12-08")]
    [InlineData("1920-1980 (bulk 1950-1960)", "1920/1980")]
    // How sure, and open ends
    [InlineData("c. 1953", "1953~")]
    [InlineData("ca. 1953-1957", "1953~/1957~")]
    [InlineData("circa December 1953", "1953-12~")]
    [InlineData("1953?", "1953?")]
    [InlineData("[1953?]", "1953?")]
    [InlineData("[ca. 1953?]", "1953%")]
    [InlineData("probably 1953", "1953?")]
    [InlineData("约1953年", "1953~")]
    [InlineData("1953年前后", "1953~")]
    [InlineData("before 1953", "../1953")]
    [InlineData("by the end of 1954", "../1954")]
    [InlineData("after December 8, 1953", "1953-12-08/..")]
    [InlineData("1953年以前", "../1953")]
    [InlineData("1953-present", "1953/..")]
    // Divisions
    [InlineData("1950s", "195X")]
    [InlineData("the 1950’s", "195X")]
    [InlineData("20世纪50年代", "195X")]
    [InlineData("20th century", "19XX")]
    [InlineData("nineteenth century", "18XX")]
    [InlineData("Spring 1953", "1953-21")]
    [InlineData("autumn of 1953", "1953-23")]
    [InlineData("1953年春", "1953-21")]
    [InlineData("early 1953", "1953")]
    [InlineData("1953年底", "1953")]
    [InlineData("1949, 1953", "{1949,1953}")]
    [InlineData("1949-1951, 1953", "{1949..1951,1953}")]
    [InlineData("1953 or 1954", "[1953,1954]")]
    // What is EDTF already
    [InlineData("195X", "195X")]
    [InlineData("1953-XX-XX", "1953-XX-XX")]
    [InlineData("1953-21", "1953-21")]
    public void A_date_that_is_clear_is_read(string text, string edtf) => Assert.Equal(edtf, Read(text).Value?.ToString());

    [Theory]
    [InlineData("08-12-1953", "BK1159")]
    [InlineData("8/12/1953", "BK1159")]
    [InlineData("08-12-53", "BK1154")]
    [InlineData("1910-11", "BK1155")]
    [InlineData("1911/12", "BK1155")]
    [InlineData("31 February 1953", "BK1151")]
    [InlineData("1953-13-40", "BK1151")]
    [InlineData("8 December 1953 – 4 December 1953", "BK1152")]
    [InlineData("1954-1953", "BK1152")]
    [InlineData("December 4", "BK1153")]
    [InlineData("Monday, December 4, 1953", "BK1156")]
    [InlineData("undated", "BK1150")]
    [InlineData("n.d.", "BK1150")]
    [InlineData("no date", "BK1150")]
    [InlineData("some time after the harvest", "BK1157")]
    [InlineData("the 3rd session", "BK1157")]
    [InlineData("December 45, 1953", "BK1151")]
    [InlineData("1953 1954", "BK1157")]
    [InlineData("-1953", "BK1157")]
    [InlineData("", "BK1157")]
    public void A_date_that_is_not_clear_is_not_read_and_a_diagnostic_says_why(string text, string code)
    {
        Parsed<EdtfDate?> parsed = Read(text);

        Assert.Null(parsed.Value);
        Assert.Equal(code, Assert.Single(parsed.Diagnostics).Code);
    }

    [Fact]
    public void An_ambiguous_date_is_told_with_both_readings()
    {
        Diagnostic diagnostic = Assert.Single(Read("08-12-1953").Diagnostics);

        Assert.Equal(
            "'08-12-1953' is 8 December 1953 if the day stands first, 12 August 1953 if the month does, and the record does not tell which; it was kept as written.",
            diagnostic.Message);
        Assert.Equal("Give the order: --date-order dmy or --date-order mdy.", diagnostic.Hint);
    }

    [Theory]
    [InlineData(DateOrder.DayMonthYear, "1953-12-08")]
    [InlineData(DateOrder.MonthDayYear, "1953-08-12")]
    public void An_order_that_the_user_gives_decides(DateOrder order, string edtf) => Assert.Equal(edtf, Read("08-12-1953", order).Value?.ToString());

    [Fact]
    public void One_end_of_a_range_tells_the_order_of_the_other() =>
        Assert.Equal("1953-12-08/1953-12-25", Read("08-12-1953 – 25-12-1953").Value?.ToString());

    [Fact]
    public void Under_the_strict_order_the_calendar_may_decide_and_nothing_else()
    {
        Assert.Equal("1953-12-25", Read("25-12-1953", DateOrder.Strict).Value?.ToString());
        Assert.Null(Read("08-12-1953", DateOrder.Strict).Value);
    }

    [Fact]
    public void What_a_range_leaves_out_of_one_end_is_reported()
    {
        Diagnostic note = Assert.Single(Read("December 29 – January 3, 1954").Diagnostics);

        Assert.Equal(("BK1160", Severity.Note), (note.Code, note.Severity));
        Assert.Contains("29 December 1953 to 3 January 1954, over the new year", note.Message, StringComparison.Ordinal);
    }

    private static readonly Gen<string> Pieces = Gen.OneOf(
        "December", "Nov.", "3", "08", "12", "31", "1953", "54", "1910", "-", "–", "/", ".", ",", " ", " ", " ", "c. ", "?", "年", "月", "日", "至", "十二", "s",
        "before", "to", "and", "or", "spring", "century", "th", "[", "]", "bulk", "XII", "between", "early", "present", "Friday");

    [Fact]
    public void Any_pieces_give_a_valid_date_or_a_reason() =>
        Pieces.Array[0, 12].Select(string.Concat).Sample(
            text =>
            {
                Parsed<EdtfDate?> parsed = Read(text);
                if (parsed.Value is null)
                    Assert.NotEmpty(parsed.Diagnostics);
                else
                    Assert.True(EdtfDate.TryParse(parsed.Value.ToString(), out _), $"'{text}' became {parsed.Value}");
            },
            iter: 50_000);

    private static Parsed<EdtfDate?> Read(string text, DateOrder order = DateOrder.Auto) =>
        LooseDateReader.Read(new SourceText("a.txt", text), new TextSpan(0, text.Length), order);
}
