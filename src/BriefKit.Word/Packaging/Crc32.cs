using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BriefKit.Word.Packaging;

/// <summary>
/// The checksum of zip entries (PKWARE APPNOTE 4.4.7; ISO 3309): sixteen bytes at a time by the carry-less multiplication of x86 processors that have
/// it, and eight at a time by a table elsewhere. Both give the same.
/// </summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Slices = 8;

    private static readonly uint[] Table = MakeTable();

    public static uint Of(ReadOnlySpan<byte> content)
    {
        if (!Pclmulqdq.IsSupported || content.Length < 2 * Vector128<byte>.Count)
            return ByTable(content);
        ReadOnlySpan<Vector128<ulong>> blocks = MemoryMarshal.Cast<byte, Vector128<ulong>>(content);
        return ~Continue(Folded(blocks), content[(blocks.Length * Vector128<byte>.Count)..]);
    }

    /// <summary>The same, a little slower, on any processor.</summary>
    public static uint ByTable(ReadOnlySpan<byte> content) => ~Continue(uint.MaxValue, content);

    // Gopal and others, "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction" (Intel, 2009): each block is replaced by what it
    // leaves in the next one, until the last has the remainder of all.
    private static uint Folded(ReadOnlySpan<Vector128<ulong>> blocks)
    {
        // The remainders of x^(128+32) and x^(128-32), their bits reversed.
        Vector128<ulong> factors = Vector128.Create(0x1751997D0ul, 0x0CCAA009Eul);
        Vector128<ulong> sum = blocks[0] ^ Vector128.CreateScalar((ulong)uint.MaxValue);
        foreach (Vector128<ulong> block in blocks[1..])
        {
            sum = Pclmulqdq.CarrylessMultiply(sum, factors, 0x00)
                ^ Pclmulqdq.CarrylessMultiply(sum, factors, 0x11)
                ^ block;
        }
        return Continue(0, MemoryMarshal.AsBytes(new ReadOnlySpan<Vector128<ulong>>(in sum)));
    }

    private static uint Continue(uint crc, ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<uint> table = Table;
        while (content.Length >= Slices)
        {
            uint low = BinaryPrimitives.ReadUInt32LittleEndian(content) ^ crc, high = BinaryPrimitives.ReadUInt32LittleEndian(content[4..]);
            crc = table[(7 << 8) | (int)(low & 0xFF)] ^ table[(6 << 8) | (int)((low >> 8) & 0xFF)]
                ^ table[(5 << 8) | (int)((low >> 16) & 0xFF)] ^ table[(4 << 8) | (int)(low >> 24)]
                ^ table[(3 << 8) | (int)(high & 0xFF)] ^ table[(2 << 8) | (int)((high >> 8) & 0xFF)]
                ^ table[(1 << 8) | (int)((high >> 16) & 0xFF)] ^ table[(int)(high >> 24)];
            content = content[Slices..];
        }
        foreach (byte value in content)
            crc = (crc >> 8) ^ table[(int)((crc ^ value) & 0xFF)];
        return crc;
    }

    // The row of a slice says what a byte gives that has so many bytes behind it.
    private static uint[] MakeTable()
    {
        uint[] table = new uint[Slices << 8];
        for (uint value = 0; value < 256; value++)
        {
            uint crc = value;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ Polynomial;
            table[value] = crc;
        }
        for (int i = 256; i < table.Length; i++)
            table[i] = (table[i - 256] >> 8) ^ table[(int)(table[i - 256] & 0xFF)];
        return table;
    }
}
