using BriefKit.Typesetting.Fonts;

namespace BriefKit.Typesetting.Shaping;

/// <summary>A look whose face has been found. A document has one style for each look, so that styles are compared by reference.</summary>
internal sealed class TextStyle(TextLook look, FontFace face, FaceShaper shaper)
{
    private readonly TextLook _look = look;

    // Every second word that is asked for.
    private ShapedWord? _space;

    /// <summary>How the text looks; too large to be copied each time that something of it is asked for.</summary>
    public ref readonly TextLook Look => ref _look;

    public FontFace Face => face;

    public double Size { get; } = look.Size;

    /// <summary>Space added behind each glyph, in points.</summary>
    public double Tracking { get; } = look.Tracking;

    /// <summary>Space added to each space between words, in points.</summary>
    public double WordSpacing { get; } = look.WordSpacing;

    /// <summary>A space between words that are read from left to right.</summary>
    public ShapedWord Space => _space ??= shaper.Shape(" ", false);

    /// <param name="isFromRight">Whether the word is at a level that runs from right to left (UAX #9).</param>
    public ShapedWord Shape(ReadOnlySpan<char> word, bool isFromRight) => shaper.Shape(word, isFromRight);

    /// <summary>The width of a word of this style, tracking included.</summary>
    public double WidthOf(ShapedWord word) => word.UnitWidth * Size + word.GlyphCount * Tracking;
}
