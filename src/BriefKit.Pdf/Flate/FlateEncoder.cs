using System.Buffers;
using System.Buffers.Binary;

namespace BriefKit.Pdf.Flate;

/// <summary>
/// Compresses as RFC 1950 and 1951 say. The runtime's compressor would do, but gives other bytes on other processors and in other versions,
/// and takes longer to start than a page takes to compress; the bytes of this one depend on its input alone.
/// </summary>
internal sealed class FlateEncoder : IDisposable
{
    private const int MostTokens = 1 << 14;

    // RFC 1950, 2.2: deflated, window of 32 KB, default effort.
    private const byte Method = 0x78;
    private const byte Flags = 0x9C;

    // The largest prime below 2^16, and how many bytes can be summed before the sums outgrow 32 bits (RFC 1950, 8.2).
    private const uint AdlerModulus = 65521;
    private const int AdlerStretch = 5552;

    private readonly MatchFinder _finder = new();
    private readonly BlockWriter _blocks = new();
    private readonly uint[] _tokens = ArrayPool<uint>.Shared.Rent(MostTokens);
    private readonly BitWriter _bits = new();

    /// <summary>Compresses; the result is valid until the next call.</summary>
    public ReadOnlySpan<byte> Encode(ReadOnlySpan<byte> content)
    {
        _bits.Clear();
        _bits.Byte(Method);
        _bits.Byte(Flags);
        _finder.Reset(content.Length);
        int position = 0;
        do
        {
            int start = position, count = _finder.Tokenize(content, ref position, _tokens.AsSpan(0, MostTokens));
            _blocks.Write(_bits, _tokens.AsSpan(0, count), content[start..position], position == content.Length);
        }
        while (position < content.Length);
        _bits.Align();
        Span<byte> checksum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Adler(content));
        _bits.Bytes(checksum);
        return _bits.Written;
    }

    public void Dispose()
    {
        ArrayPool<uint>.Shared.Return(_tokens);
        _finder.Dispose();
        _bits.Dispose();
    }

    private static uint Adler(ReadOnlySpan<byte> content)
    {
        uint low = 1, high = 0;
        while (!content.IsEmpty)
        {
            int length = Math.Min(content.Length, AdlerStretch);
            foreach (byte value in content[..length])
            {
                low += value;
                high += low;
            }
            low %= AdlerModulus;
            high %= AdlerModulus;
            content = content[length..];
        }
        return (high << 16) | low;
    }
}
