namespace BriefKit.Pdf.Reading.Fonts;

/// <summary>A font in the Compact Font Format (Adobe Technical Note 5176), keyed by CIDs or by names.</summary>
internal sealed class CompactProgram : FontProgram
{
    private const int CharsetOperator = 15;
    private const int CharStringsOperator = 17;
    private const int PrivateOperator = 18;
    private const int SubroutinesOperator = 19;
    private const int DefaultWidthOperator = 20;
    private const int NominalWidthOperator = 21;
    private const int MatrixOperator = 1207;
    private const int RegistryOperator = 1230;
    private const int ArrayOperator = 1236;
    private const int SelectOperator = 1237;

    private readonly ReadOnlyMemory<byte> _data;
    private readonly ReadOnlyMemory<byte>[] _charStrings;
    private readonly ReadOnlyMemory<byte>[] _globalSubroutines;
    private readonly PrivateValues[] _privates;
    private readonly double _scale;
    private readonly Dictionary<int, int>? _glyphs;
    private readonly int _select;

    private readonly record struct PrivateValues(double DefaultWidth, double NominalWidth, ReadOnlyMemory<byte>[] Subroutines);

    private CompactProgram(ReadOnlyMemory<byte> data, Dictionary<int, double[]> top, ReadOnlyMemory<byte>[] charStrings, ReadOnlyMemory<byte>[] globalSubroutines)
    {
        _data = data;
        _charStrings = charStrings;
        _globalSubroutines = globalSubroutines;
        bool isKeyedByCid = top.ContainsKey(RegistryOperator);
        _privates = isKeyedByCid ? ReadPrivates(top) : [ReadPrivate(top)];
        _select = isKeyedByCid ? Offset(top, SelectOperator) : 0;
        _glyphs = isKeyedByCid ? ReadCharset(Offset(top, CharsetOperator)) : null;
        // A unit of the glyphs' space is a thousandth of the size unless the font says otherwise.
        _scale = top.TryGetValue(MatrixOperator, out double[]? matrix) && matrix.Length == 6 && matrix[0] > 0 ? matrix[0] * 1000 : 1;
    }

    public override int GlyphCount => _charStrings.Length;

    public static CompactProgram? Read(ReadOnlyMemory<byte> data)
    {
        if (data.Length < 4 || CompactTable.ReadIndex(data, data.Span[2], out int position) is null)
            return null;
        if (CompactTable.ReadIndex(data, position, out position) is not [ReadOnlyMemory<byte> first, ..] || CompactTable.ReadIndex(data, position, out position) is null)
            return null;
        Dictionary<int, double[]> top = CompactTable.ReadDictionary(first.Span);
        if (CompactTable.ReadIndex(data, position, out _) is not ReadOnlyMemory<byte>[] subroutines)
            return null;
        return CompactTable.ReadIndex(data, Offset(top, CharStringsOperator), out _) is { Length: > 0 } charStrings
            ? new CompactProgram(data, top, charStrings, subroutines)
            : null;
    }

    public override int? GlyphOf(int cid) => _glyphs is null ? (cid < GlyphCount ? cid : null) : _glyphs.TryGetValue(cid, out int glyph) ? glyph : null;

    public override double? WidthOf(int glyph)
    {
        int dictionary = _select == 0 ? 0 : DictionaryOf(glyph);
        if (glyph >= GlyphCount || dictionary >= _privates.Length)
            return null;
        PrivateValues values = _privates[dictionary];
        double? difference = new CharStringWidth(_globalSubroutines, values.Subroutines).Read(_charStrings[glyph]);
        return (difference is double known ? values.NominalWidth + known : values.DefaultWidth) * _scale;
    }

    private PrivateValues[] ReadPrivates(Dictionary<int, double[]> top)
    {
        ReadOnlyMemory<byte>[] dictionaries = CompactTable.ReadIndex(_data, Offset(top, ArrayOperator), out _) ?? [];
        return [.. dictionaries.Select(dictionary => ReadPrivate(CompactTable.ReadDictionary(dictionary.Span)))];
    }

    private PrivateValues ReadPrivate(Dictionary<int, double[]> dictionary)
    {
        if (!dictionary.TryGetValue(PrivateOperator, out double[]? place) || place is not [double size, double offset] || size < 0 || offset < 0 || size + offset > _data.Length)
            return new PrivateValues(0, 0, []);
        Dictionary<int, double[]> values = CompactTable.ReadDictionary(_data.Span.Slice((int)offset, (int)size));
        int subroutines = Offset(values, SubroutinesOperator);
        return new PrivateValues(
            values.GetValueOrDefault(DefaultWidthOperator, []).FirstOrDefault(),
            values.GetValueOrDefault(NominalWidthOperator, []).FirstOrDefault(),
            subroutines == 0 ? [] : CompactTable.ReadIndex(_data, (int)offset + subroutines, out _) ?? []);
    }

    // Section 13: which CID each glyph has. The first glyph has CID 0, and is not listed.
    private Dictionary<int, int> ReadCharset(int offset)
    {
        Dictionary<int, int> glyphs = new() { [0] = 0 };
        ReadOnlySpan<byte> data = _data.Span;
        int format = offset > 0 && offset < data.Length ? data[offset] : -1, position = offset + 1;
        if (format is < 0 or > 2)
            return glyphs;
        for (int glyph = 1; glyph < GlyphCount && position + 2 <= data.Length;)
        {
            int first = (int)CompactTable.Number(data[position..], 2);
            int left = format == 0 ? 0 : (int)CompactTable.Number(data[Math.Min(position + 2, data.Length)..], format);
            position += 2 + format;
            for (int i = 0; i <= left && glyph < GlyphCount; i++)
                glyphs.TryAdd(first + i, glyph++);
        }
        return glyphs;
    }

    // Section 19: which font dictionary a glyph belongs to.
    private int DictionaryOf(int glyph)
    {
        ReadOnlySpan<byte> data = _data.Span;
        if (_select <= 0 || _select >= data.Length)
            return 0;
        if (data[_select] == 0)
            return _select + 1 + glyph < data.Length ? data[_select + 1 + glyph] : 0;
        int ranges = (int)CompactTable.Number(data[(_select + 1)..], 2);
        int dictionary = 0;
        for (int i = 0, position = _select + 3; i < ranges && position + 3 <= data.Length; i++, position += 3)
        {
            if (CompactTable.Number(data[position..], 2) > glyph)
                break;
            dictionary = data[position + 2];
        }
        return dictionary;
    }

    private static int Offset(Dictionary<int, double[]> dictionary, int name) =>
        dictionary.GetValueOrDefault(name, []) is [.., double offset] && offset is > 0 and < int.MaxValue ? (int)offset : 0;
}
