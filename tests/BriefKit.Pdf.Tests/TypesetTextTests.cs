using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Tests.Shared;
using BriefKit.Typesetting;
using BriefKit.Typesetting.Fonts;

namespace BriefKit.Pdf.Tests;

/// <summary>That what is copied out of a file is the text of the document, whatever its glyphs look like.</summary>
public sealed class TypesetTextTests
{
    private const string Amiri = "/usr/share/fonts/opentype/fonts-hosny-amiri/Amiri-Regular.ttf";
    private const string DejaVu = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
    private const string Inter = "/usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf";

    [Fact]
    public void Divided_words_are_copied_whole()
    {
        const string Text = "The administrative responsibilities of the organization notwithstanding, characteristic considerations predominated.";
        using PdfOutput output = Write(new FontLibrary(), 130, [new TextRun(Text)]);
        Assert.Contains("\n", output.Text(), StringComparison.Ordinal);
        Assert.Equal(Text, Joined(output));
        Assert.DoesNotContain('-', output.Text());
    }

    [Fact]
    public void Small_capitals_are_copied_as_the_letters_that_they_are()
    {
        using PdfOutput output = Write(new FontLibrary(), 400, [new SmallCaps([new TextRun("Small Capitals of Efficient Offices")])]);
        Assert.Equal("Small Capitals of Efficient Offices", Joined(output));
    }

    [Theory]
    [InlineData(false, VariableCompactFont.LightBar)]
    [InlineData(true, VariableCompactFont.SemiBoldBar)] // Strong text asks for a weight of 600.
    public void A_variable_font_of_the_second_compact_format_is_embedded_at_its_weight(bool isBold, int bar)
    {
        FontLibrary library = new(new OneFont(VariableCompactFont.Make()));
        ValueList<Inline> text = [new TextRun("III")];
        Document document = new(new DocumentMetadata("Bars"), [new Paragraph(isBold ? [new Strong(text)] : text)]) { Theme = Theme.Default with { TextFont = "Bars", TextSize = 100, Leading = 120, Page = new PageGeometry(300, 200, 20, 20, 20, 20) } };
        Parsed<Typesetting.Pages.PagedDocument> pages = Typesetter.Typeset(document, library);
        Assert.Empty(pages.Diagnostics);
        using PdfOutput output = PdfOutput.Write(pages.Value);
        Assert.Empty(output.Diagnostics);
        Assert.Equal("III", Joined(output));
        Assert.Contains("CID Type 0C", output.Run("pdffonts"), StringComparison.Ordinal);
        byte[] pixels = output.Pixels();
        int width = 150, height = 100, start = pixels.Length - (width * height * 3), dark = 0;
        for (int i = start; i < pixels.Length; i += 3)
            dark += pixels[i] < 128 ? 1 : 0;
        double points = 3 * (bar / 1000.0 * 100) * (VariableCompactFont.Height / 1000.0 * 100);
        Assert.InRange(dark * 4, points * 0.9, points * 1.1);
    }

    [Fact]
    public void Hebrew_is_copied_in_the_order_of_reading()
    {
        Assert.SkipUnless(File.Exists(DejaVu), "fonts-dejavu-core is not installed.");
        using PdfOutput output = Write(new FontLibrary(new Files(DejaVu)), 400, [new TextRun("שלום עולם וגם כאן")]);
        Assert.Equal("שלום עולם וגם כאן", Joined(output));
    }

