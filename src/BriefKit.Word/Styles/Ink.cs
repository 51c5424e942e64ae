using BriefKit.Core.Documents;

namespace BriefKit.Word.Styles;

/// <summary>A colour, and what it is called in the theme part, so that whoever chooses other colours in Word changes it as well.</summary>
/// <param name="Name">ST_ThemeColor (ISO 29500-1, 17.18.97).</param>
internal readonly record struct Ink(string Hex, string Name);

/// <summary>The colours of a theme by their places in the colour scheme of Word.</summary>
internal sealed class Palette(Theme theme)
{
    public Ink Text { get; } = new(theme.TextColor.Hex, "text1");

    public Ink Muted { get; } = new(theme.MutedColor.Hex, "text2");

    public Ink Tint { get; } = new(theme.TintColor.Hex, "background2");

    public Ink Accent { get; } = new(theme.AccentColor.Hex, "accent1");

    public Ink Rule { get; } = new(theme.RuleColor.Hex, "accent2");

    public Ink Link { get; } = new(theme.LinkColor.Hex, "hyperlink");
}
