using System.Buffers.Binary;

namespace BriefKit.Core.Compression;

/// <summary>
/// Compresses as RFC 1950 and 1951 say. The runtime's compressor would do, but gives other bytes on other processors and in other versions,
/// and takes longer to start than a page takes to compress; the bytes of this one depend on its input alone. It may be used again and again, by one thread at a time.
/// </summary>
public sealed class DeflateEncoder : IDisposable
{
    // RFC 1950, 2.2: deflated, window of 32 KB, default effort.
    private static readonly byte[] ZlibHeader = [0x78, 0x9C];

    private readonly MatchFinder _finder = new();
    private readonly TokenBlock _block = new();
    private readonly BlockWriter _writer = new();
    private readonly BitWriter _bits = new();

    /// <summary>Compresses into bare blocks (RFC 1951), as ZIP files hold them; the result is valid until the next call.</summary>
    public ReadOnlySpan<byte> Deflate(ReadOnlySpan<byte> content)
    {
        _bits.Clear();
        WriteBlocks(content);
        return _bits.Written;
    }

    /// <summary>Compresses into blocks with a header and a checksum (RFC 1950), as PDF and PNG files hold them; the result is valid until the next call.</summary>
    public ReadOnlySpan<byte> DeflateWithChecksum(ReadOnlySpan<byte> content)
    {
        _bits.Clear();
        _bits.Bytes(ZlibHeader);
        WriteBlocks(content);
        Span<byte> checksum = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Adler32.Of(content));
        _bits.Bytes(checksum);
        return _bits.Written;
    }

    /// <summary>Gives its memory back.</summary>
    public void Dispose()
    {
        _finder.Dispose();
        _block.Dispose();
        _bits.Dispose();
    }

    private void WriteBlocks(ReadOnlySpan<byte> content)
    {
        _finder.Begin(content.Length);
        int position = 0;
        do
        {
            int start = position;
            position = _finder.Tokenize(content, start, _block);
            _writer.Write(_bits, _block, content[start..position], position == content.Length);
        }
        while (position < content.Length);
        _bits.Align();
    }
}
