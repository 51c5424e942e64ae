namespace BriefKit.Typesetting.Fonts;

/// <summary>Which characters a face has, by its <c>cmap</c> table: formats 4 and 12, which all fonts in use have.</summary>
internal sealed class CharacterMap
{
    private readonly ReadOnlyMemory<byte> _subtable;
    private readonly int _format;
    private readonly ushort[] _latin = new ushort[0x250];

    public CharacterMap(FontTables tables)
    {
        FontReader cmap = tables["cmap"];
        long offset = FindSubtable(cmap);
        FontReader subtable = offset > 0 ? cmap.From(offset) : default;
        _format = subtable.U16(0);
        _subtable = subtable.Bytes.ToArray();
        for (int character = 0; character < _latin.Length; character++)
            _latin[character] = Find(character);
    }

    /// <summary>The glyph of a character; 0 where there is none.</summary>
    public ushort this[int character] => (uint)character < (uint)_latin.Length ? _latin[character] : Find(character);

    private ushort Find(int character) => _format switch
    {
        4 => FindInSegments(new FontReader(_subtable.Span), character),
        12 => FindInGroups(new FontReader(_subtable.Span), character),
        _ => 0,
    };

    /// <summary>Adds the blocks that hold the characters to what is remembered of the font.</summary>
    public void AddTo(CharacterBlocks blocks)
    {
        FontReader table = new(_subtable.Span);
        if (_format == 12)
        {
            for (uint i = 0; i < Math.Min(table.U32(12), table.Length / 12); i++)
                blocks.Add(table.U32(16 + 12L * i), table.U32(20 + 12L * i));
            return;
        }
        int segments = _format == 4 ? table.U16(6) / 2 : 0;
        for (int i = 0; i < segments; i++)
            blocks.Add(table.U16(16 + 2L * (segments + i)), table.U16(14 + 2L * i));
    }

    // The table that reaches furthest counts: all of Unicode before its first plane.
    private static long FindSubtable(FontReader cmap)
    {
        long best = 0;
        int bestRank = 0;
        for (int i = 0; i < cmap.U16(2); i++)
        {
            long record = 4 + 8L * i;
            long offset = cmap.U32(record + 4);
            int rank = (cmap.U16(record), cmap.U16(record + 2), cmap.U16(offset)) switch
            {
                (3, 10, 12) => 4,
                (0, _, 12) => 3,
                (3, 1, 4) => 2,
                (0, _, 4) => 1,
                _ => 0,
            };
            if (rank > bestRank)
                (best, bestRank) = (offset, rank);
        }
        return best;
    }

    private static ushort FindInSegments(FontReader table, int character)
    {
        if (character > 0xFFFF)
            return 0;
        int segments = table.U16(6) / 2;
        int low = 0, high = segments - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (table.U16(14 + 2L * middle) < character)
                low = middle + 1;
            else
                high = middle;
        }
        long end = 14 + 2L * low, start = end + 2 + 2L * segments, delta = start + 2L * segments, range = delta + 2L * segments;
        if (segments == 0 || character < table.U16(start) || character > table.U16(end))
            return 0;
        int rangeOffset = table.U16(range);
        if (rangeOffset == 0)
            return (ushort)(character + table.U16(delta));
        ushort glyph = table.U16(range + rangeOffset + 2L * (character - table.U16(start)));
        return glyph == 0 ? (ushort)0 : (ushort)(glyph + table.U16(delta));
    }

    private static ushort FindInGroups(FontReader table, int character)
    {
        long low = 0, high = Math.Min(table.U32(12), (uint)table.Length / 12) - 1L;
        while (low <= high)
        {
            long middle = (low + high) / 2, group = 16 + 12 * middle;
            if (character < table.U32(group))
                high = middle - 1;
            else if (character > table.U32(group + 4))
                low = middle + 1;
            else
                return (ushort)(table.U32(group + 8) + (uint)character - table.U32(group));
        }
        return 0;
    }
}
