using BriefKit.Citations.Library;
using BriefKit.Citations.Styles;

namespace BriefKit.Citations.Tests.Library;

public sealed class LocaleLibraryTests
{
    private static readonly LocaleLibrary Locales = LocaleLibrary.BuiltIn;

    [Fact]
    public void All_locales_are_built_in_with_their_terms()
    {
        Assert.Equal(56, Locales.Tags.Count);
        Assert.All(Locales.Tags, tag =>
        {
            CslElement locale = Locales.Find(tag)!;
            Assert.Equal(tag, locale["xml:lang"]);
            Assert.True(locale.Children.Single(child => child.Name == "terms").Children.Count > 100, tag);
        });
    }

    [Theory]
    [InlineData("de-AT", "de-AT de-DE en-US")]
    [InlineData("de", "de-DE en-US")]
    [InlineData("de_ch", "de-CH de-DE en-US")]
    [InlineData("en-GB", "en-GB en-US")]
    [InlineData("en-AU", "en-US")]
    [InlineData("pt", "pt-PT en-US")]
    [InlineData("zh", "zh-CN en-US")]
    [InlineData("zh-Hant-HK", "zh-TW zh-CN en-US")]
    [InlineData("zh-TW", "zh-TW zh-CN en-US")]
    [InlineData("ja", "ja-JP en-US")]
    [InlineData("eu-ES", "eu en-US")]
    [InlineData("no", "nb-NO en-US")]
    [InlineData("tlh", "en-US")]
    [InlineData("", "en-US")]
    public void Terms_are_looked_for_in_the_dialect_then_the_language_then_English(string language, string chain) =>
        Assert.Equal(chain, string.Join(' ', Locales.Fallbacks(language)));

    [Fact]
    public void A_language_without_a_locale_is_known_to_be_one()
    {
        Assert.True(Locales.Has("en-AU"));
        Assert.True(Locales.Has("de-LI"));
        Assert.False(Locales.Has("tlh"));
    }
}
