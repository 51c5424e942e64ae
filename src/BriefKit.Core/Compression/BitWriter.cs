using System.Buffers;
using System.Buffers.Binary;

namespace BriefKit.Core.Compression;

/// <summary>Packs bits into bytes, the lowest first (RFC 1951, 3.1.1), in pooled memory.</summary>
internal sealed class BitWriter : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(1 << 14);
    private ulong _pending;
    private int _pendingCount;
    private int _length;

    /// <summary>The bytes so far; the bits before must have been aligned.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear()
    {
        _length = 0;
        _pending = 0;
        _pendingCount = 0;
    }

    /// <summary>Makes room for so many bits, which <see cref="Add"/> and <see cref="Begin"/> then take for granted.</summary>
    public void Reserve(long bits) => Grow((int)(bits / 8) + (2 * sizeof(ulong)));

    /// <summary>Appends bits for which there is room.</summary>
    /// <param name="value">Nothing but those bits.</param>
    /// <param name="count">At most 32.</param>
    public void Add(uint value, int count)
    {
        BitCursor cursor = Begin();
        cursor.Add(value, count);
        End(cursor);
    }

    /// <summary>Begins to add many bits for which there is room; <see cref="End"/> takes them over.</summary>
    public BitCursor Begin() => new(_bytes.AsSpan(_length), _pending, _pendingCount);

    public void End(BitCursor cursor)
    {
        _length += cursor.Length;
        _pending = cursor.Pending;
        _pendingCount = cursor.PendingCount;
    }

    /// <param name="count">At most 32.</param>
    public void Bits(uint value, int count)
    {
        Grow(2 * sizeof(ulong));
        Add(value, count);
    }

    /// <summary>Fills the last byte up with zeros.</summary>
    public void Align()
    {
        Grow(sizeof(ulong));
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.AsSpan(_length), _pending);
        _length += (_pendingCount + 7) / 8;
        _pending = 0;
        _pendingCount = 0;
    }

    /// <summary>Appends bytes; the bits before must have been aligned.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Grow(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Grow(int size)
    {
        if (_bytes.Length - _length >= size)
            return;
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + size));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
