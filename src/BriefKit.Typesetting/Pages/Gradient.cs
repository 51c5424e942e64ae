using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Pages;

/// <summary>Colours that pass into each other from one circle to another, or, where neither has a radius, along the line between two points; beyond both, the last colours go on.</summary>
/// <param name="Stops">From the start to the end, at least two.</param>
public sealed record Gradient(bool IsRadial, GradientCircle Start, GradientCircle End, ValueList<GradientStop> Stops)
{
    /// <summary>Brings the gradient's own places to those of the drawing.</summary>
    public DrawingTransform Transform { get; init; } = DrawingTransform.Identity;
}

/// <summary>A circle that a gradient begins or ends at.</summary>
public readonly record struct GradientCircle(double X, double Y, double Radius);

/// <summary>A colour at a part of the way, from 0 to 1.</summary>
public readonly record struct GradientStop(double Offset, ThemeColor Color);

/// <summary>An affine transformation: x' = ax + cy + e, y' = bx + dy + f.</summary>
public readonly record struct DrawingTransform(double A, double B, double C, double D, double E, double F)
{
    public static DrawingTransform Identity { get; } = new(1, 0, 0, 1, 0, 0);
}

/// <summary>An outline beyond which nothing is drawn.</summary>
public sealed record ClipOutline(ValueList<PathSegment> Path, bool IsEvenOdd);
