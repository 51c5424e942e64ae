using System.Buffers;
using System.Buffers.Binary;

namespace BriefKit.Pdf.Flate;

/// <summary>Packs bits into bytes, the lowest first (RFC 1951, 3.1.1), in pooled memory.</summary>
internal sealed class BitWriter : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(1 << 14);
    private ulong _pending;
    private int _pendingCount;
    private int _length;

    /// <summary>All whole bytes so far.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear()
    {
        _length = 0;
        _pending = 0;
        _pendingCount = 0;
    }

    /// <param name="count">At most 32.</param>
    public void Bits(uint value, int count)
    {
        _pending |= (ulong)value << _pendingCount;
        _pendingCount += count;
        if (_pendingCount < 32)
            return;
        Reserve(sizeof(uint));
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(_length), (uint)_pending);
        _length += sizeof(uint);
        _pending >>= 32;
        _pendingCount -= 32;
    }

    /// <summary>Fills the last byte up with zeros.</summary>
    public void Align()
    {
        for (; _pendingCount > 0; _pendingCount -= 8)
        {
            Reserve(1);
            _bytes[_length++] = (byte)_pending;
            _pending >>= 8;
        }
        _pendingCount = 0;
    }

    public void Byte(byte value) => Bits(value, 8);

    /// <summary>Appends bytes; the bits before must have been aligned.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Reserve(int size)
    {
        if (_bytes.Length - _length >= size)
            return;
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + size));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
