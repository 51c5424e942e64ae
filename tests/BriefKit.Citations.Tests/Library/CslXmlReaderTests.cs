using BriefKit.Tests.Shared;
using System.Text;
using BriefKit.Citations.Library;
using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Text;
using CsCheck;

namespace BriefKit.Citations.Tests.Library;

public sealed class CslXmlReaderTests
{
    private const string Whole = """
        <?xml version="1.0" encoding="utf-8"?>
        <style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
          <!-- a comment -->
          <locale xml:lang="de"><terms><term name="and"> und </term><term name="et-al"> </term></terms></locale>
          <citation>
            <layout suffix="."><text variable="title"/></layout>
          </citation>
        </style>
        """;

    private static Parsed<CslElement?> Tree(string xml) => CslXmlReader.ReadTree(new SourceText("style.csl", xml));

    [Fact]
    public void Elements_are_read_with_their_attributes_texts_and_places()
    {
        CslElement style = Tree(Whole).Value!;

        Assert.Equal("style", style.Name);
        Assert.Equal("note", style["class"]);
        Assert.Null(style["xmlns"]);
        Assert.Equal("", style.Text);
        Assert.Equal(["locale", "citation"], style.Children.Select(child => child.Name));
        Assert.Equal("de", style.Children[0]["xml:lang"]);
        Assert.Equal([" und ", " "], style.Children[0].Children[0].Children.Select(term => term.Text));
        CslElement layout = style.Children[1].Children[0];
        Assert.Equal("style.csl:6:6", layout.Origin.Location!.ToString());
        Assert.Equal("layout", layout.Origin.Location.Text);
    }

    [Fact]
    public void Blank_lines_before_the_declaration_move_no_place()
    {
        CslElement style = Tree("\n\n  " + Whole).Value!;

        Assert.Equal("style.csl:8:6", style.Children[1].Children[0].Origin.Location!.ToString());
    }

    [Theory]
    [InlineData("<style>\n  <citation>\n</style>", "style.csl:3:3: error BK3901: This is not well-formed XML: ")]
    [InlineData("<style a='1' a='2'/>", "style.csl:1:14: error BK3901")]
    [InlineData("<style>&nbsp;</style>", "style.csl:1:9: error BK3901")]
    [InlineData("<style/>x", "style.csl:1:9: error BK3901")]
    [InlineData("", "style.csl:1:1: error BK3901")]
    [InlineData("not XML", "style.csl:1:1: error BK3901")]
    [InlineData("<!DOCTYPE style SYSTEM \"http://example.org/x.dtd\">\n<style/>", "style.csl:1:1: error BK3902")]
    [InlineData("<!DOCTYPE s [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]>\n<s>&b;</s>", "style.csl:1:1: error BK3902")]
    public void What_is_no_plain_XML_gets_one_error_with_its_place(string xml, string expected)
    {
        Parsed<CslElement?> tree = Tree(xml);

        Assert.Null(tree.Value);
        Assert.StartsWith(expected, Assert.Single(tree.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_and_length_are_bounded()
    {
        StringBuilder deep = new("<style>");
        for (int i = 0; i < 100_000; i++)
            deep.Append("<group>");
        Assert.Equal("BK3904", Assert.Single(Tree(deep.ToString()).Diagnostics).Code);
        Assert.Equal("BK3903", Assert.Single(Tree(new string(' ', 17 * 1024 * 1024)).Diagnostics).Code);
    }

    [Fact]
    public void A_dependent_style_becomes_its_parent()
    {
        Parsed<Style?> style = CslXmlReader.Read(new SourceText("journal.csl", """
            <style version="1.0"><info><title>A Journal</title><link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>
            """));

        Assert.Equal("A Journal", style.Value?.Title);
        Assert.Equal(["(Gong, 2012)"], Sample.Cite(style.Value!, [Sample.Book("gong", "Title", 2012, "Gong, Gang")], [Sample.Of("gong")]));
        Assert.Equal("BK3905", style.Diagnostics[0].Code);
    }

    [Fact]
    public void A_dependent_style_without_its_parent_is_an_error()
    {
        Parsed<Style?> style = CslXmlReader.Read(new SourceText("journal.csl", """
            <style><info><link href="http://www.zotero.org/styles/nowhere" rel="independent-parent"/></info></style>
            """));

        Assert.Null(style.Value);
        Assert.Equal("BK3906", Assert.Single(style.Diagnostics).Code);
    }

    [Fact]
    public void Every_official_style_and_locale_file_is_read()
    {
        string[] files = [.. Directory.GetFiles(Repository.Shared("csl", "styles"), "*.csl"), .. Directory.GetFiles(Repository.Shared("csl", "locales"), "*.xml")];
        Assert.True(files.Length > 100);
        Assert.All(files, file => Assert.Empty(Tree(File.ReadAllText(file)).Diagnostics));
    }

    [Fact]
    public void No_text_however_broken_throws() =>
        Gen.Select(Gen.Int[0, Whole.Length], Gen.Int[0, 9], Gen.String["<>/&\"'=! ?[]a\n\u0000\ud800-"]).Sample(
            (start, length, inserted) =>
            {
                Parsed<Style?> style = CslXmlReader.Read(new SourceText("x", Whole[..start] + inserted + Whole[Math.Min(Whole.Length, start + length)..]));
                return style.Value is not null || style.HasErrors;
            },
            seed: "0000000000003", iter: 2000, threads: 1);
}
