using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Drawings;

/// <summary>Cuts the plane into bands in which no edges cross, and finds what any of several regions covers of each.</summary>
/// <param name="nearness">The part of the whole that counts as nothing.</param>
internal sealed class SvgBands(List<SvgEdge> edges, IReadOnlyList<SvgRegion> regions, double nearness)
{
    private readonly int[] _windings = new int[regions.Count];
    private readonly Dictionary<(SvgEdge Left, SvgEdge Right), double> _open = [];
    private double _near;

    /// <summary>Whether all outlines together cover the same by the nonzero rule, those that run against the clock being turned round.</summary>
    public bool IsNonzero { get; private set; } = true;

    /// <summary>Whether they do by the even-odd rule.</summary>
    public bool IsEvenOdd { get; private set; } = true;

    /// <summary>What is covered, in pieces that touch but do not overlap.</summary>
    public List<PathSegment> Path { get; } = [];

    /// <param name="steps">Goes down with what there is to do; false where it is used up.</param>
    public bool TryCut(ref long steps)
    {
        if (edges.Count == 0)
            return true;
        double top = edges.Min(edge => edge.Top), bottom = edges.Max(edge => edge.Bottom);
        double left = edges.Min(edge => Math.Min(edge.TopX, edge.BottomX)), right = edges.Max(edge => Math.Max(edge.TopX, edge.BottomX));
        _near = nearness * Math.Max(right - left, bottom - top);
        List<double> cuts = Cuts();
        edges.Sort((one, other) => one.Top.CompareTo(other.Top));
        List<SvgEdge> active = [];
        int next = 0;
        for (int i = 0; i + 1 < cuts.Count; i++)
        {
            double middle = (cuts[i] + cuts[i + 1]) / 2;
            for (; next < edges.Count && edges[next].Top < middle; next++)
                active.Add(edges[next]);
            active.RemoveAll(edge => edge.Bottom <= middle);
            active.Sort((one, other) => one.XAt(middle).CompareTo(other.XAt(middle)));
            steps -= active.Count + 1;
            if (steps < 0)
                return false;
            Close(cuts[i], Cover(active, middle));
        }
        Close(cuts[^1], []);
        return true;
    }

    // All corners and crossings from top to bottom.
    private List<double> Cuts()
    {
        List<double> all = [.. edges.Select(edge => edge.Top), .. edges.Select(edge => edge.Bottom)];
        for (int i = 0; i < edges.Count; i++)
        {
            for (int j = i + 1; j < edges.Count; j++)
            {
                if (edges[i].CrossingWith(edges[j]) is double crossing)
                    all.Add(crossing);
            }
        }
        all.Sort();
        List<double> cuts = [all[0]];
        foreach (double cut in all)
        {
            if (cut - cuts[^1] > _near)
                cuts.Add(cut);
        }
        return cuts;
    }

    // The stretches of a band that are covered, each between two edges.
    private HashSet<(SvgEdge Left, SvgEdge Right)> Cover(List<SvgEdge> active, double middle)
    {
        HashSet<(SvgEdge Left, SvgEdge Right)> covered = [];
        SvgEdge? left = null;
        int covering = 0, sum = 0, crossed = 0;
        Array.Clear(_windings);
        for (int i = 0; i < active.Count; i++)
        {
            SvgEdge edge = active[i];
            int region = edge.Region;
            covering -= Covers(region) ? 1 : 0;
            _windings[region] += edge.Sign;
            covering += Covers(region) ? 1 : 0;
            sum += regions[region].IsBackwards ? -edge.Sign : edge.Sign;
            crossed++;
            // Edges that lie on each other are crossed at once.
            if (i + 1 < active.Count && active[i + 1].XAt(middle) - edge.XAt(middle) <= _near)
                continue;
            IsNonzero &= covering > 0 == (sum != 0);
            IsEvenOdd &= covering > 0 == int.IsOddInteger(crossed);
            if (covering > 0)
            {
                left ??= edge;
            }
            else if (left is not null)
            {
                covered.Add((left, edge));
                left = null;
            }
        }
        return covered;

        bool Covers(int index) => regions[index].IsEvenOdd ? int.IsOddInteger(_windings[index]) : _windings[index] != 0;
    }

    // Writes the pieces that end at a height, and goes on with those that are between the same edges below it.
    private void Close(double y, HashSet<(SvgEdge Left, SvgEdge Right)> covered)
    {
        foreach (((SvgEdge left, SvgEdge right), double top) in _open.Where(piece => !covered.Contains(piece.Key)).ToArray())
        {
            Path.AddRange(
            [
                PathSegment.Move(left.XAt(top), top), PathSegment.Line(right.XAt(top), top), PathSegment.Line(right.XAt(y), y),
                PathSegment.Line(left.XAt(y), y), PathSegment.Close,
            ]);
            _open.Remove((left, right));
        }
        foreach ((SvgEdge, SvgEdge) piece in covered)
            _open.TryAdd(piece, y);
    }
}
