using BriefKit.Core.Text;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Tests;

public sealed class TypesetterTests
{
    [Fact]
    public void An_empty_document_has_one_page()
    {
        Parsed<PagedDocument> pages = Typesetter.Typeset(Sample.Document(), new FontLibrary());
        Assert.Single(pages.Value.Pages);
        Assert.Empty(pages.Diagnostics);
    }

    [Fact]
    public void A_paragraph_is_broken_into_lines_that_hold_all_of_its_text()
    {
        Parsed<PagedDocument> pages = Typesetter.Typeset(Sample.Document(Sample.Paragraph(Sample.Latin)), new FontLibrary());
        Page page = Assert.Single(pages.Value.Pages);
        GlyphRun[] runs = [.. page.Items.OfType<GlyphRun>()];
        Assert.True(runs.Length > 2);
        Assert.Equal(Sample.Latin, string.Concat(runs.Select(run => run.Text)));
    }
}
