using System.Buffers.Binary;
using System.Numerics;

namespace BriefKit.Pdf.Fonts;

/// <summary>
/// Cuts a TrueType font down to the glyphs that are used. HarfBuzz does it as well, for all kinds of fonts, but takes several times as
/// long; a subset of plain outlines is little more than a copy of them.
/// </summary>
internal sealed class TrueTypeSubset
{
    private const uint Version = 0x00010000;
    private const uint ChecksumOfFile = 0xB1B0AFBA;
    private const int DirectoryEntry = 16;

    private readonly SourceFont _font;
    private readonly OutlineStore _outlines;
    private readonly List<ushort> _glyphs = [0];
    private readonly Dictionary<ushort, ushort> _codes = new() { [0] = 0 };

    private TrueTypeSubset(SourceFont font, OutlineStore outlines) => (_font, _outlines) = (font, outlines);

    /// <summary>Cuts the font to glyphs, whose codes follow their order.</summary>
    public static FontSubset Cut(SourceFont font, OutlineStore outlines, ushort[] glyphs)
    {
        TrueTypeSubset subset = new(font, outlines);
        ushort[] codes = subset.Add(glyphs);
        return new FontSubset(subset.Write(), glyphs, codes, [.. subset._glyphs.Select(glyph => font.WidthOf(glyph))]);
    }

    private ushort[] Add(ushort[] glyphs)
    {
        ushort[] codes = Array.ConvertAll(glyphs, CodeOf);
        // What glyphs are composed of comes behind all that are shown.
        for (int i = 0; i < _glyphs.Count; i++)
        {
            foreach (Component component in _outlines[_glyphs[i]].Components)
                CodeOf(component.Glyph);
        }
        return codes;
    }

    private ushort CodeOf(ushort id)
    {
        if (!_codes.TryGetValue(id, out ushort code))
        {
            _codes[id] = code = (ushort)_glyphs.Count;
            _glyphs.Add(id);
        }
        return code;
    }

    // OpenType 1.9, "Font file"; ISO 32000-1, 9.9: the tables that a program in a PDF file needs.
    private byte[] Write()
    {
        int outlineLength = 0;
        foreach (ushort id in _glyphs)
            outlineLength += Padded(_outlines[id].Bytes.Length);
        // A table without a byte is taken for a broken one.
        outlineLength = Math.Max(outlineLength, sizeof(uint));
        bool hasLongPlaces = outlineLength > 2 * ushort.MaxValue;
        (string Tag, int Length)[] tables =
        [
            ("glyf", outlineLength), ("head", _font.Head.Length), ("hhea", _font.HorizontalHead.Length), ("hmtx", 4 * _glyphs.Count),
            ("loca", (_glyphs.Count + 1) * (hasLongPlaces ? 4 : 2)), ("maxp", _font.MaximumProfile.Length),
        ];
        int start = 12 + (DirectoryEntry * tables.Length), length = start;
        foreach ((_, int size) in tables)
            length += Padded(size);
        byte[] file = new byte[length];
        WriteDirectoryHead(file, tables.Length);
        for (int i = 0, offset = start; i < tables.Length; i++)
        {
            Span<byte> table = file.AsSpan(offset, tables[i].Length);
            Fill(tables[i].Tag, table, hasLongPlaces);
            Span<byte> entry = file.AsSpan(12 + (DirectoryEntry * i));
            for (int letter = 0; letter < 4; letter++)
                entry[letter] = (byte)tables[i].Tag[letter];
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(file.AsSpan(offset, Padded(tables[i].Length))));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], tables[i].Length);
            offset += Padded(tables[i].Length);
        }
        int head = start + Padded(outlineLength);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), ChecksumOfFile - Sum(file));
        return file;
    }

    private void Fill(string tag, Span<byte> table, bool hasLongPlaces)
    {
        switch (tag)
        {
            case "glyf":
                FillOutlines(table);
                break;
            case "head":
                _font.Head.Span.CopyTo(table);
                BinaryPrimitives.WriteUInt32BigEndian(table[8..], 0);
                BinaryPrimitives.WriteInt16BigEndian(table[50..], (short)(hasLongPlaces ? 1 : 0));
                break;
            case "hhea":
                _font.HorizontalHead.Span.CopyTo(table);
                BinaryPrimitives.WriteUInt16BigEndian(table[34..], (ushort)_glyphs.Count);
                break;
            case "hmtx":
                for (int i = 0; i < _glyphs.Count; i++)
                    _font.CopyMetrics(_glyphs[i], table[(4 * i)..]);
                break;
            case "loca":
                FillPlaces(table, hasLongPlaces);
                break;
            default:
                _font.MaximumProfile.Span.CopyTo(table);
                BinaryPrimitives.WriteUInt16BigEndian(table[4..], (ushort)_glyphs.Count);
                break;
        }
    }

    private void FillOutlines(Span<byte> table)
    {
        int offset = 0;
        foreach (ushort id in _glyphs)
        {
            Outline outline = _outlines[id];
            outline.Bytes.CopyTo(table[offset..]);
            foreach (Component component in outline.Components)
                BinaryPrimitives.WriteUInt16BigEndian(table[(offset + component.Place)..], _codes.GetValueOrDefault(component.Glyph));
            offset += Padded(outline.Bytes.Length);
        }
    }

    private void FillPlaces(Span<byte> table, bool isLong)
    {
        int offset = 0;
        for (int i = 0; i <= _glyphs.Count; i++)
        {
            if (isLong)
                BinaryPrimitives.WriteInt32BigEndian(table[(4 * i)..], offset);
            else
                BinaryPrimitives.WriteUInt16BigEndian(table[(2 * i)..], (ushort)(offset / 2));
            if (i < _glyphs.Count)
                offset += Padded(_outlines[_glyphs[i]].Bytes.Length);
        }
    }

    private static void WriteDirectoryHead(Span<byte> file, int count)
    {
        int power = BitOperations.Log2((uint)count);
        BinaryPrimitives.WriteUInt32BigEndian(file, Version);
        BinaryPrimitives.WriteInt16BigEndian(file[4..], (short)count);
        BinaryPrimitives.WriteInt16BigEndian(file[6..], (short)(DirectoryEntry << power));
        BinaryPrimitives.WriteInt16BigEndian(file[8..], (short)power);
        BinaryPrimitives.WriteInt16BigEndian(file[10..], (short)((DirectoryEntry * count) - (DirectoryEntry << power)));
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Sum(ReadOnlySpan<byte> table)
    {
        uint sum = 0;
        for (; table.Length >= sizeof(uint); table = table[sizeof(uint)..])
            sum += BinaryPrimitives.ReadUInt32BigEndian(table);
        return sum;
    }
}
