using System.Xml.Linq;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Tests.Shared;
using BriefKit.Word.Merging;
using BriefKit.Word.Tests.Forms;
using static BriefKit.Word.Tests.Forms.TemplateFile;

namespace BriefKit.Word.Tests.Merging;

public sealed class ReferenceDocumentTests
{
    private static readonly XNamespace W = WordFile.W;

    private static TemplateFile House => new TemplateFile
    {
        Body = P("What stands here is not taken."),
        Section = $"<w:sectPr><w:headerReference w:type=\"default\" r:id=\"{IdOf("header1.xml")}\"/><w:pgSz w:w=\"10000\" w:h=\"14000\"/><w:pgMar w:top=\"1000\" w:right=\"1500\" w:bottom=\"1000\" w:left=\"2500\" w:header=\"500\" w:footer=\"500\" w:gutter=\"0\"/><w:cols w:num=\"3\" w:space=\"300\"/></w:sectPr>",
    }.With("header", P("The House"));

    [Fact]
    public void Everything_that_a_document_can_hold_lands_in_a_house_style_and_is_a_sound_file()
    {
        WordFile file = Write(House, SampleDocuments.Everything);
        Assert.Contains("berschrift1", file.Paragraphs.Select(paragraph => paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value));
        Assert.DoesNotContain("What stands here", file.Body.Value, StringComparison.Ordinal);
        string[] ids = [.. file.Part("word/styles.xml").Elements(W + "style").Select(style => style.Attribute(W + "styleId")!.Value)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(file.Body.Descendants(W + "pStyle"), style => Assert.Contains(style.Attribute(W + "val")!.Value, ids));
    }

    [Fact]
    public void Page_margins_and_headers_are_the_houses_and_columns_are_not()
    {
        WordFile file = Write(House, SampleDocuments.Of(SampleDocuments.Say("a"), new Columns(2, [SampleDocuments.Say("b")])));
        Assert.All(file.Body.Descendants(W + "sectPr"), section => Assert.Equal("10000", section.Element(W + "pgSz")!.Attribute(W + "w")!.Value));
        Assert.All(file.Body.Descendants(W + "sectPr"), section => Assert.Equal("2500", section.Element(W + "pgMar")!.Attribute(W + "left")!.Value));
        Assert.DoesNotContain(file.Body.Descendants(W + "cols"), columns => columns.Attribute(W + "num")?.Value == "3");
        Assert.Equal("The House", file.Part("word/header1.xml").Value);
        Assert.Single(file.Body.Descendants(W + "headerReference"));
    }

    [Fact]
    public void Where_the_house_says_nothing_at_the_foot_of_pages_the_document_does()
    {
        TemplateFile bare = TemplateFile.Of(P("x"));
        WordFile file = Write(bare, SampleDocuments.Of(SampleDocuments.Say("a")) with { Footer = new RunningMatter([new TextRun("foot")], [], []) });
        Assert.Contains("foot", file.Part("word/footer1.xml").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_numbered_list_in_a_note_is_counted_by_a_list_of_its_own()
    {
        NumberedList list = new(4, [new ListItem([SampleDocuments.Say("a")]), new ListItem([SampleDocuments.Say("b")])]);
        WordFile file = Write(House, SampleDocuments.Of(new Paragraph([new TextRun("x"), new Note([list])])));
        string number = file.Part("word/footnotes.xml").Descendants(W + "numId").First().Attribute(W + "val")!.Value;
        XElement numbering = file.Part("word/numbering.xml"), own = numbering.Elements(W + "num").Single(num => num.Attribute(W + "numId")?.Value == number);
        Assert.Equal("4", own.Descendants(W + "startOverride").First().Attribute(W + "val")!.Value);
    }

    [Fact]
    public void Tables_are_as_wide_as_the_text_of_the_house()
    {
        WordFile file = Write(House, SampleDocuments.Of(new Core.Documents.Table([new(), new()], [], [new TableRow([new TableCell([SampleDocuments.Say("a long text that would fill a line of any page from margin to margin, and then goes on")]), new TableCell([SampleDocuments.Say("b")])])], [])));
        Assert.InRange(file.Body.Descendants(W + "gridCol").Sum(column => (int)column.Attribute(W + "w")!), 1, 6010);
    }

    [Fact]
    public void What_the_house_keeps_for_binding_is_no_room_for_tables()
    {
        TemplateFile bound = new() { Section = House.Section.Replace("w:gutter=\"0\"", "w:gutter=\"1000\"", StringComparison.Ordinal), Body = P("x") };
        bound.With("header", P("The House"));
        Assert.Equal(50, ReferenceDocument.Read("house.docx", bound.ToBytes()).Value!.Page.Binding);
        WordFile file = Write(bound, SampleDocuments.Of(new Core.Documents.Table([new(), new()], [], [new TableRow([new TableCell([SampleDocuments.Say("a long text that would fill a line of any page from margin to margin, and then goes on")]), new TableCell([SampleDocuments.Say("b")])])], [])));
        Assert.InRange(file.Body.Descendants(W + "gridCol").Sum(column => (int)column.Attribute(W + "w")!), 1, 5010);
    }

    [Fact]
    public void What_the_house_says_of_its_pages_holds_for_every_section()
    {
        const string Said = "<w:footnotePr><w:numFmt w:val=\"lowerLetter\"/></w:footnotePr><w:pgSz w:w=\"10000\" w:h=\"14000\"/><w:paperSrc w:first=\"2\" w:other=\"1\"/>"
            + "<w:pgBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"24\" w:color=\"auto\"/></w:pgBorders><w:pgNumType w:fmt=\"lowerRoman\" w:start=\"7\"/>"
            + "<w:vAlign w:val=\"center\"/><w:docGrid w:linePitch=\"360\"/>";
        WordFile file = Write(new TemplateFile { Body = P("x"), Section = $"<w:sectPr>{Said}</w:sectPr>" }, SampleDocuments.Of(SampleDocuments.Say("a"), new Columns(2, [SampleDocuments.Say("b")])));
        XElement[] sections = [.. file.Body.Descendants(W + "sectPr")];
        Assert.Equal(["7", null], sections.Take(2).Select(section => section.Element(W + "pgNumType")!.Attribute(W + "start")?.Value));
        string[] names = [.. XElement.Parse($"<x {Namespaces}>{Said}</x>").Elements().Select(element => element.Name.LocalName)];
        Assert.All(sections, section => Assert.Equal(names, section.Elements().Select(element => element.Name.LocalName).Where(names.Contains)));
        Assert.Equal("lowerLetter", sections[^1].Descendants(W + "numFmt").Single().Attribute(W + "val")!.Value);
    }

    [Theory]
    [InlineData("<w:bidi/><w:rtlGutter/>", "en", false)]
    [InlineData("", "he", true)]
    [InlineData("<w:bidi w:val=\"0\"/>", "he", true)]
    public void Which_way_a_document_is_read_is_its_languages_whatever_the_house_says(string said, string language, bool isTurned)
    {
        TemplateFile house = new() { Body = P("x"), Section = $"<w:sectPr>{said}</w:sectPr>" };
        Assert.Empty(ReferenceDocument.Read("house.docx", house.ToBytes()).Diagnostics);
        Document document = SampleDocuments.Of(SampleDocuments.Say("a"), new Columns(2, [SampleDocuments.Say("b")]));
        WordFile file = Write(house, document with { Metadata = document.Metadata with { Language = language } });
        string[] expected = isTurned ? ["bidi", "rtlGutter"] : [];
        Assert.All(file.Body.Descendants(W + "sectPr"), section => Assert.Equal(expected, section.Elements().Select(element => element.Name.LocalName).Where(name => name is "bidi" or "rtlGutter")));
    }

    [Theory]
    [InlineData("<w:cols w:num=\"3\"/>", "columns; those of the template are kept")]
    [InlineData("<w:lnNumType w:countBy=\"5\"/>", "numbered lines;")]
    [InlineData("<w:textDirection w:val=\"tbRl\"/>", "lines from top to bottom;")]
    [InlineData("<w:formProt/>", "a form of which only the fields can be filled in;")]
    [InlineData("<x:footnoteColumns xmlns:x=\"urn:x\" x:val=\"2\"/>", "'footnoteColumns'")]
    public void What_the_house_says_of_its_pages_and_documents_do_not_take_is_told(string property, string told)
    {
        Diagnostic found = Assert.Single(ReferenceDocument.Read("house.docx", new TemplateFile { Body = P("x"), Section = $"<w:sectPr>{property}</w:sectPr>" }.ToBytes()).Diagnostics);
        Assert.Equal(("BK6218", Severity.Note), (found.Code, found.Severity));
        Assert.Contains("has " + told, found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:cols w:space=\"720\"/>")]
    [InlineData("<w:textDirection w:val=\"lrTb\"/>")]
    [InlineData("<w:formProt w:val=\"false\"/>")]
    public void What_says_what_is_usual_is_not_told(string property) =>
        Assert.Empty(ReferenceDocument.Read("house.docx", new TemplateFile { Body = P("x"), Section = $"<w:sectPr>{property}</w:sectPr>" }.ToBytes()).Diagnostics);

    [Fact]
    public void What_is_kept_for_binding_at_the_top_is_room_for_tables()
    {
        TemplateFile bound = new TemplateFile { Body = P("x"), Section = House.Section.Replace("w:gutter=\"0\"", "w:gutter=\"1000\"", StringComparison.Ordinal) }
            .With("header", P("The House")).With("settings", "<w:gutterAtTop/>");
        PageGeometry page = ReferenceDocument.Read("house.docx", bound.ToBytes()).Value!.Page;
        Assert.Equal((0, 100), (page.Binding, page.Top));
        Assert.Equal(300, page.Measure);
    }

    [Fact]
    public void What_the_house_lacks_is_told()
    {
        WordFile file = Write(House, SampleDocuments.Of(new BlockQuote([SampleDocuments.Say("q")])));
        Diagnostic found = Assert.Single(file.Diagnostics, found => found.Code == "BK6218");
        Assert.Contains("'Quote'", found.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Note, found.Severity);
    }

    [Fact]
    public void A_file_of_ours_as_house_style_gives_the_same_text_and_styles()
    {
        WordFile plain = WordFile.Of(SampleDocuments.Everything);
        Parsed<ReferenceDocument?> reference = ReferenceDocument.Read("ours.docx", plain.Bytes);
        WordFile file = Write(reference.Value!, SampleDocuments.Everything);
        Assert.Equal(plain.Body.Value, file.Body.Value);
        Assert.Equal(Styles(plain), Styles(file));

        static IEnumerable<string?> Styles(WordFile file) => file.Paragraphs.Select(paragraph => paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value);
    }

    private static WordFile Write(TemplateFile house, Document document)
    {
        Parsed<ReferenceDocument?> reference = ReferenceDocument.Read("house.docx", house.ToBytes());
        Assert.DoesNotContain(reference.Diagnostics, found => found.Severity != Severity.Note);
        return Write(reference.Value!, document);
    }

    private static WordFile Write(ReferenceDocument reference, Document document)
    {
        using MemoryStream first = new(), second = new();
        WordWriter writer = new() { Reference = reference };
        var diagnostics = writer.Write(document, first);
        writer.Write(document, second);
        Assert.Equal(first.ToArray(), second.ToArray());
        return WordFile.Checked(first.ToArray(), diagnostics);
    }
}
