using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>A stretch of a line that is set as one: of one style, face and direction. What justification adds is not yet in its widths.</summary>
internal struct LineAtom
{
    // Kept, since the width is asked for again and again while a line is fitted.
    private readonly double _naturalWidth;

    /// <param name="part">Its glyphs, from left to right.</param>
    /// <param name="piece">The piece of text that it is of.</param>
    /// <param name="start">Where its characters begin in the paragraph.</param>
    /// <param name="length">How many characters it stands for.</param>
    /// <param name="isSpace">Whether it is made of spaces.</param>
    public LineAtom(ShapedText part, in TextPiece piece, int start, int length, PieceRole role, bool isSpace)
    {
        (Part, Span, Start, Length, Level, Role, IsSpace) = (part, piece.Span, start, length, piece.Level, role, isSpace);
        _naturalWidth = (part.UnitWidth * Span.Style.Size) + (part.Glyphs.Length * OwnTracking);
    }

    public ShapedText Part { get; }

    public StyledSpan Span { get; }

    public int Start { get; }

    public int Length { get; }

    /// <summary>Its embedding level (UAX #9): odd from right to left.</summary>
    public byte Level { get; set; }

    public PieceRole Role { get; }

    public bool IsSpace { get; }

    /// <summary>What the line's glue may add to it, or take from it.</summary>
    public double Stretch { get; set; }

    public double Shrink { get; set; }

    /// <summary>Space behind it that no character stands for; may be negative.</summary>
    public double Gap { get; set; }

    /// <summary>The distance of its left edge from the paragraph's.</summary>
    public double X { get; set; }

    /// <summary>Added to each of its glyphs.</summary>
    public double Tracking { get; set; }

    /// <summary>What its style adds to each of its glyphs.</summary>
    public readonly double OwnTracking => Span.Style.Look.Tracking + (IsSpace ? Span.Style.Look.WordSpacing : 0);

    public readonly double Width => _naturalWidth + (Part.Glyphs.Length * Tracking) + Gap;
}
