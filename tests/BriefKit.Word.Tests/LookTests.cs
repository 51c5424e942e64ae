using System.Text;
using System.Xml.Linq;
using BriefKit.Core.Documents;
using BriefKit.Tests.Shared;

namespace BriefKit.Word.Tests;

/// <summary>How a theme and a language show in a file.</summary>
public sealed class LookTests
{
    private static readonly XNamespace W = WordFile.W;
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    private static Document Plain { get; } = SampleDocuments.Of(SampleDocuments.Say("a"));

    [Fact]
    public void Styles_are_made_of_the_fonts_and_colours_of_the_theme_part()
    {
        WordFile file = WordFile.Of(Plain with { Theme = Theme.Default with { TextFont = "Gentium Plus", AccentColor = new(1, 2, 3) } });
        XElement theme = file.Part("word/theme/theme1.xml");
        Assert.Equal("Gentium Plus", theme.Descendants(A + "minorFont").Single().Element(A + "latin")!.Attribute("typeface")!.Value);
        Assert.Equal("010203", theme.Descendants(A + "accent1").Single().Value is "" ? theme.Descendants(A + "accent1").Single().Element(A + "srgbClr")!.Attribute("val")!.Value : null);
        XElement heading = StyleOf(file, "Heading1");
        Assert.Equal(("010203", "accent1"), (heading.Descendants(W + "color").Single().Attribute(W + "val")!.Value, heading.Descendants(W + "color").Single().Attribute(W + "themeColor")!.Value));
        Assert.Equal("majorHAnsi", heading.Descendants(W + "rFonts").Single().Attribute(W + "asciiTheme")!.Value);
    }

    [Fact]
    public void Every_style_that_is_based_on_or_followed_by_another_finds_it()
    {
        XElement styles = WordFile.Of(Plain).Part("word/styles.xml");
        HashSet<string> ids = [.. styles.Elements(W + "style").Select(style => style.Attribute(W + "styleId")!.Value)];
        Assert.Equal(styles.Elements(W + "style").Count(), ids.Count);
        Assert.All(styles.Descendants().Where(element => element.Name.LocalName is "basedOn" or "next" or "link"), element => Assert.Contains(element.Attribute(W + "val")!.Value, ids));
    }

