using System.Text;
using BriefKit.Typesetting.Paragraphs;

namespace BriefKit.Typesetting.Tests.Paragraphs;

public sealed class FullWidthPunctuationTests
{
    [Theory]
    [InlineData('）', '、', -0.5)] // The back half of the first goes
    [InlineData('。', '「', -0.5)] // of two halves between them, one
    [InlineData('（', '「', -0.5)] // the front half of the second.
    [InlineData('会', '（', 0)]
    [InlineData('。', '会', 0)]
    [InlineData('会', '议', 0)]
    [InlineData('会', 'A', 0.25)]
    [InlineData('9', '年', 0.25)]
    [InlineData('한', 'A', 0)] // Hangul is set with spaces.
    public void Two_characters_are_set_apart_by_what_they_are(char first, char second, double expected)
    {
        (Rune before, Rune after) = (new Rune(first), new Rune(second));
        FullWidthPunctuation.Gap gap = FullWidthPunctuation.Between(before, FullWidthPunctuation.BlankOf(before, "zh-CN"), after, FullWidthPunctuation.BlankOf(after, "zh-CN"));
        Assert.Equal(expected, gap.Width);
        Assert.True(gap.Stretch >= 0 && gap.Shrink >= 0 && gap.Width - gap.Shrink >= -0.5);
    }

    [Theory]
    [InlineData('，', "zh-CN", "Back")]
    [InlineData('，', "zh-Hant", "None")] // It stands in the middle of its square.
    [InlineData('，', "zh-TW", "None")]
    [InlineData('、', "ja", "Back")]
    [InlineData('：', "zh", "Back")]
    [InlineData('：', "ja", "None")]
    [InlineData('“', "zh", "Front")]
    [InlineData('”', "zh", "Back")]
    [InlineData('”', "en", "None")]
    [InlineData('会', "zh", "None")]
    public void A_mark_is_blank_on_the_side_where_its_language_leaves_it_so(char mark, string language, string expected) =>
        Assert.Equal(expected, FullWidthPunctuation.BlankOf(new Rune(mark), language).ToString());
}
