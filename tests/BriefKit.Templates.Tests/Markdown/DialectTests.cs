namespace BriefKit.Templates.Tests.Markdown;

public sealed class DialectTests
{
    [Theory]
    [InlineData("# A\n\n## B\n\n### C", "title: \"A\"\nheading 1: \"B\"\nheading 2: \"C\"")]
    [InlineData("a *b* **c** `d`", "paragraph: \"a \" emphasis(\"b\") \" \" strong(\"c\") \" \" code\"d\"")]
    [InlineData("H~2~O, x^2^", "paragraph: \"H\" subscript(\"2\") \"O, x\" superscript(\"2\")")]
    [InlineData("a\nb\\\nc", "paragraph: \"a b\" break \"c\"")]
    [InlineData("- a\n- b", "bullet\n  paragraph: \"a\"\nbullet\n  paragraph: \"b\"")]
    [InlineData("3. a\n4. b", "number 3\n  paragraph: \"a\"\nnumber 4\n  paragraph: \"b\"")]
    [InlineData("> a", "quote\n  paragraph: \"a\"")]
    [InlineData("a\n\n---\n\nb", "paragraph: \"a\"\nrule\nparagraph: \"b\"")]
    [InlineData("```\na  b\n```", "preformatted \"a  b\"")]
    [InlineData("T\n:   d", "term beside: \"T\"\n  paragraph: \"d\"")]
    [InlineData("::: above\nT\n:   d\n:::", "term above: \"T\"\n  paragraph: \"d\"")]
    [InlineData("a[^1]\n\n[^1]: n", "paragraph: \"a\" note{paragraph: \"n\"}")]
    [InlineData("[a](https://example.org/b)", "paragraph: link<https://example.org/b>(\"a\")")]
    [InlineData("<https://example.org>", "paragraph: link<https://example.org>(\"https://example.org\")")]
    [InlineData("::: lead\na\n:::", "paragraph lead: \"a\"")]
    [InlineData("::: small\na\n:::", "paragraph small: \"a\"")]
    [InlineData("::: box\na\n:::", "box\n  paragraph: \"a\"")]
    [InlineData("::: box\n:::", "")]
    [InlineData("::: columns 2\na\n:::", "columns 2\n  paragraph: \"a\"")]
    [InlineData(":::: box\n::: columns 3\na\n:::\n::::", "box\n  columns 3\n    paragraph: \"a\"")]
    [InlineData("::: kicker\nk\n:::\n\n# t\n\n::: subtitle\ns\n:::", "kicker: \"k\"\ntitle: \"t\"\nsubtitle: \"s\"")]
    [InlineData("    not code", "paragraph: \"not code\"")]
    [InlineData("&amp; \\* &copy;", "paragraph: \"& * ©\"")]
    [InlineData("a. x\nb. y", "number 1\n  paragraph: \"x\"\nnumber 2\n  paragraph: \"y\"")]
    public void Markdown_becomes_blocks(string markdown, string outline) => Assert.Equal(outline, Rendering.Outline(markdown));

    [Fact]
    public void A_table_takes_widths_from_its_dashes_and_heads_from_its_container()
    {
        string outline = Rendering.Outline("::: row-heads\n| a | b |\n|---|----:|\n| c | d |\n:::");
        Assert.Equal(
            "table Start42.86! End57.14\n  head\n    cell\n      paragraph: \"a\"\n    cell\n      paragraph: \"b\"\n"
            + "  row\n    cell\n      paragraph: \"c\"\n    cell\n      paragraph: \"d\"", outline);
    }

    [Fact]
    public void Columns_of_numbers_are_named_by_their_container() =>
        Assert.StartsWith("table Start Decimal\n", Rendering.Outline("::: decimal 2\n| a | b |\n|---|---|\n| c | 1.5 |\n:::").Replace("50", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ contents }}", "contents 2")]
    [InlineData("{{ contents 3 }}", "contents 3")]
    public void Contents_are_asked_for(string markdown, string outline) => Assert.Equal(outline, Rendering.Outline(markdown));

    [Fact]
    public void A_head_row_without_a_word_is_none() =>
        Assert.DoesNotContain("head", Rendering.Outline("| | |\n|---|---|\n| c | d |"), StringComparison.Ordinal);

