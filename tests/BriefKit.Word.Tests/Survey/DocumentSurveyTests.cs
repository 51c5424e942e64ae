using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Tests.Shared;
using BriefKit.Word.Survey;

namespace BriefKit.Word.Tests.Survey;

public sealed class DocumentSurveyTests
{
    [Fact]
    public void Every_anchor_is_found_wherever_it_stands_in_reading_order()
    {
        Document document = SampleDocuments.Of(
            new TitleBlock(Noting("title"), Noting("kicker"), Noting("subtitle")) { Anchor = "top" },
            At("heading"),
            new BulletList([new ListItem([At("bullet")])]),
            new NumberedList(1, [new ListItem([At("number")])]),
            new DefinitionList([new Definition(Noting("term"), [At("definition")])]),
            new Table([new TableColumn()], [new TableRow([new TableCell([At("head")])])], [new TableRow([new TableCell([At("cell")])])], Noting("table")),
            new Figure(SampleDocuments.Picture, "", Noting("figure")),
            new BlockQuote([new Box([At("box")]), new Columns(2, [At("columns")])]),
            new ReferenceList([new ReferenceEntry("a", [new EntryPart(EntryDisplay.Inline, Noting("entry"))])]),
            new TableOfContents(1) { Entries = [new ContentsEntry(1, Noting("contents"), "top")] },
            new Paragraph([new Emphasis(Noting("emphasis")), new Link("#top", Noting("link")), new Citation(Cluster.Of("a"), Noting("citation"))])) with
        {
            Header = new RunningMatter(Noting("start"), Noting("center"), Noting("end")),
            Footer = new RunningMatter(Noting("footer"), [], []),
            FirstPage = new PageEdges(new RunningMatter(Noting("first-header"), [], []), new RunningMatter([], [], Noting("first-footer"))),
            LeftPages = new PageEdges(new RunningMatter([], Noting("left-header"), []), new RunningMatter([], Noting("left-footer"), [])),
        };

        Assert.Equal(
            [
                "top", "title", "kicker", "subtitle", "heading", "bullet", "number", "term", "definition", "head", "cell", "table", "figure", "box", "columns", "entry",
                "contents", "emphasis", "link", "citation", "start", "center", "end", "footer", "first-header", "first-footer", "left-header", "left-footer",
            ],
            DocumentSurvey.Of(document).Anchors);
    }

    [Fact]
    public void Citations_and_lists_are_found_in_reading_order()
    {
        ReferenceList list = new([new ReferenceEntry("d", [new EntryPart(EntryDisplay.Inline, [Cited("c")])])]);
        Document document = SampleDocuments.Of(
            new Paragraph([new Emphasis([Cited("a")]), new Note([new Paragraph([Cited("b")])])]),
            new BlockQuote([list, new ReferenceList([])]),
            new Paragraph([Cited("a")]));
        DocumentSurvey survey = DocumentSurvey.Of(document);

        Assert.Equal(["a", "b", "c", "a"], survey.Cited);
        Assert.Same(list, Assert.Single(survey.Lists));
    }

    private static Heading At(string anchor) => new(1, []) { Anchor = anchor };

    private static ValueList<Inline> Noting(string anchor) => [new Note([At(anchor)])];

    private static Citation Cited(string id) => new(Cluster.Of(id), []);
}
