using System.Text;

namespace BriefKit.Typesetting.Shaping;

/// <summary>A word as shaped: from one part for nearly all words to as many as there are changes of script or face.</summary>
/// <param name="Missing">The characters that no face has, each as often as it occurs; nearly always empty.</param>
internal sealed record ShapedWord(ShapedText[] Parts, Rune[] Missing)
{
    /// <summary>The width at a size of 1.</summary>
    public double UnitWidth { get; } = Parts.Sum(part => part.UnitWidth);

    public int GlyphCount { get; } = Parts.Sum(part => part.Glyphs.Length);
}
