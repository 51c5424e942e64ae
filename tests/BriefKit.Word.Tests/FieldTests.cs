using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Tests.Shared;

namespace BriefKit.Word.Tests;

public sealed class FieldTests
{
    private static readonly XNamespace W = WordFile.W;

    [Fact]
    public void A_table_of_contents_is_a_field_in_a_control_with_its_entries_filled_in()
    {
        ContentsEntry[] entries = [new(1, SampleDocuments.Text("One"), "one") { PageNumber = 3 }, new(2, SampleDocuments.Text("Two"), "two") { PageNumber = 14 }];
        WordFile file = WordFile.Of(SampleDocuments.Of(
            new TableOfContents(2) { Entries = entries.ToValueList() },
            new Heading(1, SampleDocuments.Text("One")) { Anchor = "one" },
            new Heading(2, SampleDocuments.Text("Two")) { Anchor = "two" }));
        XElement control = Assert.Single(file.Body.Elements(W + "sdt"));
        Assert.Equal("Table of Contents", Val(control.Descendants(W + "docPartGallery").Single()));
        Assert.Equal(["TOC \\o \"1-2\" \\h \\z", "PAGEREF one \\h", "PAGEREF two \\h"], Instructions(control));
        Assert.Equal([("TOC1", "One3"), ("TOC2", "Two14")], control.Descendants(W + "p").Select(entry => (Val(entry.Descendants(W + "pStyle").Single()), Text(entry))));
        Assert.Equal(["one", "two"], control.Descendants(W + "hyperlink").Select(link => link.Attribute(W + "anchor")!.Value));
    }

    [Fact]
    public void A_table_of_contents_of_several_records_lists_titles_above_headings()
    {
        Document document = SampleDocuments.Of(
            new TableOfContents(2),
            new TitleBlock(SampleDocuments.Text("A"), [], []), new Heading(1, SampleDocuments.Text("a")), new TitleBlock(SampleDocuments.Text("B"), [], []));
        WordFile file = WordFile.Of(DocumentContents.Resolve(document));
        Assert.Equal(["TOC \\h \\z \\t \"Title,1,heading 1,2\""], Instructions(file.Body));
    }

    [Fact]
    public void Every_field_has_a_begin_a_result_and_an_end()
    {
        foreach (string part in (string[])["word/document.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml", "word/footer2.xml"])
        {
            string[] marks = [.. WordFile.Of(SampleDocuments.Everything).Part(part).Descendants(W + "fldChar").Select(mark => mark.Attribute(W + "fldCharType")!.Value)];
            Assert.NotEmpty(marks);
            Stack<string> open = [];
            foreach (string mark in marks)
            {
                if (mark != "begin")
                    Assert.Equal(mark == "separate" ? "begin" : "separate", open.Pop());
                if (mark != "end")
                    open.Push(mark);
            }
            Assert.Empty(open);
        }
    }

    [Theory]
    [InlineData("Figure 1. Bars", "SEQ Figure \\* ARABIC")]
    [InlineData("Figure 7. Bars", "SEQ Figure \\* ARABIC \\r 7")]
    [InlineData("Abb. 1: Balken", "SEQ Abb \\* ARABIC")]
    [InlineData("图 1 图案", "SEQ 图 \\* ARABIC")]
    [InlineData("Figure 1", "SEQ Figure \\* ARABIC")]
    [InlineData("Bars", null)]
    [InlineData("In 1954, bars", null)]
    [InlineData("Figure 01. Bars", null)]
    [InlineData("12 bars", null)]
    public void The_number_of_a_caption_counts_and_reads_as_it_did(string caption, string? instruction)
    {
        WordFile file = WordFile.Of(SampleDocuments.Of(new Figure(SampleDocuments.Picture, "Bars", SampleDocuments.Text(caption))));
        Assert.Equal(instruction is null ? [] : [instruction], Instructions(file.Body));
        Assert.Equal(caption, Text(file.Paragraphs.Last()));
    }

