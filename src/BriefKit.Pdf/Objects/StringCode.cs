using System.Buffers.Binary;

namespace BriefKit.Pdf.Objects;

/// <summary>A code of two bytes as strings hold it: the bytes that mean something there stand behind a backslash (ISO 32000-1, 7.3.4.2).</summary>
/// <param name="Bytes">The first lowest.</param>
/// <param name="Length">How many there are: from two to four.</param>
internal readonly record struct StringCode(uint Bytes, byte Length)
{
    public static StringCode Of(ushort code)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        int length = PdfBuffer.Escape((byte)(code >> 8), bytes);
        length += PdfBuffer.Escape((byte)code, bytes[length..]);
        return new StringCode(BinaryPrimitives.ReadUInt32LittleEndian(bytes), (byte)length);
    }
}
