using System.Xml.Linq;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Drawings;

/// <summary>The outlines of the basic shapes (SVG 1.1, 9).</summary>
internal static class SvgShapes
{
    /// <summary>The outline of an element, in its own units; null where it has none.</summary>
    public static List<PathSegment>? OutlineOf(XElement element) => element.Name.LocalName switch
    {
        "path" => SvgPathData.Read((string?)element.Attribute("d") ?? ""),
        "rect" => Rectangle(
            Number(element, "x"), Number(element, "y"), Number(element, "width"), Number(element, "height"),
            Number(element, "rx", Number(element, "ry")), Number(element, "ry", Number(element, "rx"))),
        "circle" => Ellipse(Number(element, "cx"), Number(element, "cy"), Number(element, "r"), Number(element, "r")),
        "ellipse" => Ellipse(Number(element, "cx"), Number(element, "cy"), Number(element, "rx"), Number(element, "ry")),
        "line" => [PathSegment.Move(Number(element, "x1"), Number(element, "y1")), PathSegment.Line(Number(element, "x2"), Number(element, "y2"))],
        "polyline" => Polygon((string?)element.Attribute("points"), isClosed: false),
        "polygon" => Polygon((string?)element.Attribute("points"), isClosed: true),
        _ => null,
    };

    public static double Number(XElement element, string name, double otherwise = 0) => SvgNumbers.Length((string?)element.Attribute(name)) ?? otherwise;

    /// <summary>A part of the unit circle, in curves.</summary>
    /// <param name="start">In radians.</param>
    public static IEnumerable<PathSegment> Arc(double start, double sweep, int parts)
    {
        double step = sweep / parts, handle = 4.0 / 3 * Math.Tan(step / 4);
        for (int i = 0; i < parts; i++)
        {
            (double sin1, double cos1) = Math.SinCos(start + i * step);
            (double sin2, double cos2) = Math.SinCos(start + (i + 1) * step);
            yield return new PathSegment(PathStep.Curve, cos1 - handle * sin1, sin1 + handle * cos1, cos2 + handle * sin2, sin2 - handle * cos2, cos2, sin2);
        }
    }

    public static List<PathSegment> Ellipse(double x, double y, double rx, double ry)
    {
        SvgMatrix place = new(rx, 0, 0, ry, x, y);
        return [PathSegment.Move(x + rx, y), .. Arc(0, 2 * Math.PI, 4).Select(place.Apply), PathSegment.Close];
    }

    public static List<PathSegment> Rectangle(double x, double y, double width, double height, double rx, double ry)
    {
        (rx, ry) = (Math.Min(rx, width / 2), Math.Min(ry, height / 2));
        if (rx <= 0 || ry <= 0)
            return [PathSegment.Move(x, y), PathSegment.Line(x + width, y), PathSegment.Line(x + width, y + height), PathSegment.Line(x, y + height), PathSegment.Close];
        const double Quarter = Math.PI / 2;
        return
        [
            PathSegment.Move(x + rx, y), PathSegment.Line(x + width - rx, y), Corner(x + width - rx, y + ry, -Quarter),
            PathSegment.Line(x + width, y + height - ry), Corner(x + width - rx, y + height - ry, 0),
            PathSegment.Line(x + rx, y + height), Corner(x + rx, y + height - ry, Quarter),
            PathSegment.Line(x, y + ry), Corner(x + rx, y + ry, 2 * Quarter), PathSegment.Close,
        ];

        PathSegment Corner(double centerX, double centerY, double start) => new SvgMatrix(rx, 0, 0, ry, centerX, centerY).Apply(Arc(start, Quarter, 1).First());
    }

    public static List<PathSegment> Polygon(string? points, bool isClosed)
    {
        double[] numbers = [.. SvgNumbers.Read(points ?? "")];
        List<PathSegment> path = [];
        for (int i = 0; i + 1 < numbers.Length; i += 2)
            path.Add(i == 0 ? PathSegment.Move(numbers[0], numbers[1]) : PathSegment.Line(numbers[i], numbers[i + 1]));
        if (isClosed && path.Count > 0)
            path.Add(PathSegment.Close);
        return path;
    }
}
