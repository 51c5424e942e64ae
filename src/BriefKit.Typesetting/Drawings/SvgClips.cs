using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Drawings;

/// <summary>Reads what cuts off shapes: <c>clipPath</c> (SVG 1.1, 14.3).</summary>
internal sealed class SvgClips(SvgContext context, SortedSet<string> passedOver)
{
    private const int MaxDepth = 8, MaxSegments = 20_000;

    private readonly Dictionary<XElement, ClipOutline> _outlines = [];
    private readonly SvgUnion _union = new();

    /// <summary>The outlines beyond which an element is not drawn, added to those that there are.</summary>
    /// <param name="url">What its <c>clip-path</c> says.</param>
    /// <param name="bounds">Finds the rectangle around the element, where it has an outline; null where it has none.</param>
    /// <param name="matrix">Brings the element's units to the drawing.</param>
    public ValueList<ClipOutline> Add(ValueList<ClipOutline> clips, string url, Func<SvgBounds?> bounds, SvgMatrix matrix, int depth = 0)
    {
        XElement? clip = context.FindUrl(url);
        if (clip?.Name.LocalName != "clipPath" || depth > MaxDepth)
        {
            passedOver.Add("clip-path");
            return clips;
        }
        SvgMatrix inner = matrix;
        if ((string?)clip.Attribute("clipPathUnits") == "objectBoundingBox")
        {
            if (bounds() is not SvgBounds box)
            {
                passedOver.Add("clip-path");
                return clips;
            }
            inner = inner.Then(new SvgMatrix(box.Width, 0, 0, box.Height, box.Left, box.Top));
        }
        inner = inner.Then(SvgMatrix.Parse((string?)clip.Attribute("transform")));
        if (context.Sheet.Find(clip, "clip-path") is string outer and not "none")
            clips = Add(clips, outer, bounds, matrix, depth + 1);
        ClipOutline outline = OutlineOf(clip);
        return [.. clips, outline with { Path = outline.Path.Select(inner.Apply).ToValueList() }];
    }

    // In the units of the clip path, so that it is found once for all that it is laid over.
    private ClipOutline OutlineOf(XElement clip)
    {
        if (_outlines.TryGetValue(clip, out ClipOutline? outline))
            return outline;
        ClipLook look = clip.AncestorsAndSelf().Reverse().Aggregate(default(ClipLook), LookOf);
        List<SvgRegion> regions = [];
        foreach (XElement child in clip.Elements())
            AddRegions(child, SvgMatrix.Identity, look, regions, 0);
        outline = _union.Of(regions);
        if (outline is null)
            passedOver.Add("clip-path of many shapes");
        return _outlines[clip] = outline ?? new ClipOutline(regions.SelectMany(region => region.Forwards).ToValueList(), IsEvenOdd: false);
    }

    private void AddRegions(XElement element, SvgMatrix matrix, ClipLook outer, List<SvgRegion> regions, int depth)
    {
        string name = element.Name.LocalName;
        if (name is "title" or "desc" or "metadata" || context.Sheet.Find(element, "display") == "none")
            return;
        ClipLook look = LookOf(outer, element);
        matrix = matrix.Then(SvgMatrix.Parse((string?)element.Attribute("transform")));
        if (context.Sheet.Find(element, "clip-path") is not (null or "none"))
            passedOver.Add($"clip-path of {name}");
        if (name == "use" && depth < MaxDepth && context.LinkOf(element) is XElement used)
        {
            SvgMatrix place = matrix.Then(new SvgMatrix(1, 0, 0, 1, SvgShapes.Number(element, "x"), SvgShapes.Number(element, "y")));
            AddRegions(used, place, look, regions, depth + 1);
            return;
        }
        if (look.IsHidden)
            return;
        if (SvgShapes.OutlineOf(element) is not List<PathSegment> outline || regions.Sum(region => region.Path.Count) + outline.Count > MaxSegments)
        {
            passedOver.Add($"clip-path of {name}");
            return;
        }
        regions.Add(new SvgRegion([.. outline.Select(matrix.Apply)], look.IsEvenOdd) { IsSimple = name is "rect" or "circle" or "ellipse" });
    }

    // Both come from what is around an element (SVG 1.1, 11.5 and 14.3.5).
    private ClipLook LookOf(ClipLook outer, XElement element) => new(
        context.Sheet.Find(element, "clip-rule") switch { "evenodd" => true, "nonzero" => false, _ => outer.IsEvenOdd },
        context.Sheet.Find(element, "visibility") switch { "visible" => false, "hidden" or "collapse" => true, _ => outer.IsHidden });

    private readonly record struct ClipLook(bool IsEvenOdd, bool IsHidden);
}
