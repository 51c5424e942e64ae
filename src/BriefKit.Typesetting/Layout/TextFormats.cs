using BriefKit.Core.Documents;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Paragraphs;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Layout;

/// <summary>The looks of a document's kinds of text, as its theme has them.</summary>
internal sealed class TextFormats(Theme theme, string language)
{
    private const double HeadingLeading = 1.22;

    public TextFormat Body { get; } = new(
        new TextLook(new FontRequest(theme.TextFont), theme.TextSize, theme.TextColor, language)
        {
            Variants = theme.HasOldstyleFigures ? GlyphVariants.OldstyleFigures : GlyphVariants.None,
        },
        theme.Leading,
        theme.IsJustified ? LineAlignment.Justified : LineAlignment.Start) { IsHyphenated = theme.IsHyphenated };

    public TextFormat Lead => Body with
    {
        Look = Body.Look with { Size = theme.TextSize * 1.14 },
        Leading = theme.Leading * 1.14,
        Alignment = LineAlignment.Start,
    };

    /// <summary>Small print, notes and captions.</summary>
    public TextFormat Small => Body with { Look = Body.Look with { Size = theme.SmallSize }, Leading = theme.SmallLeading };

    public TextFormat Caption => new(
        new TextLook(new FontRequest(theme.HeadingFont), theme.SmallSize, theme.MutedColor, language), theme.SmallLeading, LineAlignment.Start);

    public TextFormat Running => Caption;

    public TextFormat Title => Display(theme.TitleSize, theme.TextColor);

    public TextFormat Subtitle => new(
        new TextLook(new FontRequest(theme.HeadingFont), theme.TextSize * 1.2, theme.MutedColor, language), theme.Leading * 1.15, LineAlignment.Start);

    /// <summary>Small capitals, set apart from each other as capitals want to be.</summary>
    public TextFormat Kicker => new(
        new TextLook(new FontRequest(theme.HeadingFont, 600), theme.TextSize, theme.AccentColor, language)
        {
            Variants = GlyphVariants.SmallCapitals | GlyphVariants.NoLigatures,
            Tracking = theme.TextSize * 0.08,
        },
        theme.Leading,
        LineAlignment.Start);

    /// <summary>The terms of a definition list.</summary>
    public TextFormat Term => new(
        new TextLook(new FontRequest(theme.HeadingFont, 600), theme.TextSize * 0.95, theme.MutedColor, language), theme.Leading, LineAlignment.Start);

    public TextFormat ColumnHead => new(
        new TextLook(new FontRequest(theme.HeadingFont, 600), theme.TextSize * 0.9, theme.TextColor, language), theme.SmallLeading * 1.1, LineAlignment.Start);

    /// <summary>Text of a fixed width where there is a font for it.</summary>
    public TextFormat Preformatted(string family) => new(
        new TextLook(new FontRequest(family), theme.SmallSize, theme.TextColor, language) { Variants = GlyphVariants.Verbatim }, theme.SmallLeading, LineAlignment.Start)
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

    private TextFormat Display(double size, ThemeColor color) =>
        new(new TextLook(new FontRequest(theme.HeadingFont, 600), size, color, language), size * HeadingLeading, LineAlignment.Start);
}
