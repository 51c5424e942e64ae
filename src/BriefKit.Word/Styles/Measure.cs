namespace BriefKit.Word.Styles;

/// <summary>Points in the units that Word counts in.</summary>
internal static class Measure
{
    /// <summary>Twentieths of a point: indents, spacing, widths.</summary>
    public static int Twips(double points) => Round(points * 20);

    /// <summary>Half points: sizes of type.</summary>
    public static int HalfPoints(double points) => Round(points * 2);

    /// <summary>Eighths of a point: thickness of rules.</summary>
    public static int EighthPoints(double points) => Round(points * 8);

    /// <summary>English metric units: pictures.</summary>
    public static int Emus(double points) => Round(points * 12_700);

    private static int Round(double value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
}
