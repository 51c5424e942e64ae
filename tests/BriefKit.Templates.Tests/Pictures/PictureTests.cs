using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;

namespace BriefKit.Templates.Tests.Pictures;

public sealed class PictureTests
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0];

    [Fact]
    public void A_picture_beside_the_template_is_a_figure_with_description_caption_and_width()
    {
        Figure figure = Assert.IsType<Figure>(Assert.Single(Blocks("![A *map* of {{ record.id }}](map.png \"Map 1: {{ record.title }}\"){width=50%}")));
        Assert.Equal("image/png", figure.Image.MediaType);
        Assert.Equal(Png, figure.Image.Bytes.ToArray());
        Assert.StartsWith("A map of ", figure.AlternativeText, StringComparison.Ordinal);
        Assert.Equal("Map 1: 3rd National Conference of Handicraft", InlineText.Of(figure.Caption));
        Assert.Equal(new PictureWidth(0.5, IsShare: true), figure.Width);
    }

    [Theory]
    [InlineData("![d](a/photo.jpg)", "image/jpeg")]
    [InlineData("![d](drawing.svg)", "image/svg+xml")]
    [InlineData("![d](misnamed.jpg)", "image/png")]
    [InlineData("{{ picture \"map.png\" \"d\" }}", "image/png")]
    [InlineData("{{ name = \"map\" }}{{ picture (name + \".png\") \"d\" \"c\" \"4cm\" }}", "image/png")]
    public void What_a_picture_is_is_told_from_its_content(string body, string type) =>
        Assert.Equal(type, Assert.IsType<Figure>(Assert.Single(Blocks(body))).Image.MediaType);

    [Fact]
    public void A_picture_within_a_paragraph_parts_it()
    {
        ValueList<Block> blocks = Blocks("before ![d](map.png){width=3cm} behind");
        Assert.Equal("before", InlineText.Of(Assert.IsType<Paragraph>(blocks[0]).Content).Trim());
        Assert.Equal(85.04, Assert.IsType<Figure>(blocks[1]).Width!.Value.Amount, 2);
        Assert.Equal("behind", InlineText.Of(Assert.IsType<Paragraph>(blocks[2]).Content).Trim());
    }

    [Theory]
    [InlineData("![d](mup.png)", "error BK2207: There is no picture 'mup.png'; its description is printed instead. Did you mean 'map.png'?")]
    [InlineData("![d](https://example.org/a.png)", "error BK2209: The picture 'https://example.org/a.png' is not in the template's folder")]
    [InlineData("![d](../other/map.png)", "error BK2209:")]
    [InlineData("![d](/etc/map.png)", "error BK2209:")]
    [InlineData("{{ picture \"..\\\\map.png\" \"d\" }}", "error BK2209:")]
    [InlineData("![](map.png)", "warning BK2210: The picture 'map.png' has no description for readers who cannot see it. Say in words what it shows")]
    [InlineData("{{ picture \"map.png\" \"\" }}", "warning BK2210:")]
    [InlineData("![d](notes.png)", "error BK2211: 'notes.png' is not a picture that can be used")]
    [InlineData("![d](huge.png)", "error BK2212: The picture 'huge.png' is larger than 16 MB")]
    [InlineData("{{ if false }}![d](mup.png){{ end }}", "error BK2207:")]
    public void What_is_wrong_with_a_picture_is_told_once_when_the_template_is_read(string body, string finding)
    {
        Parsed<Template?> template = Read(body);
        Diagnostic found = Assert.Single(template.Diagnostics);
        Assert.Contains(finding, found.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("test/template.md:4:", found.ToString(), StringComparison.Ordinal);
        Assert.Empty(template.Value is null ? [] : Render(template.Value).Diagnostics);
    }

    [Theory]
    [InlineData("{{ n = \"mup.png\" }}{{ picture n \"What it shows\" }}", "BK2207", "What it shows")]
    [InlineData("{{ n = \"../map.png\" }}{{ picture n \"What it shows\" }}", "BK2209", "What it shows")]
    [InlineData("![What it shows]({{ \"mup.png\" }})", "BK2207", "What it shows")]
    [InlineData("# ![What it shows](map.png)", "BK2205", "What it shows")]
    [InlineData("*![What it shows](map.png)*", "BK2205", "What it shows")]
    [InlineData("![d](map.png){height=4}", "BK2213", "")]
    [InlineData("![d](map.png){width=200%}", "BK2213", "")]
    public void What_cannot_be_shown_is_told_and_said_in_words(string body, string code, string words)
    {
        Parsed<Document> document = Render(Read(body).Value!);
        Assert.Equal(code, Assert.Single(document.Diagnostics).Code);
        Assert.Contains(words, DocumentText.Of(document.Value.Blocks), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_without_description_has_that_of_its_caption_or_its_name()
    {
        Assert.Equal("Seen from above", Figures("![](map.png \"Seen from above\")")[0].AlternativeText);
        Assert.Equal("map", Figures("![](map.png)")[0].AlternativeText);
    }

    [Theory]
    [InlineData("`![d](nothing.png)`")]
    [InlineData("\\![d](nothing.png)")]
    [InlineData("```\n![d](nothing.png)\n```")]
    public void What_only_looks_like_a_picture_is_none(string body) => Assert.DoesNotContain(Read(body).Diagnostics, found => found.Code == "BK2207");

    [Fact]
    public void A_record_without_a_picture_shows_none() => Assert.Empty(Blocks("{{ picture \"\" \"d\" }}"));

    private static ValueList<Block> Blocks(string body)
    {
        Parsed<Template?> template = Read(body);
        Assert.Empty(template.Diagnostics);
        Parsed<Document> document = Render(template.Value!);
        Assert.Empty(document.Diagnostics);
        return document.Value.Blocks;
    }

    private static Figure[] Figures(string body) => [.. Render(Read(body).Value!).Value.Blocks.OfType<Figure>()];

    private static Parsed<Document> Render(Template template) => template.Render(new RenderRequest([SeedRecord.Value], new EnglishDates()));

    private static Parsed<Template?> Read(string body) => TemplateReader.Read(
        new MemoryFiles()
            .With("test/template.md", "---\ndescription: A test.\n---\n" + body)
            .With("test/map.png", Png)
            .With("test/misnamed.jpg", Png)
            .With("test/a/photo.jpg", Jpeg)
            .With("test/drawing.svg", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")
            .With("test/notes.png", "only words")
            .With("test/huge.png", new byte[17 * 1024 * 1024])
            .With("other/map.png", Png),
        "test");
}
