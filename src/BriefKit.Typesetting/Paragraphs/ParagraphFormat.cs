namespace BriefKit.Typesetting.Paragraphs;

/// <summary>Where the lines of a paragraph stand, by the direction in which it is read.</summary>
internal enum LineAlignment
{
    Start,
    Center,
    End,
    Justified,
}

/// <summary>The shape of a paragraph, in points.</summary>
/// <param name="Measure">How long its lines may be, indents included.</param>
/// <param name="Leading">The height of a line.</param>
/// <param name="Baseline">How far the baseline lies below the top of a line.</param>
internal readonly record struct ParagraphFormat(double Measure, double Leading, double Baseline)
{
    public LineAlignment Alignment { get; init; }

    /// <summary>By how much the first line begins further in.</summary>
    public double FirstIndent { get; init; }

    /// <summary>By how much the other lines begin further in.</summary>
    public double HangingIndent { get; init; }

    /// <summary>Whether words may be divided at the ends of lines.</summary>
    public bool IsHyphenated { get; init; }

    /// <summary>Whether punctuation may hang out of the measure, so that the edge of the text looks straight.</summary>
    public bool HangsPunctuation { get; init; }
}
