using System.Globalization;
using System.Text.Json;
using BriefKit.Conformance.Tests.Engine;
using BriefKit.Conformance.Tests.Fixtures;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Conformance.Tests.OwnStyles;

/// <summary>
/// The examples of GB/T 7714-2025 in the numeric style, against the list that a public style makes of the same items. Where the two
/// differ, ours is what the standard itself prints; <c>styles/NOTES.md</c> argues each.
/// </summary>
public sealed class GbtNumericTests
{
    // The list gives dates without what stands beside the year in the data: the year of another calendar, and that a serial goes on.
    private static readonly Dictionary<string, (string Listed, string Standard)> Argued = new(StringComparer.Ordinal)
    {
        ["gbt7714.b.1:4"] = ("1865.", "1865（清同治四年）."),
        ["gbt7714.b.3:1"] = ("，1984.", "，1984—."),
        ["gbt7714.b.3:2"] = ("1957—[1990].", "1957—1990."),
        ["gbt7714.b.3:3"] = ("，1883.", "，1883—."),
        ["gbt7714.b.3:4"] = ("，1979.", "，1979—."),
        ["gbt7714.b.11:1"] = ("1887.", "1887（光绪十三年三月十三日）."),
        ["gbt7714.b.11:3"] = ("1949.", "1949（中华民国三十八年八月）."),
    };

    private static SourceText Numeric => OwnStyle.Own("gb-t-7714-2025-numeric.csl");

    private static string Folder => Repository.Shared("csl", "gbt7714-2025");

    private static string RenderedText => File.ReadAllText(Path.Combine(Folder, "rendered.md"));

    [Fact]
    public void The_examples_of_the_standard_are_printed_as_in_the_rendered_list()
    {
        ValueList<Reference> items = OwnStyle.Items(Path.Combine(Folder, "standard-examples.json"));
        List<string> expected = RenderedList.Under("### GB/T 7714—2025 示例文献", RenderedText);
        Assert.Equal(items.Count, expected.Count);

        string[] agreeing = Agreeing(items, expected);

        Assert.Equal(items.Select(item => item.Id).Except(Argued.Keys), agreeing);
    }

    [Fact]
    public void Where_the_list_leaves_out_of_a_date_what_the_standard_prints_the_standard_counts()
    {
        ValueList<Reference> items = OwnStyle.Items(Path.Combine(Folder, "standard-examples.json"));
        List<string> expected = RenderedList.Under("### GB/T 7714—2025 示例文献", RenderedText);
        for (int i = 0; i < items.Count; i++)
        {
            if (Argued.TryGetValue(items[i].Id, out (string Listed, string Standard) dates))
                expected[i] = expected[i].Replace(dates.Listed, dates.Standard, StringComparison.Ordinal);
        }

        Assert.Equal(items.Select(item => item.Id), Agreeing(items, expected));
    }

    [Fact]
    public void The_short_list_at_the_head_is_printed_so_too()
    {
        ValueList<Reference> all = OwnStyle.Items(Path.Combine(Folder, "items.json"));
        using JsonDocument cites = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "cites.json")));
        JobCluster cluster = new(FixtureJson.ReadCites(cites.RootElement[0]), 0);
        ValueList<Reference> items = cluster.Cites.Select(cite => all.Single(item => item.Id == cite.Cite.ReferenceId)).ToValueList();

        Assert.Equal(["<sup>[1-8]</sup>"], OwnStyle.Citations(Numeric, items, [cluster]));
        Assert.Equal(items.Select(item => item.Id), Agreeing(items, RenderedList.Under("### 参考文献表", RenderedText)));
    }

    [Theory]
    [InlineData("<sup>[1]</sup>", 1)]
    [InlineData("<sup>[1,3]</sup>", 1, 3)]
    [InlineData("<sup>[1,2,4]</sup>", 1, 2, 4)]
    [InlineData("<sup>[1-3]</sup>", 1, 2, 3)]
    [InlineData("<sup>[1-3,5]</sup>", 5, 3, 2, 1)]
    public void Numbers_are_gathered_in_brackets(string printed, params int[] numbers)
    {
        ValueList<Reference> items = OwnStyle.Items(Path.Combine(Folder, "standard-examples.json"));
        JobCluster cited = new(numbers.Select(number => new JobCite(new Cite(items[number - 1].Id))).ToValueList(), 0);

        Assert.Equal(printed, OwnStyle.Citations(Numeric, items, [.. OwnStyle.OneEach(items), cited])[^1]);
    }

    // GB/T 7714-2025, 9.2.1.3; a place among several works closes the bracket of its own.
    [Theory]
    [InlineData("<sup>[3]25</sup>", "3:25")]
    [InlineData("<sup>[3]26-30</sup>", "3:26-30")]
    [InlineData("<sup>[1,2][3]25[5]</sup>", "1", "2", "3:25", "5")]
    [InlineData("<sup>[1-3][4]7[5]8</sup>", "1", "2", "3", "4:7", "5:8")]
    public void The_page_of_a_citation_stands_behind_the_bracket(string printed, params string[] cites)
    {
        ValueList<Reference> items = OwnStyle.Items(Path.Combine(Folder, "standard-examples.json"));
        JobCluster cited = new(cites.Select(cite => cite.Split(':') switch
        {
            [string number, string page] => new JobCite(new Cite(items[int.Parse(number, CultureInfo.InvariantCulture) - 1].Id) { Locator = new Locator(Locator.Page, page) }),
            [string number, ..] => new JobCite(new Cite(items[int.Parse(number, CultureInfo.InvariantCulture) - 1].Id)),
            _ => throw new FormatException(cite),
        }).ToValueList(), 0);

        Assert.Equal(printed, OwnStyle.Citations(Numeric, items, [.. OwnStyle.OneEach(items), cited])[^1]);
    }

    // The ids of the items whose entries are as expected; a difference is printed, so that a failure can be read.
    private static string[] Agreeing(ValueList<Reference> items, List<string> expected)
    {
        Dictionary<string, string> entries = OwnStyle.Entries(Numeric, items, OwnStyle.OneEach(items));
        List<string> agreeing = [];
        foreach ((Reference item, string wanted) in items.Zip(expected))
        {
            if (entries[item.Id] == wanted)
                agreeing.Add(item.Id);
            else
                Console.WriteLine($"{item.Id}\n  expected {wanted}\n  actual   {entries[item.Id]}");
        }
        return [.. agreeing];
    }
}
