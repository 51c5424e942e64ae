using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace BriefKit.Pdf.Fonts;

/// <summary>The subsets of a font that were cut lately, by their glyphs. Several threads may use it at once.</summary>
internal sealed class SubsetStore(SourceFont font)
{
    // What is kept of one font; documents of a kind need a few subsets of some kilobytes.
    private const int MostBytes = 4 << 20;

    private readonly ConcurrentDictionary<ushort[], FontSubset?> _known = new(new SameGlyphs());
    private int _bytes;

    /// <param name="glyphs">Their ids in rising order.</param>
    /// <returns>Null where the font cannot be cut.</returns>
    public FontSubset? Get(ushort[] glyphs)
    {
        if (_known.TryGetValue(glyphs, out FontSubset? known))
            return known;
        FontSubset? subset = SubsetCutter.Cut(font, glyphs);
        int size = subset?.Footprint ?? FontSubset.BytesOfGlyph * glyphs.Length;
        if (Interlocked.Add(ref _bytes, size) > MostBytes)
        {
            _known.Clear();
            Interlocked.Exchange(ref _bytes, size);
        }
        return _known.GetOrAdd(glyphs, subset);
    }

    private sealed class SameGlyphs : IEqualityComparer<ushort[]>
    {
        public bool Equals(ushort[]? left, ushort[]? right) => left.AsSpan().SequenceEqual(right);

        public int GetHashCode(ushort[] glyphs)
        {
            HashCode hash = default;
            hash.AddBytes(MemoryMarshal.AsBytes<ushort>(glyphs));
            return hash.ToHashCode();
        }
    }
}
