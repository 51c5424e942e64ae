using BriefKit.Citations.Clusters;
using BriefKit.Citations.Items;
using BriefKit.Citations.Rendering;
using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Clusters;

public sealed class RepeatedClustersTests
{
    private static readonly StyleContext Context = new(Sample.Citing("<text variable=\"title\"/>"), Sample.English, CitationOptions.Default);

    [Fact]
    public void A_single_cite_is_written_once_for_all_places_where_it_says_the_same()
    {
        Item item = NewItem("a");
        CiteContext first = new(item), again = first with { Position = CitePosition.Ibid, Locator = new Locator(Locator.Page, "7") };
        RepeatedClusters repeated = new([[first], [again], [], [new CiteContext(NewItem("a"))], [again with { Locator = new Locator(Locator.Page, "7") }], [first, again], [first, again], [first]]);
        Assert.Equal(6, repeated.Distinct.Count);
        Assert.Equal(["a", "b", "c", "d", "b", "e", "f", "a"], repeated.ForEach(["a", "b", "c", "d", "e", "f"]));
    }

    [Fact]
    public void What_makes_a_difference_is_written_anew()
    {
        CiteContext cite = new(NewItem("a"));
        CiteContext[] others =
        [
            cite with { Position = CitePosition.Subsequent }, cite with { IsNearNote = true }, cite with { FirstNoteNumber = "2" }, cite with { Form = CiteForm.AuthorOnly },
            cite with { Prefix = "see " }, cite with { Suffix = " and others" }, cite with { Locator = new Locator("chapter", "7") },
        ];
        Assert.All(others, other => Assert.Equal(2, new RepeatedClusters([[cite], [other]]).Distinct.Count));
    }

    private static Item NewItem(string id) => new(new Reference(id, ItemType.Book), Context.Marks);
}
