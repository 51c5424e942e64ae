using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Drawings;

/// <summary>An affine transformation: x' = ax + cy + e, y' = bx + dy + f (SVG 1.1, 7.4).</summary>
internal readonly record struct SvgMatrix(double A, double B, double C, double D, double E, double F)
{
    public static SvgMatrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>By how much lengths grow, on average.</summary>
    public double Scale => Math.Sqrt(Math.Abs(A * D - B * C));

    /// <summary>Whether shapes keep their form: they are moved, turned and made larger or smaller, but neither skewed nor mirrored.</summary>
    public bool KeepsForm => Scale > 0 && Math.Abs(A - D) < 1e-3 * Scale && Math.Abs(B + C) < 1e-3 * Scale;

    /// <summary>By how many degrees it turns, clockwise.</summary>
    public double Turn => Math.Abs(B) < 1e-6 * Scale && A > 0 ? 0 : Math.Atan2(B, A) * 180 / Math.PI;

    public DrawingTransform ToTransform() => new(A, B, C, D, E, F);

    public (double X, double Y) Apply(double x, double y) => (A * x + C * y + E, B * x + D * y + F);

    public PathSegment Apply(PathSegment segment)
    {
        ((double x1, double y1), (double x2, double y2), (double x, double y)) = (Apply(segment.X1, segment.Y1), Apply(segment.X2, segment.Y2), Apply(segment.X, segment.Y));
        return segment.Step == PathStep.Close ? segment : new PathSegment(segment.Step, x1, y1, x2, y2, x, y);
    }

    /// <summary>The transformation that does the inner one first.</summary>
    public SvgMatrix Then(SvgMatrix inner) => new(
        A * inner.A + C * inner.B, B * inner.A + D * inner.B, A * inner.C + C * inner.D, B * inner.C + D * inner.D,
        A * inner.E + C * inner.F + E, B * inner.E + D * inner.F + F);

    /// <summary>Reads a <c>transform</c> attribute; what cannot be read changes nothing.</summary>
    public static SvgMatrix Parse(string? text)
    {
        SvgMatrix matrix = Identity;
        foreach (string part in (text ?? "").Split(')', StringSplitOptions.RemoveEmptyEntries))
        {
            int open = part.IndexOf('(');
            if (open < 0)
                continue;
            string name = part[..open].Trim(' ', ',', '\n', '\r', '\t');
            matrix = matrix.Then(Of(name, [.. SvgNumbers.Read(part[(open + 1)..])]));
        }
        return matrix;
    }

    private static SvgMatrix Of(string name, double[] numbers) => (name, numbers) switch
    {
        ("matrix", [var a, var b, var c, var d, var e, var f]) => new(a, b, c, d, e, f),
        ("translate", [var x]) => new(1, 0, 0, 1, x, 0),
        ("translate", [var x, var y]) => new(1, 0, 0, 1, x, y),
        ("scale", [var both]) => new(both, 0, 0, both, 0, 0),
        ("scale", [var x, var y]) => new(x, 0, 0, y, 0, 0),
        ("rotate", [var angle]) => Rotation(angle),
        ("rotate", [var angle, var x, var y]) => new SvgMatrix(1, 0, 0, 1, x, y).Then(Rotation(angle)).Then(new SvgMatrix(1, 0, 0, 1, -x, -y)),
        ("skewX", [var angle]) => new(1, 0, Math.Tan(Radians(angle)), 1, 0, 0),
        ("skewY", [var angle]) => new(1, Math.Tan(Radians(angle)), 0, 1, 0, 0),
        _ => Identity,
    };

    private static SvgMatrix Rotation(double angle)
    {
        (double sin, double cos) = Math.SinCos(Radians(angle));
        return new(cos, sin, -sin, cos, 0, 0);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
