using System.Buffers.Binary;

namespace BriefKit.Core.Compression;

/// <summary>The end of a <see cref="BitWriter"/>, which the processor can keep at hand while many bits are added that there is room for.</summary>
internal ref struct BitCursor(Span<byte> room, ulong pending, int pendingCount)
{
    private readonly Span<byte> _room = room;

    /// <summary>How many whole bytes were added.</summary>
    public int Length { get; private set; }

    /// <summary>The bits that fill no byte yet.</summary>
    public ulong Pending { get; private set; } = pending;

    public int PendingCount { get; private set; } = pendingCount;

    /// <param name="value">Nothing but the bits.</param>
    /// <param name="count">At most 48.</param>
    public void Add(ulong value, int count)
    {
        ulong bits = Pending | (value << PendingCount);
        int bitCount = PendingCount + count;
        // Eight bytes are written, and as many of them kept as are full.
        BinaryPrimitives.WriteUInt64LittleEndian(_room[Length..], bits);
        Length += bitCount >> 3;
        Pending = bits >> (bitCount & ~7);
        PendingCount = bitCount & 7;
    }
}
