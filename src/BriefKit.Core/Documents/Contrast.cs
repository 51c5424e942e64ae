namespace BriefKit.Core.Documents;

/// <summary>Contrast between colours, as WCAG 2.1 measures it.</summary>
public static class Contrast
{
    /// <summary>What WCAG 2.1, 1.4.3 (level AA) asks of running text.</summary>
    public const double Least = 4.5;

    /// <summary>What WCAG 2.1, 1.4.3 (level AA) asks of text of at least 18 points, or 14 in bold.</summary>
    public const double LeastOfLargeText = 3;

    /// <summary>From 1, the same, to 21, black on white.</summary>
    public static double Between(ThemeColor one, ThemeColor other)
    {
        double first = Luminance(one), second = Luminance(other);
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    // WCAG 2.1, "relative luminance".
    private static double Luminance(ThemeColor color) =>
        0.2126 * Linear(color.Red) + 0.7152 * Linear(color.Green) + 0.0722 * Linear(color.Blue);

    private static double Linear(byte channel)
    {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
