using System.Buffers.Binary;

namespace BriefKit.Pdf.Fonts;

/// <summary>Cuts a font down to the glyphs that are used.</summary>
internal static unsafe class SubsetCutter
{
    // A page shows glyphs by number, so nothing that finds, names, exchanges or hints glyphs is needed.
    private static readonly uint[] DroppedTables =
        [Tag("cmap"u8), Tag("name"u8), Tag("post"u8), Tag("OS/2"u8), Tag("GSUB"u8), Tag("GPOS"u8), Tag("GDEF"u8), Tag("STAT"u8), Tag("gasp"u8), Tag("kern"u8), Tag("DSIG"u8)];

    /// <param name="glyphs">Their ids in the order of their codes, which begin with 1, without that of the missing glyph, which every subset has.</param>
    /// <returns>Null where the font is broken or has no outlines.</returns>
    /// <remarks>A TrueType program is a font file of its own; of a compact font only its table is returned, with its CIDs made equal to its glyph ids.</remarks>
    public static FontSubset? Cut(SourceFont font, ushort[] glyphs)
    {
        if (!font.HasOutlines)
            return null;
        return font is { Outlines: OutlineStore outlines, MustBeWhole: false } ? TrueTypeSubset.Cut(font, outlines, glyphs) : CutByHarfBuzz(font, glyphs);
    }

    private static FontSubset? CutByHarfBuzz(SourceFont font, ushort[] glyphs)
    {
        nint input = CreateInput(font, glyphs);
        nint plan = HarfBuzz.hb_subset_plan_create_or_fail(font.Face.DangerousGetHandle(), input);
        HarfBuzz.hb_subset_input_destroy(input);
        if (plan == 0)
            return null;
        nint map = HarfBuzz.hb_subset_plan_old_to_new_glyph_mapping(plan);
        ushort[] codes = Array.ConvertAll(glyphs, glyph => HarfBuzz.hb_map_get(map, glyph) is uint code and not HarfBuzz.InvalidValue ? (ushort)code : (ushort)0);
        nint subset = HarfBuzz.hb_subset_plan_execute_or_fail(plan);
        HarfBuzz.hb_subset_plan_destroy(plan);
        if (subset == 0)
            return null;
        int count = FontTables.UInt16(CopyTable(subset, Tag("maxp"u8)), 4);
        byte[] whole = font.IsVariable || !font.IsCompact ? CopyWhole(subset) : [];
        byte[] program = font.IsCompact ? CopyTable(subset, Tag("CFF "u8)) : whole;
        HarfBuzz.hb_face_destroy(subset);
        GC.KeepAlive(font);
        if (program.Length == 0)
            return null;
        if (font.IsCompact)
            CompactFont.NumberByGlyph(program, count);
        return new FontSubset(program, glyphs, codes, font.IsVariable ? font.WidthsIn(new FontTables(whole, 0), count) : WidthsOf(font, glyphs, codes, count));
    }

    private static int[] WidthsOf(SourceFont font, ushort[] glyphs, ushort[] codes, int count)
    {
        int[] widths = new int[Math.Max(count, 1)];
        widths[0] = font.WidthOf(0);
        for (int i = 0; i < glyphs.Length; i++)
            widths[codes[i]] = font.WidthOf(glyphs[i]);
        return widths;
    }

    private static nint CreateInput(SourceFont font, ushort[] glyphs)
    {
        nint input = HarfBuzz.hb_subset_input_create_or_fail();
        if (input == 0)
            throw new InsufficientMemoryException("There is no memory left for subsetting a font.");
        HarfBuzz.hb_subset_input_set_flags(input, font.VariesCompactly ? HarfBuzz.SubsetFlags | HarfBuzz.FirstCompactFormat : HarfBuzz.SubsetFlags);
        nint wanted = HarfBuzz.hb_subset_input_glyph_set(input);
        nint codes = HarfBuzz.hb_subset_input_old_to_new_glyph_mapping(input);
        HarfBuzz.hb_map_set(codes, 0, 0);
        for (int i = 0; i < glyphs.Length; i++)
        {
            HarfBuzz.hb_set_add(wanted, glyphs[i]);
            HarfBuzz.hb_map_set(codes, glyphs[i], (uint)i + 1);
        }
        if (font.MustBeWhole)
            HarfBuzz.hb_set_add_range(wanted, 0, (uint)font.GlyphCount - 1);
        nint dropped = HarfBuzz.hb_subset_input_set(input, HarfBuzz.DroppedTables);
        foreach (uint tag in DroppedTables)
            HarfBuzz.hb_set_add(dropped, tag);
        if (font.IsVariable)
            Pin(input, font);
        return input;
    }

    private static void Pin(nint input, SourceFont font)
    {
        nint face = font.Face.DangerousGetHandle();
        _ = HarfBuzz.hb_subset_input_pin_all_axes_to_default(input, face);
        if (font.PinnedWeight is int weight)
            _ = HarfBuzz.hb_subset_input_pin_axis_location(input, face, Tag("wght"u8), weight);
    }

    private static byte[] CopyWhole(nint face) => CopyBlob(HarfBuzz.hb_face_reference_blob(face));

    private static byte[] CopyTable(nint face, uint tag) => CopyBlob(HarfBuzz.hb_face_reference_table(face, tag));

    private static byte[] CopyBlob(nint blob)
    {
        byte* data = HarfBuzz.hb_blob_get_data(blob, out uint length);
        byte[] copy = new ReadOnlySpan<byte>(data, (int)length).ToArray();
        HarfBuzz.hb_blob_destroy(blob);
        return copy;
    }

    private static uint Tag(ReadOnlySpan<byte> tag) => BinaryPrimitives.ReadUInt32BigEndian(tag);
}
