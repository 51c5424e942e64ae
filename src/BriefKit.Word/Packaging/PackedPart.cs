using BriefKit.Core.Compression;
using BriefKit.Word.Markup;

namespace BriefKit.Word.Packaging;

/// <summary>The content of a part as it stands in the zip file, ready to be written any number of times.</summary>
/// <param name="Bytes">Deflated, or as they are where that is not shorter.</param>
/// <param name="Length">Before they were deflated.</param>
/// <param name="Checksum">Of the content before it was deflated.</param>
internal sealed record PackedPart(ReadOnlyMemory<byte> Bytes, int Length, uint Checksum, bool IsDeflated)
{
    /// <param name="content">A picture is stored as it is: it is compressed already.</param>
    public static PackedPart Store(ReadOnlyMemory<byte> content) => new(content, content.Length, Crc32.Of(content.Span), IsDeflated: false);

    /// <summary>Packs what was written, and gives its memory back.</summary>
    public static PackedPart Deflate(MarkupWriter content)
    {
        PackedPart part = Deflate(content.Written);
        content.Release();
        return part;
    }

    public static PackedPart Deflate(ReadOnlySpan<byte> content)
    {
        using DeflateEncoder encoder = new();
        return Deflate(content, encoder);
    }

    /// <param name="encoder">One that may have been used before, and may be used again.</param>
    public static PackedPart Deflate(ReadOnlySpan<byte> content, DeflateEncoder encoder)
    {
        ReadOnlySpan<byte> deflated = encoder.Deflate(content);
        bool isShorter = deflated.Length < content.Length;
        return new PackedPart((isShorter ? deflated : content).ToArray(), content.Length, Crc32.Of(content), isShorter);
    }
}
