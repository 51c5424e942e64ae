using BriefKit.Core.Text;

namespace BriefKit.Core.Tests.Text;

public sealed class TextStartTests
{
    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab\U0001F3E0", 3, "ab")]
    [InlineData("a\U0001F3E0b", 3, "a\U0001F3E0")]
    [InlineData("", 1, "")]
    public void No_character_is_cut_in_two(string text, int longest, string start) => Assert.Equal(start, TextStart.Of(text, longest));
}
