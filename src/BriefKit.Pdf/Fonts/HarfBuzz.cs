using System.Runtime.InteropServices;

namespace BriefKit.Pdf.Fonts;

/// <summary>The part of HarfBuzz's C interface that subsets fonts. The managed package does not cover it, but its native library exports it.</summary>
internal static unsafe partial class HarfBuzz
{
    private const string Library = "libHarfBuzzSharp";

    public const int ReadOnlyMemoryMode = 1;

    /// <summary>What a subset leaves out, since a page shows glyphs by their ids: hints, and what glyphs could be exchanged for.</summary>
    public const uint SubsetFlags = 0x1 /* no hinting */ | 0x200 /* no layout closure */;

    /// <summary>Outlines of the Compact Font Format 2 are written as those of the first version, once nothing of them varies.</summary>
    public const uint FirstCompactFormat = 0x4000;

    /// <summary>The set of the tables that are left out.</summary>
    public const int DroppedTables = 3;

    public const uint InvalidValue = uint.MaxValue;

    [LibraryImport(Library)]
    public static partial nint hb_blob_create(byte* data, uint length, int mode, nint userData, nint destroy);

    [LibraryImport(Library)]
    public static partial byte* hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(Library)]
    public static partial void hb_blob_destroy(nint blob);

    [LibraryImport(Library)]
    public static partial nint hb_face_create(nint blob, uint index);

    [LibraryImport(Library)]
    public static partial void hb_face_make_immutable(nint face);

    [LibraryImport(Library)]
    public static partial nint hb_face_reference_blob(nint face);

    [LibraryImport(Library)]
    public static partial nint hb_face_reference_table(nint face, uint tag);

    [LibraryImport(Library)]
    public static partial void hb_face_destroy(nint face);

    [LibraryImport(Library)]
    public static partial nint hb_subset_preprocess(nint face);

    [LibraryImport(Library)]
    public static partial nint hb_subset_input_create_or_fail();

    [LibraryImport(Library)]
    public static partial nint hb_subset_input_glyph_set(nint input);

    [LibraryImport(Library)]
    public static partial nint hb_subset_input_set(nint input, int kind);

    [LibraryImport(Library)]
    public static partial void hb_subset_input_set_flags(nint input, uint flags);

    [LibraryImport(Library)]
    public static partial int hb_subset_input_pin_all_axes_to_default(nint input, nint face);

    [LibraryImport(Library)]
    public static partial int hb_subset_input_pin_axis_location(nint input, nint face, uint tag, float value);

    [LibraryImport(Library)]
    public static partial nint hb_subset_input_old_to_new_glyph_mapping(nint input);

    [LibraryImport(Library)]
    public static partial void hb_subset_input_destroy(nint input);

    [LibraryImport(Library)]
    public static partial nint hb_subset_plan_create_or_fail(nint face, nint input);

    [LibraryImport(Library)]
    public static partial nint hb_subset_plan_old_to_new_glyph_mapping(nint plan);

    [LibraryImport(Library)]
    public static partial nint hb_subset_plan_execute_or_fail(nint plan);

    [LibraryImport(Library)]
    public static partial void hb_subset_plan_destroy(nint plan);

    [LibraryImport(Library)]
    public static partial void hb_set_add(nint set, uint value);

    [LibraryImport(Library)]
    public static partial void hb_set_add_range(nint set, uint first, uint last);

    [LibraryImport(Library)]
    public static partial void hb_map_set(nint map, uint key, uint value);

    [LibraryImport(Library)]
    public static partial uint hb_map_get(nint map, uint key);
}
