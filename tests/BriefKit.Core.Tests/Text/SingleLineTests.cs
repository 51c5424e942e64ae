using BriefKit.Core.Text;

namespace BriefKit.Core.Tests.Text;

public class SingleLineTests
{
    [Theory]
    [InlineData("a\r\nb", "a b")]
    [InlineData("  a \t b\n", "a b")]
    [InlineData("a\u2028b\u0085c\u0000d", "a b c d")]
    [InlineData("a\u00a0b\u3000c", "a\u00a0b\u3000c")]
    [InlineData("\n", "")]
    public void Breaks_and_control_characters_become_one_space(string text, string expected) => Assert.Equal(expected, SingleLine.Of(text));

    [Theory]
    [InlineData("a\nb", true)]
    [InlineData("a b\n", false)]
    [InlineData("", false)]
    public void Only_a_break_within_counts(string text, bool expected) => Assert.Equal(expected, SingleLine.IsBroken(text));
}
