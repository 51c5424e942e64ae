using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Tests.Shared;

namespace BriefKit.Pdf.Tests;

/// <summary>From a document to a file, through typesetting.</summary>
public sealed class WriterTests
{
    [Fact]
    public void A_document_becomes_a_sound_and_tagged_file()
    {
        ValueList<Diagnostic> diagnostics = [];
        using PdfOutput output = PdfOutput.Of(stream => diagnostics = new PdfWriter(TestFonts.Library).Write(Sample(), stream));

        output.AssertSound();
        Assert.Empty(diagnostics);
        Assert.Contains("Tagged:          yes", output.Run("pdfinfo"), StringComparison.Ordinal);
        Golden.Verify("BriefKit.Pdf.Tests", "typeset-structure.txt", output.Run("pdfinfo", "-struct-text"));
    }

    [Fact]
    public void The_text_of_a_file_is_that_of_the_document()
    {
        using PdfOutput output = PdfOutput.Of(stream => new PdfWriter(TestFonts.Library).Write(Sample(), stream));
        string text = string.Join(' ', output.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        foreach (string part in (string[])["The office", "A first item", "A second item", "affluent efficiency", "Year", "1953", "A note at the foot."])
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_whose_rows_are_not_full_is_regular_in_the_structure()
    {
        static TableCell Cell(string text, int rowSpan = 1) => new([new Paragraph([new TextRun(text)])]) { RowSpan = rowSpan };
        Document document = new(
            new DocumentMetadata("A test"),
            [
                new Table(
                    [new TableColumn(), new TableColumn(), new TableColumn()],
                    [new TableRow([Cell("a"), Cell("b")])],
                    [new TableRow([Cell("c", 2)]), new TableRow([Cell("d")]), new TableRow([]), new TableRow([Cell("e"), Cell("f"), Cell("g")])],
                    []),
            ]);
        using PdfOutput output = PdfOutput.Of(stream => new PdfWriter(TestFonts.Library).Write(document, stream));

        output.AssertSound();
        Assert.Equal("abcdefg", string.Concat(output.Text().Where(char.IsLetter).Order()));
    }

    [Fact]
    public void What_typesetting_says_is_passed_on()
    {
        Document document = new(new DocumentMetadata("A test"), [new Paragraph([new TextRun("A character that no face has: \U0001F9FF")])]);
        ValueList<Diagnostic> diagnostics = [];
        using PdfOutput output = PdfOutput.Of(stream => diagnostics = new PdfWriter(TestFonts.Library).Write(document, stream));

        output.AssertSound();
        Assert.Contains(diagnostics, diagnostic => diagnostic.Code.StartsWith("BK4", StringComparison.Ordinal));
    }

    private static Document Sample() => new(
        new DocumentMetadata("A sample") { Language = "en-GB" },
        [
            new TitleBlock([new TextRun("The office")], [new TextRun("Handout")], []),
            new Heading(1, [new TextRun("A section")]) { Anchor = "section" },
            new Paragraph([new TextRun("Of affluent efficiency, "), new Emphasis([new TextRun("slanted")]), new TextRun(", "), new SmallCaps([new TextRun("Small")]), new Note([new Paragraph([new TextRun("A note at the foot.")])]), new TextRun(".")]),
            new BulletList([new ListItem([new Paragraph([new TextRun("A first item")])]), new ListItem([new Paragraph([new TextRun("A second item")])])]),
            new Heading(3, [new TextRun("A part of it")]),
            new Paragraph([new Link("https://example.org/", [new TextRun("an address")]), new TextRun(" and "), new Link("#section", [new TextRun("a section")]), new TextRun(" and "), new LanguageSpan("cs", [new TextRun("čeština")])]),
            new Table(
                [new TableColumn(), new TableColumn(ColumnAlignment.End)],
                [new TableRow([new TableCell([new Paragraph([new TextRun("Year")])]), new TableCell([new Paragraph([new TextRun("Count")])])])],
                [new TableRow([new TableCell([new Paragraph([new TextRun("1953")])]), new TableCell([new Paragraph([new TextRun("12")])])])],
                [new TextRun("A caption")]),
            new Figure(PngMaker.Make(12, 9, 8, 2, (x, y, channel) => (x * 20) + (y * 5) + channel), "Shades of a colour", [new TextRun("Shades")]),
            new Box([new Paragraph([new TextRun("Boxed")])]),
            new AnswerSpace(2),
        ])
    {
        Header = new RunningMatter([new TextRun("A running head")], [], []),
        Footer = new RunningMatter([], [], [new PageNumber(), new TextRun(" of "), new PageCount()]),
    };
}
