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
        // Labels of charts are part of the picture. A font of another script is as large as the text where its small letters are as high.
        double height = 18.0 * HeightOf(Library.Find(new FontRequest("Source Sans 3"))!);
        GlyphRun[] runs = [.. pages.Pages.SelectMany(page => page.Items).OfType<GlyphRun>().Where(run => run.Text != "Output by year")];
        Assert.All(runs, run => Assert.True(run.Size >= 18 || run.Size * HeightOf(run.Font) >= height * 0.995, $"'{run.Text}' is set in {run.Size} points of {run.Font.Family}."));
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
    public void Where_nothing_may_be_small_figures_are_raised_at_full_size_and_there_are_no_small_capitals()
    {
        Document document = Sample.Document(new TitleBlock(Sample.Text("Title"), Sample.Text("Kicker"), []), new Paragraph([new TextRun("x"), new Superscript(Sample.Text("2")), new SmallCaps(Sample.Text("caps"))]));
        GlyphRun[] runs = Runs(document with { Theme = document.Theme with { TextSize = 18, SmallSize = 18, LeastSize = 18, TextFont = "Source Sans 3" } });
        Assert.All(runs, run => Assert.True(run.Size >= 18, run.Text));
        GlyphRun raised = Assert.Single(runs, run => run.Text == "2");
        Assert.True(raised.Y < Assert.Single(runs, run => run.Text == "x").Y);
        FontFace face = Library.Find(new FontRequest("Source Sans 3"))!;
        GlyphRun plain = Assert.Single(Runs(Sample.Document(Sample.Paragraph("caps")) with { Theme = document.Theme with { TextFont = "Source Sans 3" } }));
        Assert.Equal(plain.Glyphs.Select(glyph => glyph.Id), runs.Single(run => run.Text == "caps").Glyphs.Select(glyph => glyph.Id));
    }

    // The British Dyslexia Association's Style Guide, 2023: 35 % of an average letter between letters, 3.5 times that between words.
    [Fact]
    public void The_dyslexia_theme_is_spaced_as_its_guide_asks()
    {
        const string Letters = "eeeeeeeeeeeetttttttttaaaaaaaaooooooooiiiiiiinnnnnnnsssssshhhhhhrrrrrrddddlllluuucccmmmwwffggyyppbvk"; // By how often they are used.
        Theme theme = Theme.Default with { TextFont = "Source Sans 3", TextSize = 13 };
        double average = Runs(Sample.Document(Sample.Paragraph(Letters)) with { Theme = theme with { Page = new PageGeometry(3000, 300, 20, 20, 20, 20) } })[0].Width / Letters.Length;
        Theme spaced = DyslexiaTheme();
        Assert.Equal(0.35 * average, spaced.LetterSpacing * 13, 0.15);
        double space = Runs(Sample.Document(Sample.Paragraph("a b")) with { Theme = theme })[0].Glyphs[1].Advance;
        Assert.True(space + (spaced.LetterSpacing + spaced.WordSpacing) * 13 >= 3.5 * spaced.LetterSpacing * 13);
        Assert.True(spaced.TextSize >= 12 && spaced.SmallSize >= 12 && spaced.Leading >= 1.5 * spaced.TextSize && spaced.HeadingSizes.All(size => size >= 1.2 * spaced.TextSize));
        Assert.False(spaced.IsJustified || spaced.IsHyphenated);
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

    // Of the small letters, in parts of the size.
    private static double HeightOf(FontFace face) => (double)face.Metrics.XHeight / face.Metrics.UnitsPerEm;

    // What is said in the theme that ships, read here without the room that reads themes.
    private static Theme DyslexiaTheme()
    {
        Dictionary<string, string> said = File.ReadAllLines(Path.Combine(Repository.Root, "templates", "themes", "dyslexia.yaml"))
            .Where(line => !line.StartsWith('#') && line.Contains(':', StringComparison.Ordinal)).ToDictionary(line => line.Split(':')[0], line => line.Split(':')[1].Trim());
        double Number(string key) => double.Parse(said[key], System.Globalization.CultureInfo.InvariantCulture);
        return new Theme("dyslexia")
        {
            TextSize = Number("text_size"), SmallSize = Number("small_size"), Leading = Number("leading"), LetterSpacing = Number("letter_spacing"), WordSpacing = Number("word_spacing"),
            HeadingSizes = [.. said["heading_sizes"].Trim('[', ']').Split(',').Select(size => double.Parse(size, System.Globalization.CultureInfo.InvariantCulture))],
            IsJustified = said["justified"] == "yes", IsHyphenated = said["hyphenated"] == "yes",
        };
    }
}
