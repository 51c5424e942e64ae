using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates.Themes;

namespace BriefKit.Templates.Tests.Themes;

public sealed class ThemeReaderTests
{
    [Fact]
    public void Every_theme_that_ships_is_read_without_a_finding()
    {
        MemoryFiles files = MemoryFiles.Shipped();
        Assert.Equal(["default", "dyslexia", "large", "plain"], ThemeReader.List(files));
        Assert.All(ThemeReader.List(files), name => Assert.Empty(ThemeReader.Read(files, name).Diagnostics));
    }

    [Fact]
    public void The_default_theme_that_ships_says_what_the_built_in_one_says() =>
        Assert.Equal(Theme.Default, ThemeReader.Read(MemoryFiles.Shipped(), "default").Value);

    [Fact]
    public void The_default_theme_needs_no_file() => Assert.Equal(Theme.Default, ThemeReader.Read(new MemoryFiles(), "default").Value);

    [Fact]
    public void A_theme_says_only_what_is_different()
    {
        Theme theme = Read("paper: letter\nmargins:\n  left: 90\ntext_size: 12\nheading_sizes: [16, 14]\njustified: yes\naccent_color: \"#102030\"").Value!;
        Assert.Equal(PageGeometry.Letter with { Left = 90 }, theme.Page);
        Assert.Equal(12, theme.TextSize);
        Assert.Equal([16, 14], theme.HeadingSizes);
        Assert.True(theme.IsJustified);
        Assert.Equal("102030", theme.AccentColor.Hex);
        Assert.Equal(Theme.Default.Leading, theme.Leading);
    }

    [Fact]
    public void A_theme_may_say_how_letters_are_spaced_and_pages_bound()
    {
        Theme theme = Read("paper: 150x220mm\nmargins:\n  binding: 14\n  facing: yes\nhyphenated: no\nbold_emphasis: yes\nletter_spacing: 0.12\nword_spacing: 0.16\npage_color: \"#FBF6E9\"").Value!;
        Assert.Equal((14, true, 425.197), (theme.Page.Binding, theme.Page.IsFacing, Math.Round(theme.Page.Width, 3)));
        Assert.Equal((false, true, 0.12, 0.16, "FBF6E9"), (theme.IsHyphenated, theme.IsEmphasisBold, theme.LetterSpacing, theme.WordSpacing, theme.PageColor.Hex));
    }

    [Theory]
    [InlineData("text_siz: 12", "1:1", "BK2005", "Did you mean 'text_size'?")]
    [InlineData("text_size: big", "1:12", "BK2006", "a number")]
    [InlineData("text_size: 1", "1:12", "BK2006", "a length in points from 4 to 144")]
    [InlineData("text_size: [1]", "1:12", "BK2006", "a text")]
    [InlineData("heading_sizes: [10, x]", "1:16", "BK2006", "a list of lengths in points")]
    [InlineData("justified: perhaps", "1:12", "BK2006", "'true' or 'false'")]
    [InlineData("accent_color: red", "1:15", "BK2006", "a colour such as")]
    [InlineData("paper: a99", "1:8", "BK2011", "Use one of: a3, a4")]
    [InlineData("letter_spacing: 3", "1:17", "BK2006", "a part of the size of the type")]
    [InlineData("margins:\n  lft: 3", "2:3", "BK2005", "Did you mean 'left'?")]
    [InlineData("margins: 3", "1:10", "BK2006", "a mapping")]
    [InlineData("a: [", "1:", "BK2004", "This is not valid YAML")]
    [InlineData("- a", "1:1", "BK2004", "one mapping")]
    public void What_is_wrong_is_reported_where_it_stands(string yaml, string place, string code, string words)
    {
        string found = Assert.Single(Read(yaml).Diagnostics).ToString();
        Assert.StartsWith("test.yaml:" + place, found, StringComparison.Ordinal);
        Assert.Contains(code, found, StringComparison.Ordinal);
        Assert.Contains(words, found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_that_is_not_there_is_reported_with_the_nearest()
    {
        Parsed<Theme?> theme = ThemeReader.Read(MemoryFiles.Shipped(), "palin");
        Assert.Null(theme.Value);
        Assert.Equal("briefkit: error BK2010: There is no theme 'palin'. Did you mean 'plain'?", Assert.Single(theme.Diagnostics).ToString());
    }

    [Theory]
    [InlineData("../handout/words")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    public void A_name_that_leads_elsewhere_is_no_theme(string name) =>
        Assert.Equal("BK2010", Assert.Single(ThemeReader.Read(MemoryFiles.Shipped(), name).Diagnostics).Code);

    private static Parsed<Theme?> Read(string yaml) => ThemeReader.Read(new SourceText("test.yaml", yaml), "test");
}
