using System.Globalization;
using System.Text;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Tests.Shaping;

public sealed class WordCacheTests
{
    [Fact]
    public void A_word_is_one_object()
    {
        WordCache cache = new();
        ShapedWord first = Word(), second = Word();
        Assert.Null(cache.Find("word"));
        Assert.Same(first, cache.Add("word", first));
        Assert.Same(first, cache.Add("word", second));
        Assert.Same(first, cache.Find("word"));
    }

    [Fact]
    public void Words_that_differ_in_one_letter_or_in_length_are_told_apart()
    {
        WordCache cache = new();
        string[] words = [.. Enumerable.Range(0, 40).Select(length => new string('a', length)), .. Enumerable.Range(0, 40).Select(place => new string('a', place) + 'b' + new string('a', 39 - place))];
        ShapedWord[] shaped = [.. words.Select(word => cache.Add(word, Word()))];
        Assert.All(words.Zip(shaped), pair => Assert.Same(pair.Second, cache.Find(pair.First)));
        Assert.Equal(words.Length, shaped.Distinct(ReferenceEqualityComparer.Instance).Count());
    }

    [Fact]
    public void Very_long_words_are_not_remembered()
    {
        WordCache cache = new();
        string word = new('a', WordCache.LongestWord + 1);
        cache.Add(word, Word());
        Assert.Null(cache.Find(word));
    }

    [Fact]
    public void Of_words_that_want_the_same_place_only_so_many_are_remembered()
    {
        // Alike in so many bits that they want the same place however large the table.
        string[] words = [.. Enumerable.Range(0, int.MaxValue).Select(i => i.ToString(CultureInfo.InvariantCulture)).Where(word => (WordCache.HashOf(word) & 0x3FFF) == 5).Take(100)];
        WordCache cache = new();
        Assert.All(words, word =>
        {
            ShapedWord own = Word();
            Assert.Same(own, cache.Add(word, own));
        });
        Assert.Equal(WordCache.MostSteps, words.Count(word => cache.Find(word) is not null));
    }

    [Fact]
    public void Threads_see_the_same_words_while_the_cache_grows_and_begins_anew()
    {
        WordCache cache = new();
        Parallel.For(0, 4, _ =>
        {
            for (int i = 0; i < 50_000; i++)
            {
                string word = i.ToString(CultureInfo.InvariantCulture);
                ShapedWord known = cache.Find(word) ?? cache.Add(word, new ShapedWord([], [new Rune(i)]));
                Assert.Equal(new Rune(i), known.Missing.Single());
            }
        });
        Assert.NotNull(cache.Find("49999"));
        Assert.Null(cache.Find("50000"));
    }

    private static ShapedWord Word() => new([], []);
}
