using System.Xml.Linq;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Drawings;

/// <summary>Finds the rectangles around elements (SVG 1.1, 7.11): what is hidden has its place in them, what is not displayed has none.</summary>
internal sealed class SvgBoxes(SvgContext context)
{
    private const int MaxDepth = 64, MaxSteps = 500_000;

    // Elements and the segments of their outlines, of all groups together.
    private int _steps;

    /// <summary>The rectangle around an element, in its own units; null where it has none, or none is known, as that of words.</summary>
    public SvgBounds? Of(XElement element)
    {
        List<PathSegment> path = [];
        return TryAdd(element, SvgMatrix.Identity, path, 0) && path.Count > 0 ? SvgBounds.Of(path) : null;
    }

    private bool TryAdd(XElement element, SvgMatrix matrix, List<PathSegment> path, int depth)
    {
        if (++_steps > MaxSteps || depth > MaxDepth)
            return false;
        if (SvgShapes.OutlineOf(element) is List<PathSegment> outline)
        {
            _steps += outline.Count;
            path.AddRange(outline.Select(matrix.Apply));
            return true;
        }
        switch (element.Name.LocalName)
        {
            case "g" or "a" or "switch":
                return element.Elements().All(child => TryAddPart(child, matrix, path, depth));
            case "use":
                SvgMatrix place = matrix.Then(new SvgMatrix(1, 0, 0, 1, SvgShapes.Number(element, "x"), SvgShapes.Number(element, "y")));
                return context.LinkOf(element) is not XElement used || TryAddPart(used, place, path, depth);
            case "text" or "svg" or "symbol" or "image" or "foreignObject":
                return false;
            default:
                return true;
        }
    }

    private bool TryAddPart(XElement element, SvgMatrix matrix, List<PathSegment> path, int depth) =>
        context.Sheet.Find(element, "display") == "none" || TryAdd(element, matrix.Then(SvgMatrix.Parse((string?)element.Attribute("transform"))), path, depth + 1);
}
