using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Disambiguation;

public sealed class DisambiguatorTests
{
    private static string[] Cite(string options, string name, params ReadOnlySpan<Reference> books) => Sample.Cite(
        Sample.Citing($"<group delimiter=\" \"><names variable=\"author\"><name {name}/></names><date variable=\"issued\"><date-part name=\"year\"/></date><choose><if disambiguate=\"true\"><text variable=\"title\"/></if></choose></group>", options),
        ValueList.Create(books),
        ValueList.Create(books).Select(book => Cluster.Of(book.Id)).ToValueList());

    [Fact]
    public void Names_are_added_until_cites_differ() => Assert.Equal(
        ["Doe, Roe, et al. 2000", "Doe, Poe, et al. 2000"],
        Cite(
            "disambiguate-add-names=\"true\"",
            "form=\"short\" et-al-min=\"3\" et-al-use-first=\"1\"",
            Sample.Book("a", "A", 2000, "Doe, A", "Roe, B", "Moe, C"),
            Sample.Book("b", "B", 2000, "Doe, A", "Poe, D", "Moe, C")));

    [Fact]
    public void Given_names_are_added_where_they_help_and_no_more_than_needed() => Assert.Equal(
        ["A. Doe 2000", "B. Doe 2000", "Roe 2000"],
        Cite(
            "disambiguate-add-givenname=\"true\"",
            "form=\"short\" initialize-with=\".\"",
            Sample.Book("a", "A", 2000, "Doe, Ann"),
            Sample.Book("b", "B", 2000, "Doe, Ben"),
            Sample.Book("c", "C", 2000, "Roe, Ann")));

    [Fact]
    public void Names_of_unlike_people_are_told_apart_everywhere_if_the_rule_says_so() => Assert.Equal(
        ["A. Doe 2000", "B. Doe 1999"],
        Cite(
            "disambiguate-add-givenname=\"true\" givenname-disambiguation-rule=\"primary-name\"",
            "form=\"short\" initialize-with=\".\"",
            Sample.Book("a", "A", 2000, "Doe, Ann"),
            Sample.Book("b", "B", 1999, "Doe, Ben")));

    [Fact]
    public void The_conditions_of_the_style_come_next() => Assert.Equal(
        ["Doe 2000 A", "Doe 2000 B"],
        Cite("", "form=\"short\"", Sample.Book("a", "A", 2000, "Doe, Ann"), Sample.Book("b", "B", 2000, "Doe, Ann")));

    [Fact]
    public void At_last_letters_are_put_to_the_year_as_often_as_there_are_works()
    {
        Reference[] books = [.. Enumerable.Range(0, 28).Select(i => Sample.Book($"x{i}", "Same", 2000, "Doe, Ann"))];

        string[] cited = Cite("disambiguate-add-year-suffix=\"true\"", "form=\"short\"", books);

        Assert.Equal("Doe 2000a Same", cited[0]);
        Assert.Equal("Doe 2000z Same", cited[25]);
        Assert.Equal("Doe 2000ab Same", cited[27]);
    }
}
