using System.Xml.Linq;

namespace BriefKit.Typesetting.Drawings;

/// <summary>How the units of a <c>viewBox</c> come to lie in a rectangle (SVG 1.1, 7.7 and 7.8).</summary>
internal static class SvgView
{
    /// <summary>The box of an element; null where it has none.</summary>
    public static (double X, double Y, double Width, double Height)? BoxOf(XElement element) =>
        SvgNumbers.Read((string?)element.Attribute("viewBox") ?? "").ToArray() is [var x, var y, > 0 and var width, > 0 and var height] ? (x, y, width, height) : null;

    /// <summary>Brings the units of an element's box to a rectangle of a size.</summary>
    public static SvgMatrix Fit(XElement element, double width, double height)
    {
        if (BoxOf(element) is not (double X, double Y, double Width, double Height) box)
            return SvgMatrix.Identity;
        string[] words = ((string?)element.Attribute("preserveAspectRatio") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string align = words.FirstOrDefault(word => word != "defer") ?? "xMidYMid";
        double scaleX = width / box.Width, scaleY = height / box.Height;
        if (align == "none")
            return new SvgMatrix(scaleX, 0, 0, scaleY, -box.X * scaleX, -box.Y * scaleY);
        double scale = words.Contains("slice") ? Math.Max(scaleX, scaleY) : Math.Min(scaleX, scaleY);
        double x = Part(align, "xMin", "xMax") * (width - box.Width * scale), y = Part(align, "YMin", "YMax") * (height - box.Height * scale);
        return new SvgMatrix(scale, 0, 0, scale, x - box.X * scale, y - box.Y * scale);
    }

    private static double Part(string align, string least, string most) =>
        align.Contains(least, StringComparison.Ordinal) ? 0 : align.Contains(most, StringComparison.Ordinal) ? 1 : 0.5;
}
