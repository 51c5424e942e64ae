using BriefKit.Typesetting.Hyphenation;

namespace BriefKit.Typesetting.Tests.Hyphenation;

public sealed class HyphenatorTests
{
    [Theory]
    [InlineData("en-US", "hyphenation", "hy-phen-ation")]
    [InlineData("en-US", "organization", "or-ga-ni-za-tion")]
    [InlineData("en", "associate", "as-so-ciate")]
    [InlineData("en-US", "philanthropic", "phil-an-thropic")]
    [InlineData("en-GB", "organisation", "or-gan-isa-tion")]
    [InlineData("de", "Handwerksgenossenschaft", "Hand-werks-ge-nos-sen-schaft")]
    [InlineData("de-DE", "Straßenbahn", "Stra-ßen-bahn")]
    [InlineData("fr", "l’organisation", "l’or-ga-ni-sa-tion")]
    [InlineData("es-ES", "cooperativa", "coope-ra-ti-va")]
    [InlineData("it", "organizzazione", "or-ga-niz-za-zio-ne")]
    [InlineData("pt-BR", "cooperativas", "co-o-pe-ra-ti-vas")]
    [InlineData("nl", "samenwerking", "sa-men-wer-king")]
    [InlineData("pl", "spółdzielczość", "spół-dziel-czość")]
    [InlineData("ru", "кооперация", "ко-опе-ра-ция")]
    public void Words_are_divided_by_the_rules_of_their_language(string language, string word, string expected) =>
        Assert.Equal(expected, Divided(language, word));

    [Theory]
    [InlineData("en", "UNESCO-NATIONAL")] // Capitals
    [InlineData("en", "McDonaldization")]
    [InlineData("en", "https://example.org/information")] // Addresses
    [InlineData("en", "information2000")]
    [InlineData("en", "infor\u00ADmation")] // The author has said where
    [InlineData("en", "idea")] // Too short
    [InlineData("en", "информация")] // Of another language
    [InlineData("zh", "organization")] // No rules
    [InlineData("", "organization")]
    public void What_is_no_plain_word_of_the_language_stays_whole(string language, string word) => Assert.Equal(word, Divided(language, word));

    [Fact]
    public void Punctuation_around_a_word_does_not_count() => Assert.Equal("(“or-ga-ni-za-tion,”", Divided("en", "(“organization,”"));

    [Theory]
    [InlineData("en", 2, 3)]
    [InlineData("de", 2, 2)]
    [InlineData("fr", 2, 3)]
    public void No_fewer_letters_stand_alone_than_the_language_allows(string language, int before, int behind)
    {
        foreach (string word in Sample.Latin.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(',', '.', ':', ';')))
        {
            List<int> places = [];
            Hyphenator.For(language)!.Divide(word, places);
            Assert.All(places, place => Assert.InRange(place, before, word.Length - behind));
        }
    }

    [Theory]
    [InlineData("de-CH-1996", "de-1996")]
    [InlineData("EN-gb", "en-gb")]
    [InlineData("en-CA", "en-us")]
    [InlineData("pt", "pt")]
    public void A_language_is_known_by_the_beginning_of_its_tag(string tag, string name) => Assert.Equal(name, HyphenationLanguage.Of(tag)?.Name);

    private static string Divided(string language, string word)
    {
        List<int> places = [];
        Hyphenator.For(language)?.Divide(word, places);
        foreach (int place in Enumerable.Reverse(places))
            word = word.Insert(place, "-");
        return word;
    }
}
