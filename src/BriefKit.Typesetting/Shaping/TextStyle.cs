using BriefKit.Typesetting.Fonts;

namespace BriefKit.Typesetting.Shaping;

/// <summary>A look whose face has been found. A document has one style for each look, so that styles are compared by reference.</summary>
internal sealed class TextStyle(TextLook look, FontFace face, FaceShaper shaper)
{
    // Every second word that is asked for.
    private ShapedWord? _space;

    public TextLook Look => look;

    public FontFace Face => face;

    public double Size => look.Size;

    /// <param name="isFromRight">Whether the word is at a level that runs from right to left (UAX #9).</param>
    public ShapedWord Shape(ReadOnlySpan<char> word, bool isFromRight) =>
        word is [' '] && !isFromRight ? _space ??= shaper.Shape(word, false) : shaper.Shape(word, isFromRight);

    /// <summary>The width of a word of this style, tracking included.</summary>
    public double WidthOf(ShapedWord word) => word.UnitWidth * look.Size + word.GlyphCount * look.Tracking;
}
