using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Tests;

public sealed class TextTests
{
    [Fact]
    public void A_font_without_outlines_is_refused_and_its_text_kept()
    {
        byte[] pictures = TestFonts.Serif.Data.ToArray();
        pictures.AsSpan(pictures.AsSpan().IndexOf("glyf"u8), 4).Fill((byte)'x');
        FontFace font = new(pictures, 0);
        PageBuilder page = new();
        GlyphRun run = PageBuilder.Shape("Hidden", TestFonts.Serif, 12, 72, 80);
        page.Add(run with { Font = font, ContentId = page.NewContentId() });
        page.Nodes.Add(new StructureElement(StructureTag.Paragraph, [new StructureContent(0)]));
        using PdfOutput output = PdfOutput.Write(page.Build(), isReadable: true);

        output.AssertSound();
        Assert.Equal(["BK5002"], output.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal("Hidden", string.Concat(output.Source.Split("/ActualText (").Skip(1).Select(text => text[0])));
    }

    [Theory]
    [InlineData("The conference opened on November 20, 1953.")]
    [InlineData("An office of efficient affluence: fi fl ffi ffl")]
    [InlineData("Čeština, Ελληνικά, кириллица, “quotes” — dashes…")]
    public void Text_comes_out_as_it_went_in(string text)
    {
        PageBuilder page = new();
        page.Paragraph(text);
        using PdfOutput output = PdfOutput.Write(page.Build());

        output.AssertSound();
        Assert.Equal(text, output.Text());
    }

    [Fact]
    public void Chinese_text_comes_out_as_it_went_in()
    {
        PageBuilder page = new() { Font = TestFonts.Han() };
        page.Paragraph("第三次全国手工业生产合作会议");
        using PdfOutput output = PdfOutput.Write(page.Build());

        output.AssertSound();
        Assert.Equal("第三次全国手工业生产合作会议", output.Text());
    }

    [Fact]
    public void Every_font_is_embedded_and_subset()
    {
        PageBuilder page = new();
        page.Paragraph("One line in serif,");
        page.Font = TestFonts.Sans;
        page.Paragraph("one in sans,");
        page.Font = TestFonts.Han();
        page.Paragraph("一行宋体");
        using PdfOutput output = PdfOutput.Write(page.Build());

        string[] lines = output.Run("pdffonts").Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.Equal(3, lines.Length);
        Assert.All(lines, line => Assert.Matches(@"^[A-Z]{6}\+.* yes yes yes ", line));
    }

    [Fact]
    public void A_file_says_that_it_is_tagged()
    {
        PageBuilder page = new();
        page.Heading(1, "A heading");
        page.Paragraph("A paragraph.");
        using PdfOutput output = PdfOutput.Write(page.Build());

        Assert.Contains("Tagged:          yes", output.Run("pdfinfo"), StringComparison.Ordinal);
    }
}
