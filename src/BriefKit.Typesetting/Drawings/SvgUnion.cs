using BriefKit.Core.Collections;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Drawings;

/// <summary>
/// Joins outlines, each with a rule of its own for what lies inside, to one that covers what any of them covers. Where the outlines can be
/// left as they are, they are; else they are cut into bands between all corners and crossings.
/// </summary>
internal sealed class SvgUnion
{
    private const int MaxEdges = 4_000, MaxSegments = 20_000;

    // Closer together than this part of the whole, two places are one.
    private const double Nearness = 1e-9;

    // Of all unions of a drawing: pairs of edges looked at, and edges of bands.
    private long _steps = 40_000_000;

    /// <summary>The outline of them all; null where there are too many.</summary>
    public ClipOutline? Of(IReadOnlyList<SvgRegion> regions)
    {
        if (regions.Count <= 1)
            return regions.Count == 0 ? new ClipOutline([], IsEvenOdd: false) : new ClipOutline(regions[0].Path.ToValueList(), regions[0].IsEvenOdd);
        ValueList<PathSegment> joined = regions.SelectMany(region => region.Forwards).ToValueList();
        if (regions.All(region => region.IsSimple))
            return new ClipOutline(joined, IsEvenOdd: false);
        List<SvgEdge> edges = [];
        for (int i = 0; i < regions.Count && edges.Count <= MaxEdges; i++)
            SvgEdge.Add(edges, regions[i].Path, i);
        _steps -= (long)edges.Count * edges.Count / 2;
        if (edges.Count > MaxEdges || _steps < 0)
            return null;
        SvgBands bands = new(edges, regions, Nearness);
        if (!bands.TryCut(ref _steps))
            return null;
        if (bands.IsNonzero || bands.IsEvenOdd)
            return new ClipOutline(joined, IsEvenOdd: !bands.IsNonzero);
        return bands.Path.Count > MaxSegments ? null : new ClipOutline(bands.Path.ToValueList(), IsEvenOdd: false);
    }
}
