using System.Globalization;

namespace BriefKit.Core.Documents;

/// <summary>How wide a picture is to be, its caption apart.</summary>
/// <param name="Amount">A part of the width of the text, or points.</param>
/// <param name="IsShare">Whether the amount is a part of the width of the text: 1 for all of it.</param>
public readonly record struct PictureWidth(double Amount, bool IsShare)
{
    private const double PointsPerInch = 72, PointsPerCentimetre = PointsPerInch / 2.54, GreatestPoints = 10_000;

    private static readonly (string Unit, double Points)[] Units =
        [("mm", PointsPerCentimetre / 10), ("cm", PointsPerCentimetre), ("in", PointsPerInch), ("pt", 1)];

    /// <summary>Reads a width as people write it: <c>50%</c>, <c>6cm</c>, <c>60mm</c>, <c>2.5in</c> or <c>180pt</c>; null where it is none.</summary>
    public static PictureWidth? Parse(string text)
    {
        if (text.EndsWith('%'))
            return Number(text[..^1]) is double percent and <= 100 ? new PictureWidth(percent / 100, IsShare: true) : null;
        foreach ((string unit, double points) in Units)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal))
                return Number(text[..^unit.Length]) is double amount && amount * points <= GreatestPoints ? new PictureWidth(amount * points, IsShare: false) : null;
        }
        return null;
    }

    /// <summary>The width in points.</summary>
    /// <param name="measure">The width of the text, in points.</param>
    public double In(double measure) => IsShare ? Amount * measure : Amount;

    private static double? Number(string text) =>
        double.TryParse(text.TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number > 0 ? number : null;
}