    [Fact]
    public void Every_style_that_the_text_names_is_defined()
    {
        WordFile file = WordFile.Of(SampleDocuments.Everything);
        HashSet<string> ids = [.. file.Part("word/styles.xml").Elements(W + "style").Select(style => style.Attribute(W + "styleId")!.Value)];
        foreach (string part in file.PartNames.Where(name => name.StartsWith("word/", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            string[] named = [.. file.Part(part).Descendants().Where(element => element.Name.LocalName is "pStyle" or "rStyle" or "tblStyle").Select(element => element.Attribute(W + "val")!.Value)];
            Assert.All(named, id => Assert.Contains(id, ids));
        }
    }

    [Fact]
    public void The_list_styles_and_the_numbering_name_each_other()
    {
        WordFile file = WordFile.Of(Plain);
        XElement numbering = file.Part("word/numbering.xml");
        XElement[] levels = [.. numbering.Descendants(W + "lvl").Where(level => level.Element(W + "pStyle") is not null)];
        Assert.Equal(2 * 5, levels.Length); // List Bullet to List Bullet 5, and List Number likewise.
        foreach (XElement level in levels)
        {
            XElement reference = StyleOf(file, level.Element(W + "pStyle")!.Attribute(W + "val")!.Value).Descendants(W + "numPr").Single();
            string instance = reference.Element(W + "numId")!.Attribute(W + "val")!.Value;
            XElement list = numbering.Elements(W + "num").Single(num => num.Attribute(W + "numId")!.Value == instance);
            Assert.Equal(level.Parent!.Attribute(W + "abstractNumId")!.Value, list.Element(W + "abstractNumId")!.Attribute(W + "val")!.Value);
            Assert.Equal(level.Attribute(W + "ilvl")!.Value, reference.Element(W + "ilvl")!.Attribute(W + "val")!.Value);
        }
    }

    [Fact]
    public void Bold_emphasis_is_bold_everywhere_and_never_italic()
    {
        Document document = SampleDocuments.Of(
            new Heading(1, [new Emphasis(SampleDocuments.Text("h"))]), new Paragraph([new Emphasis(SampleDocuments.Text("e")), new Strong([new Emphasis(SampleDocuments.Text("s"))])]));
        WordFile file = WordFile.Of(document with { Theme = Theme.Default with { IsEmphasisBold = true } });
        Assert.Empty(file.Body.Descendants(W + "i"));
        Assert.NotNull(StyleOf(file, "Emphasis").Descendants(W + "b").Single());
    }

    [Fact]
    public void Coloured_paper_spaced_letters_and_old_figures_are_told_to_Word()
    {
        WordFile file = WordFile.Of(Plain with { Theme = Theme.Default with { PageColor = new(0xFF, 0xFD, 0xF0), LetterSpacing = 0.1, HasOldstyleFigures = true, IsHyphenated = false } });
        Assert.Equal("FFFDF0", file.Part("word/document.xml").Element(W + "background")!.Attribute(W + "color")!.Value);
        Assert.NotNull(file.Part("word/settings.xml").Element(W + "displayBackgroundShape"));
        Assert.Null(file.Part("word/settings.xml").Element(W + "autoHyphenation"));
        XElement defaults = file.Part("word/styles.xml").Descendants(W + "rPrDefault").Single();
        Assert.Equal("21", defaults.Descendants(W + "spacing").Single().Attribute(W + "val")!.Value);
        Assert.Single(defaults.Descendants(), element => element.Name.LocalName == "numForm");
    }

    [Fact]
    public void A_document_read_from_right_to_left_is_so_throughout()
    {
        Document document = SampleDocuments.Of(SampleDocuments.Say("שלום"), new Paragraph([new LanguageSpan("en", SampleDocuments.Text("hello"))]), new Table([new()], [], [SampleDocuments.Row("א")], []));
        WordFile file = WordFile.Of(document with { Metadata = new DocumentMetadata("T") { Language = "he" } });
        Assert.NotNull(file.Part("word/styles.xml").Descendants(W + "pPrDefault").Single().Descendants(W + "bidi").Single());
        Assert.Equal([null, "0"], file.Paragraphs.Take(2).Select(paragraph => paragraph.Descendants(W + "bidi").SingleOrDefault()?.Attribute(W + "val")!.Value));
        Assert.NotNull(file.Body.Descendants(W + "bidiVisual").Single());
        Assert.Single(file.Body.Elements(W + "sectPr").Single().Elements(W + "rtlGutter"));
    }

    [Fact]
    public void A_paragraph_in_a_language_read_from_the_right_begins_there()
    {
        WordFile file = WordFile.Of(SampleDocuments.Of(new LanguageSpan("ar", SampleDocuments.Text("سلام")), new TextRun(" a")));
        Assert.Single(file.Paragraphs.Single().Element(W + "pPr")!.Elements(W + "bidi"));
        XElement run = file.Body.Descendants(W + "rPr").First();
        Assert.Equal(["rtl", "lang"], run.Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public void Decimal_marks_stand_below_each_other_and_words_at_the_end()
    {
        Table table = new([new(), new(ColumnAlignment.Decimal)], [SampleDocuments.Row("Year", "Output")], [SampleDocuments.Row("1953", "1.5"), SampleDocuments.Row("1954", "22.125 t"), SampleDocuments.Row("1955", "none")], []);
        XElement[] cells = [.. WordFile.Of(SampleDocuments.Of(table)).Body.Descendants(W + "tr").Select(row => row.Elements(W + "tc").Last())];
        string?[] stops = [.. cells.Select(cell => cell.Descendants(W + "tab").SingleOrDefault()?.Attribute(W + "pos")!.Value)];
        Assert.Equal([false, true, true, false], stops.Select(stop => stop is not null));
        Assert.Equal(stops[1], stops[2]);
        Assert.Equal(["right", null, null, "right"], cells.Select(cell => cell.Descendants(W + "jc").SingleOrDefault()?.Attribute(W + "val")!.Value));
    }

    [Fact]
    public void Labels_stand_in_the_hanging_indent_of_their_texts_and_long_ones_on_a_line_of_their_own()
    {
        DefinitionList list = new([new Definition(SampleDocuments.Text("When"), [SampleDocuments.Say("1953")]), new Definition(SampleDocuments.Text(new string('w', 60)), [SampleDocuments.Say("long")])]);
        WordFile file = WordFile.Of(SampleDocuments.Of(list));
        Assert.Equal(["tab", "br"], file.Paragraphs.Select(paragraph => paragraph.Descendants().Single(element => element.Name.LocalName is "tab" or "br").Name.LocalName));
        Assert.All(file.Paragraphs, paragraph => Assert.Equal(paragraph.Descendants(W + "ind").Single().Attribute(W + "left")!.Value, paragraph.Descendants(W + "ind").Single().Attribute(W + "hanging")!.Value));
        Assert.Empty(file.Body.Descendants(W + "tbl"));
    }

    [Fact]
    public void A_heading_that_skips_a_level_is_found_one_level_down()
    {
        WordFile file = WordFile.Of(SampleDocuments.Of(new Heading(1, SampleDocuments.Text("a")), new Heading(4, SampleDocuments.Text("b")), new Heading(2, SampleDocuments.Text("c"))));
        Assert.Equal(["Heading1", "Heading4", "Heading2"], file.Paragraphs.Select(paragraph => paragraph.Descendants(W + "pStyle").Single().Attribute(W + "val")!.Value));
        Assert.Equal([null, "1", null], file.Paragraphs.Select(paragraph => paragraph.Descendants(W + "outlineLvl").SingleOrDefault()?.Attribute(W + "val")!.Value));
        WordAssert.IsAccessible(file.Bytes);
    }

    [Fact]
    public void A_drawing_is_put_in_as_it_is_at_the_size_that_it_states()
    {
        ImageData drawing = new("image/svg+xml", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' width='96' viewBox='0 0 20 10'/>"));
        WordFile file = WordFile.Of(SampleDocuments.Of(new Figure(drawing, "A plan", [])));
        XElement extent = file.Body.Descendants().Single(element => element.Name.LocalName == "extent");
        // 96 pixels are an inch, and an inch is 914,400 EMU.
        Assert.Equal(("914400", "457200"), (extent.Attribute("cx")!.Value, extent.Attribute("cy")!.Value));
        Assert.Single(file.Body.Descendants(), element => element.Name.LocalName == "svgBlip");
        Assert.Contains("word/media/image1.svg", file.PartNames);
        Assert.Equal("BK6008", Assert.Single(file.Diagnostics).Code);
    }

    [Theory]
    [InlineData("<svg")]
    [InlineData("<html/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg width='&a;'/>")]
    [InlineData("<svg width='1e9' height='2'/>")]
    public void A_drawing_that_is_none_leaves_its_description(string text)
    {
        WordFile file = WordFile.Of(SampleDocuments.Of(new Figure(new ImageData("image/svg+xml", Encoding.UTF8.GetBytes(text)), "A plan", [])));
        Assert.Equal("A plan", file.Body.Value);
        Assert.Equal("BK6007", Assert.Single(file.Diagnostics).Code);
    }

    private static XElement StyleOf(WordFile file, string id) => file.Part("word/styles.xml").Elements(W + "style").Single(style => style.Attribute(W + "styleId")!.Value == id);
}
