using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Sessions;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Resolving;

public sealed class ReferenceListTests
{
    private static readonly ValueList<Reference> Works =
    [
        Sample.Book("a", "Alpha", 1950, "Li, Wei").With(Variable.Keyword, "law; Primary source"),
        Sample.Book("b", "Beta", 1951, "Li, Wei") with { Type = ItemType.Thesis },
        Sample.Book("c", "Gamma", 1952, "Zhu, De"),
        Sample.Book("d", "Delta", 1953, "Aa, B"),
    ];

    [Fact]
    public void Lists_by_type_share_one_numbering()
    {
        string[][] lists = Resolve([Cites("c", "b", "a"), List() with { Include = new ReferenceFilter { Types = [ItemType.Book] } }, List()]);

        Assert.Equal(["1. |Zhu, De. *Gamma*.", "3. |Li, Wei. *Alpha*."], lists[0]);
        Assert.Equal(["2. |Li, Wei. *Beta*."], lists[1]);
    }

    [Fact]
    public void Lists_go_by_keywords_by_ids_and_by_what_is_left_out()
    {
        ReferenceFilter keyword = new() { Keywords = ["primary SOURCE"] };
        ReferenceList[] lists =
        [
            List() with { Include = keyword, Selection = ReferenceSelection.All, RepeatsEntries = true },
            List() with { Include = new ReferenceFilter { Ids = ["d", "c"] }, Selection = ReferenceSelection.All, RepeatsEntries = true },
            List() with { Exclude = keyword with { Types = [ItemType.Thesis] }, Selection = ReferenceSelection.All, RepeatsEntries = true },
        ];

        Assert.Equal(["a", "c d", "c d"], Ids([Cites("b"), .. lists]));
    }

    [Fact]
    public void A_list_of_a_section_holds_what_is_cited_under_its_heading()
    {
        ReferenceList section = List() with { Scope = ReferenceScope.Section };
        Block[] blocks =
        [
            Head(1, "One"), Cites("a"), Head(2, "More"), Cites("b"), Head(2, "References"), section,
            Head(1, "Two"), Cites("c", "a"), section,
            Head(1, "All"), List(),
        ];

        Assert.Equal(["a b", "a c", "a b c"], Ids(blocks));
    }

    [Fact]
    public void A_list_of_a_part_goes_from_one_title_to_the_next()
    {
        TitleBlock title = new([new TextRun("Record")], [], []);
        ReferenceList part = List() with { Scope = ReferenceScope.Part };

        Assert.Equal(["a", "b"], Ids([title, Head(1, "One"), Cites("a"), Head(1, "References"), part, new PageBreak(), title, Cites("b"), Head(1, "References"), part]));
    }

    [Fact]
    public void Nothing_is_listed_twice_unless_it_is_asked_for()
    {
        Assert.Equal(["a b", "c d", ""], Ids([Cites("a", "b"), List(), List() with { Selection = ReferenceSelection.All }, List()]));
        Assert.Equal(["a b", "a b"], Ids([Cites("a", "b"), List(), List() with { RepeatsEntries = true }]));
    }

    [Fact]
    public void What_stands_for_repeated_names_goes_by_the_list_that_the_entry_stands_in()
    {
        ReferenceList books = List() with { Include = new ReferenceFilter { Types = [ItemType.Book] } };

        string[][] lists = Resolve([Cites("a", "b"), books, List()], SessionStyles.AuthorDate);
        string[][] one = Resolve([Cites("a", "b"), List()], SessionStyles.AuthorDate);

        Assert.Equal("Li, Wei. *Beta* 1951.", lists[1][0]);
        Assert.Equal("———. *Beta* 1951.", one[0][1]);
    }

    [Fact]
    public void What_no_list_holds_and_nothing_cites_tells_nothing_apart()
    {
        ValueList<Reference> works = [Works[0], Works[0] with { Id = "twin" }];
        Document document = new(new DocumentMetadata("T"), [Cites("a"), List()]) { References = works };

        Document resolved = CitationResolver.Resolve(document, SessionStyles.AuthorDate, Sample.English).Value;

        Assert.Equal("(Li 1950)", InlineText.Of(((Paragraph)resolved.Blocks[0]).Content));
    }

    [Fact]
    public void A_heading_over_empty_lists_alone_goes_with_them()
    {
        ReferenceList none = List() with { Include = new ReferenceFilter { Types = [ItemType.Map] } };
        Heading one = Head(1, "One"), sources = Head(1, "Sources"), maps = Head(2, "Maps"), charts = Head(2, "Charts"), end = Head(1, "End");

        Assert.Equal([one, Cites("a"), end], Blocks([one, Cites("a"), sources, maps, none, charts, none, none, end]));
        Assert.Equal([sources, Cites("a")], Blocks([sources, none, Cites("a")]).Where(block => block is not ReferenceList));
        Assert.Equal([new Paragraph([]) { Role = ParagraphRole.Small }, new PageBreak()], Blocks([sources, none, new Paragraph([]) { Role = ParagraphRole.Small }, new PageBreak()]));
        Assert.Equal([sources, maps], Blocks([sources, none, maps, List(), Cites("a")]).OfType<Heading>());
    }

    private static ReferenceList List() => new([]);

    private static Heading Head(int level, string text) => new(level, [new TextRun(text)]);

    private static Paragraph Cites(params ReadOnlySpan<string> ids) => new([new Citation(Sample.Of(ids), [])]);

    private static ValueList<Block> Resolved(ReadOnlySpan<Block> blocks, Style style) =>
        CitationResolver.Resolve(new Document(new DocumentMetadata("T"), ValueList.Create(blocks)) { References = Works }, style, Sample.English).Value.Blocks;

    private static Block[] Blocks(ReadOnlySpan<Block> blocks) =>
        [.. Resolved(blocks, SessionStyles.Numeric).Select(block => block is Paragraph { Content: [Citation citation] } ? new Paragraph([citation with { Content = [] }]) : block)];

    private static string[] Ids(ReadOnlySpan<Block> blocks) =>
        [.. Resolved(blocks, SessionStyles.Numeric).OfType<ReferenceList>().Select(list => string.Join(' ', list.Entries.Select(entry => entry.ReferenceId).Order(StringComparer.Ordinal)))];

    private static string[][] Resolve(ReadOnlySpan<Block> blocks, Style? style = null) =>
    [
        .. Resolved(blocks, style ?? SessionStyles.Numeric).OfType<ReferenceList>()
            .Select(list => list.Entries.Select(entry => string.Join('|', entry.Parts.Select(part => Sample.Text(part.Content)))).ToArray()),
    ];
}
