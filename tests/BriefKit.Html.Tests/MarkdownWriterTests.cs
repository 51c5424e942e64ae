using System.Text.Json;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Tests.Shared;
using CsCheck;

namespace BriefKit.Html.Tests;

public sealed class MarkdownWriterTests
{
    // Many at once: a start of pandoc costs more than what it reads.
    private const int Lines = 400;

    private const string Seed = "0000KTrSWBa1";

    private const string Separator = "Separator";

    [Theory]
    [InlineData("markdown")]
    [InlineData("commonmark_x")]
    [InlineData("commonmark")]
    public void Any_text_comes_back_from_Markdown_as_it_was(string format) =>
        RandomDocuments.Text.Array[Lines].Sample(texts => ComesBack(format, texts.Select(text => (ValueList<Inline>)[new TextRun(text)])), iter: 1, seed: Seed, threads: 1);

    [Theory]
    [InlineData("markdown")]
    [InlineData("commonmark")]
    public void Any_styled_text_comes_back_from_Markdown_as_it_was(string format) =>
        RandomDocuments.Line.Array[Lines].Sample(lines => ComesBack(format, lines), iter: 1, seed: Seed, threads: 1);

    [Theory]
    [InlineData("# not a heading", @"\# not a heading")]
    [InlineData("*stars*", @"\*stars\*")]
    [InlineData("[x](y)", @"\[x\](y)")]
    [InlineData("<b>", @"\<b\>")]
    [InlineData("{{ 1 }}", @"\{\{ 1 \}\}")]
    [InlineData("@gong", @"\@gong")]
    [InlineData("1953. Then", @"1953\. Then")]
    [InlineData("(a) first", @"(a\) first")]
    [InlineData("Zhu De said: “help”", "Zhu De said: “help”")]
    [InlineData("wait... what -- no", @"wait.\.\. what -\- no")]
    public void What_Markdown_would_take_for_markup_is_escaped(string text, string markdown) =>
        Assert.Equal(markdown + "\n", Written.Markdown(SampleDocuments.Of(new TextRun(text))).Text);

    [Fact]
    public void A_sign_that_only_two_runs_together_would_make_is_escaped() =>
        Assert.Equal("a-\\-b\\![^1]\n\n[^1]: n\n", Written.Markdown(SampleDocuments.Of(new TextRun("a-"), new TextRun("-b!"), SampleDocuments.Note("n"))).Text);

    [Fact]
    public void Emphasis_that_marks_could_not_show_is_an_element() =>
        Assert.Equal("a<em>“b”</em>c *“d”*\n", Written.Markdown(SampleDocuments.Of(
            new TextRun("a"), new Emphasis(SampleDocuments.Text("“b”")), new TextRun("c "), new Emphasis(SampleDocuments.Text("“d”")))).Text);

    [Fact]
    public void Spaces_stay_outside_the_marks_of_emphasis() =>
        Assert.Equal("a *b* c\n", Written.Markdown(SampleDocuments.Of(new TextRun("a"), new Emphasis(SampleDocuments.Text(" b ")), new TextRun("c"))).Text);

    [Fact]
    public void Only_the_anchors_that_a_link_leads_to_are_written()
    {
        Document document = SampleDocuments.Of(
            new Heading(1, SampleDocuments.Text("One")) { Anchor = "one" },
            new Heading(1, SampleDocuments.Text("Two")) { Anchor = "two" },
            new Paragraph([new Link("#two", SampleDocuments.Text("below"))]));
        Assert.Equal("# One\n\n# <a id=\"two\"></a>Two\n\n[below](#two)\n", Written.Markdown(document).Text);
    }

    [Fact]
    public void Code_with_backticks_gets_a_longer_fence() =>
        Assert.Equal("`` a`b `c` ``\n", Written.Markdown(SampleDocuments.Of(new Code("a`b `c`"))).Text);

    [Fact]
    public void Two_lists_one_after_the_other_stay_two()
    {
        BulletList list = new([SampleDocuments.Item(SampleDocuments.Say("a"))]);
        JsonElement blocks = Pandoc.Read("markdown", Written.Markdown(SampleDocuments.Of(list, list)).Text);
        Assert.Equal(2, blocks.EnumerateArray().Count(block => block.GetProperty("t").GetString() == "BulletList"));
    }

    [Fact]
    public void The_kinds_of_blocks_come_back_from_pandoc()
    {
        Document document = SampleDocuments.Of(
            new Heading(2, SampleDocuments.Text("H")),
            new NumberedList(4, [SampleDocuments.Item(SampleDocuments.Say("a"), SampleDocuments.Say("b"))]) { Style = NumberStyle.UpperAlpha },
            new DefinitionList([new Definition(SampleDocuments.Text("T"), [SampleDocuments.Say("D")])]),
            new Table([new(), new()], [SampleDocuments.Row("a", "b")], [SampleDocuments.Row("|", "d")], SampleDocuments.Text("C")),
            new BlockQuote([SampleDocuments.Say("Q")]),
            new Preformatted("```\ncode"),
            new ThematicBreak());
        IEnumerable<string?> kinds = Pandoc.Read("markdown", Written.Markdown(document).Text).EnumerateArray().Select(block => block.GetProperty("t").GetString());
        Assert.Equal(["Header", "OrderedList", "DefinitionList", "RawBlock", "Table", "BlockQuote", "CodeBlock", "HorizontalRule"], kinds);
    }

    [Fact]
    public void A_table_with_cells_that_Markdown_has_none_for_is_reported()
    {
        Table table = new([new(), new()], [], [new TableRow([SampleDocuments.Cell("wide") with { ColumnSpan = 2 }])], []);
        Assert.Equal("BK7005", Assert.Single(Written.Markdown(SampleDocuments.Of(table)).Diagnostics).Code);
    }

    private static void ComesBack(string format, IEnumerable<ValueList<Inline>> lines)
    {
        ValueList<Inline>[] all = [.. lines];
        // What separates the lines keeps an empty one from being lost.
        Document document = SampleDocuments.Of([.. all.SelectMany(line => (Block[])[new Paragraph(line), SampleDocuments.Say(Separator)])]);
        string[] found = Pandoc.TextOf(Pandoc.Read(format, Written.Markdown(document).Text), Separator);
        Assert.Equal(all.Length, found.Length);
        for (int i = 0; i < all.Length; i++)
        {
            string expected = Pandoc.Normalize(InlineText.Of(all[i]));
            Assert.True(expected == found[i], $"{new MarkdownWriter().Write(all[i])}\nwas read as\n{found[i]}\ninstead of\n{expected}");
        }
    }
}
