using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Pages;

/// <summary>A picture made of shapes. Its origin is the top left corner, and y grows downwards.</summary>
/// <param name="Width">In the drawing's own units; what lies beyond is cut off.</param>
/// <param name="Height">In the drawing's own units.</param>
/// <param name="Shapes">In the order in which they are drawn.</param>
public sealed record Drawing(double Width, double Height, ValueList<DrawnShape> Shapes);

/// <summary>A shape: its outline, what fills it and what draws its edge.</summary>
/// <param name="Fill">Null for none.</param>
/// <param name="Stroke">Null for none.</param>
public sealed record DrawnShape(ValueList<PathSegment> Path, ThemeColor? Fill, ThemeColor? Stroke)
{
    /// <summary>Whether a point is inside where a line from it crosses the outline an odd number of times; else by the direction of the crossings (ISO 32000-1, 8.5.3.3).</summary>
    public bool IsEvenOdd { get; init; }

    /// <summary>What fills it in place of its one colour; null for that colour.</summary>
    public Gradient? FillGradient { get; init; }

    /// <summary>What its edge is drawn in, in place of its one colour; null for that colour.</summary>
    public Gradient? StrokeGradient { get; init; }

    /// <summary>1 where nothing shows through.</summary>
    public double FillOpacity { get; init; } = 1;

    /// <summary>1 where nothing shows through.</summary>
    public double StrokeOpacity { get; init; } = 1;

    /// <summary>What lies outside of any of these is not drawn.</summary>
    public ValueList<ClipOutline> Clips { get; init; }

    public double LineWidth { get; init; } = 1;

    /// <summary>ISO 32000-1, table 54.</summary>
    public LineEnd Cap { get; init; }

    /// <summary>ISO 32000-1, table 55.</summary>
    public LineCorner Join { get; init; }

    /// <summary>The lengths of dashes and gaps in turn; empty for a line without gaps.</summary>
    public ValueList<double> Dashes { get; init; }
}

/// <summary>The ends of lines, by their numbers in PDF.</summary>
public enum LineEnd
{
    Butt,
    Round,
    Square,
}

/// <summary>The corners of lines, by their numbers in PDF.</summary>
public enum LineCorner
{
    Miter,
    Round,
    Bevel,
}

/// <summary>A step of an outline to a point. Of a curve, the first two points are its control points.</summary>
public readonly record struct PathSegment(PathStep Step, double X1, double Y1, double X2, double Y2, double X, double Y)
{
    public static PathSegment Move(double x, double y) => new(PathStep.Move, 0, 0, 0, 0, x, y);

    public static PathSegment Line(double x, double y) => new(PathStep.Line, 0, 0, 0, 0, x, y);

    public static PathSegment Close { get; } = new(PathStep.Close, 0, 0, 0, 0, 0, 0);
}

/// <summary>The kinds of steps of an outline.</summary>
public enum PathStep
{
    Move,
    Line,

    /// <summary>A cubic Bézier curve.</summary>
    Curve,

    /// <summary>A line back to where the outline began.</summary>
    Close,
}
