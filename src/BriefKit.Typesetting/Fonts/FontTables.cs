namespace BriefKit.Typesetting.Fonts;

/// <summary>The table directory of one face (OpenType 1.9, "Organization of an OpenType Font").</summary>
internal sealed class FontTables
{
    private const uint CollectionTag = 0x74746366; // 'ttcf'
    private const int MaxFaces = 256;

    private readonly ReadOnlyMemory<byte> _data;
    private readonly Dictionary<uint, (uint Offset, uint Length)> _tables = [];

    public FontTables(ReadOnlyMemory<byte> data, int index)
    {
        _data = data;
        FontReader reader = new(data.Span);
        long start = reader.U32(0) == CollectionTag ? reader.U32(12 + 4L * index) : 0;
        int count = reader.U16(start + 4);
        for (int i = 0; i < count; i++)
        {
            long entry = start + 12 + 16L * i;
            _tables[reader.U32(entry)] = (reader.U32(entry + 8), reader.U32(entry + 12));
        }
    }

    /// <summary>How many faces a font file holds; 0 where the bytes are no font.</summary>
    public static int CountFaces(ReadOnlySpan<byte> data)
    {
        FontReader reader = new(data);
        return reader.U32(0) switch
        {
            CollectionTag => (int)Math.Min(reader.U32(8), MaxFaces),
            0x00010000 or 0x4F54544F or 0x74727565 => 1, // TrueType, 'OTTO', 'true'
            _ => 0,
        };
    }

    /// <summary>The bytes of a table; empty where there is none.</summary>
    public FontReader this[string tag] =>
        _tables.TryGetValue(Tag(tag), out (uint Offset, uint Length) place)
            ? new FontReader(_data.Span).Slice(place.Offset, place.Length)
            : default;

    private static uint Tag(string tag) => (uint)((tag[0] << 24) | (tag[1] << 16) | (tag[2] << 8) | tag[3]);
}
