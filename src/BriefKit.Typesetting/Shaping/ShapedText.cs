using BriefKit.Typesetting.Fonts;

namespace BriefKit.Typesetting.Shaping;

/// <summary>A glyph in font units. <see cref="Cluster"/> is where its characters begin in the text that was shaped.</summary>
internal readonly record struct ShapedGlyph(ushort Id, int Advance, int OffsetX, int OffsetY, int Cluster);

/// <summary>A stretch of a word that one face sets.</summary>
/// <param name="Start">Where the stretch begins in the word.</param>
/// <param name="Length">How many characters it stands for.</param>
/// <param name="Scale">Of the style's size; below 1 for capitals that stand in for small capitals.</param>
internal sealed record ShapedText(FontFace Face, int Start, int Length, ShapedGlyph[] Glyphs, double Scale)
{
    /// <summary>The sum of the advances at a size of 1, scale included.</summary>
    public double UnitWidth { get; } = Glyphs.Sum(glyph => (long)glyph.Advance) * Scale / Face.Metrics.UnitsPerEm;

    /// <summary>Whether a glyph is drawn elsewhere than at its origin.</summary>
    public bool HasOffsets { get; } = Array.Exists(Glyphs, glyph => glyph.OffsetX != 0 || glyph.OffsetY != 0);

    /// <summary>Where its language divides it if it is a whole word, once that has been asked; it is the same whoever asks.</summary>
    public int[]? DivisionPlaces { get; set; }

    /// <summary>Whether its letters may be set apart from each other.</summary>
    public bool IsTrackable { get; init; } = true;
}
