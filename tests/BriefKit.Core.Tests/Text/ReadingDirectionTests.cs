using BriefKit.Core.Text;

namespace BriefKit.Core.Tests.Text;

public sealed class ReadingDirectionTests
{
    [Theory]
    [InlineData("ar")]
    [InlineData("HE-il")]
    [InlineData("ckb")]
    [InlineData("pa-Arab-PK")]
    [InlineData("ku_Arab")]
    public void Some_languages_are_read_from_right_to_left(string tag) => Assert.True(ReadingDirection.IsRightToLeft(tag));

    [Theory]
    [InlineData("")]
    [InlineData("en")]
    [InlineData("fa-Latn")]
    [InlineData("pa")]
    [InlineData("de-1996")]
    [InlineData("en-x-arab")]
    [InlineData("arz-Latn")]
    public void Others_are_not(string tag) => Assert.False(ReadingDirection.IsRightToLeft(tag));
}
