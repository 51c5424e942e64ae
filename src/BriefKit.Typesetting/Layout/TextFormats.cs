using BriefKit.Core.Documents;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Paragraphs;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Layout;

/// <summary>The looks of a document's kinds of text, as its theme has them.</summary>
internal sealed class TextFormats(Theme theme, string language)
{
    private const double HeadingLeading = 1.22;

    // Where text is set as wide as WCAG 2.1, 1.4.12, asks, so are headings.
    private const double WideLeading = 1.5;

    public TextFormat Body => field ??= new(
        OfRunningText(theme.TextSize),
        theme.Leading,
        theme.IsJustified ? LineAlignment.Justified : LineAlignment.Start) { IsHyphenated = theme.IsHyphenated };

    public TextFormat Lead => Body with
    {
        Look = OfRunningText(theme.TextSize * 1.14),
        Leading = theme.Leading * 1.14,
        Alignment = LineAlignment.Start,
    };

    /// <summary>Small print, notes and captions.</summary>
    public TextFormat Small => Body with { Look = OfRunningText(theme.SmallSize), Leading = theme.SmallLeading };

    public TextFormat Caption => new(
        Look(new FontRequest(theme.HeadingFont), theme.SmallSize, theme.MutedColor), theme.SmallLeading, LineAlignment.Start);

    public TextFormat Running => Caption;

    public TextFormat Title => Display(theme.TitleSize, theme.TextColor);

    public TextFormat Subtitle => new(
        Look(new FontRequest(theme.HeadingFont), theme.TextSize * 1.2, theme.MutedColor), theme.Leading * 1.15, LineAlignment.Start);

    /// <summary>Small capitals, set apart from each other as capitals want to be.</summary>
    public TextFormat Kicker => new(
        Look(new FontRequest(theme.HeadingFont, 600), theme.TextSize, theme.AccentColor) with
        {
            Variants = theme.LeastSize > 0 ? GlyphVariants.NoLigatures : GlyphVariants.SmallCapitals | GlyphVariants.NoLigatures,
            Tracking = theme.TextSize * Math.Max(0.08, theme.LetterSpacing),
        },
        theme.Leading,
        LineAlignment.Start);

    /// <summary>The terms of a definition list.</summary>
    public TextFormat Term => new(
        Look(new FontRequest(theme.HeadingFont, 600), Math.Max(theme.TextSize * 0.95, theme.SmallSize), theme.MutedColor), theme.Leading, LineAlignment.Start);

    public TextFormat ColumnHead => new(
        Look(new FontRequest(theme.HeadingFont, 600), Math.Max(theme.TextSize * 0.9, theme.SmallSize), theme.TextColor), theme.SmallLeading * 1.1, LineAlignment.Start);

    /// <summary>Text of a fixed width where there is a font for it.</summary>
    public TextFormat Preformatted(string family) => new(
        Look(new FontRequest(family), theme.SmallSize, theme.TextColor) with { IsUnbroken = true }, theme.SmallLeading, LineAlignment.Start)
    {
        HangsPunctuation = false,
    };

    /// <param name="level">From 1; levels that the theme has no size for look like its last.</param>
    public TextFormat Heading(int level)
    {
        double size = theme.HeadingSizes.IsEmpty ? theme.TextSize : theme.HeadingSizes[Math.Clamp(level, 1, theme.HeadingSizes.Count) - 1];
        TextFormat format = Display(size, theme.AccentColor);
        bool isDeep = level > theme.HeadingSizes.Count;
        return isDeep ? format with { Look = format.Look with { Font = format.Look.Font with { IsItalic = true } } } : format;
    }

    private TextFormat Display(double size, ThemeColor color)
    {
        double leading = theme.Leading >= theme.TextSize * WideLeading ? WideLeading : HeadingLeading;
        return new(Look(new FontRequest(theme.HeadingFont, 600), size, color), size * leading, LineAlignment.Start);
    }

    private TextLook OfRunningText(double size)
    {
        TextLook look = Look(new FontRequest(theme.TextFont), size, theme.TextColor);
        return theme.HasOldstyleFigures ? look with { Variants = look.Variants | GlyphVariants.OldstyleFigures } : look;
    }

    private TextLook Look(FontRequest font, double size, ThemeColor color) => new(font, size, color, language)
    {
        Tracking = size * theme.LetterSpacing,
        WordSpacing = size * theme.WordSpacing,
        Variants = theme.LetterSpacing > 0 ? GlyphVariants.NoLigatures : GlyphVariants.None,
        IsUnbroken = !theme.IsHyphenated,
    };
}
