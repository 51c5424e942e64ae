namespace BriefKit.Typesetting.Fonts;

/// <summary>The measures of a face, in font units: <see cref="UnitsPerEm"/> of them are as long as the size of the type.</summary>
public sealed record FontMetrics
{
    public required int UnitsPerEm { get; init; }

    /// <summary>How far a line of type reaches above its baseline.</summary>
    public required int Ascender { get; init; }

    /// <summary>How far a line of type reaches below its baseline; negative.</summary>
    public required int Descender { get; init; }

    public required int XHeight { get; init; }

    public required int CapHeight { get; init; }

    /// <summary>The middle of the underline above the baseline; negative.</summary>
    public required int UnderlinePosition { get; init; }

    public required int UnderlineThickness { get; init; }

    /// <summary>In degrees counter-clockwise from the vertical; negative for faces that lean to the right.</summary>
    public required double ItalicAngle { get; init; }

    /// <summary>The smallest rectangle that holds every glyph: left, bottom, right, top.</summary>
    public required (int XMin, int YMin, int XMax, int YMax) Bounds { get; init; }

    public required int GlyphCount { get; init; }

    internal static FontMetrics Read(FontTables tables)
    {
        FontReader head = tables["head"], hhea = tables["hhea"], os2 = tables["OS/2"], post = tables["post"];
        int unitsPerEm = head.U16(18) is var units && units is >= 16 and <= 16384 ? units : 1000;
        int version = os2.U16(0);
        bool usesTypographicMetrics = (os2.U16(62) & 0x80) != 0;
        int ascender = usesTypographicMetrics || hhea.I16(4) == 0 ? os2.I16(68) : hhea.I16(4);
        int descender = usesTypographicMetrics || hhea.I16(6) == 0 ? os2.I16(70) : hhea.I16(6);
        int xHeight = version >= 2 ? os2.I16(86) : 0, capHeight = version >= 2 ? os2.I16(88) : 0;
        return new FontMetrics
        {
            UnitsPerEm = unitsPerEm,
            Ascender = ascender > 0 ? ascender : unitsPerEm * 4 / 5,
            Descender = descender < 0 ? descender : -unitsPerEm / 5,
            XHeight = xHeight > 0 ? xHeight : unitsPerEm / 2,
            CapHeight = capHeight > 0 ? capHeight : unitsPerEm * 7 / 10,
            UnderlinePosition = post.I16(8) is var position && position != 0 ? position : -unitsPerEm / 10,
            UnderlineThickness = post.I16(10) is var thickness && thickness > 0 ? thickness : unitsPerEm / 20,
            ItalicAngle = post.I32(4) / 65536.0,
            Bounds = (head.I16(36), head.I16(38), head.I16(40), head.I16(42)),
            GlyphCount = Math.Max(1, (int)tables["maxp"].U16(4)),
        };
    }
}
