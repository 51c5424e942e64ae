using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Tests.Shared;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Tests.Paragraphs;

/// <summary>What lines of text look like, seen from the pages.</summary>
public sealed class ParagraphTests
{
    private const double Left = 50;
    private static readonly FontLibrary Fonts = new();

    [Fact]
    public void Justified_lines_reach_the_edge_but_for_what_hangs_out()
    {
        List<Line> lines = Set(Sample.Latin, measure: 300, isJustified: true);
        Assert.True(lines.Count > 4);
        foreach (Line line in lines.SkipLast(1))
            Assert.InRange(line.Right, Left + 299, Left + 300 + 10.5 * 0.4);
        Assert.True(lines[^1].Right < Left + 290);
    }

    [Fact]
    public void Punctuation_hangs_out_of_the_measure_and_letters_do_not()
    {
        List<Line> lines = Set(Sample.Latin + " " + Sample.Latin, measure: 240, isJustified: true);
        Assert.Contains(lines, line => line.Visible.EndsWith(',') || line.Visible.EndsWith('.') || line.IsDivided);
        foreach (Line line in lines.SkipLast(1))
        {
            bool hangs = line.Right > Left + 240 + 0.6;
            Assert.Equal(line.IsDivided || line.Visible[^1] is ',' or '.' or ':' or ';', hangs);
        }
    }

    [Fact]
    public void An_opening_quotation_mark_hangs_out_before_the_text()
    {
        Line line = Set("“Quoted text” and more.", measure: 300, isJustified: false)[0];
        Assert.InRange(line.Left, Left - 4, Left - 1);
    }

    [Fact]
    public void A_divided_word_is_read_as_one_word()
    {
        List<Line> lines = Set("administrative responsibilities notwithstanding organizational characteristics", measure: 130, isJustified: false);
        Assert.Contains(lines, line => line.IsDivided);
        Assert.Equal("administrative responsibilities notwithstanding organizational characteristics", string.Concat(lines.Select(line => line.Text)));
    }

