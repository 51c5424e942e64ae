using System.Buffers.Binary;
using System.Text;

namespace BriefKit.Pdf.Fonts;

/// <summary>Reads numbers out of the tables of an OpenType font (OpenType 1.9, "Font file"). What lies outside the file reads as 0.</summary>
internal readonly struct FontTables
{
    private const uint CollectionTag = 0x74746366;

    private readonly ReadOnlyMemory<byte> _data;
    private readonly int _directory;

    public FontTables(ReadOnlyMemory<byte> data, int index)
    {
        _data = data;
        bool isCollection = UInt32(data.Span, 0) == CollectionTag;
        _directory = isCollection ? (int)Math.Min(UInt32(data.Span, 12 + (4 * index)), int.MaxValue) : 0;
    }

    /// <summary>The bytes of a table; empty where there is none.</summary>
    public ReadOnlyMemory<byte> this[string tag]
    {
        get
        {
            ReadOnlySpan<byte> data = _data.Span;
            uint wanted = BinaryPrimitives.ReadUInt32BigEndian(Encoding.ASCII.GetBytes(tag));
            int count = UInt16(data, _directory + 4);
            for (int i = 0; i < count; i++)
            {
                int record = _directory + 12 + (16 * i);
                if (UInt32(data, record) != wanted)
                    continue;
                long offset = UInt32(data, record + 8), length = UInt32(data, record + 12);
                return offset >= data.Length ? default : _data.Slice((int)offset, (int)Math.Min(length, data.Length - offset));
            }
            return default;
        }
    }

    public static int Int16(ReadOnlySpan<byte> table, int offset) => (short)UInt16(table, offset);

    public static int UInt16(ReadOnlySpan<byte> table, int offset) =>
        offset >= 0 && offset <= table.Length - 2 ? BinaryPrimitives.ReadUInt16BigEndian(table[offset..]) : 0;

    public static uint UInt32(ReadOnlySpan<byte> table, int offset) =>
        offset >= 0 && offset <= table.Length - 4 ? BinaryPrimitives.ReadUInt32BigEndian(table[offset..]) : 0;
}
