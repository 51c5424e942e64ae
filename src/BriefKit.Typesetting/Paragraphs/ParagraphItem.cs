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

/// <summary>An item of a paragraph. Widths are in points; glue and boxes without pieces move what follows them, and may be negative.</summary>
/// <param name="Width">Of a penalty: what is added to the line that ends at it.</param>
/// <param name="Cost">Of a penalty; <see cref="ForcedBreak"/> ends the line in any case.</param>
/// <param name="FirstPiece">Index of the first of the item's pieces of text.</param>
internal readonly record struct ParagraphItem(ItemKind Kind, double Width, double Stretch, double Shrink, double Cost, int FirstPiece, int PieceCount)
{
    public const double ForcedBreak = double.NegativeInfinity;

    public bool IsForced => Kind == ItemKind.Penalty && double.IsNegativeInfinity(Cost);

    /// <summary>Where the item's characters begin in the paragraph.</summary>
    public int Start { get; init; }

    /// <summary>Where the item's characters end.</summary>
    public int End { get; init; }

    /// <summary>Of a box: whether it is a part of a word that may be divided. Its pieces are those of the whole word.</summary>
    public bool IsFragment { get; init; }

    /// <summary>Of a fragment: whether the word is read as a whole where its first part stands, however it is divided.</summary>
    public bool IsReadWhole { get; init; }

    /// <summary>Of a penalty: whether a hyphen is drawn for it.</summary>
    public bool IsHyphen { get; init; }

    /// <summary>How far the item hangs out where a line begins with it.</summary>
    public double HangStart { get; init; }

    /// <summary>How far the item hangs out where a line ends with it.</summary>
    public double HangEnd { get; init; }
}
