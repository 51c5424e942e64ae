using System.Collections.Concurrent;

namespace BriefKit.Typesetting.Shaping;

/// <summary>The words that have been shaped in one face, language and choice of variants. Several threads may use it at once.</summary>
internal sealed class WordCache
{
    // Beyond so many different words a document is a word list, and remembering them costs more than it gives.
    private const int MaxWords = 20_000;

    /// <summary>The longest word that is worth being remembered.</summary>
    public const int LongestWord = 100;

    private readonly ConcurrentDictionary<string, ShapedWord> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ShapedWord>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private int _count;

    public WordCache() => _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    public ShapedWord? Find(ReadOnlySpan<char> word) => _bySpan.TryGetValue(word, out ShapedWord? known) ? known : null;

    /// <summary>Remembers a word. What is remembered already stays, so that a word is one object.</summary>
    public ShapedWord Add(ReadOnlySpan<char> word, ShapedWord shaped)
    {
        if (word.Length > LongestWord)
            return shaped;
        if (Interlocked.Increment(ref _count) > MaxWords)
        {
            _words.Clear();
            _count = 0;
        }
        return _words.GetOrAdd(word.ToString(), shaped);
    }
}
