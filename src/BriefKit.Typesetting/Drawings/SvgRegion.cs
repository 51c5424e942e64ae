using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Drawings;

/// <summary>An outline, and whether its inside is found by the even-odd rule.</summary>
internal sealed record SvgRegion(List<PathSegment> Path, bool IsEvenOdd)
{
    /// <summary>Whether the outline is known to cross itself nowhere and to surround one stretch: both rules say the same of it.</summary>
    public bool IsSimple { get; init; }

    /// <summary>Whether the outline runs against the clock, in the main.</summary>
    public bool IsBackwards { get; } = AreaOf(Path) < 0;

    /// <summary>The outline, turned round where it runs against the clock, so that what is inside of two is not taken for outside of both.</summary>
    public IEnumerable<PathSegment> Forwards => IsBackwards ? Reversed(Path) : Path;

    // Twice the area between the outline's points; with y growing downwards, it is positive clockwise.
    private static double AreaOf(List<PathSegment> path)
    {
        List<SvgEdge> edges = [];
        SvgEdge.Add(edges, path, 0);
        return edges.Sum(edge => edge.Sign * (edge.Bottom - edge.Top) * (edge.XAt(edge.Top) + edge.XAt(edge.Bottom)));
    }

    private static List<PathSegment> Reversed(List<PathSegment> path)
    {
        List<PathSegment> reversed = [];
        int start = 0;
        for (int i = 1; i <= path.Count; i++)
        {
            if (i < path.Count && path[i].Step != PathStep.Move)
                continue;
            ReversePart(path[start..i], reversed);
            start = i;
        }
        return reversed;
    }

    // What follows a closed part without a move goes on from where that part began (SVG 1.1, 8.3.3).
    private static void ReversePart(List<PathSegment> part, List<PathSegment> reversed)
    {
        List<PathSegment> drawn = [];
        foreach (PathSegment segment in part)
            drawn.Add(segment.Step == PathStep.Close ? PathSegment.Line(part[0].X, part[0].Y) : segment);
        reversed.Add(PathSegment.Move(drawn[^1].X, drawn[^1].Y));
        for (int i = drawn.Count - 1; i > 0; i--)
        {
            PathSegment segment = drawn[i], to = drawn[i - 1];
            reversed.Add(segment.Step == PathStep.Curve
                ? new PathSegment(PathStep.Curve, segment.X2, segment.Y2, segment.X1, segment.Y1, to.X, to.Y)
                : PathSegment.Line(to.X, to.Y));
        }
        reversed.Add(PathSegment.Close);
    }
}
