using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>What a paragraph is broken up into (Knuth and Plass 1981): boxes that are never cut, glue between words, places to break at.</summary>
internal enum ItemKind : byte
{
    Box,

    /// <summary>A space; the line may end at it, and then it takes no room.</summary>
    Glue,

    /// <summary>A place where the line may end, at a cost.</summary>
    Penalty,
}

/// <param name="Width">Of a penalty: what is added to the line that ends at it.</param>
/// <param name="Cost">Of a penalty; <see cref="ForcedBreak"/> ends the line in any case.</param>
/// <param name="FirstPiece">Index of the first of the item's pieces of text.</param>
internal readonly record struct ParagraphItem(ItemKind Kind, double Width, double Stretch, double Shrink, double Cost, int FirstPiece, int PieceCount)
{
    public const double ForcedBreak = double.NegativeInfinity;

    public bool IsForced => Kind == ItemKind.Penalty && double.IsNegativeInfinity(Cost);
}

/// <summary>A word, or the part of one that is of one style, as shaped.</summary>
/// <param name="Start">Where its characters begin in the paragraph.</param>
/// <param name="IsHyphen">Whether it is drawn for a soft hyphen, whose character the word before it has already.</param>
internal readonly record struct TextPiece(ShapedWord Word, StyledSpan Span, int Start, bool IsHyphen = false);
