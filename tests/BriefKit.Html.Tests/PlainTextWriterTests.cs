using BriefKit.Core.Documents;
using BriefKit.Html.Lines;
using BriefKit.Tests.Shared;
using CsCheck;

namespace BriefKit.Html.Tests;

public sealed class PlainTextWriterTests
{
    private const int Width = 72;

    [Fact]
    public void Any_document_ends_with_one_line_feed_and_no_line_with_a_space() => RandomDocuments.Document.Sample(
        document =>
        {
            string text = Written.PlainText(document).Text;
            Assert.EndsWith("\n", text, StringComparison.Ordinal);
            Assert.False(text.Length > 1 && text.EndsWith("\n\n", StringComparison.Ordinal), "The text ends with an empty line.");
            Assert.All(text.Split('\n'), line => Assert.Equal(line.TrimEnd(' '), line));
        },
        iter: 500, seed: "0000KTrSWBa1", threads: 1);

    [Fact]
    public void A_line_is_no_wider_than_72_columns()
    {
        string words = string.Join(' ', Enumerable.Repeat("cooperative", 40));
        Document document = SampleDocuments.Of(
            SampleDocuments.Say(words),
            new BulletList([SampleDocuments.Item(SampleDocuments.Say(words), new BlockQuote([SampleDocuments.Say(words)]))]),
            new DefinitionList([new Definition(SampleDocuments.Text(words), [SampleDocuments.Say(words)])]),
            new Table([new(), new()], [], [SampleDocuments.Row(words, words)], []),
            new Box([SampleDocuments.Say(words), new AnswerSpace(2)]));
        Assert.All(Written.PlainText(document).Text.Split('\n'), line => Assert.InRange(DisplayWidth.Of(line), 0, Width));
    }

    [Fact]
    public void East_Asian_characters_take_two_columns_and_break_anywhere()
    {
        string[] lines = Written.PlainText(SampleDocuments.Of(new TextRun(string.Concat(Enumerable.Repeat("全国手工业", 16))))).Text.TrimEnd('\n').Split('\n');
        Assert.Equal([72, 72, 16], lines.Select(DisplayWidth.Of));
    }

    [Fact]
    public void No_line_begins_with_a_mark_that_ends_a_sentence() =>
        Assert.Equal(["全", "国。", "手工"], LineWrapper.Wrap("全国。手工", 4));

    [Fact]
    public void No_line_ends_with_a_mark_that_opens() =>
        Assert.Equal(["全国", "《手", "工》"], LineWrapper.Wrap("全国《手工》", 5));

    [Fact]
    public void A_word_wider_than_the_line_stays_whole() =>
        Assert.Equal(["a", "cooperatives", "b"], LineWrapper.Wrap("a cooperatives b", 5));

    [Fact]
    public void Headings_are_underlined_as_wide_as_they_are() =>
        Assert.Equal("全国\n====\n\nA\n-\n\nB\n~\n", Written.PlainText(SampleDocuments.Of(
            new TitleBlock(SampleDocuments.Text("全国"), [], []), new Heading(1, SampleDocuments.Text("A")), new Heading(2, SampleDocuments.Text("B")))).Text);

    [Fact]
    public void Numbers_stand_flush_right() =>
        Assert.Equal(" 9. a\n10. b\n", Written.PlainText(SampleDocuments.Of(new NumberedList(9, [SampleDocuments.Item(SampleDocuments.Say("a")), SampleDocuments.Item(SampleDocuments.Say("b"))]))).Text);

    [Theory]
    [InlineData(NumberStyle.LowerAlpha, 28, "ab")]
    [InlineData(NumberStyle.UpperAlpha, 26, "Z")]
    [InlineData(NumberStyle.LowerRoman, 1949, "mcmxlix")]
    [InlineData(NumberStyle.UpperRoman, 4000, "4000")]
    [InlineData(NumberStyle.LowerAlpha, 0, "0")]
    [InlineData(NumberStyle.Decimal, 12, "12")]
    public void A_list_counts_in_its_own_way(NumberStyle style, int number, string label) =>
        Assert.Equal(label, Content.Numeral.Of(number, style));

    [Fact]
    public void Notes_stand_at_the_end_under_their_numbers() =>
        Assert.Equal("a[1]\n\n------------------------\n[1] one[2]\n[2] two\n", Written.PlainText(SampleDocuments.Of(
            new TextRun("a"), new Note([new Paragraph([new TextRun("one"), SampleDocuments.Note("two")])]))).Text);

    [Fact]
    public void The_address_of_a_link_is_printed_but_once() =>
        Assert.Equal("the archive <https://example.org/a> and https://doi.org/10.1/x\n", Written.PlainText(SampleDocuments.Of(
            new Link("https://example.org/a", SampleDocuments.Text("the archive")), new TextRun(" and "),
            new Link("https://doi.org/10.1/x", SampleDocuments.Text("https://doi.org/10.1/x")))).Text);

    [Fact]
    public void However_deep_blocks_are_set_in_they_are_written()
    {
        Block block = SampleDocuments.Say("deep down");
        for (int i = 0; i < 60; i++)
            block = new BulletList([SampleDocuments.Item(new BlockQuote([new Box([block, new AnswerSpace(1) { IsRuled = false }])]))]);
        Assert.Contains("deep down", Written.PlainText(SampleDocuments.Of(block)).Text, StringComparison.Ordinal);
    }
}
