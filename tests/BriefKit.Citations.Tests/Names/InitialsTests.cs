using BriefKit.Citations.Names;

namespace BriefKit.Citations.Tests.Names;

public sealed class InitialsTests
{
    [Theory]
    [InlineData("Gang", ". ", "G.")]
    [InlineData("John Ronald Reuel", ". ", "J. R. R.")]
    [InlineData("J.R.R.", "", "JRR")]
    [InlineData("Jean-Luc", ".", "J.-L.")]
    [InlineData("Jean de la", ". ", "J. de la")]
    [InlineData("Ph.M.E.", " ", "Ph M E")]
    [InlineData("نجيب", ". ", "ن.")]
    [InlineData("", ". ", "")]
    [InlineData("<b>J</b> Q", ". ", "<b>J.</b> Q.")]
    public void Each_name_gives_its_first_letter(string given, string with, string initials) => Assert.Equal(initials, Initials.Of(given, with, true, false));

    [Fact]
    public void A_style_may_drop_the_hyphen() => Assert.Equal("JL", Initials.Of("Jean-Luc", "", keepsHyphens: false, onlyPresent: false));

    [Theory]
    [InlineData("John M E", ".", "John M.E.")]
    [InlineData("J.R.R.", " ", "J R R")]
    [InlineData(". ..", ".", ". ..")]
    public void Where_names_are_not_initialized_only_initials_are_set_alike(string given, string with, string printed) =>
        Assert.Equal(printed, Initials.Of(given, with, keepsHyphens: true, onlyPresent: true));
}
