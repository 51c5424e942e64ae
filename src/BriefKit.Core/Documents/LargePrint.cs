namespace BriefKit.Core.Documents;

/// <summary>
/// Turns a theme into one for readers with low vision: nothing smaller than 18 points, letters without serifs, black on white, bold instead
/// of italics, nothing justified or divided (UK Association for Accessible Formats, G003, "Creating clear print and large print documents",
/// 2019; American Printing House for the Blind, "Guidelines for Print Document Design"), and the spacing of WCAG 2.1, 1.4.12. Documents are
/// set anew in it, so that lines still fit the page.
/// </summary>
public static class LargePrint
{
    /// <summary>The size below which no text is set, in points.</summary>
    public const double LeastSize = 18;

    // WCAG 2.1, 1.4.12 (text spacing), in parts of the size of the type.
    private const double Leading = 1.5, ParagraphSpacing = 2, LetterSpacing = 0.12, WordSpacing = 0.16;

    // Of the size of the text, so that headings stand out though all is large.
    private static readonly double[] HeadingScale = [1.4, 1.2, 1.1];
    private const double TitleScale = 1.7;

    public static Theme Of(Theme theme)
    {
        double size = Math.Max(theme.TextSize, LeastSize);
        ThemeColor black = new(0, 0, 0);
        return theme with
        {
            TextFont = theme.HeadingFont,
            TextSize = size,
            LeastSize = LeastSize,
            Leading = size * Leading,
            SmallSize = Math.Max(theme.SmallSize, LeastSize),
            SmallLeading = Math.Max(theme.SmallSize, LeastSize) * Leading,
            TitleSize = Math.Max(theme.TitleSize, size * TitleScale),
            HeadingSizes = [.. HeadingScale.Select(scale => Math.Round(size * scale, 1))],
            ParagraphSpacing = size * ParagraphSpacing,
            Indent = Math.Max(theme.Indent, size * 1.5),
            LetterSpacing = Math.Max(theme.LetterSpacing, LetterSpacing),
            WordSpacing = Math.Max(theme.WordSpacing, WordSpacing),
            IsJustified = false,
            IsHyphenated = false,
            IsEmphasisBold = true,
            TextColor = black,
            AccentColor = black,
            MutedColor = black,
        };
    }
}
