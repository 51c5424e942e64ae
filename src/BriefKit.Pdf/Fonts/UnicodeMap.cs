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
        for (int start = 0; start < inOrder.Length; start += EntriesPerBlock)
            WriteBlock(target, inOrder.AsSpan(start, Math.Min(EntriesPerBlock, inOrder.Length - start)));
        target.Raw("""
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """u8);
    }

    private static void WriteBlock(PdfBuffer target, ReadOnlySpan<UsedGlyph> glyphs)
    {
        target.Integer(glyphs.Length);
        target.Raw(" beginbfchar\n"u8);
        Span<byte> bytes = stackalloc byte[2 * LongestText];
        foreach (UsedGlyph glyph in glyphs)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes, glyph.Code);
            target.HexString(bytes[..2]);
            target.Raw((byte)' ');
            // A glyph whose text differs from place to place, or is private, carries it as ActualText wherever it stands.
            ReadOnlySpan<char> text = glyph.Source is null ? "\uFFFD" : glyph.Text;
            for (int i = 0; i < text.Length; i++)
                BinaryPrimitives.WriteUInt16BigEndian(bytes[(2 * i)..], text[i]);
            target.HexString(bytes[..(2 * text.Length)]);
            target.Raw((byte)'\n');
        }
        target.Raw("endbfchar\n"u8);
    }
}
