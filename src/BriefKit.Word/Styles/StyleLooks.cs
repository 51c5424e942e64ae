using BriefKit.Core.Documents;

namespace BriefKit.Word.Styles;

/// <summary>The measures, colours and kinds of type that the styles of a theme are made of. Lengths are twips.</summary>
internal sealed class StyleLooks(Theme theme, Typefaces typefaces, Palette palette)
{
    // From baseline to baseline in titles and headings, in parts of their size.
    private const double HeadingLeading = 1.22, WideLeading = 1.5;

    public Theme Theme => theme;

    public Typefaces Typefaces => typefaces;

    public Palette Palette => palette;

    public int Gap => Measure.Twips(theme.ParagraphSpacing);

    public int Indent => Measure.Twips(theme.Indent);

    public int SmallLine => Measure.Twips(theme.SmallLeading);

    public RunProperties Small => Sized(theme.SmallSize);

    public RunProperties Code => Sized(theme.SmallSize) with { Fonts = typefaces.Text with { Latin = Typefaces.Code, Place = null }, IsUnproofed = true };

    /// <summary>Captions, and what stands on every page.</summary>
    public RunProperties Label => Sized(theme.SmallSize) with { Fonts = typefaces.Heading, Color = palette.Muted };

    public RunProperties Term => Heading(Math.Max(theme.TextSize * 0.95, theme.SmallSize)) with { Color = palette.Muted };

    public RunProperties Heading(double points) => Sized(points) with { Fonts = typefaces.Heading, IsBold = true };

    public RunProperties Sized(double points) => new() { Size = Measure.HalfPoints(points), Tracking = Tracking(points) };

    /// <summary>The space behind each letter; null where the theme adds none.</summary>
    public int? Tracking(double points) => theme.LetterSpacing > 0 ? Measure.Twips(points * theme.LetterSpacing) : null;

    public int HeadingLine(double points) =>
        Measure.Twips(points * (theme.Leading >= theme.TextSize * WideLeading ? WideLeading : HeadingLeading));

    /// <param name="level">From 1; levels that the theme has no size for look like its last.</param>
    public double SizeOfHeading(int level) =>
        theme.HeadingSizes is [] ? theme.TextSize : theme.HeadingSizes[Math.Min(level, theme.HeadingSizes.Count) - 1];

    public Rule Rule(double points, int space) => new(palette.Rule, Measure.EighthPoints(points), space);
}
