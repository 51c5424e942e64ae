using BriefKit.Citations.Sorting;
using CsCheck;

namespace BriefKit.Citations.Tests.Sorting;

public sealed class CollatorTests
{
    private static string Sorted(string language, string words)
    {
        Collator collator = Collator.For(language);
        string[] list = words.Split(' ').Reverse().ToArray();
        Array.Sort(list, (a, b) => collator.Compare(a, b));
        return string.Join(' ', list);
    }

    [Theory]
    [InlineData("en", "a A á Á ä b B")]
    [InlineData("en", "cote coté côte côté")]
    [InlineData("en", "$ + 1 2 10 010 100 a z α я א 中")]
    [InlineData("en", "Mueller Muller Müller Mulles")]
    [InlineData("de", "Ab Ähre Aland Öl Ost Zürich")]
    [InlineData("de", "Strasse Straße Strassen")]
    [InlineData("da", "Zorn Ærø Østerby Ålborg Aalborg")]
    [InlineData("sv", "Adam Zebra Åberg Ärlig Öberg")]
    [InlineData("es", "nuez nz ña o")]
    [InlineData("en", "ña nuez nz o")]
    [InlineData("cs", "cibule čaj had chata Ivan")]
    [InlineData("hr", "cvijet čaj ćevap dan džep đak eho")]
    [InlineData("pl", "lampa lipa łan mama")]
    [InlineData("hu", "cukor csak dal oz öböl őr öz pad")]
    [InlineData("tr", "hız ılık iz İzmir")]
    [InlineData("et", "sadam šokk zebra žanr tere wõ õun")]
    [InlineData("el", "αλφα Αλφα άλφα βήτα a")]
    [InlineData("ru", "ёлка ель жук инь йод a")]
    [InlineData("uk", "гай ґава єва їжак йод")]
    [InlineData("zh", "中 Adam")]
    [InlineData("zh", "李 王 夏 张 赵 中")]
    [InlineData("zh", "白 曹 丁 丂")]
    [InlineData("zh-TW", "丁 中 王")]
    [InlineData("en", "Adam 中")]
    [InlineData("ja", "Adam あ 中")]
    [InlineData("sr-Latn", "cvet čaj dan")]
    public void Words_stand_in_the_order_of_the_language(string language, string words) => Assert.Equal(words, Sorted(language, words));

    [Theory]
    [InlineData("“A title”", "A: title!")]
    [InlineData("  A  title ", "A title")]
    [InlineData("Al-Ahram", "Alahram")]
    public void Punctuation_and_needless_spaces_do_not_count_among_letters(string a, string b) => Assert.Equal(0, Collator.For("en").CompareLetters(a, b));

    [Fact]
    public void A_word_ends_before_a_longer_one_goes_on() => Assert.True(Collator.For("da").Compare("A Hansen", "Ab Delrahman") < 0);

    [Fact]
    public void Marks_and_case_count_only_where_the_letters_are_the_same()
    {
        Collator collator = Collator.For("en");

        Assert.Equal(0, collator.CompareLetters("Muller", "MÜLLER"));
        Assert.True(collator.Compare("Muller", "Müller") < 0);
        Assert.True(collator.Compare("müller", "Müller") < 0);
        Assert.True(collator.Compare("Müller A", "Muller B") < 0);
        Assert.Equal(0, collator.CompareLetters("e\u0301cole", "école"));
        Assert.NotEqual(0, Collator.For("sv").CompareLetters("a", "å"));
    }

    [Fact]
    public void The_order_is_whole_and_the_same_in_both_directions() =>
        Gen.Select(Gen.String["aAáäÅæ bc1 02ßzñchČ中й-'\u0301"], Gen.String["aAáäÅæ bc1 02ßzñchČ中й-'\u0301"], Gen.String["aAáäÅæ bc1 02ßzñchČ中й-'\u0301"], Gen.Int[0, 3].Select(i => new[] { "en", "da", "cs", "zh" }[i]))
            .Sample(
                (a, b, c, language) =>
                {
                    Collator collator = Collator.For(language);
                    bool mirrors = collator.Compare(a, b) == -collator.Compare(b, a) && collator.Compare(a, a) == 0;
                    bool chains = collator.Compare(a, b) > 0 || collator.Compare(b, c) > 0 || collator.Compare(a, c) <= 0;
                    bool agrees = collator.CompareLetters(a, b) == 0 || Math.Sign(collator.CompareLetters(a, b)) == Math.Sign(collator.Compare(a, b));
                    return mirrors && chains && agrees;
                },
                seed: "0000000000004", iter: 5000, threads: 1);
}
