using BriefKit.Core.Text;
using BriefKit.Tests.Shared;
using BriefKit.Typesetting;
using BriefKit.Typesetting.Imposing;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Tests;

/// <summary>The document that asks of a page whatever can be asked, as other programs read it.</summary>
public sealed class StressTests
{
    private static readonly Lazy<Parsed<PagedDocument>> Pages = new(() => Typesetter.Typeset(StressDocument.Whole, SystemFontFiles.Require()));

    [Fact]
    public void Other_programs_find_nothing_to_complain_of()
    {
        using PdfOutput output = PdfOutput.Write(Pages.Value.Value);
        Keep(output);
        Assert.Empty(output.Diagnostics);
        Assert.InRange(Pages.Value.Value.Pages.Length, 36, 48);
        output.AssertSound();
    }

    [Theory]
    [InlineData(SheetLayout.Booklet)]
    [InlineData(SheetLayout.TwoPages)]
    [InlineData(SheetLayout.FourPages)]
    public void Sheets_of_several_pages_are_as_sound(SheetLayout layout)
    {
        PagedDocument sheets = Imposer.Impose(Pages.Value.Value, layout);
        using PdfOutput output = PdfOutput.Write(sheets);
        Keep(output, layout.ToString());
        Assert.Empty(output.Diagnostics);
        output.AssertSound();
    }

    [Fact]
    public void Text_is_read_in_the_order_of_the_document()
    {
        using PdfOutput output = PdfOutput.Write(Pages.Value.Value);
        string text = output.Text();
        string[] landmarks =
        [
            "This document is not meant to be read", "Plain, emphasis", "A heading right below it", "four deep", "inner fourth", "Table 1.", "Section 3: what follows",
            "English: typographers", "Figure 1.", "And a second paragraph of it", "Within a column", "Entry no. 18", "Why was this decided?",
            "A word of two hundred letters", "The first years", "The years of growth", "The files", "References",
        ];
        int position = 0;
        foreach (string landmark in landmarks)
        {
            int found = text.IndexOf(landmark, position, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{landmark}' does not follow what is before it.");
            position = found;
        }
    }

    // The pages as pictures are worth a look: BRIEFKIT_KEEP names the folder that gets the file.
    private static void Keep(PdfOutput output, string name = "stress")
    {
        if (Environment.GetEnvironmentVariable("BRIEFKIT_KEEP") is string folder)
            File.Copy(output.Path, Path.Combine(folder, name + ".pdf"), overwrite: true);
    }
}
