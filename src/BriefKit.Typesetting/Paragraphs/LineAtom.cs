using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>A stretch of a line that is set as one: of one style, face and direction. What justification adds is not yet in its widths.</summary>
/// <param name="part">Its glyphs, from left to right.</param>
/// <param name="start">Where its characters begin in the paragraph.</param>
/// <param name="length">How many characters it stands for.</param>
/// <param name="level">Its embedding level (UAX #9): odd from right to left.</param>
internal struct LineAtom(ShapedText part, StyledSpan span, int start, int length, byte level)
{
    public readonly ShapedText Part => part;

    public readonly StyledSpan Span => span;

    public readonly int Start => start;

    public readonly int Length => length;

    public byte Level { get; set; } = level;

    public PieceRole Role { get; set; }

    /// <summary>What the line's glue may add to it, or take from it.</summary>
    public double Stretch { get; set; }

    public double Shrink { get; set; }

    /// <summary>Space behind it that no character stands for; may be negative.</summary>
    public double Gap { get; set; }

    /// <summary>Whether it is made of spaces.</summary>
    public bool IsSpace { get; set; }

    /// <summary>The distance of its left edge from the paragraph's.</summary>
    public double X { get; set; }

    /// <summary>Added to each of its glyphs.</summary>
    public double Tracking { get; set; }

    public readonly double NaturalWidth => part.UnitWidth * span.Style.Size + part.Glyphs.Length * OwnTracking;

    /// <summary>What its style adds to each of its glyphs.</summary>
    public readonly double OwnTracking => span.Style.Look.Tracking + (IsSpace ? span.Style.Look.WordSpacing : 0);

    public readonly double Width => NaturalWidth + part.Glyphs.Length * Tracking + Gap;
}
