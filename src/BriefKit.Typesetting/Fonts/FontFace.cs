using System.Buffers;
using System.Globalization;
using System.Text;
using HarfBuzzSharp;

namespace BriefKit.Typesetting.Fonts;

/// <summary>One face of a font file: what shaping measures with and a back end embeds. Two are equal only if they are the same object.</summary>
/// <remarks>A face may be used by several threads at once. Tables are read when they are first asked for; a damaged one never throws.</remarks>
public sealed class FontFace
{
    private readonly Lazy<FontTables> _tables;
    private readonly Lazy<FontMetrics> _metrics;
    private readonly Lazy<FontNames> _names;
    private readonly Lazy<CharacterMap> _characters;
    private readonly Lazy<FontFeatures> _features;
    private readonly Lazy<Font> _shapingFont;

    /// <param name="data">The bytes of the whole font file (TrueType, OpenType, or a collection).</param>
    /// <param name="index">Which face of a collection; 0 for a single font.</param>
    public FontFace(string family, string postScriptName, ReadOnlyMemory<byte> data, int index)
        : this(data, index)
    {
        Family = family;
        PostScriptName = postScriptName;
    }

    /// <summary>A face that is called what its own tables say.</summary>
    public FontFace(ReadOnlyMemory<byte> data, int index)
    {
        Data = data;
        Index = index;
        _tables = new(() => new FontTables(data, index));
        _metrics = new(() => FontMetrics.Read(_tables.Value));
        _names = new(() => FontNames.Read(_tables.Value));
        _characters = new(() => new CharacterMap(_tables.Value));
        _features = new(() => new FontFeatures(_tables.Value));
        _shapingFont = new(() => OpenShapingFont(data, index, PinnedWeight));
    }

    /// <summary>A face of a variable font, at one weight; its other axes stand at their defaults.</summary>
    /// <param name="weight">A value on the font's axis <c>wght</c>.</param>
    public FontFace(ReadOnlyMemory<byte> data, int index, int weight)
        : this(data, index) => PinnedWeight = weight;

    /// <summary>Where on its axis <c>wght</c> a variable font is pinned; null for a font that does not vary in weight.</summary>
    public int? PinnedWeight { get; }

    /// <summary>The family that users know it by, with all its weights: <c>Source Serif 4</c>.</summary>
    public string Family => field ??= _names.Value.Family;

    public string PostScriptName =>
        field ??= PinnedWeight is int weight ? string.Create(CultureInfo.InvariantCulture, $"{_names.Value.PostScriptName}-wght{weight}") : _names.Value.PostScriptName;

    public ReadOnlyMemory<byte> Data { get; }

    public int Index { get; }

    public FontMetrics Metrics => _metrics.Value;

    /// <summary>From 1 to 1000; 400 is regular, 700 bold.</summary>
    public int Weight => PinnedWeight ?? _names.Value.Weight;

    public bool IsItalic => _names.Value.IsItalic;

    public EmbeddingPermission Embedding => _names.Value.Embedding;

    /// <summary>Whether its outlines are cubic (<c>CFF</c> or <c>CFF2</c>), not TrueType's.</summary>
    public bool HasCffOutlines => !_tables.Value["CFF "].IsEmpty || !_tables.Value["CFF2"].IsEmpty;

    /// <summary>Whether it draws its glyphs by outlines that a page can hold; a face of pictures alone, as many for emoji are, does not.</summary>
    public bool HasOutlines => !_tables.Value["glyf"].IsEmpty || HasCffOutlines;

    /// <summary>The glyph that the face draws for a character by itself; 0, which is <c>.notdef</c>, where it has none.</summary>
    public ushort GlyphOf(Rune character) => _characters.Value[character.Value];

    public bool Covers(Rune character) => GlyphOf(character) != 0;

    /// <summary>Adds what the face has to what is remembered of its file.</summary>
    internal void AddTo(CharacterBlocks blocks) => _characters.Value.AddTo(blocks);

    /// <summary>Whether the face can replace glyphs by the OpenType feature of this tag, such as <c>smcp</c>.</summary>
    internal bool HasFeature(string tag) => _features.Value.Contains(tag);

    /// <summary>The face as the shaper wants it, scaled to font units. It may be shared between threads once it is made.</summary>
    internal Font ShapingFont => _shapingFont.Value;

    /// <summary>The advance width of a glyph in font units, of the weight that the face is pinned to.</summary>
    public int AdvanceOf(ushort glyph) => ShapingFont.GetHorizontalGlyphAdvance(glyph);

    private static Font OpenShapingFont(ReadOnlyMemory<byte> data, int index, int? weight)
    {
        MemoryHandle pin = data.Pin();
        Blob blob;
        unsafe
        {
            blob = new Blob((nint)pin.Pointer, data.Length, MemoryMode.ReadOnly, pin.Dispose);
        }
        using (blob)
        {
            blob.MakeImmutable();
            using Face face = new(blob, index);
            face.MakeImmutable();
            Font font = new(face);
            if (weight is int value)
                font.SetVariations([new Variation { Tag = Tag.Parse("wght"), Value = value }]);
            return font;
        }
    }

    public override string ToString() => PostScriptName;
}
