using System.Collections.Concurrent;
using BriefKit.Core.Compression;
using BriefKit.Word.Markup;

namespace BriefKit.Word.Packaging;

/// <summary>
/// Packs parts, and keeps small ones that come out the same in one document after another: of each name the last. What is packed anew gives the
/// same bytes as what is kept, so that nothing in a file tells of the files before it.
/// </summary>
internal sealed class SharedParts
{
    // Larger parts are what the documents differ in.
    private const int LargestKept = 16 * 1024;

    // An encoder that has packed a larger part holds more memory than a kept one should.
    private const int LargestReused = 1 << 20;

    private readonly ConcurrentDictionary<string, Kept> _last = new(StringComparer.Ordinal);

    // Parts that are known before they are written.
    private readonly ConcurrentDictionary<string, Said> _lastSaid = new(StringComparer.Ordinal);

    // Goes from part to part, as what it compresses does not depend on what it has. A document that is written at the same time finds none here.
    private DeflateEncoder? _encoder;

    /// <summary>Packs what was written, unless it was written before, and gives its memory back.</summary>
    public PackedPart Pack(string path, MarkupWriter content)
    {
        PackedPart part = Pack(path, content.Written);
        content.Release();
        return part;
    }

    /// <summary>Writes and packs a part, unless one that says the same was written last; what it says must tell all of its content.</summary>
    /// <param name="says">Equal where parts of this name are the same.</param>
    public PackedPart Pack<T>(string path, T says, Func<T, MarkupWriter> write)
        where T : notnull
    {
        if (_lastSaid.TryGetValue(path, out Said? said) && said.What is T last && EqualityComparer<T>.Default.Equals(last, says))
            return said.Part;
        PackedPart part = Deflate(write(says));
        if (part.Length <= LargestKept)
            _lastSaid[path] = new Said(says, part);
        return part;
    }

    /// <summary>Packs what only this document has, and gives its memory back.</summary>
    public PackedPart Deflate(MarkupWriter content)
    {
        PackedPart part = Deflate(content.Written);
        content.Release();
        return part;
    }

    private PackedPart Pack(string path, ReadOnlySpan<byte> written)
    {
        if (_last.TryGetValue(path, out Kept? kept) && written.SequenceEqual(kept.Content))
            return kept.Part;
        PackedPart part = Deflate(written);
        if (written.Length <= LargestKept)
            _last[path] = new Kept(written.ToArray(), part);
        return part;
    }

    private PackedPart Deflate(ReadOnlySpan<byte> content)
    {
        DeflateEncoder encoder = Interlocked.Exchange(ref _encoder, null) ?? new DeflateEncoder();
        PackedPart part = PackedPart.Deflate(content, encoder);
        DeflateEncoder? spare = content.Length <= LargestReused ? Interlocked.Exchange(ref _encoder, encoder) : encoder;
        spare?.Dispose();
        return part;
    }

    private sealed record Kept(byte[] Content, PackedPart Part);

    private sealed record Said(object What, PackedPart Part);
}
