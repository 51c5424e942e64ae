using System.Buffers.Binary;
using System.Text;

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
        ReadOnlyMemory<byte> head = Table(data, "head"), maximum = Table(data, "maxp"), header = Table(data, "hhea"), metrics = Table(data, "hmtx");
        ReadOnlyMemory<byte> locations = Table(data, "loca");
        if (head.Length < 54 || maximum.Length < 6 || header.Length < 36)
            return null;
        int unitsPerEm = UInt16(head, 18), glyphs = UInt16(maximum, 4), metricCount = UInt16(header, 34);
        int locationSize = UInt16(head, 50) == 0 ? 2 : 4;
        bool isWhole = unitsPerEm > 0 && metricCount > 0 && metrics.Length >= metricCount * 4 && locations.Length >= (glyphs + 1) * locationSize;
        return isWhole ? new TrueTypeProgram(glyphs, unitsPerEm, metrics, metricCount) : null;
    }

    // CIDs reach glyphs by CIDToGIDMap, which is read elsewhere.
    public override int? GlyphOf(int cid) => cid < GlyphCount ? cid : null;

    public override double? WidthOf(int glyph) =>
        glyph < GlyphCount ? UInt16(_metrics, Math.Min(glyph, _metricCount - 1) * 4) * 1000.0 / _unitsPerEm : null;

    private static ReadOnlyMemory<byte> Table(ReadOnlyMemory<byte> data, string tag)
    {
        int count = data.Length < 12 ? 0 : UInt16(data, 4);
        for (int i = 0; i < count && 28 + (16 * i) <= data.Length; i++)
        {
            ReadOnlySpan<byte> record = data.Span.Slice(12 + (16 * i), 16);
            if (!record[..4].SequenceEqual(Encoding.ASCII.GetBytes(tag)))
                continue;
            long offset = BinaryPrimitives.ReadUInt32BigEndian(record[8..]), length = BinaryPrimitives.ReadUInt32BigEndian(record[12..]);
            return offset + length <= data.Length ? data.Slice((int)offset, (int)length) : default;
        }
        return default;
    }

    private static int UInt16(ReadOnlyMemory<byte> data, int offset) => BinaryPrimitives.ReadUInt16BigEndian(data.Span[offset..]);
}
