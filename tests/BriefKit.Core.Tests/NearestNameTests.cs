using BriefKit.Core.Text;

namespace BriefKit.Core.Tests;

public sealed class NearestNameTests
{
    private static readonly string[] Templates = ["handout", "brief", "record-sheet", "bibliography"];

    [Theory]
    [InlineData("handuot", "handout")]
    [InlineData("Handout", "handout")]
    [InlineData("breif", "brief")]
    [InlineData("recordsheet", "record-sheet")]
    [InlineData("bibliographie", "bibliography")]
    public void A_slip_finds_the_name_that_was_meant(string typed, string meant) =>
        Assert.Equal(meant, NearestName.Of(typed, Templates));

    [Theory]
    [InlineData("poster")]
    [InlineData("")]
    [InlineData("a very long name that is nothing like the others")]
    public void What_is_far_from_all_names_finds_none(string typed) => Assert.Null(NearestName.Of(typed, Templates));

    [Fact]
    public void Of_two_equally_near_names_the_first_counts() => Assert.Equal("cat", NearestName.Of("bat", ["cat", "hat"]));
}
