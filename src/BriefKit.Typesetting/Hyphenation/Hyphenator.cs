using System.Collections.Concurrent;
using System.Globalization;

namespace BriefKit.Typesetting.Hyphenation;

/// <summary>Divides the words of one language. What is no plain word of it is left whole: names in capitals, numbers, addresses.</summary>
internal sealed class Hyphenator
{
    // What is constant may be shared: the patterns are read once, when a text of their language is first divided.
    private static readonly ConcurrentDictionary<string, Lazy<Hyphenator?>> Known = new(StringComparer.Ordinal);

    // Divided words are hard to read, so a short one is left whole.
    private const int ShortestWord = 5;

    private readonly HyphenationPatterns _patterns;
    private readonly HyphenationLanguage _language;

    private Hyphenator(HyphenationPatterns patterns, HyphenationLanguage language)
    {
        _patterns = patterns;
        _language = language;
    }

    /// <summary>The hyphenator for a BCP 47 tag; null where no patterns for the language are embedded.</summary>
    public static Hyphenator? For(string tag) =>
        HyphenationLanguage.Of(tag) is HyphenationLanguage language ? For(language) : null;

    /// <summary>The hyphenator for a language; null where no patterns for it are embedded.</summary>
    public static Hyphenator? For(HyphenationLanguage language) =>
        Known.GetOrAdd(language.Name, static (name, language) => new(() => Make(name, language)), language).Value;

    /// <summary>Finds the places where the words in a text without spaces may be divided.</summary>
    /// <param name="places">Gains the index of each letter that may begin a new line, in order.</param>
    public void Divide(ReadOnlySpan<char> text, List<int> places)
    {
        if (text.ContainsAny("\u00AD/@_\\") || text.ContainsAnyInRange('0', '9') || text.Contains("://", StringComparison.Ordinal))
            return;
        int start = 0;
        while (start < text.Length)
        {
            int end = start;
            while (end < text.Length && IsPartOfWord(text, end))
                end++;
            DivideWord(text[start..end], start, places);
            start = end + 1;
        }
    }

    /// <summary>Finds the places in a text whose words stand together without spaces, however long it is.</summary>
    /// <param name="places">Gains the index of each letter that may begin a new line, in order.</param>
    public void Part(ReadOnlySpan<char> text, List<int> places)
    {
        // A part is read with what follows it, since its last places depend on that.
        const int Seen = HyphenationPatterns.LongestWord, Sure = Seen - 16;
        Span<byte> votes = stackalloc byte[Seen + 1];
        int start = 0;
        while (start < text.Length)
        {
            int length = 0;
            while (length < Seen && start + length < text.Length && _patterns.Knows(text[start + length]))
                length++;
            bool isLast = length < Seen;
            Span<byte> own = votes[..(length + 1)];
            _patterns.Divide(text.Slice(start, length), own);
            int end = isLast ? length : Sure, last = 0;
            for (int i = 1; i < end; i++)
            {
                if ((own[i] & 1) == 1)
                    places.Add(start + (last = i));
            }
            start += isLast ? length + 1 : last > 0 ? last : Sure;
        }
    }

    private void DivideWord(ReadOnlySpan<char> word, int start, List<int> places)
    {
        if (word.Length is < ShortestWord or > HyphenationPatterns.LongestWord || !IsPlain(word))
            return;
        Span<byte> votes = stackalloc byte[HyphenationPatterns.LongestWord + 1];
        votes = votes[..(word.Length + 1)];
        _patterns.Divide(word, votes);
        for (int i = _language.LeastBefore; i <= word.Length - _language.LeastBehind; i++)
        {
            if ((votes[i] & 1) == 1 && LettersAtEnd(word[..i]) >= _language.LeastBefore)
                places.Add(start + i);
        }
    }

    private bool IsPartOfWord(ReadOnlySpan<char> text, int index) => _patterns.Knows(text[index]) || IsMark(text[index]);

    private bool IsPlain(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            // A capital inside a word marks a name or an abbreviation; marks of their own are not in the patterns.
            if ((i > 0 && char.IsUpper(word[i])) || !_patterns.Knows(word[i]))
                return false;
        }
        return true;
    }

    // What stands before the apostrophe of an elision does not count: l'ar-mée, not l'a-rmée.
    private static int LettersAtEnd(ReadOnlySpan<char> before) => before.Length - 1 - before.LastIndexOfAny('\'', '’');

    private static bool IsMark(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static Hyphenator? Make(string name, HyphenationLanguage language) =>
        HyphenationPatterns.Load(name) is HyphenationPatterns patterns ? new Hyphenator(patterns, language) : null;
}
