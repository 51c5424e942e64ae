using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Typesetting.Reporting;

namespace BriefKit.Typesetting.Layout;

/// <summary>Checks each colour of text against what it may stand on: the paper, and the tint of boxes and head rows (WCAG 2.1, 1.4.3, level AA).</summary>
internal static class ThemeContrast
{
    public static IEnumerable<Diagnostic> Check(Theme theme)
    {
        // Headings are set in semibold, which is not the bold that the exception for large text of 14 points means.
        bool areHeadingsLarge = !theme.HeadingSizes.IsEmpty && theme.HeadingSizes.All(size => size >= 18);
        (string Name, ThemeColor Color, double Least)[] texts =
        [
            ("text", theme.TextColor, Contrast.Least),
            ("headings", theme.AccentColor, areHeadingsLarge ? Contrast.LeastOfLargeText : Contrast.Least),
            ("labels", theme.MutedColor, Contrast.Least),
            ("links", theme.LinkColor, Contrast.Least),
        ];
        (string Name, ThemeColor Color)[] grounds = [("the paper", theme.PageColor), ("a tint", theme.TintColor)];
        foreach ((string name, ThemeColor color, double least) in texts)
        {
            foreach ((string groundName, ThemeColor ground) in grounds)
            {
                double contrast = Contrast.Between(color, ground);
                if (contrast < least)
                    yield return TypesettingDiagnostics.LowContrast(theme.Name, name, color.Hex, groundName, ground.Hex, contrast, least);
            }
        }
    }
}
