using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Rendering;

public sealed class AbbreviationTests
{
    private static readonly CitationOptions Short = new()
    {
        Abbreviations = new AbbreviationList(
        [
            new("default", "container-title", "Journal of Things", "J. Things"),
            new("default", "institution-entire", "Ministry of Light Industry", "MLI"),
            new("default", "place", "New York", "N.Y."),
            new("default", "title", "Long Title", "Long"),
            new("de", "title", "Long Title", "Lang"),
        ]),
    };

    private static readonly Reference Item = new Reference("x", ItemType.ArticleJournal)
        .With(Variable.Title, "Long title")
        .With(Variable.ContainerTitle, "Journal of Things")
        .With(Variable.Publisher, "Ministry of Light Industry")
        .With(Variable.PublisherPlace, "New York")
        .With(Variable.Author, [new PersonName { Literal = "Ministry of Light Industry" }]);

    [Theory]
    [InlineData("<text variable=\"container-title\" form=\"short\"/>", "J. Things")]
    [InlineData("<text variable=\"container-title-short\"/>", "J. Things")]
    [InlineData("<text variable=\"container-title\"/>", "Journal of Things")]
    [InlineData("<text variable=\"publisher\" form=\"short\"/>", "MLI")]
    [InlineData("<text variable=\"publisher-place\" form=\"short\"/>", "N.Y.")]
    [InlineData("<text variable=\"title\" form=\"short\"/>", "Long")]
    [InlineData("<names variable=\"author\"><name form=\"short\"/></names>", "MLI")]
    [InlineData("<names variable=\"author\"/>", "Ministry of Light Industry")]
    public void A_short_form_is_taken_from_the_list_where_the_style_asks_for_it(string layout, string text) => Assert.Equal(text, Print(layout, Item));

    [Fact]
    public void The_items_own_short_form_counts_before_that_of_the_list() =>
        Assert.Equal("Own", Print("<text variable=\"container-title\" form=\"short\"/>", Item.With(Variable.ContainerTitleShort, "Own")));

    [Fact]
    public void The_list_of_the_items_jurisdiction_counts_before_that_for_all()
    {
        Assert.Equal("Lang", Print("<text variable=\"title\" form=\"short\"/>", Item.With(Variable.Jurisdiction, "de")));
        Assert.Equal("Long", Print("<text variable=\"title\" form=\"short\"/>", Item.With(Variable.Jurisdiction, "fr")));
    }

    private static string Print(string layout, Reference item)
    {
        Style style = Sample.Citing(layout);
        return Sample.Text(CitationProcessor.Process(style, Sample.English, [item], [new NotedCluster(Sample.Of("x"))], Core.Documents.ReferenceSelection.All, Short).Value.Clusters[0]);
    }
}
