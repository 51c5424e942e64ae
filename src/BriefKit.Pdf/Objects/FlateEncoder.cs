using System.IO.Compression;

namespace BriefKit.Pdf.Objects;

/// <summary>Compresses for the filter <c>FlateDecode</c> (ISO 32000-1, 7.4.4).</summary>
internal static class FlateEncoder
{
    public static void Encode(ReadOnlySpan<byte> content, MemoryStream target)
    {
        target.SetLength(0);
        using ZLibStream compressor = new(target, CompressionLevel.Optimal, leaveOpen: true);
        compressor.Write(content);
    }
}
