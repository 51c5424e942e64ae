using BriefKit.Citations.Library;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Formatting;

public sealed class FieldParserTests
{
    private static string Print(string title, string format = "") =>
        Sample.Print($"<text variable=\"title\" {format}/>", new Reference("a", ItemType.Book).With(Variable.Title, new ReferenceText(title, HasMarkup: true)));

    [Theory]
    [InlineData("<i>a</i> <b>b</b> <sc>c</sc> H<sub>2</sub>O 10<sup>3</sup>", "*a* **b** _c_ H~2~O 10^3^")]
    [InlineData("<span style=\"font-variant: small-caps;\">a</span>", "_a_")]
    [InlineData("<i>a", "<i>a")]
    [InlineData("a</i>", "a</i>")]
    [InlineData("1 < 2 <p>", "1 < 2 <p>")]
    [InlineData("<i>a <b>b</i> c</b>", "*a <b>b* c</b>")]
    public void Tags_in_pairs_are_formats_and_all_else_is_text(string text, string printed) => Assert.Equal(printed, Print(text));

    [Theory]
    [InlineData("say \"yes\" twice", "say “yes” twice")]
    [InlineData("\"I said 'don't'\": on", "“I said ‘don’t’”: on")]
    [InlineData("'I said \"don't\"': on", "“I said ‘don’t’”: on")]
    [InlineData("the dog's bone", "the dog’s bone")]
    [InlineData("'til the end", "’til the end")]
    [InlineData("6\" pipe", "6\" pipe")]
    [InlineData("‘yes’", "‘yes’")]
    [InlineData("(\"a\")", "(“a”)")]
    public void Quotation_marks_in_pairs_are_those_of_the_locale_by_their_depth(string text, string printed) => Assert.Equal(printed, Print(text));

    [Fact]
    public void Quotation_marks_within_quotation_marks_change() => Assert.Equal("“say ‘yes’”", Print("say \"yes\"", "quotes=\"true\""));

    // There the mark that closes a quotation is the apostrophe's too.
    [Fact]
    public void An_apostrophe_ends_no_quotation_where_the_locale_closes_with_it()
    {
        Reference reference = new Reference("a", ItemType.Book).With(Variable.Title, new ReferenceText("“Don’t do that”: a study", HasMarkup: true));

        Assert.Equal("‘Don’t do that’: a study", Sample.Print("<text variable=\"title\"/>", reference, locale: LocaleLibrary.BuiltIn.Load("en-GB").Value));
    }

    [Fact]
    public void Italics_within_italics_stand_upright() => Assert.Equal("*a {b} c*", Print("a <i>b</i> c", "font-style=\"italic\""));

    [Fact]
    public void French_spacing_does_not_break() => Assert.Equal("Qui\u202F? «\u202FMoi\u202F»", Print("Qui ? « Moi »"));

    [Fact]
    public void Text_in_scripts_without_italics_stays_upright()
    {
        Assert.Equal("计算机学报", Print("计算机学报", "font-style=\"italic\""));
        Assert.Equal("*A 计算机*", Print("A 计算机", "font-style=\"italic\""));
    }
}
