using BriefKit.Citations.Tests.Support;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Formatting;

public sealed class PunctuationCleanerTests
{
    private static string Print(string title, string attributes, string after = "") =>
        Sample.Print($"<group><text variable=\"title\" {attributes}/>{after}</group>", new Reference("a", ItemType.Book).With(Variable.Title, title));

    [Theory]
    [InlineData("Title.", ".", "Title.")]
    [InlineData("Title?", ".", "Title?")]
    [InlineData("Title!", ":", "Title!")]
    [InlineData("Title?", ",", "Title?,")]
    [InlineData("Title.", ",", "Title.,")]
    [InlineData("Title ", " x", "Title x")]
    public void A_suffix_does_not_repeat_what_the_field_ends_with(string title, string suffix, string printed) =>
        Assert.Equal(printed, Print(title, $"suffix=\"{suffix}\""));

    [Theory]
    [InlineData("Title", ".", "“Title.”")]
    [InlineData("Title", ",", "“Title,”")]
    [InlineData("Title", ";", "“Title”;")]
    [InlineData("Title?", ".", "“Title?”")]
    [InlineData("Title.", ".", "“Title.”")]
    public void American_quotation_marks_take_in_commas_and_stops(string title, string suffix, string printed) =>
        Assert.Equal(printed, Print(title, $"quotes=\"true\" suffix=\"{suffix}\""));

    [Theory]
    [InlineData("!", "“Title!”")]
    [InlineData("?", "“Title?”")]
    public void A_mark_that_takes_the_place_of_a_colon_goes_inside(string suffix, string printed) =>
        Assert.Equal(printed, Print("Title:", $"quotes=\"true\" suffix=\"{suffix}\""));

    [Fact]
    public void A_stop_goes_behind_italics_and_before_the_quotation_mark() => Assert.Equal(
        "“On *Hamlet*.”",
        Sample.Print("<text variable=\"title\" quotes=\"true\" suffix=\".\"/>", new Reference("a", ItemType.Book).With(Variable.Title, new ReferenceText("On <i>Hamlet</i>", true))));

    [Fact]
    public void British_quotation_marks_leave_them_out() => Assert.Equal(
        "‘Title’.",
        Sample.Print(
            "<text variable=\"title\" quotes=\"true\" suffix=\".\"/>",
            new Reference("a", ItemType.Book).With(Variable.Title, "Title"),
            locale: Citations.Library.LocaleLibrary.BuiltIn.Load("en-GB").Value));

    [Fact]
    public void What_a_field_says_itself_stays() => Assert.Equal("Is it \"so\"..? x", Print("Is it \"so\"..?", "", "<text value=\" x\"/>").Replace('“', '"').Replace('”', '"'));
}
