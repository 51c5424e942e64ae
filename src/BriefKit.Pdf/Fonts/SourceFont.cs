using System.Buffers.Binary;
using System.Text;
using BriefKit.Typesetting.Fonts;

namespace BriefKit.Pdf.Fonts;

/// <summary>A whole font, as pages use it: what its subsets are cut from, and the figures of its descriptor in 1/1000 em.</summary>
internal sealed class SourceFont
{
    private const int LightestBold = 600;
    private const int LastCharacter = 0x206F; // The end of General Punctuation.

    private readonly ReadOnlyMemory<byte> _widths;
    private readonly int _widthCount;
    private readonly int _unitsPerEm;
    private readonly Lazy<Dictionary<ushort, string>> _characters;
    private readonly Lazy<Alphabets> _alphabets;
    private readonly Lazy<FaceHandle> _face;
    private readonly Lazy<bool> _canBeCut;

    public SourceFont(FontFace face)
    {
        FontTables tables = new(face.Data, face.Index);
        FontMetrics metrics = face.Metrics;
        Name = face.PostScriptName;
        IsCompact = face.HasCffOutlines;
        VariesCompactly = IsCompact && tables["CFF "].IsEmpty;
        HasOutlines = face.HasOutlines;
        IsVariable = !tables["fvar"].IsEmpty;
        PinnedWeight = face.PinnedWeight;
        MustBeWhole = face.Embedding == EmbeddingPermission.Whole;
        GlyphCount = metrics.GlyphCount;
        IsItalic = face.IsItalic;
        IsBold = face.Weight >= LightestBold;
        IsFixedPitch = FontTables.UInt32(tables["post"].Span, 12) != 0;
        // OpenType, OS/2, sFamilyClass: classes 1 to 7 have serifs.
        IsSerif = FontTables.UInt16(tables["OS/2"].Span, 30) >> 8 is >= 1 and <= 7;

        _characters = new(() => ReadCharacters(face));
        _alphabets = new(() => new Alphabets(face));
        Subsets = new SubsetStore(this);
        _canBeCut = new(() => HasOutlines && AllGlyphs is [ushort first, ..] && ((Outlines is not null && !MustBeWhole) || Subsets.Get(MustBeWhole ? AllGlyphs : [first]) is not null));
        _face = new(() => new FaceHandle(face.Data, face.Index));
        Head = tables["head"];
        HorizontalHead = tables["hhea"];
        MaximumProfile = tables["maxp"];
        bool isPlain = !IsCompact && !IsVariable && HasOutlines && Head.Length >= 54 && HorizontalHead.Length >= 36 && MaximumProfile.Length >= 6 && OutlineStore.IsWhole(tables);
        Outlines = isPlain ? new OutlineStore(tables) : null;
        _widths = tables["hmtx"];
        _widthCount = FontTables.UInt16(tables["hhea"].Span, 34);
        _unitsPerEm = metrics.UnitsPerEm;
        BoundingBox = [Scale(metrics.Bounds.XMin), Scale(metrics.Bounds.YMin), Scale(metrics.Bounds.XMax), Scale(metrics.Bounds.YMax)];
        Ascent = Scale(metrics.Ascender);
        Descent = Scale(metrics.Descender);
        CapHeight = Scale(metrics.CapHeight);
        ItalicAngle = metrics.ItalicAngle;
    }

    public string Name { get; }

    /// <summary>For cutting what <see cref="Outlines"/> does not hold. It is made when it is first asked for: that takes longer than setting many pages.</summary>
    public FaceHandle Face => _face.Value;

    /// <summary>Whether its outlines are those of the Compact Font Format, not of TrueType.</summary>
    public bool IsCompact { get; }

    /// <summary>Whether its outlines are of version 2 of that format, which PDF does not know: they are brought to version 1 where they are pinned.</summary>
    public bool VariesCompactly { get; }

    /// <summary>Whether glyphs are outlines, which a PDF file can hold; fonts of coloured pictures have none.</summary>
    public bool HasOutlines { get; }

    public bool IsVariable { get; }

    /// <summary>The weight that a variable font is pinned to; null for its default.</summary>
    public int? PinnedWeight { get; }

