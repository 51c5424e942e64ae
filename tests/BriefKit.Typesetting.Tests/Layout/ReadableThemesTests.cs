using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Tests.Shared;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Tests.Layout;

/// <summary>Themes for readers who need more than most.</summary>
public sealed class ReadableThemesTests
{
    private static readonly FontLibrary Library = new();

    [Fact]
    public void Large_print_has_nothing_below_18_points_and_stays_within_the_page()
    {
        Document document = StressDocument.Whole with { Theme = LargePrint.Of(StressDocument.Whole.Theme) };
        PagedDocument pages = Typesetter.Typeset(document, Library).Value;
        // Raised figures and letters are smaller, as everywhere; labels of charts are part of the picture.
        Assert.All(pages.Pages.SelectMany(page => page.Items).OfType<GlyphRun>().Where(run => Math.Abs(run.Size - 18 * 0.65) > 0.01 && run.Text != "Output by year"), run => Assert.True(run.Size >= 18 * 0.79, run.Text));
        PageRules.AssertFramesStayApart(pages);
        PageRules.AssertLinesStayApart(pages);
    }

    [Fact]
    public void Large_print_is_spaced_as_WCAG_asks()
    {
        Document document = Sample.Document(Sample.Paragraph("over the hills and far away"), Sample.Paragraph("and back"));
        Document large = document with { Theme = LargePrint.Of(document.Theme with { TextFont = "Source Sans 3" }) };
        Document plain = document with { Theme = document.Theme with { TextFont = "Source Sans 3", TextSize = 18 } };
        GlyphRun[] spaced = Runs(large), usual = Runs(plain);
        double letters = 27 * 0.12 * 18, words = 5 * 0.16 * 18;
        Assert.Equal(letters + words, spaced[0].Width - usual[0].Width, 1);
        Assert.True(spaced[1].Y - spaced[0].Y >= 18 * (1.5 + 2) - 0.01);
    }

    [Fact]
    public void Words_are_not_divided_where_the_theme_forbids_it()
    {
        Document document = Sample.Document(Sample.Paragraph(string.Join(' ', Enumerable.Repeat("co\u00ADop\u00ADer\u00ADa\u00ADtion", 60))));
        document = document with { Theme = document.Theme with { IsHyphenated = false, IsJustified = true } };
        Assert.All(Runs(document), run => Assert.False(run.Text.EndsWith('\u00AD')));
    }

    [Fact]
    public void Emphasis_is_bold_where_the_theme_says_so()
    {
        Document document = Sample.Document(new Paragraph([new Emphasis(Sample.Text("here"))]));
        FontFace face = Assert.Single(Runs(document with { Theme = document.Theme with { IsEmphasisBold = true } })).Font;
        Assert.False(face.IsItalic);
        Assert.True(face.Weight >= 600);
    }

    [Fact]
    public void Paper_of_another_colour_is_drawn_below_all_else()
    {
        Document document = Sample.Document(Sample.Paragraph("here"));
        document = document with { Theme = document.Theme with { PageColor = new(0xFB, 0xF6, 0xE9) } };
        FilledRectangle paper = Assert.IsType<FilledRectangle>(Typesetter.Typeset(document, Library).Value.Pages[0].Items[0]);
        Assert.Equal((0, 0, 595.276, 841.89), (paper.X, paper.Y, paper.Width, paper.Height));
        Assert.Null(paper.ContentId);
    }

    [Fact]
    public void Text_that_does_not_stand_out_is_told_of()
    {
        Document document = Sample.Document(Sample.Paragraph("here"));
        Parsed<PagedDocument> pages = Typesetter.Typeset(document with { Theme = document.Theme with { MutedColor = new(0x8A, 0x8A, 0x8A) } }, Library);
        Assert.Equal(["BK4006", "BK4006"], pages.Diagnostics.Select(finding => finding.Code));
        Assert.Contains("3.5:1", pages.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Empty(Typesetter.Typeset(document, Library).Diagnostics);
    }

    [Fact]
    public void Running_heads_that_need_more_than_the_margin_take_it_from_the_text()
    {
        Document document = Sample.Document([.. Enumerable.Repeat(Sample.Paragraph(Sample.Latin), 40)]) with
        {
            Footer = new(Sample.Text(string.Join(' ', Enumerable.Repeat(Sample.Latin, 3))), [], [new PageNumber()]),
        };
        PagedDocument pages = Typesetter.Typeset(document, Library).Value;
        PageRules.AssertFramesStayApart(pages);
        Assert.All(pages.Pages, page => Assert.True(page.Frames[^1].Y + page.Frames[^1].Height <= page.Height - 19));
    }

    private static GlyphRun[] Runs(Document document) => [.. Typesetter.Typeset(document, Library).Value.Pages.SelectMany(page => page.Items).OfType<GlyphRun>()];
}
