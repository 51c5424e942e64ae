using System.Collections.Concurrent;
using BriefKit.Typesetting.Fonts;

namespace BriefKit.Typesetting.Shaping;

/// <summary>What was shaped with the fonts of one library, for all documents that are set in them. Several threads may use it at once.</summary>
internal sealed class WordCaches
{
    // A document in very many languages or weights is no usual one, and is not worth the memory.
    private const int MaxCaches = 64;

    private readonly ConcurrentDictionary<Key, WordCache> _caches = new();

    public WordCache For(FontFace face, GlyphVariants variants, string language, bool isFromRight)
    {
        Key key = new(face, variants, language, isFromRight);
        if (_caches.TryGetValue(key, out WordCache? known))
            return known;
        if (_caches.Count >= MaxCaches)
            _caches.Clear();
        return _caches.GetOrAdd(key, static _ => new WordCache());
    }

    private readonly record struct Key(FontFace Face, GlyphVariants Variants, string Language, bool IsFromRight);
}
