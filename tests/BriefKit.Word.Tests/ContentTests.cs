using System.Xml.Linq;
using BriefKit.Core.Documents;
using BriefKit.Tests.Shared;

namespace BriefKit.Word.Tests;

public sealed class ContentTests
{
    private static readonly XNamespace W = WordFile.W;
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Fact]
    public void Every_kind_of_block_has_the_style_that_Word_has_for_it()
    {
        WordFile file = WordFile.Of(SampleDocuments.Of(
            new TitleBlock(SampleDocuments.Text("T"), SampleDocuments.Text("K"), SampleDocuments.Text("S")),
            new Heading(3, SampleDocuments.Text("H")),
            SampleDocuments.Say("body"),
            new Paragraph(SampleDocuments.Text("lead")) { Role = ParagraphRole.Lead },
            new Paragraph(SampleDocuments.Text("small")) { Role = ParagraphRole.Small },
            new BulletList([SampleDocuments.Item(SampleDocuments.Say("b"), new BulletList([SampleDocuments.Item(SampleDocuments.Say("bb"), SampleDocuments.Say("more"))]))]),
            new NumberedList(1, [SampleDocuments.Item(SampleDocuments.Say("n"))]),
            new BlockQuote([SampleDocuments.Say("q")]),
            new Preformatted("code"),
            new AnswerSpace(1)));
        Assert.Equal(
            ["Kicker", "Title", "Subtitle", "Heading3", "BodyText", "Lead", "SmallPrint", "ListBullet", "ListBullet2", "ListParagraph", "ListNumber", "Quote", "SourceCode", "AnswerLine"],
            file.Paragraphs.Select(StyleOf));
    }

    [Fact]
    public void Every_numbered_list_starts_where_it_says()
    {
        WordFile file = WordFile.Of(SampleDocuments.Of(
            new NumberedList(1, [SampleDocuments.Item(SampleDocuments.Say("a"))]),
            new NumberedList(7, [SampleDocuments.Item(SampleDocuments.Say("b"), new NumberedList(3, [SampleDocuments.Item(SampleDocuments.Say("c"))]) { Style = NumberStyle.LowerRoman })])));
        XElement numbering = file.Part("word/numbering.xml");
        (string Level, string Start, string Format)[] lists = [.. file.Paragraphs.Select(paragraph =>
        {
            XElement reference = paragraph.Descendants(W + "numPr").Single();
            string level = Val(reference.Element(W + "ilvl")!);
            XElement list = numbering.Elements(W + "num").Single(num => num.Attribute(W + "numId")!.Value == Val(reference.Element(W + "numId")!));
            XElement over = list.Element(W + "lvlOverride")!;
            Assert.Equal(level, over.Attribute(W + "ilvl")!.Value);
            XElement definition = numbering.Elements(W + "abstractNum").Single(item => item.Attribute(W + "abstractNumId")!.Value == Val(list.Element(W + "abstractNumId")!));
            XElement look = definition.Elements(W + "lvl").Single(item => item.Attribute(W + "ilvl")!.Value == level);
            return (level, Val(over.Element(W + "startOverride")!), Val(look.Element(W + "numFmt")!));
        })];
        Assert.Equal([("0", "1", "decimal"), ("0", "7", "decimal"), ("1", "3", "lowerRoman")], lists);
    }

    [Fact]
    public void A_list_deeper_than_Word_has_levels_is_written_at_the_last_and_reported()
    {
        Block block = SampleDocuments.Say("deep");
        for (int i = 0; i < 10; i++)
            block = new BulletList([SampleDocuments.Item(block)]);
        WordFile file = WordFile.Of(SampleDocuments.Of(block));
        Assert.Equal("8", Val(file.Paragraphs.Last().Descendants(W + "ilvl").Single()));
        Assert.Equal("BK6006", Assert.Single(file.Diagnostics).Code);
    }

    [Fact]
    public void A_question_stays_with_the_lines_for_its_answer()
    {
        WordFile file = WordFile.Of(SampleDocuments.Of(
            new NumberedList(1, [SampleDocuments.Item(SampleDocuments.Say("why?"), new AnswerSpace(2)), SampleDocuments.Item(SampleDocuments.Say("next"))])));
        Assert.Equal([true, true, false, false], file.Paragraphs.Select(paragraph => paragraph.Descendants(W + "keepNext").Any()));
    }

    [Fact]
    public void A_page_break_falls_to_the_paragraph_after_it()
    {
        WordFile file = WordFile.Of(SampleDocuments.Of(SampleDocuments.Say("a"), new PageBreak(), SampleDocuments.Say("b")));
        Assert.Equal([false, true], file.Paragraphs.Select(paragraph => paragraph.Descendants(W + "pageBreakBefore").Any()));
    }

    [Fact]
    public void Columns_are_a_section_of_their_own_between_two()
    {
        WordFile file = WordFile.Of(SampleDocuments.Of(SampleDocuments.Say("a"), new Columns(3, [SampleDocuments.Say("b")]), SampleDocuments.Say("c")));
        Assert.Equal(["1", "3", "1"], file.Body.Descendants(W + "sectPr").Select(section => section.Element(W + "cols")!.Attribute(W + "num")?.Value ?? "1"));
        Assert.Equal([false, true, true], file.Body.Descendants(W + "sectPr").Select(section => section.Element(W + "type") is not null));
    }

    [Fact]
    public void Columns_within_a_list_are_written_below_one_another_and_reported()
    {
        WordFile file = WordFile.Of(SampleDocuments.Of(new BlockQuote([new Columns(2, [SampleDocuments.Say("a")])])));
        Assert.Single(file.Body.Descendants(W + "sectPr"));
        Assert.Equal("BK6005", Assert.Single(file.Diagnostics).Code);
    }

    [Fact]
    public void A_link_outside_is_a_relationship_and_a_link_inside_a_bookmark()
    {
        WordFile file = WordFile.Of(SampleDocuments.Of(
            new Heading(1, SampleDocuments.Text("H")) { Anchor = "key points" },
            new Paragraph([new Link("#key points", SampleDocuments.Text("in")), new Link("https://example.org/ä b", SampleDocuments.Text("out"))])));
        XElement[] links = [.. file.Body.Descendants(W + "hyperlink")];
        string name = file.Body.Descendants(W + "bookmarkStart").Single().Attribute(W + "name")!.Value;
        Assert.Equal("key_points", name);
        Assert.Equal(name, links[0].Attribute(W + "anchor")!.Value);
        XElement relationship = file.Part("word/_rels/document.xml.rels").Elements().Single(item => item.Attribute("Id")!.Value == links[1].Attribute(R + "id")!.Value);
        Assert.Equal("External", relationship.Attribute("TargetMode")!.Value);
        Assert.Equal("https://example.org/%C3%A4%20b", relationship.Attribute("Target")!.Value);
    }

    [Theory]
    [InlineData("javascript:alert(1)", "BK6002")]
    [InlineData("file:///etc/passwd", "BK6002")]
    [InlineData("#", "BK6002")]
    [InlineData("#nowhere", "BK6003")]
    public void A_link_that_leads_nowhere_is_text(string target, string code)
    {
        WordFile file = WordFile.Of(SampleDocuments.Of(new Link(target, SampleDocuments.Text("here"))));
        Assert.Equal("here", file.Body.Value);
        Assert.Empty(file.Body.Descendants(W + "hyperlink"));
        Assert.Equal(code, Assert.Single(file.Diagnostics).Code);
    }

    [Fact]
    public void Links_in_notes_and_running_feet_belong_to_their_own_parts()
    {
        Link link = new("https://example.org", SampleDocuments.Text("x"));
        Document document = SampleDocuments.Of(new TextRun("a"), new Note([new Paragraph([link])]));
        WordFile file = WordFile.Of(document with { Footer = new RunningMatter([link], [], []) });
        Assert.Contains("https://example.org", file.Text("word/_rels/footnotes.xml.rels"), StringComparison.Ordinal);
        Assert.Contains("https://example.org", file.Text("word/_rels/footer1.xml.rels"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_is_a_footnote_and_a_note_within_it_stands_in_parentheses()
    {
        WordFile file = WordFile.Of(SampleDocuments.Of(new TextRun("a"), new Note([new Paragraph([new TextRun("one"), SampleDocuments.Note("two")])])));
        XElement note = file.Part("word/footnotes.xml").Elements().Last();
        Assert.Equal("1", note.Attribute(W + "id")!.Value);
        Assert.Equal(" one (two)", note.Value);
        Assert.Single(note.Descendants(W + "footnoteRef"));
        Assert.Equal("BK6004", Assert.Single(file.Diagnostics).Code);
    }

    [Fact]
    public void Tabs_line_ends_and_soft_hyphens_are_elements_and_spaces_are_kept()
    {
        WordFile file = WordFile.Of(SampleDocuments.Of(new TextRun(" a\tb\r\nc\u00ADd\u2011e  f ")));
        XElement run = file.Body.Descendants(W + "r").Single();
        Assert.Equal(["t", "tab", "t", "br", "t", "softHyphen", "t", "noBreakHyphen", "t"], run.Elements().Select(element => element.Name.LocalName));
        Assert.Equal([" a", "b", "c", "d", "e  f "], run.Elements(W + "t").Select(text => text.Value));
        Assert.Equal([true, false, false, false, true], run.Elements(W + "t").Select(text => text.Attribute(XNamespace.Xml + "space") is not null));
    }

    [Fact]
    public void Strong_text_in_a_heading_does_not_turn_light()
    {
        WordFile file = WordFile.Of(SampleDocuments.Of(new Heading(1, [new Strong(SampleDocuments.Text("s"))])));
        XElement properties = file.Body.Descendants(W + "rPr").Single();
        Assert.Equal(["b", "bCs"], properties.Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public void Chinese_text_says_its_language_and_names_a_face_that_has_it()
    {
        WordFile file = WordFile.Of(SampleDocuments.Of(new LanguageSpan("zh-TW", SampleDocuments.Text("“全國”"))));
        XElement properties = file.Body.Descendants(W + "rPr").Single();
        Assert.Equal("PMingLiU", properties.Element(W + "rFonts")!.Attribute(W + "eastAsia")!.Value);
        Assert.Equal("zh-TW", properties.Element(W + "lang")!.Attribute(W + "eastAsia")!.Value);
    }

    [Fact]
    public void Citations_are_written_as_their_style_resolved_them() =>
        Assert.Equal("(Gong 2012)", WordFile.Of(SampleDocuments.Of(new Citation(Core.References.Cluster.Of("a"), SampleDocuments.Text("(Gong 2012)")))).Body.Value);

    [Fact]
    public void Pictures_have_their_own_size_their_description_and_one_part_however_often_they_are_shown()
    {
        Figure figure = new(SampleDocuments.Picture, "Bars", []);
        WordFile file = WordFile.Of(SampleDocuments.Of(figure, figure));
        XNamespace wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
        // 120 by 60 dots at 5,669 to the metre; a metre is 36,000,000 EMU.
        Assert.All(file.Body.Descendants(wp + "extent"), extent => Assert.Equal(("762038", "381019"), (extent.Attribute("cx")!.Value, extent.Attribute("cy")!.Value)));
        Assert.All(file.Body.Descendants(wp + "docPr"), description => Assert.Equal("Bars", description.Attribute("descr")!.Value));
        Assert.Equal(["1", "2"], file.Body.Descendants(wp + "docPr").Select(description => description.Attribute("id")!.Value));
        Assert.Single(file.PartNames, name => name.StartsWith("word/media/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_that_cannot_be_read_leaves_its_description()
    {
        WordFile file = WordFile.Of(SampleDocuments.Of(new Figure(new ImageData("image/png", new byte[] { 1, 2, 3 }), "Bars", [])));
        Assert.Equal("Bars", file.Body.Value);
        Assert.Equal("BK6007", Assert.Single(file.Diagnostics).Code);
    }

    [Fact]
    public void A_table_repeats_its_head_keeps_its_rows_whole_and_states_its_widths()
    {
        Table table = new([new(), new(ColumnAlignment.End, 2)], [SampleDocuments.Row("Year", "Output")], [SampleDocuments.Row("1954", "1 billion")], []);
        XElement element = WordFile.Of(SampleDocuments.Of(table)).Body.Descendants(W + "tbl").Single();
        Assert.Equal([true, false], element.Elements(W + "tr").Select(row => row.Descendants(W + "tblHeader").Any()));
        Assert.All(element.Elements(W + "tr"), row => Assert.Single(row.Descendants(W + "cantSplit")));
        int[] grid = [.. element.Element(W + "tblGrid")!.Elements().Select(column => (int)column.Attribute(W + "w")!)];
        Assert.Equal(grid.Sum(), (int)element.Descendants(W + "tblW").Single().Attribute(W + "w")!);
        Assert.All(element.Elements(W + "tr"), row => Assert.Equal(grid, row.Descendants(W + "tcW").Select(width => (int)width.Attribute(W + "w")!)));
        Assert.Equal(9186, grid.Sum());
    }

    [Fact]
    public void Two_tables_one_after_the_other_stay_two()
    {
        Table table = new([new()], [], [SampleDocuments.Row("a")], []);
        XElement[] elements = [.. WordFile.Of(SampleDocuments.Of(table, table)).Body.Elements()];
        Assert.Equal(["tbl", "p", "tbl", "p", "sectPr"], elements.Select(element => element.Name.LocalName));
    }

    [Fact]
    public void Without_space_between_paragraphs_the_second_is_indented()
    {
        Document document = SampleDocuments.Of(SampleDocuments.Say("a"), SampleDocuments.Say("b"));
        WordFile file = WordFile.Of(document with { Theme = Theme.Default with { ParagraphSpacing = 0 } });
        Assert.Equal(["BodyText", "BodyTextFirstIndent"], file.Paragraphs.Select(StyleOf));
    }

    private static string StyleOf(XElement paragraph) => Val(paragraph.Descendants(W + "pStyle").Single());

    private static string Val(XElement element) => element.Attribute(W + "val")!.Value;
}
