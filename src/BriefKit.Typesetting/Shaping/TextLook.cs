using BriefKit.Core.Documents;
using BriefKit.Typesetting.Fonts;

namespace BriefKit.Typesetting.Shaping;

/// <summary>How a stretch of text is to look. Lengths are in points.</summary>
/// <param name="Language">A BCP 47 tag; it chooses among the forms that a font has.</param>
internal readonly record struct TextLook(FontRequest Font, double Size, ThemeColor Color, string Language)
{
    public GlyphVariants Variants { get; init; }

    /// <summary>How far the text stands above the baseline.</summary>
    public double Rise { get; init; }

    /// <summary>Space added behind each glyph.</summary>
    public double Tracking { get; init; }

    /// <summary>Space added to each space between words.</summary>
    public double WordSpacing { get; init; }

    /// <summary>Whether words are never divided with a hyphen.</summary>
    public bool IsUnbroken { get; init; }

    public bool IsUnderlined { get; init; }
}
