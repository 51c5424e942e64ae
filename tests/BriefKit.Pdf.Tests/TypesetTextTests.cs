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
        Document document = Sample([new TextRun("A 会 B")], 400, Theme.Default);
        Parsed<BriefKit.Typesetting.Pages.PagedDocument> pages = Typesetter.Typeset(document, new FontLibrary());
        using PdfOutput output = PdfOutput.Write(pages.Value);
        output.AssertSound();
        Assert.Equal("BK4001", Assert.Single(pages.Diagnostics).Code);
        Assert.Equal("A  B", Joined(output)); // The box says what it stands for, to those who ask for more than the glyphs.
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
}
