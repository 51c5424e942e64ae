using BriefKit.Core.Compression;

namespace BriefKit.Pdf.Objects;

/// <summary>The bytes of a stream that many files hold: they are compressed once for all of them. Several threads may use it at once.</summary>
/// <param name="content">The bytes as a reader is to get them.</param>
internal sealed class SharedStream(byte[] content)
{
    // Two threads that come at the same time make the same bytes.
    private byte[]? _deflated;

    public ReadOnlySpan<byte> Content => content;

    /// <summary>The bytes as <c>FlateDecode</c> reads them (RFC 1950).</summary>
    public ReadOnlySpan<byte> Deflated => _deflated ??= Deflate();

    private byte[] Deflate()
    {
        using DeflateEncoder encoder = new();
        return encoder.DeflateWithChecksum(content).ToArray();
    }
}
