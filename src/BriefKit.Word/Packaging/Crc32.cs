using System.Buffers.Binary;

namespace BriefKit.Word.Packaging;

/// <summary>The checksum of zip entries (PKWARE APPNOTE 4.4.7; ISO 3309), eight bytes at a time.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Slices = 8;

    private static readonly uint[] Table = MakeTable();

    public static uint Of(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<uint> table = Table;
        uint crc = uint.MaxValue;
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
        return ~crc;
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
