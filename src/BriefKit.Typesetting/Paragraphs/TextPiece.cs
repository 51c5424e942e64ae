using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>
/// A stretch of a word, or of the space between words, that one face sets in one style and direction; then its place on a line. There are so
/// many that each is filled in where it is kept.
/// </summary>
internal struct TextPiece
{
    // Kept, since the width is asked for again and again while a line is fitted.
    private double _naturalWidth;

    /// <summary>Its glyphs, from left to right.</summary>
    public ShapedText Part { get; private set; }

    public StyledSpan Span { get; private set; }

    /// <summary>Where its characters begin in the paragraph.</summary>
    public int Start { get; private set; }

    /// <summary>How many characters it stands for; 0 for a hyphen that stands for none.</summary>
    public int Length { get; private set; }

    public int GlyphCount { get; private set; }

    /// <summary>Its embedding level (UAX #9): odd from right to left.</summary>
    public byte Level { get; set; }

    public PieceRole Role { get; private set; }

    /// <summary>Whether it is made of spaces that a line may end at.</summary>
    public bool IsSpace { get; private set; }

    /// <summary>What its style adds to each of its glyphs.</summary>
    public double OwnTracking { get; private set; }

    /// <summary>What the line's glue may add to it, or take from it.</summary>
    public double Stretch { get; private set; }

    public double Shrink { get; private set; }

    /// <summary>Space behind it that no character stands for; may be negative.</summary>
    public double Gap { get; set; }

    /// <summary>The distance of its left edge from the paragraph's.</summary>
    public double X { get; set; }

    /// <summary>Added to each of its glyphs.</summary>
    public double Tracking { get; set; }

    public readonly int End => Start + Length;

    public readonly bool IsFromRight => (Level & 1) == 1;

    /// <summary>How wide it is as it stands on its line.</summary>
    public readonly double Width => _naturalWidth + (GlyphCount * Tracking) + Gap;

    /// <summary>Fills it in, on no line yet.</summary>
    public void Set(ShapedText part, StyledSpan span, int start, int length, byte level, PieceRole role)
    {
        int count = part.Glyphs.Length;
        double tracking = span.Style.Tracking;
        (Part, Span, Start, Length, GlyphCount) = (part, span, start, length, count);
        (Level, Role, IsSpace, OwnTracking) = (level, role, false, tracking);
        (Stretch, Shrink, Gap, X, Tracking) = (0, 0, 0, 0, 0);
        _naturalWidth = (part.UnitWidth * span.Style.Size) + (count * tracking);
    }

    /// <summary>Says what the line's glue may add to it, or take from it.</summary>
    public void SetGlue(double stretch, double shrink) => (Stretch, Shrink) = (stretch, shrink);

    /// <summary>Makes it a space that a line may end at.</summary>
    public void SetSpace()
    {
        IsSpace = true;
        if (Span.Style.WordSpacing == 0)
            return;
        OwnTracking += Span.Style.WordSpacing;
        _naturalWidth = (Part.UnitWidth * Span.Style.Size) + (GlyphCount * OwnTracking);
    }
}

internal enum PieceRole : byte
{
    Text,

    /// <summary>A hyphen where a word is divided, which stands for no character of the text.</summary>
    Hyphen,

    /// <summary>The first part of a divided word, which is read as all of it.</summary>
    WordStart,

    /// <summary>Another part of a divided word, which has been read with the first.</summary>
    WordRest,

    /// <summary>A hyphen for a soft hyphen, whose character the word before it has already.</summary>
    SoftHyphen,
}