    [Fact]
    public void Captions_count_each_label_for_itself()
    {
        WordFile file = WordFile.Of(SampleDocuments.Of(
            [.. ((string[])["Figure 1.", "Figure 2.", "Plate 1.", "Figure 5.", "Figure 6."]).Select(caption => new Figure(SampleDocuments.Picture, "Bars", SampleDocuments.Text(caption)))]));
        Assert.Equal(["", "", "", " \\r 5", ""], Instructions(file.Body).Select(instruction => instruction[(instruction.IndexOf("ARABIC", StringComparison.Ordinal) + 6)..]));
    }

    [Fact]
    public void A_link_that_repeats_a_heading_is_a_cross_reference_and_another_is_not()
    {
        WordFile file = WordFile.Of(SampleDocuments.Of(
            new Heading(1, [new TextRun("The "), new Emphasis(SampleDocuments.Text("plan"))]) { Anchor = "plan" },
            new Paragraph([new Link("#plan", SampleDocuments.Text("The plan")), new Link("#plan", SampleDocuments.Text("above"))])));
        Assert.Equal(["REF plan \\h"], Instructions(file.Body));
        Assert.Equal(2, file.Body.Descendants(W + "hyperlink").Count());
    }

    [Fact]
    public void A_running_head_shows_the_title_by_its_property_and_headings_by_their_level()
    {
        Document document = SampleDocuments.Of(new Heading(1, SampleDocuments.Text("One")), SampleDocuments.Say("a")) with
        {
            Header = new RunningMatter(SampleDocuments.Text("Sample"), SampleDocuments.Text("a Sample"), [new RunningHeading(IsLast: true) { Level = 3 }]),
        };
        XElement header = WordFile.Of(document).Part("word/header1.xml");
        Assert.Equal(["TITLE", "STYLEREF 1 \\l"], Instructions(header));
        Assert.Equal("Samplea SampleOne", Text(header));
    }

    [Fact]
    public void A_running_head_asks_for_no_heading_where_there_is_none()
    {
        Document document = SampleDocuments.Of(SampleDocuments.Say("a")) with { Header = new RunningMatter([new RunningHeading(IsLast: true)], [], SampleDocuments.Text("b")) };
        XElement header = WordFile.Of(document).Part("word/header1.xml");
        Assert.Empty(Instructions(header));
        Assert.Equal("b", Text(header));
    }

    [Fact]
    public void On_facing_pages_the_running_foot_changes_its_ends()
    {
        Document document = SampleDocuments.Of(SampleDocuments.Say("a")) with
        {
            Theme = Theme.Default with { Page = PageGeometry.A4 with { IsFacing = true, Binding = 12 } },
            Footer = new RunningMatter(SampleDocuments.Text("left"), [], SampleDocuments.Text("right")),
        };
        WordFile file = WordFile.Of(document);
        Assert.Equal(["leftright", "rightleft"], ((string[])["word/footer1.xml", "word/footer2.xml"]).Select(part => Text(file.Part(part))));
        Assert.Equal(["default", "even"], file.Body.Descendants(W + "footerReference").Select(reference => reference.Attribute(W + "type")!.Value));
        XElement settings = file.Part("word/settings.xml");
        Assert.NotNull(settings.Element(W + "mirrorMargins"));
        Assert.NotNull(settings.Element(W + "evenAndOddHeaders"));
        Assert.Equal("240", file.Body.Descendants(W + "pgMar").Single().Attribute(W + "gutter")!.Value);
    }

    private static string[] Instructions(XElement story) => [.. story.Descendants(W + "instrText").Select(code => code.Value.Trim())];

    private static string Text(XElement element) => string.Concat(element.Descendants(W + "t").Select(text => text.Value));

    private static string Val(XElement element) => element.Attribute(W + "val")!.Value;
}
