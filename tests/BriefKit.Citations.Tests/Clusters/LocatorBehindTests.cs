using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Tests.Clusters;

/// <summary>The attribute <c>locator-macro</c> of a layout: the place in a work stands behind what surrounds the cite.</summary>
public sealed class LocatorBehindTests
{
    private const string Place = "<macro name=\"place\"><text variable=\"locator\"/></macro>";

    private static Style Numbers => Sample.Style(
        Place + "<citation collapse=\"citation-number\"><layout prefix=\"[\" suffix=\"]\" delimiter=\",\" locator-macro=\"place\">"
        + "<group delimiter=\":\"><text variable=\"citation-number\"/><text variable=\"locator\"/></group></layout></citation>");

    private static Style Years => Sample.Style(
        Place + "<citation collapse=\"year\"><layout prefix=\"(\" suffix=\")\" delimiter=\"; \" locator-macro=\"place\"><group delimiter=\" \">"
        + "<names variable=\"author\"><name form=\"short\"/></names><date variable=\"issued\"><date-part name=\"year\"/></date></group></layout></citation>");

    private static ValueList<Reference> Books => [.. Enumerable.Range(1, 5).Select(number => Sample.Book($"{number}", "Title", 2000 + number, "Doe, Jane"))];

    private static string Print(Style style, params string[] cites) =>
        Sample.Cite(style, Books, [Sample.Of("1", "2", "3", "4", "5"), new Cluster(cites.Select(CiteOf).ToValueList())])[^1];

    private static Cite CiteOf(string cite) => cite.Split(':') is [string id, string place]
        ? new Cite(id) { Locator = new Locator(Locator.Page, place) }
        : new Cite(cite);

    [Theory]
    [InlineData("[3]", "3")]
    [InlineData("[3]25", "3:25")]
    [InlineData("[3]25[3]26", "3:25", "3:26")]
    [InlineData("[1,2][3]25[5]", "1", "2", "3:25", "5")]
    [InlineData("[1–3][4]7", "1", "2", "3", "4:7")]
    public void A_cite_with_a_place_has_brackets_of_its_own_and_the_place_behind(string printed, params string[] cites) =>
        Assert.Equal(printed, Print(Numbers, cites));

    [Theory]
    [InlineData("(Doe 2001, 2002)", "1", "2")]
    [InlineData("(Doe 2001)7(Doe 2002)", "1:7", "2")]
    [InlineData("(Doe 2001)7(Doe 2002, 2003)", "1:7", "2", "3")]
    public void Years_of_a_name_are_not_gathered_across_a_bracket(string printed, params string[] cites) => Assert.Equal(printed, Print(Years, cites));

    [Fact]
    public void An_author_in_the_sentence_keeps_the_place_behind_the_rest() =>
        Assert.Equal(
            "Doe (2003)25",
            Sample.Cite(Years, Books, [new Cluster([new Cite("3") { Form = CiteForm.Narrative, Locator = new Locator(Locator.Page, "25") }])]).Single());

    [Fact]
    public void A_macro_that_does_not_exist_is_reported()
    {
        Parsed<Style?> style = Sample.Read("<citation><layout locator-macro=\"none\"><text variable=\"title\"/></layout></citation>");

        Assert.Contains("none", Assert.Single(style.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bibliography_has_no_such_attribute()
    {
        Parsed<Style?> style = Sample.Read(
            Place + "<citation><layout><text variable=\"title\"/></layout></citation><bibliography><layout locator-macro=\"place\"><text variable=\"title\"/></layout></bibliography>");

        Assert.Contains("locator-macro", Assert.Single(style.Diagnostics).Message, StringComparison.Ordinal);
    }
}
