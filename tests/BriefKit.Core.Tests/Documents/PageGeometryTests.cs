using BriefKit.Core.Documents;

namespace BriefKit.Core.Tests.Documents;

public sealed class PageGeometryTests
{
    [Theory]
    [InlineData("a4", 595.276, 841.89)]
    [InlineData("Letter", 612, 792)]
    [InlineData("A5", 419.528, 595.276)]
    [InlineData("a5-landscape", 595.276, 419.528)]
    [InlineData("150x220mm", 425.197, 623.622)]
    [InlineData("6x9in", 432, 648)]
    [InlineData("400 x 600pt", 400, 600)]
    public void Paper_is_named_or_measured(string text, double width, double height)
    {
        PageGeometry? page = PageGeometry.Parse(text);
        Assert.NotNull(page);
        Assert.Equal(width, page.Width, 0.002);
        Assert.Equal(height, page.Height, 0.002);
        Assert.True(page.Measure > page.Width / 2);
    }

    [Theory]
    [InlineData("a99")]
    [InlineData("10x10mm")]
    [InlineData("150x220")]
    [InlineData("NaNx220mm")]
    [InlineData("-150x220mm")]
    [InlineData("1e9x1e9mm")]
    [InlineData("")]
    public void What_is_no_paper_is_none(string text) => Assert.Null(PageGeometry.Parse(text));

    [Fact]
    public void Every_name_is_one() => Assert.All(PageGeometry.Names, name => Assert.NotNull(PageGeometry.Parse(name)));
}
