using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace BriefKit.Core.Compression;

/// <summary>The end of a <see cref="BitWriter"/>, which the processor can keep at hand while many bits are added that there is room for.</summary>
internal ref struct BitCursor(Span<byte> room, ulong pending, int pendingCount)
{
    private readonly Span<byte> _room = room;

    /// <summary>How many bytes were written.</summary>
    public int Length { get; private set; }

    /// <summary>The bits that are not among the bytes yet: less than 32.</summary>
    public ulong Pending { get; private set; } = pending;

    public int PendingCount { get; private set; } = pendingCount;

    /// <param name="value">Nothing but the bits.</param>
    /// <param name="count">At most 32.</param>
    public void Add(uint value, int count)
    {
        Pending |= (ulong)value << PendingCount;
        PendingCount += count;
        if (PendingCount >= 32)
            Flush();
    }

    // A call would keep the cursor out of registers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Flush()
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_room[Length..], (uint)Pending);
        Length += sizeof(uint);
        Pending >>= 32;
        PendingCount -= 32;
    }
}
