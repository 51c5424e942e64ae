using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Core.Tests.Documents;

public sealed class DocumentContentsTests
{
    private static Heading Heading(int level, string text) => new(level, [new TextRun(text), new Note([])]);

    [Fact]
    public void Headings_are_listed_to_the_depth_asked_for_and_get_anchors()
    {
        Document document = DocumentContents.Resolve(new(new("T"), [new TableOfContents(2), Heading(1, "A") with { Anchor = "heading-1" }, Heading(2, "B"), Heading(3, "C")]));
        TableOfContents contents = Assert.IsType<TableOfContents>(document.Blocks[0]);
        Assert.Equal([new(1, [new TextRun("A")], "heading-1"), new(2, [new TextRun("B")], "heading-2")], contents.Entries);
        Assert.Equal("heading-2", Assert.IsType<Heading>(document.Blocks[2]).Anchor);
    }

    [Fact]
    public void Of_several_records_the_titles_come_first()
    {
        TitleBlock title = new([new TextRun("One")], [], []);
        Document document = DocumentContents.Resolve(new(new("T"), [new Box([new TableOfContents(2)]), title, Heading(1, "A"), title, Heading(1, "B")]));
        TableOfContents contents = Assert.IsType<TableOfContents>(Assert.IsType<Box>(document.Blocks[0]).Content[0]);
        Assert.Equal([1, 2, 1, 2], contents.Entries.Select(entry => entry.Level));
        Assert.Equal(4, contents.Entries.Select(entry => entry.Anchor).Distinct().Count());
    }

    [Fact]
    public void Contents_are_filled_in_wherever_they_stand()
    {
        ValueList<Block> contents = [new TableOfContents(1)];
        Block[] holders =
        [
            new BulletList([new ListItem(contents)]), new NumberedList(1, [new ListItem(contents)]), new DefinitionList([new Definition([], contents)]),
            new Table([new TableColumn()], [], [new TableRow([new TableCell(contents)])], []), new BlockQuote(contents), new Columns(2, contents), new Box(contents),
        ];
        Assert.All(holders, holder => Assert.NotEqual(holder, DocumentContents.Resolve(new(new("T"), [holder, Heading(1, "A")])).Blocks[0]));
    }

    [Fact]
    public void A_document_without_contents_is_the_same()
    {
        Document document = new(new("T"), [Heading(1, "A")]);
        Assert.Same(document, DocumentContents.Resolve(document));
    }
}
