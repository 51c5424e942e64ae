using System.Buffers.Binary;

namespace BriefKit.Typesetting.Fonts;

/// <summary>Reads big-endian numbers out of font tables. What lies outside the data reads as 0: a damaged font is poor, not fatal.</summary>
internal readonly ref struct FontReader(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;

    public int Length => _data.Length;

    public bool IsEmpty => _data.IsEmpty;

    public byte Byte(long offset) => offset >= 0 && offset < _data.Length ? _data[(int)offset] : (byte)0;

    public ushort U16(long offset) =>
        offset >= 0 && offset + 2 <= _data.Length ? BinaryPrimitives.ReadUInt16BigEndian(_data[(int)offset..]) : (ushort)0;

    public short I16(long offset) => (short)U16(offset);

    public uint U32(long offset) =>
        offset >= 0 && offset + 4 <= _data.Length ? BinaryPrimitives.ReadUInt32BigEndian(_data[(int)offset..]) : 0;

    public int I32(long offset) => (int)U32(offset);

    /// <summary>A stretch of the data, cut off at their end.</summary>
    public FontReader Slice(long offset, long length)
    {
        if (offset < 0 || offset >= _data.Length || length <= 0)
            return default;
        return new FontReader(_data.Slice((int)offset, (int)Math.Min(length, _data.Length - offset)));
    }

    public FontReader From(long offset) => Slice(offset, _data.Length);

    public ReadOnlySpan<byte> Bytes => _data;
}
