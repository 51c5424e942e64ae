using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Drawings;

/// <summary>The rectangle around an outline.</summary>
internal readonly record struct SvgBounds(double Left, double Top, double Right, double Bottom)
{
    // Points on a curve that its rectangle is found from.
    private const int Samples = 16;

    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public bool Meets(SvgBounds other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public static SvgBounds Of(IEnumerable<PathSegment> path)
    {
        double left = double.PositiveInfinity, top = left, right = double.NegativeInfinity, bottom = right;
        double fromX = 0, fromY = 0;
        foreach (PathSegment segment in path)
        {
            if (segment.Step == PathStep.Close)
                continue;
            for (int i = 1; segment.Step == PathStep.Curve && i < Samples; i++)
            {
                double t = (double)i / Samples, u = 1 - t;
                Take(
                    u * u * u * fromX + 3 * u * u * t * segment.X1 + 3 * u * t * t * segment.X2 + t * t * t * segment.X,
                    u * u * u * fromY + 3 * u * u * t * segment.Y1 + 3 * u * t * t * segment.Y2 + t * t * t * segment.Y);
            }
            Take(segment.X, segment.Y);
            (fromX, fromY) = (segment.X, segment.Y);
        }
        return left <= right ? new SvgBounds(left, top, right, bottom) : default;

        void Take(double x, double y) => (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
    }
}
