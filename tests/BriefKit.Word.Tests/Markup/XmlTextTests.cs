using BriefKit.Word.Markup;

namespace BriefKit.Word.Tests.Markup;

public sealed class XmlTextTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("plain, “quoted”, 中文", true)]
    [InlineData("tab\t, line\n, return\r", true)]
    [InlineData("in pairs: \U0001F600", true)]
    [InlineData("private: \uE000, \uFFFD", true)]
    [InlineData("bell: \a", false)]
    [InlineData("no character: \uFFFE", false)]
    public void A_text_is_allowed_where_nothing_in_it_is_not(string text, bool isAllowed)
    {
        Assert.Equal(isAllowed, XmlText.IsAllowed(text));
        Assert.Equal(isAllowed, !XmlText.NotAllowedIn(text).Any());
    }

    [Fact]
    public void Half_a_pair_is_not_allowed() => Assert.False(XmlText.IsAllowed("\uD83D alone"));
}
