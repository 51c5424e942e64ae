using System.Text.RegularExpressions;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Tests.Shared;
using BriefKit.Typesetting;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Tests;

/// <summary>Pages that are written as they come look and read like those of a document that is known from the start.</summary>
public sealed partial class StreamedPagesTests
{
    private const string Inter = "/usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf";

    [GeneratedRegex(@"Object \d+ \d+")]
    private static partial Regex ObjectNumber { get; }

    [Fact]
    public void A_document_with_everything_in_it_is_the_same() => AssertSame(Typesetter.Typeset(StressDocument.Whole, SystemFontFiles.Require()).Value);

    [Fact]
    public void Glyphs_of_compact_fonts_have_codes_in_the_order_in_which_they_come()
    {
        PageBuilder page = new() { Font = TestFonts.Han() };
        page.Paragraph("第三届全国手工业会议");
        page.EndPage();
        page.Font = TestFonts.Serif;
        page.Paragraph("An office of affluence");
        page.Font = TestFonts.Han();
        page.Paragraph("会议手工第一");
        AssertSame(page.Build());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Weights_of_a_variable_compact_font_have_widths_of_their_own(bool isBold) =>
        AssertSame(Typesetter.Typeset(Sample("Bars", isBold, "III"), new FontLibrary(new OneFont(VariableCompactFont.Make()))).Value);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Weights_of_a_variable_font_have_widths_of_their_own(bool isBold)
    {
        Assert.SkipUnless(File.Exists(Inter), "fonts-inter-variable is not installed.");
        AssertSame(Typesetter.Typeset(Sample("Inter", isBold, "Regular and strong text"), new FontLibrary(new OneFont(File.ReadAllBytes(Inter)))).Value);
    }

    [Fact]
    public void A_page_that_comes_late_is_read_in_its_place()
    {
        PageBuilder page = new();
        StructureContent content = page.Line("It begins here");
        page.Nodes.Add(new StructureElement(StructureTag.Paragraph, [content]));
        page.EndPage();
        page.Add(PageBuilder.Shape("and goes on there.", TestFonts.Serif, 12, 72, 80) with { ContentId = content.ContentId });
        PagedDocument document = page.Build();

        using PdfOutput output = Stream(document, [1, 0]);
        output.AssertSound();
        string structure = output.Run("pdfinfo", "-struct-text");
        Assert.Matches("\"It begins here\"\\s+\"and goes on there.\"", structure);
    }

    [Fact]
    public void Links_lead_to_pages_that_come_later()
    {
        PageBuilder page = new();
        int link = page.NewContentId();
        StructureContent text = page.Line("See below");
        page.Nodes.Add(new StructureElement(StructureTag.Paragraph, [new StructureElement(StructureTag.Link, [text, new StructureAnnotation(link)])]));
        page.Add(new LinkArea(72, 70, 60, 14, "#below", "The end") { ContentId = link });
        page.EndPage();
        page.Paragraph("The end");
        page.Destinations = page.Destinations.With("below", new Destination(1, 72, 70));

        PagedDocument document = page.Build();

        using PdfOutput output = Stream(document, [0, 1]), readable = Stream(document, [0, 1], isReadable: true);
        output.AssertSound();
        Assert.Empty(output.Diagnostics);
        string second = Regex.Match(readable.Source, @"/Kids \[\d+ 0 R (\d+) 0 R\]").Groups[1].Value;
        Assert.Contains($"/Dest [{second} 0 R ", readable.Source, StringComparison.Ordinal);
    }

    // Around the number of pages from which on they are written as they come.
    [Theory]
    [InlineData(32)]
    [InlineData(33)]
    public void Documents_of_any_length_are_what_their_pages_are(int chapters)
    {
        Document document = Book(chapters);
        Parsed<PagedDocument> pages = Typesetter.Typeset(document, TestFonts.Library);
        Assert.InRange(pages.Value.Pages.Length, chapters, chapters + 1);
        using PdfOutput expected = PdfOutput.Write(pages.Value), actual = PdfOutput.Of(stream => new PdfWriter(TestFonts.Library).Write(document, stream));

        AssertSame(expected, actual);
        Assert.Equal(pages.Diagnostics, actual.Diagnostics);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_told_as_it_is() =>
        Assert.Throws<IOException>(() => new PdfWriter(TestFonts.Library).Write(Book(60), new FullStream()));

    [Fact]
    public void A_page_that_never_came_is_told()
    {
        using MemoryStream stream = new();
        using DocumentFile file = new PdfSerializer().Begin(new StructureElement(StructureTag.Document, []), stream);
        file.AddPage(1, new Page(300, 300, []));
        Assert.Throws<InvalidOperationException>(() => file.Finish(new DocumentPlaces(new DocumentMetadata("A test"), [], default), []));
    }

    // Chapters of a page each, behind a list of them, with notes, links and running matter.
    private static Document Book(int chapters)
    {
        RunningMatter foot = new([new TextRun("A book")], [], [new PageNumber(), new TextRun(" of "), new PageCount()]);
        return DocumentContents.Resolve(new Document(new DocumentMetadata("A book"), [new TableOfContents(1), .. Enumerable.Range(1, chapters).SelectMany(Chapter)]) { Footer = foot });

        IEnumerable<Block> Chapter(int number) =>
        [
            .. number > 1 ? [new PageBreak()] : Array.Empty<Block>(),
            new Heading(1, [new TextRun($"Chapter {number}")]) { Anchor = $"chapter-{number}" },
            new Paragraph([new TextRun("It has a note"), new Note([new Paragraph([new TextRun($"Note of chapter {number}.")])]), new TextRun(" and leads to "), new Link($"#chapter-{chapters - number + 1}", [new TextRun("another one")])]),
        ];
    }

    // The first page comes last, as a list of contents does, and what would be a running foot comes behind all.
    private static void AssertSame(PagedDocument document)
    {
        document = document with { Pages = [.. document.Pages.Select(page => page with { Items = [.. page.Items, Foot(page)] })] };
        using PdfOutput expected = PdfOutput.Write(document), actual = Stream(document, [.. Enumerable.Range(1, document.Pages.Length - 1), 0]);

        AssertSame(expected, actual);
        Assert.Equal(expected.Diagnostics, actual.Diagnostics);
    }

    private static void AssertSame(PdfOutput expected, PdfOutput actual)
    {
        actual.AssertSound();
        Assert.Equal(expected.Text(), actual.Text());
        Assert.Equal(StructureOf(expected), StructureOf(actual));
        Assert.Equal(expected.Run("pdfinfo", "-dests"), actual.Run("pdfinfo", "-dests"));
        Assert.Equal(OutlineOf(expected), OutlineOf(actual));
        Assert.Equal(expected.AllPixels(), actual.AllPixels());
    }

    // Without the numbers of objects.
    private static string StructureOf(PdfOutput output) => ObjectNumber.Replace(output.Run("pdfinfo", "-struct-text"), "Object");

    private static string OutlineOf(PdfOutput output) => OutsideTool.Run("mutool", "show", output.Path, "outline").Output;

    private static GlyphRun Foot(Page page) => PageBuilder.Shape($"– {page.Number} –", TestFonts.Sans, 8, 20, page.Height - 12) with { Artifact = ArtifactKind.Footer, Color = new ThemeColor(0x30, 0x60, 0x90) };

    private static PdfOutput Stream(PagedDocument document, int[] order, bool isReadable = false) => PdfOutput.Of(stream =>
    {
        using DocumentFile file = new PdfSerializer { IsReadable = isReadable }.Begin(document.Structure with { Children = [] }, stream);
        int half = document.Structure.Children.Length / 2;
        file.AddStructure([.. document.Structure.Children.Take(half)]);
        file.AddStructure([.. document.Structure.Children.Skip(half)]);
        foreach (int index in order)
            file.AddPage(index, document.Pages[index] with { Items = [.. document.Pages[index].Items.Where(item => !IsFoot(item))] });
        for (int i = 0; i < document.Pages.Length; i++)
            file.AddTo(i, [.. document.Pages[i].Items.Where(IsFoot)]);
        return file.Finish(new DocumentPlaces(document.Metadata, document.Outline, document.Destinations), []);
    });

    private static bool IsFoot(PageItem item) => item is GlyphRun { Artifact: ArtifactKind.Footer, Text: ['–', ..] };

    private static Document Sample(string family, bool isBold, string text)
    {
        ValueList<Inline> inlines = [new TextRun(text)];
        return new Document(new DocumentMetadata("Sample"), [new Paragraph(isBold ? [new Strong(inlines)] : inlines)])
        {
            Theme = Theme.Default with { TextFont = family, TextSize = 40, Leading = 50, Page = new PageGeometry(600, 300, 50, 50, 50, 50) },
        };
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("The disk is full.");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("The disk is full.");
    }

    private sealed class OneFont(byte[] bytes) : IFileSource
    {
        public IReadOnlyList<string> Names => ["one.otf"];

        public ReadOnlyMemory<byte>? Read(string name) => bytes;
    }
}