    /// <summary>Whether its maker forbids cutting it to the used glyphs.</summary>
    public bool MustBeWhole { get; }

    public int GlyphCount { get; }

    /// <summary>Whether a file can hold it. Only of a font that is read by HarfBuzz this is not plain to see: it is tried.</summary>
    public bool CanBeCut => _canBeCut.Value;

    /// <summary>The ids of all glyphs but that which says that another is missing.</summary>
    public ushort[] AllGlyphs => field ??= [.. Enumerable.Range(1, Math.Max(GlyphCount - 1, 0)).Select(id => (ushort)id)];

    public int[] BoundingBox { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    public double ItalicAngle { get; }

    public bool IsFixedPitch { get; }

    public bool IsItalic { get; }

    public bool IsBold { get; }

    public bool IsSerif { get; }

    /// <summary>The table <c>head</c>.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>The table <c>hhea</c>.</summary>
    public ReadOnlyMemory<byte> HorizontalHead { get; }

    /// <summary>The table <c>maxp</c>.</summary>
    public ReadOnlyMemory<byte> MaximumProfile { get; }

    /// <summary>The outlines of a TrueType font of one weight and width; null for other kinds of fonts.</summary>
    public OutlineStore? Outlines { get; }

    /// <summary>What was cut from it.</summary>
    public SubsetStore Subsets { get; }

    public Alphabets Alphabets => _alphabets.Value;

    /// <summary>Copies the advance width and the left bearing of a glyph, as the table <c>hmtx</c> has them.</summary>
    public void CopyMetrics(ushort glyph, Span<byte> target)
    {
        // OpenType, hmtx: the glyphs behind the last width share it, and have only bearings.
        ReadOnlySpan<byte> metrics = _widths.Span;
        int advance = 4 * Math.Min((int)glyph, _widthCount - 1), bearing = glyph < _widthCount ? advance + 2 : (4 * _widthCount) + (2 * (glyph - _widthCount));
        BinaryPrimitives.WriteUInt16BigEndian(target, (ushort)FontTables.UInt16(metrics, advance));
        BinaryPrimitives.WriteUInt16BigEndian(target[2..], (ushort)FontTables.UInt16(metrics, bearing));
    }

    /// <summary>The advance width of a glyph in 1/1000 em.</summary>
    public int WidthOf(int glyph) => WidthOf(_widths.Span, _widthCount, glyph);

    /// <summary>The advance widths of the glyphs of a subset of this font, by the subset's own tables: an instance of a variable font has widths of its own.</summary>
    public int[] WidthsIn(FontTables subset, int count)
    {
        ReadOnlySpan<byte> widths = subset["hmtx"].Span;
        int widthCount = FontTables.UInt16(subset["hhea"].Span, 34);
        int[] all = new int[Math.Max(count, 1)];
        for (int glyph = 0; glyph < all.Length; glyph++)
            all[glyph] = WidthOf(widths, widthCount, glyph);
        return all;
    }

    private int WidthOf(ReadOnlySpan<byte> widths, int count, int glyph)
    {
        // OpenType, hmtx: all glyphs behind the last width share it.
        int index = Math.Min(glyph, count - 1);
        return index < 0 ? 0 : Scale(FontTables.UInt16(widths, 4 * index));
    }

    /// <summary>The character that the font itself draws by a glyph, among those of Europe's scripts; null where there is none.</summary>
    public string? CharacterOf(ushort glyph) => _characters.Value.GetValueOrDefault(glyph);

    private static Dictionary<ushort, string> ReadCharacters(FontFace face)
    {
        Dictionary<ushort, string> characters = [];
        for (int character = ' '; character <= LastCharacter; character++)
        {
            ushort glyph = face.GlyphOf(new Rune(character));
            if (glyph != 0 && UnicodeMap.CanHold([(char)character]))
                characters.TryAdd(glyph, ((char)character).ToString());
        }
        return characters;
    }

    /// <summary>From the font's units to 1/1000 em.</summary>
    public int Scale(int units) => (int)Math.Round(units * 1000.0 / _unitsPerEm, MidpointRounding.AwayFromZero);
}
