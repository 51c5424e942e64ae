using BriefKit.Citations.Items;
using BriefKit.Citations.Sorting;
using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Sorting;

public sealed class ItemSorterTests
{
    // UTS 10: a capital counts only where all letters are the same.
    [Theory]
    [InlineData("Mass Media and Politics|Mass media in Zaire")]
    [InlineData("A Hansen|Ab Delrahman")]
    [InlineData("resume b|résumé c")]
    [InlineData("The New Yorker|the new yorker, again")]
    public void Letters_count_before_marks_and_case(string order)
    {
        string[] titles = order.Split('|');
        Style style = Sample.Style("<citation><layout><text variable=\"title\"/></layout></citation><bibliography><sort><key variable=\"title\"/></sort><layout><text variable=\"title\"/></layout></bibliography>");
        ValueList<Reference> books = titles.Reverse().Select((title, i) => new Reference($"b{i}", ItemType.Book).With(Variable.Title, new ReferenceText(title))).ToValueList();

        Assert.Equal(titles, Sample.List(style, books));
    }

    // Keys are worked out as they are needed; with all of them at once, the order is the same.
    [Theory]
    [InlineData("", 5)]
    [InlineData("sort=\"descending\"", 5)]
    [InlineData("", 90)]
    [InlineData("sort=\"descending\"", 90)]
    public void Keys_worked_out_as_they_are_needed_sort_as_all_of_them_do(string direction, int tied)
    {
        Style style = Sample.Style(
            $"<citation><layout><text variable=\"title\"/></layout></citation><bibliography><sort><key variable=\"author\"/><key variable=\"title\" {direction}/><key variable=\"issued\"/></sort>"
            + "<layout><text variable=\"title\"/></layout></bibliography>");
        LocalizedStyle localized = new(style, Sample.English, CitationOptions.Default);
        ValueList<SortKey> keys = style.Bibliography!.Sort;
        Item[] items = [.. Enumerable.Range(0, tied * 2).Select(number => ItemOf(number, tied, localized))];
        // Each third item stands twice, as one that a cluster cites twice.
        Item[] things = [.. items, .. items.Where((_, index) => index % 3 == 0)];

        List<Item> sorted = new ItemSorter(localized.Rent(), keys, localized.Collator).Sort(things, item => item);

        ItemKeyWriter writer = new(localized.Rent().First.Evaluator, localized.Collator);
        Comparer<byte[]> byBytes = Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right));
        IEnumerable<Item> expected = things
            .OrderBy(item => writer.KeyOf(item, keys[0]), byBytes)
            .ThenBy(item => writer.KeyOf(item, keys[1]), byBytes)
            .ThenBy(item => writer.KeyOf(item, keys[2]), byBytes);
        Assert.Equal(expected, sorted, ReferenceEqualityComparer.Instance);
    }

    [Fact]
    public void Those_without_a_second_key_go_last_among_equals_in_either_direction()
    {
        ValueList<Reference> books =
        [
            new Reference("none", ItemType.Book).With(Variable.Author, [Sample.Person("Doe, Ann")]).With(Variable.Note, "none"),
            Titled("a", "A", "Doe, Ann"), Titled("b", "B", "Doe, Ann"), Titled("c", "C", "Able, Ann"),
        ];

        Assert.Equal(["c", "a", "b", "none"], Sample.List(ByAuthorAndTitle(""), books));
        Assert.Equal(["c", "b", "a", "none"], Sample.List(ByAuthorAndTitle("sort=\"descending\""), books));
    }

    [Fact]
    public void A_cluster_may_cite_an_item_twice()
    {
        Style style = Sample.Style("<citation><sort><key variable=\"author\"/><key variable=\"title\"/></sort><layout delimiter=\"; \"><text variable=\"note\"/></layout></citation>");

        Assert.Equal(["a; a; b"], Sample.Cite(style, [Titled("b", "B", "Doe, Ann"), Titled("a", "A", "Doe, Ann")], [Sample.Of("a", "b", "a")]));
    }

    private static Style ByAuthorAndTitle(string direction) => Sample.Style(
        $"<citation><layout><text variable=\"note\"/></layout></citation><bibliography><sort><key variable=\"author\"/><key variable=\"title\" {direction}/></sort>"
        + "<layout><text variable=\"note\"/></layout></bibliography>");

    private static Reference Titled(string id, string title, string author) => Sample.Book(id, title, 2000, author).With(Variable.Note, id);

    // Half of the items are by one author; a third has no title, and many titles are the same.
    private static Item ItemOf(int number, int tied, LocalizedStyle localized)
    {
        string author = number < tied ? "Doe, Ann" : $"Roe {number * 7 % tied}, Bob";
        Reference reference = Sample.Book($"b{number}", $"Title {number * 5 % 4}", 2000 - (number * 3 % 7), author);
        if (number % 3 == 0)
            reference = reference.With(Variable.Title, "");
        return new Item(reference, localized.Context.Marks);
    }
}
