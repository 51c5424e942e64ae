using System.Globalization;
using BriefKit.Core.Collections;

namespace BriefKit.Core.Documents;

/// <summary>A page and its margins, in points.</summary>
public sealed record PageGeometry(double Width, double Height, double Top, double Right, double Bottom, double Left)
{
    private const double PointsPerMillimetre = 72 / 25.4;
    private const double PointsPerInch = 72;
    private const double LeastMargin = 28;

    // A page smaller than a playing card holds no text, and one larger than ISO 32000-1 allows cannot be written.
    private const double LeastSide = 140, GreatestSide = 14_400;

    /// <summary>210 by 297 mm.</summary>
    public static PageGeometry A4 { get; } = new(595.276, 841.89, 68, 68, 72, 68);

    /// <summary>8.5 by 11 inches.</summary>
    public static PageGeometry Letter { get; } = new(612, 792, 66, 72, 70, 72);

    /// <summary>The sizes of paper that have names.</summary>
    public static ValueList<string> Names => ["a3", "a4", "a5", "a6", "b5", "letter", "legal"];

    /// <summary>How much wider the margin is on the side where sheets are bound.</summary>
    public double Binding { get; init; }

    /// <summary>Whether pages of even number are on the left of an open book, their margins and binding the other way round.</summary>
    public bool IsFacing { get; init; }

    /// <summary>The width of the lines: the measure.</summary>
    public double Measure => Width - Left - Right - Binding;

    /// <summary>Where the lines of a page begin.</summary>
    /// <param name="number">Of the page, from 1.</param>
    public double LeftOf(int number) => IsFacing && number % 2 == 0 ? Right : Left + Binding;

    /// <summary>
    /// The page of a paper, by its name (<c>a5</c>) or its size (<c>150x220mm</c>, <c>6x9in</c>, <c>400x600pt</c>), upright or, with
    /// <c>-landscape</c> behind it, on its side. Margins are in proportion to those of A4.
    /// </summary>
    /// <returns>Null where there is no such paper, or nothing could be printed on it.</returns>
    public static PageGeometry? Parse(string text)
    {
        const string Landscape = "-landscape";
        string name = text.Trim().ToLowerInvariant();
        bool isLandscape = name.EndsWith(Landscape, StringComparison.Ordinal);
        if (isLandscape)
            name = name[..^Landscape.Length];
        PageGeometry? page = name switch
        {
            "a4" => A4,
            "letter" => Letter,
            "a3" => OfMillimetres(297, 420),
            "a5" => OfMillimetres(148, 210),
            "a6" => OfMillimetres(105, 148),
            "b5" => OfMillimetres(176, 250),
            "legal" => Letter with { Height = 1008 },
            _ => ParseSize(name),
        };
        return page is not null && isLandscape ? WithMargins(page.Height, page.Width) : page;
    }

    private static PageGeometry? ParseSize(string text)
    {
        double unit = text.Length < 2 ? 0 : text[^2..] switch { "mm" => PointsPerMillimetre, "cm" => 10 * PointsPerMillimetre, "in" => PointsPerInch, "pt" => 1, _ => 0 };
        string[] sides = unit == 0 ? [] : text[..^2].Split(['x', '×'], StringSplitOptions.TrimEntries);
        if (sides is not [string first, string second] || !TryRead(first, out double width) || !TryRead(second, out double height))
            return null;
        (width, height) = (width * unit, height * unit);
        bool fits = width is >= LeastSide and <= GreatestSide && height is >= LeastSide and <= GreatestSide;
        return fits ? WithMargins(width, height) : null;
    }

    private static bool TryRead(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    private static PageGeometry OfMillimetres(double width, double height) => WithMargins(Math.Round(width * PointsPerMillimetre, 3), Math.Round(height * PointsPerMillimetre, 3));

    private static PageGeometry WithMargins(double width, double height)
    {
        double across = width / A4.Width, down = height / A4.Height;
        double side = Margin(A4.Left * across);
        return new PageGeometry(width, height, Margin(A4.Top * down), side, Margin(A4.Bottom * down), side);
    }

    private static double Margin(double length) => Math.Round(Math.Max(length, LeastMargin), 1);
}