    [Fact]
    public void Numbers_brackets_and_Latin_words_keep_their_places_in_Hebrew()
    {
        Assert.SkipUnless(File.Exists(DejaVu), "fonts-dejavu-core is not installed.");
        const string Text = "שלום עולם (1953) וגם UNESCO כאן";
        using PdfOutput output = Write(new FontLibrary(new Files(DejaVu)), 400, [new TextRun(Text)]);
        string shown = OutsideTool.Run("mutool", "draw", "-q", "-F", "text", output.Path).Output;
        Assert.Equal(Text, string.Join(' ', shown.Split([' ', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void Arabic_is_copied_in_the_order_of_reading()
    {
        Assert.SkipUnless(File.Exists(Amiri), "fonts-hosny-amiri is not installed.");
        using PdfOutput output = Write(new FontLibrary(new Files(Amiri)), 400, [new TextRun("المؤتمر الوطني في عام 1953")]);
        Assert.Equal("المؤتمر الوطني في عام 1953", Joined(output));
    }

    [Fact]
    public void Instances_of_a_variable_font_are_embedded_as_they_were_measured()
    {
        Assert.SkipUnless(File.Exists(Inter), "fonts-inter-variable is not installed.");
        Theme theme = Theme.Default with { TextFont = "Inter" };
        using PdfOutput output = Write(new FontLibrary(new Files(Inter)), 400, [new TextRun("Regular and "), new Strong([new TextRun("strong text")])], theme);
        Assert.Equal("Regular and strong text", Joined(output));
        string fonts = output.Run("pdffonts");
        Assert.Contains("wght400", fonts, StringComparison.Ordinal);
        Assert.Contains("wght600", fonts, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_that_no_font_has_is_drawn_as_a_box_and_told()
    {
        Document document = Sample([new TextRun("The sign 会 is in none of the fonts.")], 400, Theme.Default);
        Parsed<BriefKit.Typesetting.Pages.PagedDocument> pages = Typesetter.Typeset(document, new FontLibrary());
        using PdfOutput output = PdfOutput.Write(pages.Value);
        output.AssertSound();
        Assert.Equal("BK4001", Assert.Single(pages.Diagnostics).Code);
        Assert.Equal("The sign 会 is in none of the fonts.", Joined(output)); // The box is copied as what it stands for.
    }

    [Fact]
    public void An_emoji_whose_skin_tone_the_font_lacks_is_shown_without_it_and_copied_with_it()
    {
        Assert.SkipUnless(File.Exists(DejaVu), "fonts-dejavu-core is not installed.");
        Document document = Sample([new TextRun("a ☝🏽 b")], 400, Theme.Default);
        Parsed<Typesetting.Pages.PagedDocument> pages = Typesetter.Typeset(document, new FontLibrary(new Files(DejaVu)));
        Assert.Empty(pages.Diagnostics);
        Assert.DoesNotContain(pages.Value.Pages[0].Items.OfType<Typesetting.Pages.GlyphRun>().SelectMany(run => run.Glyphs), glyph => glyph.Id == 0);
        using PdfOutput output = PdfOutput.Write(pages.Value);
        Assert.Equal("a ☝🏽 b", Joined(output));
    }

    private static PdfOutput Write(FontLibrary fonts, double measure, ValueList<Inline> inlines, Theme? theme = null)
    {
        PdfOutput output = PdfOutput.Write(Typesetter.Typeset(Sample(inlines, measure, theme ?? Theme.Default), fonts).Value);
        output.AssertSound();
        return output;
    }

    private static Document Sample(ValueList<Inline> inlines, double measure, Theme theme) => new(new DocumentMetadata("Sample"), [new Paragraph(inlines)])
    {
        Theme = theme with { Page = new PageGeometry(measure + 100, 400, 50, 50, 50, 50) },
    };

    // Without the marks of direction that a reader puts around words.
    private static string Joined(PdfOutput output) => string.Concat(output.Text().Replace('\n', ' ').Where(character => character is not (>= '\u202A' and <= '\u202E')));

    private sealed class Files(params string[] paths) : IFileSource
    {
        public IReadOnlyList<string> Names => paths;

        public ReadOnlyMemory<byte>? Read(string name) => File.ReadAllBytes(name);
    }

    private sealed class OneFont(byte[] bytes) : IFileSource
    {
        public IReadOnlyList<string> Names => ["bars.otf"];

        public ReadOnlyMemory<byte>? Read(string name) => bytes;
    }
}
