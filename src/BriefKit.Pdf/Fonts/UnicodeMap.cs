using System.Buffers.Binary;
using BriefKit.Pdf.Objects;

namespace BriefKit.Pdf.Fonts;

/// <summary>The CMap that says which characters each code of a font stands for (ISO 32000-1, 9.10.3).</summary>
internal static class UnicodeMap
{
    private const int LongestText = 64;
    private const int EntriesPerBlock = 100;

    /// <summary>
    /// Whether a glyph may be mapped to this text once for all. Noncharacters must not be mapped to (ISO 14289-1, 7.21.7), and private
    /// characters only beside an ActualText (ISO 19005-2, 6.2.11.7.3), which then says all.
    /// </summary>
    public static bool CanHold(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > LongestText || !PdfText.IsClean(text))
            return false;
        return !HasPrivate(text);
    }

    /// <summary>Whether there are private characters: of the Basic Multilingual Plane, or high surrogates of planes 15 and 16.</summary>
    public static bool HasPrivate(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\uE000', '\uF8FF') >= 0 || text.IndexOfAnyInRange('\uDB80', '\uDBFF') >= 0;

    public static void Write(PdfBuffer target, ReadOnlySpan<UsedGlyph> glyphs)
    {
        target.Raw("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """u8);
        UsedGlyph[] inOrder = glyphs.ToArray();
        Array.Sort(inOrder, static (left, right) => left.Code.CompareTo(right.Code));
        List<Range> ranges = [], single = [];
        for (int start = 0, end; start < inOrder.Length; start = end)
        {
            end = EndOfRange(inOrder, start);
            (end > start + 1 ? ranges : single).Add(start..end);
        }
        WriteBlocks(target, inOrder, ranges, " beginbfrange\n"u8, "endbfrange\n"u8);
        WriteBlocks(target, inOrder, single, " beginbfchar\n"u8, "endbfchar\n"u8);
        target.Raw("""
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """u8);
    }

    // Glyphs of letters that follow one another often do so too. Neither the last byte of a code nor that of a character may overflow in a range.
    private static int EndOfRange(ReadOnlySpan<UsedGlyph> glyphs, int start)
    {
        int end = start + 1;
        while (end < glyphs.Length && glyphs[start].Character >= 0
            && glyphs[end].Code == glyphs[end - 1].Code + 1 && glyphs[end].Character == glyphs[end - 1].Character + 1 && (glyphs[end].Character & 0xFF) != 0 && (glyphs[end].Code & 0xFF) != 0)
        {
            end++;
        }
        return end;
    }

    private static void WriteBlocks(PdfBuffer target, ReadOnlySpan<UsedGlyph> glyphs, List<Range> ranges, ReadOnlySpan<byte> begin, ReadOnlySpan<byte> end)
    {
        for (int i = 0; i < ranges.Count; i++)
        {
            if (i % EntriesPerBlock == 0)
            {
                target.Integer(Math.Min(EntriesPerBlock, ranges.Count - i));
                target.Raw(begin);
            }
            WriteEntry(target, glyphs[ranges[i]]);
            if (i % EntriesPerBlock == EntriesPerBlock - 1 || i == ranges.Count - 1)
                target.Raw(end);
        }
    }

    private static void WriteEntry(PdfBuffer target, ReadOnlySpan<UsedGlyph> glyphs)
    {
        Span<byte> bytes = stackalloc byte[2 * LongestText];
        WriteCode(target, glyphs[0].Code);
        if (glyphs.Length > 1)
            WriteCode(target, glyphs[^1].Code);
        // A glyph whose text differs from place to place, or is private, carries it as ActualText wherever it stands.
        ReadOnlySpan<char> text = glyphs[0].Source is null ? "\uFFFD" : glyphs[0].Text;
        for (int i = 0; i < text.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(bytes[(2 * i)..], text[i]);
        target.HexString(bytes[..(2 * text.Length)]);
        target.Raw((byte)'\n');
    }

    private static void WriteCode(PdfBuffer target, ushort code)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, code);
        target.HexString(bytes);
        target.Raw((byte)' ');
    }
}
