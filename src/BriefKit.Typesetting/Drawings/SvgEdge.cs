using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Drawings;

/// <summary>A straight piece of an outline.</summary>
/// <param name="Sign">1 where the outline runs downwards here, else -1.</param>
/// <param name="Region">The number of the region that it bounds.</param>
internal sealed record SvgEdge(double TopX, double Top, double BottomX, double Bottom, int Sign, int Region)
{
    // Straight pieces in place of a curve.
    private const int Pieces = 16;

    private double Slope => (BottomX - TopX) / (Bottom - Top);

    public double XAt(double y) => y <= Top ? TopX : y >= Bottom ? BottomX : TopX + (y - Top) * Slope;

    /// <summary>The height at which two edges cross; null where they do not.</summary>
    public double? CrossingWith(SvgEdge other)
    {
        double top = Math.Max(Top, other.Top), bottom = Math.Min(Bottom, other.Bottom);
        if (top >= bottom)
            return null;
        double above = XAt(top) - other.XAt(top), below = XAt(bottom) - other.XAt(bottom);
        return above * below < 0 ? top + (bottom - top) * above / (above - below) : null;
    }

    /// <summary>Adds the edges of an outline, each part of which is closed. Level ones bound nothing.</summary>
    public static void Add(List<SvgEdge> edges, List<PathSegment> path, int region)
    {
        (double startX, double startY) = (0, 0);
        (double x, double y) = (0, 0);
        foreach (PathSegment segment in path)
        {
            switch (segment.Step)
            {
                case PathStep.Move:
                    LineTo(startX, startY);
                    (startX, startY) = (x, y) = (segment.X, segment.Y);
                    break;
                case PathStep.Close:
                    LineTo(startX, startY);
                    break;
                case PathStep.Curve:
                    CurveTo(segment);
                    break;
                default:
                    LineTo(segment.X, segment.Y);
                    break;
            }
        }
        LineTo(startX, startY);

        void CurveTo(PathSegment curve)
        {
            (double fromX, double fromY) = (x, y);
            for (int i = 1; i < Pieces; i++)
            {
                double t = (double)i / Pieces, u = 1 - t;
                LineTo(
                    u * u * u * fromX + 3 * u * u * t * curve.X1 + 3 * u * t * t * curve.X2 + t * t * t * curve.X,
                    u * u * u * fromY + 3 * u * u * t * curve.Y1 + 3 * u * t * t * curve.Y2 + t * t * t * curve.Y);
            }
            LineTo(curve.X, curve.Y);
        }

        void LineTo(double toX, double toY)
        {
            if (toY > y)
                edges.Add(new SvgEdge(x, y, toX, toY, 1, region));
            else if (toY < y)
                edges.Add(new SvgEdge(toX, toY, x, y, -1, region));
            (x, y) = (toX, toY);
        }
    }
}
