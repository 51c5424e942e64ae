using BriefKit.Core.Collections;

namespace BriefKit.Core.Documents;

/// <summary>How documents look: one theme drives PDF, Word and HTML alike. All lengths are in points (1/72 inch).</summary>
public sealed record Theme(string Name)
{
    public static Theme Default { get; } = new("default");

    public PageGeometry Page { get; init; } = PageGeometry.A4;

    /// <summary>The family of the running text.</summary>
    public string TextFont { get; init; } = "Source Serif 4";

    /// <summary>The family of titles, headings, labels and running heads.</summary>
    public string HeadingFont { get; init; } = "Source Sans 3";

    public double TextSize { get; init; } = 10.5;

    /// <summary>From baseline to baseline in running text.</summary>
    public double Leading { get; init; } = 14.5;

    /// <summary>Small print, notes, captions and running heads.</summary>
    public double SmallSize { get; init; } = 8.5;

    public double SmallLeading { get; init; } = 11.5;

    /// <summary>The size below which no text is set: not raised figures either, and none in small capitals. 0 for no bound.</summary>
    public double LeastSize { get; init; }

    public double TitleSize { get; init; } = 22;

    /// <summary>Sizes of headings of level 1, 2, 3; deeper levels take the last.</summary>
    public ValueList<double> HeadingSizes { get; init; } = [13.5, 11.5, 10.5];

    /// <summary>The space between paragraphs; with 0 the first line of a paragraph that follows another is indented.</summary>
    public double ParagraphSpacing { get; init; } = 6;

    /// <summary>Where the text of a list item, a quotation or a hanging entry begins.</summary>
    public double Indent { get; init; } = 18;

    public bool IsJustified { get; init; }

    /// <summary>Whether words of running text may be divided at the ends of lines, in the languages whose rules are known.</summary>
    public bool IsHyphenated { get; init; } = true;

    /// <summary>The space added behind each letter, in parts of the size of the type.</summary>
    public double LetterSpacing { get; init; }

    /// <summary>The space added to each space between words, in parts of the size of the type.</summary>
    public double WordSpacing { get; init; }

    /// <summary>Whether emphasis is bold rather than italic: slanted letters are hard to tell apart for some readers.</summary>
    public bool IsEmphasisBold { get; init; }

    /// <summary>The colour of the paper, printed where it is not white.</summary>
    public ThemeColor PageColor { get; init; } = ThemeColor.White;

    /// <summary>Whether the paper is printed.</summary>
    public bool HasColoredPage => PageColor != ThemeColor.White;

    /// <summary>Whether the figures of running text rise and descend like its letters, where the font has such figures.</summary>
    public bool HasOldstyleFigures { get; init; }

    public ThemeColor TextColor { get; init; } = new(0x1A, 0x1A, 0x1A);

    /// <summary>Headings, kickers and rules.</summary>
    public ThemeColor AccentColor { get; init; } = new(0x7A, 0x2E, 0x1F);

    /// <summary>Labels and running heads; at least 4.5:1 on white.</summary>
    public ThemeColor MutedColor { get; init; } = new(0x59, 0x59, 0x59);

    public ThemeColor LinkColor { get; init; } = new(0x1F, 0x4E, 0x8C);

    public ThemeColor RuleColor { get; init; } = new(0xB8, 0xB0, 0xA6);

    /// <summary>Behind boxes and head rows.</summary>
    public ThemeColor TintColor { get; init; } = new(0xF5, 0xF1, 0xEA);
}

/// <summary>A colour in sRGB.</summary>
public readonly record struct ThemeColor(byte Red, byte Green, byte Blue)
{
    public static ThemeColor White { get; } = new(0xFF, 0xFF, 0xFF);

    /// <summary>The colour as HTML and Word write it, without a leading <c>#</c>: <c>7A2E1F</c>.</summary>
    public string Hex => $"{Red:X2}{Green:X2}{Blue:X2}";
}