    // Letters of two scripts are shaped apart, even where one font has both.
    [Theory]
    [InlineData("responsibilities(λ)")]
    [InlineData("(λ)responsibilities(λ)")]
    [InlineData("responsibilitiesλcharacteristics")]
    public void A_divided_word_of_two_scripts_is_read_as_one_word(string word)
    {
        int divided = 0;
        for (double measure = 60; measure < 160; measure += 2)
        {
            List<Line> lines = Set($"We have {word} of ours", measure, isJustified: false);
            divided += lines.Count(line => line.IsDivided);
            Assert.Equal(["We", "have", word, "of", "ours"], lines.SelectMany(line => line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        }
        Assert.InRange(divided, 5, 100);
    }

    [Fact]
    public void No_paragraph_ends_with_the_end_of_a_divided_word_alone()
    {
        for (double measure = 200; measure < 320; measure += 5)
        {
            List<Line> lines = Set("Three main forms of cooperation among artisans: supply and marketing cooperatives and producer cooperatives.", measure, isJustified: false);
            Assert.False(lines.Count > 1 && lines[^2].IsDivided && !lines[^1].Visible.Contains(' '), $"'{lines[^1].Text}' at {measure}");
        }
    }

    [Fact]
    public void Soft_hyphens_alone_say_where_a_word_that_has_them_is_divided()
    {
        List<Line> lines = Set("We have x organi\u00ADzational matters", measure: 60, isJustified: false);
        Assert.Contains(lines, line => line.Text.EndsWith('\u00AD'));
    }

    [Fact]
    public void A_theme_may_forbid_to_divide_words()
    {
        List<Line> lines = Set(Sample.Latin, measure: 110, isJustified: true, isHyphenated: false);
        Assert.DoesNotContain(lines, line => line.IsDivided);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(5_000)]
    public void A_word_wider_than_the_line_is_cut_between_letters_and_told(int length)
    {
        string word = new('w', length);
        Parsed<PagedDocument> pages = Typeset([Sample.Paragraph($"A {word} stands here.")], 200, true, true);
        Assert.Contains(pages.Diagnostics, diagnostic => diagnostic.Code == "BK4002");
        List<Line> lines = Lines(pages.Value);
        Assert.All(lines, line => Assert.True(line.Right <= Left + 201));
        Assert.Equal($"A {word} stands here.", string.Concat(lines.Select(line => line.Text)));
    }

    [Fact]
    public void A_column_too_narrow_to_be_justified_is_set_ragged_and_told()
    {
        Parsed<PagedDocument> pages = Typeset([Sample.Paragraph(Sample.Latin)], 60, true, true);
        Assert.Contains(pages.Diagnostics, diagnostic => diagnostic.Code == "BK4008");
        Assert.All(SpacesOf(pages.Value), space => Assert.InRange(space, 1.5, 3)); // The space of the font is 2.1 points wide.
    }

    [Theory]
    [InlineData(150)]
    [InlineData(200)]
    [InlineData(300)]
    [InlineData(400)]
    public void Spaces_stay_within_their_limits(double measure)
    {
        PagedDocument pages = Typeset([Sample.Paragraph(Sample.Latin)], measure, true, true).Value;
        double natural = SpacesOf(Typeset([Sample.Paragraph(Sample.Latin)], measure, false, true).Value).Average();
        Assert.All(SpacesOf(pages), space => Assert.InRange(space, natural * 0.66, natural * 3.5));
    }

    [Fact]
    public void A_paragraph_in_Hebrew_stands_on_the_right_and_is_read_in_its_order()
    {
        const string Text = "שלום עולם (1953) וגם UNESCO כאן";
        FontLibrary fonts = SystemFontFiles.Require();
        Parsed<PagedDocument> pages = Typesetter.Typeset(Document([Sample.Paragraph(Text)], 300, false, true), fonts);
        GlyphRun[] runs = [.. pages.Value.Pages[0].Items.OfType<GlyphRun>()];
        Assert.Equal(Text, string.Concat(runs.Select(run => run.Text)));
        Assert.InRange(runs.Max(run => run.X + run.Width), Left + 299, Left + 301);
        Assert.True(runs[0].X > runs[^1].X);
        GlyphRun number = Assert.Single(runs, run => run.Text.Contains("1953", StringComparison.Ordinal));
        Assert.True(number.Glyphs[0].Cluster < number.Glyphs[^1].Cluster);
    }

    [Fact]
    public void Hebrew_in_an_English_line_turns_alone()
    {
        Parsed<PagedDocument> pages = Typesetter.Typeset(Document([Sample.Paragraph("one שלום עולם two")], 300, false, true), SystemFontFiles.Require());
        GlyphRun[] runs = [.. pages.Value.Pages[0].Items.OfType<GlyphRun>()];
        Assert.Equal("one שלום עולם two", string.Concat(runs.Select(run => run.Text)));
        GlyphRun first = runs.Single(run => run.Text.Contains("שלום", StringComparison.Ordinal)), second = runs.Single(run => run.Text.Contains("עולם", StringComparison.Ordinal));
        Assert.True(first.X > second.X);
        Assert.True(first.Glyphs[0].Cluster > first.Glyphs[^1].Cluster);
        Assert.Equal(Left, runs[0].X, 0.5);
    }

    [Fact]
    public void Spaces_between_Chinese_marks_are_given_up()
    {
        double plain = WidthOf("会议（代表）、《报告》。");
        double full = WidthOf("会") * 12;
        // ）、 and 、《 and 》。 lose half an em each; the full stop hangs out by another half.
        Assert.Equal(full - 3 * 0.5 * 10.5, plain, 0.01);
    }

    [Fact]
    public void Latin_letters_and_figures_are_set_off_from_Chinese()
    {
        double together = WidthOf("会A会");
        Assert.Equal(WidthOf("会") * 2 + WidthOf("A") + 2 * 0.25 * 10.5, together, 0.01);
    }

    [Fact]
    public void No_line_of_Chinese_begins_or_ends_with_a_mark_that_may_not_stand_there()
    {
        string text = string.Concat(Enumerable.Repeat("会议（代表）、《报告》。讨论了“示范章程”，并核对；", 12));
        for (double measure = 100; measure < 220; measure += 7)
        {
            List<Line> lines = Lines(Typesetter.Typeset(Document([Chinese(text)], measure, true, true), SystemFontFiles.Require()).Value);
            Assert.All(lines.Skip(1), line => Assert.DoesNotContain(line.Text[0], "）、》。”，；"));
            Assert.All(lines.SkipLast(1), line => Assert.DoesNotContain(line.Visible[^1], "（《“"));
            Assert.All(lines.SkipLast(1), line => Assert.InRange(line.Right, Left + measure - 6, Left + measure + 6));
        }
    }

    [Fact]
    public void Chinese_reaches_the_edge_where_other_text_is_ragged()
    {
        string text = string.Concat(Enumerable.Repeat("会议（代表）、《报告》。讨论了1953年的报告；", 8));
        List<Line> lines = Lines(Typesetter.Typeset(Document([Chinese(text)], 300, false, true), SystemFontFiles.Require()).Value);
        Assert.True(lines.Count > 4);
        Assert.All(lines.SkipLast(1), line => Assert.InRange(line.Right, Left + 299, Left + 306));
    }

    private static double WidthOf(string text) =>
        Typesetter.Typeset(Document([Chinese(text)], 400, false, true), SystemFontFiles.Require()).Value.Pages[0].Items.OfType<GlyphRun>().Sum(run => run.Width);

    private static Paragraph Chinese(string text) => new([new LanguageSpan("zh-CN", [new TextRun(text)])]);

    private static List<Line> Set(string text, double measure, bool isJustified, bool isHyphenated = true) =>
        Lines(Typeset([Sample.Paragraph(text)], measure, isJustified, isHyphenated).Value);

    private static Parsed<PagedDocument> Typeset(Block[] blocks, double measure, bool isJustified, bool isHyphenated) =>
        Typesetter.Typeset(Document(blocks, measure, isJustified, isHyphenated), Fonts);

    private static Document Document(Block[] blocks, double measure, bool isJustified, bool isHyphenated) => Sample.Document(blocks) with
    {
        Theme = Theme.Default with { IsJustified = isJustified, IsHyphenated = isHyphenated, Page = new PageGeometry(measure + 100, 3_000, 50, 50, 50, Left) },
    };

    private static List<Line> Lines(PagedDocument pages) =>
        [.. pages.Pages.SelectMany(page => page.Items.OfType<GlyphRun>().GroupBy(run => run.Y)).Select(group => new Line([.. group]))];

    private static IEnumerable<double> SpacesOf(PagedDocument pages) =>
        pages.Pages.SelectMany(page => page.Items.OfType<GlyphRun>()).SelectMany(run => run.Glyphs.Where((glyph, index) => IsSpace(run, index)).Select(glyph => glyph.Advance));

    // Parts of divided words stand at the place of what follows them in the text.
    private static bool IsSpace(GlyphRun run, int index) => index > 0 && index < run.Glyphs.Length - 1
        && run.Text[run.Glyphs[index].Cluster] == ' ' && run.Glyphs[index - 1].Cluster < run.Glyphs[index].Cluster && run.Glyphs[index + 1].Cluster > run.Glyphs[index].Cluster;

    private sealed record Line(GlyphRun[] Runs)
    {
        public string Text => string.Concat(Runs.Select(run => run.Text));

        public string Visible => Text.TrimEnd(' ');

        public double Left => Runs[0].X;

        public double Right => Runs[^1].X + Runs[^1].Width - Runs[^1].Glyphs.Reverse().TakeWhile(glyph => Runs[^1].Text[glyph.Cluster..] == " ").Sum(glyph => glyph.Advance);

        /// <summary>Whether the line ends with a part of a word, all of whose glyphs stand for the whole word.</summary>
        public bool IsDivided => Runs[^1].Glyphs is [.., var before, var last] && before.Cluster == last.Cluster;
    }
}
