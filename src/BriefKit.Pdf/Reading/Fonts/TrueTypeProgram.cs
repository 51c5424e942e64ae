using BriefKit.Pdf.Fonts;

namespace BriefKit.Pdf.Reading.Fonts;

/// <summary>A TrueType font (OpenType 1.9), as far as its glyphs' number and widths.</summary>
internal sealed class TrueTypeProgram : FontProgram
{
    private readonly ReadOnlyMemory<byte> _metrics;
    private readonly int _metricCount;
    private readonly int _unitsPerEm;

    private TrueTypeProgram(int glyphCount, int unitsPerEm, ReadOnlyMemory<byte> metrics, int metricCount)
    {
        GlyphCount = glyphCount;
        _unitsPerEm = unitsPerEm;
        _metrics = metrics;
        _metricCount = metricCount;
    }

    public override int GlyphCount { get; }

    public static TrueTypeProgram? Read(ReadOnlyMemory<byte> data)
    {
        FontTables tables = new(data, 0);
        ReadOnlySpan<byte> head = tables["head"].Span, maximum = tables["maxp"].Span, header = tables["hhea"].Span;
        ReadOnlyMemory<byte> metrics = tables["hmtx"], locations = tables["loca"];
        if (head.Length < 54 || maximum.Length < 6 || header.Length < 36)
            return null;
        int unitsPerEm = FontTables.UInt16(head, 18), glyphs = FontTables.UInt16(maximum, 4), metricCount = FontTables.UInt16(header, 34);
        int locationSize = FontTables.UInt16(head, 50) == 0 ? 2 : 4;
        bool isWhole = unitsPerEm > 0 && metricCount > 0 && metrics.Length >= metricCount * 4 && locations.Length >= (glyphs + 1) * locationSize;
        return isWhole ? new TrueTypeProgram(glyphs, unitsPerEm, metrics, metricCount) : null;
    }

    // CIDs reach glyphs by CIDToGIDMap, which is read elsewhere.
    public override int? GlyphOf(int cid) => cid < GlyphCount ? cid : null;

    public override double? WidthOf(int glyph) =>
        glyph < GlyphCount ? FontTables.UInt16(_metrics.Span, Math.Min(glyph, _metricCount - 1) * 4) * 1000.0 / _unitsPerEm : null;
}
