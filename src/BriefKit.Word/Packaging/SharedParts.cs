using System.Collections.Concurrent;
using BriefKit.Word.Markup;

namespace BriefKit.Word.Packaging;

/// <summary>
/// Keeps small parts that come out the same in one document after another, packed: of each name the last. What is packed anew gives the same
/// bytes as what is kept, so that nothing in a file tells of the files before it.
/// </summary>
internal sealed class SharedParts
{
    // Larger parts are what the documents differ in.
    private const int LargestKept = 16 * 1024;

    private readonly ConcurrentDictionary<string, Kept> _last = new(StringComparer.Ordinal);

    public PackedPart Pack(string path, MarkupWriter content)
    {
        using (content)
        {
            ReadOnlySpan<byte> written = content.Written;
            if (_last.TryGetValue(path, out Kept? kept) && written.SequenceEqual(kept.Content))
                return kept.Part;
            PackedPart part = PackedPart.Deflate(written);
            if (written.Length <= LargestKept)
                _last[path] = new Kept(written.ToArray(), part);
            return part;
        }
    }

    private sealed record Kept(byte[] Content, PackedPart Part);
}
