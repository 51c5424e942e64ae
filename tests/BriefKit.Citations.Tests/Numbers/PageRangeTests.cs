using BriefKit.Citations.Numbers;
using BriefKit.Citations.Styles;

namespace BriefKit.Citations.Tests.Numbers;

/// <summary>The tables of CSL 1.0.2, Appendix V.</summary>
public sealed class PageRangeTests
{
    [Theory]
    [InlineData("3", "10", "10")]
    [InlineData("71", "72", "72")]
    [InlineData("100", "104", "104")]
    [InlineData("600", "613", "613")]
    [InlineData("1100", "1123", "1123")]
    [InlineData("107", "108", "8")]
    [InlineData("505", "517", "17")]
    [InlineData("1002", "1006", "6")]
    [InlineData("321", "325", "25")]
    [InlineData("415", "532", "532")]
    [InlineData("11564", "11568", "68")]
    [InlineData("13792", "13803", "803")]
    [InlineData("1496", "1504", "1504")]
    [InlineData("2787", "2816", "2816")]
    public void Chicago_15(string first, string last, string printed) => Assert.Equal(printed, PageRange.Last(first, last, PageRangeFormat.Chicago15));

    [Theory]
    [InlineData("1496", "1504", "504")]
    [InlineData("2787", "2816", "816")]
    [InlineData("321", "328", "28")]
    public void Chicago_16(string first, string last, string printed) => Assert.Equal(printed, PageRange.Last(first, last, PageRangeFormat.Chicago16));

    [Theory]
    [InlineData(PageRangeFormat.Expanded, "42", "45", "45")]
    [InlineData(PageRangeFormat.Expanded, "321", "8", "328")]
    [InlineData(PageRangeFormat.Minimal, "42", "45", "5")]
    [InlineData(PageRangeFormat.MinimalTwo, "42", "45", "45")]
    [InlineData(PageRangeFormat.MinimalTwo, "321", "328", "28")]
    [InlineData(PageRangeFormat.AsIs, "321", "28", "28")]
    [InlineData(PageRangeFormat.Expanded, "A12", "B13", "B13")]
    [InlineData(PageRangeFormat.Expanded, "n321", "n8", "n328")]
    public void Other_formats(object format, string first, string last, string printed) =>
        Assert.Equal(printed, PageRange.Last(first, last, (PageRangeFormat)format));
}
