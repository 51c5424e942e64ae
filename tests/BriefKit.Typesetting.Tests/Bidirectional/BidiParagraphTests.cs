using BriefKit.Typesetting.Bidirectional;
using CsCheck;

namespace BriefKit.Typesetting.Tests.Bidirectional;

public sealed class BidiParagraphTests
{
    [Theory]
    [InlineData("Hello", "en", 0)]
    [InlineData("שלום", "en", 1)] // The first letter decides
    [InlineData("UNESCO שלום", "en", 0)]
    [InlineData("UNESCO שלום", "he", 1)] // but the language goes before it,
    [InlineData("An English title", "ar", 0)] // unless nothing is in its script.
    [InlineData("1953", "ar", 1)]
    [InlineData("1953", "en", 0)]
    [InlineData("سلام", "fa-IR", 1)]
    [InlineData("salam", "fa-Latn", 0)]
    public void A_paragraph_is_read_by_its_language_or_its_first_letter(string text, string language, int expected) =>
        Assert.Equal(expected, BidiParagraph.Of(text, language).BaseLevel);

    [Fact]
    public void Text_from_left_to_right_costs_nothing() => Assert.Empty(BidiParagraph.Of("Čeština, Ελληνικά, 会议 — “x”", "en").Levels);

    [Fact]
    public void Any_text_has_a_level_for_each_unit() =>
        Gen.String[Gen.Char["aб1 .,()אבاب٣\u0301\u202A\u202B\u202C\u202E\u2066\u2067\u2068\u2069\uD83D\uDE00\n"], 0, 60].Sample(text =>
        {
            BidiParagraph paragraph = BidiParagraph.Of(text, "he");
            Assert.Equal(text.Length, paragraph.Levels.Length);
            Assert.All(paragraph.Levels, level => Assert.InRange(level, (byte)0, (byte)126));
        }, seed: "0000000000001");
}
