using BriefKit.Core.Text;

namespace BriefKit.Core.Tests.Text;

public sealed class ChineseTagTests
{
    [Theory]
    [InlineData("zh", true, false, false)]
    [InlineData("zh-CN", true, false, false)]
    [InlineData("zh-Hans-HK", true, false, false)]
    [InlineData("zh-HK", true, true, true)]
    [InlineData("zh_TW", true, true, false)]
    [InlineData("ZH-hant", true, true, false)]
    [InlineData("zh-MO", true, true, true)]
    [InlineData("zh-x-twine", true, false, false)]
    [InlineData("ja-Hant", false, false, false)]
    [InlineData("zha", false, false, false)]
    [InlineData("", false, false, false)]
    public void A_tag_says_how_chinese_is_written(string tag, bool isChinese, bool isTraditional, bool isOfHongKong)
    {
        Assert.Equal(isChinese, ChineseTag.Is(tag));
        Assert.Equal(isTraditional, ChineseTag.IsTraditional(tag));
        Assert.Equal(isOfHongKong, ChineseTag.IsOfHongKong(tag));
    }
}