    [Theory]
    [InlineData("[@gong-2012]", "cite[gong-2012]")]
    [InlineData("[@gong-2012, p. 5]", "cite[gong-2012, page 5]")]
    [InlineData("[@gong-2012, pp. 33-35, and more]", "cite[gong-2012, page 33-35, and more]")]
    [InlineData("[@gong-2012, chap. 2]", "cite[gong-2012, chapter 2]")]
    [InlineData("[@gong-2012, 12]", "cite[gong-2012, page 12]")]
    [InlineData("[@gong-2012, passim]", "cite[gong-2012, passim]")]
    [InlineData("[see @gong-2012; also @liu-1953]", "cite[see gong-2012; also liu-1953]")]
    [InlineData("[-@gong-2012]", "cite[gong-2012 SuppressAuthor]")]
    [InlineData("@gong-2012", "cite[gong-2012 Narrative]")]
    [InlineData("[@{{ record.sources.first.id }}, p. {{ 3 + 4 }}]", "cite[gong-2012, page 7]")]
    public void Citations_are_understood(string written, string cite) => Assert.Equal("paragraph: " + cite, Rendering.Outline(written));

    [Theory]
    [InlineData("mail me@example.org", "paragraph: \"mail me@example.org\"")]
    [InlineData("[a] and [b]", "paragraph: \"[a] and [b]\"")]
    [InlineData("\\@gong-2012", "paragraph: \"@gong-2012\"")]
    public void What_only_looks_like_a_citation_is_none(string written, string outline) => Assert.Equal(outline, Rendering.Outline(written));

    [Theory]
    [InlineData("[@gang-2012]", "error BK2204: The record has no reference 'gang-2012' to cite. Did you mean 'gong-2012'?")]
    [InlineData("a <b>c</b>", "warning BK2200: HTML is not passed on: '<b>' is printed as text.")]
    [InlineData("<div>\na\n</div>", "warning BK2200: HTML is not passed on: '<div>' is printed as text.")]
    [InlineData("::: bocks\na\n:::", "error BK2201: '::: bocks' is not known.")]
    [InlineData("::: decimal\na\n:::", "error BK2202: '::: decimal' expects numbers of columns, from 1.")]
    [InlineData("::: columns many\na\n:::", "error BK2202: '::: columns' expects a number from 2 to 4.")]
    [InlineData("::: subtitle\na\n:::", "error BK2202: '::: subtitle' expects a title just above it.")]
    [InlineData("[a](javascript:alert)", "warning BK2203: 'javascript:alert' is no address that can be linked to; its text is printed without a link.")]
    [InlineData("[a](file:///etc/passwd)", "warning BK2203: 'file:///etc/passwd' is no address")]
    [InlineData("![a]({{ \"https://example.org/a.png\" }})", "error BK2209: The picture 'https://example.org/a.png' is not in the template's folder")]
    [InlineData("# {{ answer 3 }}", "error BK2205: A list, a table or another block is printed within a line")]
    [InlineData("Page {{ page }}", "error BK2208: The number or the heading of a page can stand only in header and footer.")]
    public void What_is_wrong_is_reported_where_it_stands(string markdown, string finding)
    {
        string[] findings = Rendering.Findings("x\n\n" + markdown);
        Assert.StartsWith("test/template.md:6:", findings[0], StringComparison.Ordinal);
        Assert.Contains(finding, findings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Html_is_printed_as_text() =>
        Assert.Equal("paragraph: \"a <b>c</b>\"", DocumentText.Of(Rendering.Render("a <b>c</b>").Value.Blocks).Trim());

    [Fact]
    public void A_note_that_mentions_itself_ends() =>
        Assert.Contains("note{", Rendering.Outline("a[^1]\n\n[^1]: n[^1]"), StringComparison.Ordinal);

    [Fact]
    public void Header_and_footer_hold_page_numbers_and_stay_out_of_the_body()
    {
        var document = Rendering.Render("::: footer-end\nPage {{ page }} of {{ pages }}\n:::\n\n::: header-start\n{{ record.title }}\n:::\n\na").Value;
        Assert.Equal("paragraph: \"a\"\n", DocumentText.Of(document.Blocks));
        Assert.Equal("Page [page] of [pages]", PlainText.Of(document.Footer.End));
        Assert.Equal("3rd National Conference of Handicraft", PlainText.Of(document.Header.Start));
    }

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("*a **b ")]
    [InlineData("[")]
    public void Nesting_without_end_is_bounded(string piece)
    {
        string[] findings = Rendering.Findings(string.Concat(Enumerable.Repeat(piece, 20_000)));
        Assert.True(findings.Length <= 1);
        Assert.All(findings, finding => Assert.Contains("BK2206", finding, StringComparison.Ordinal));
    }
}
