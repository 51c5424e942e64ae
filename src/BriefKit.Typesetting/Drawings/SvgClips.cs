using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Drawings;

/// <summary>Reads what cuts off shapes: <c>clipPath</c> (SVG 1.1, 14.3).</summary>
internal sealed class SvgClips(SvgContext context, SortedSet<string> passedOver)
{
    private const int MaxDepth = 8, MaxSegments = 20_000;

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
        List<PathSegment> path = [];
        bool isEvenOdd = true;
        foreach (XElement child in clip.Elements())
            AddOutline(child, inner, path, ref isEvenOdd, 0);
        return [.. clips, new ClipOutline(path.ToValueList(), isEvenOdd && path.Count > 0)];
    }

    private void AddOutline(XElement element, SvgMatrix matrix, List<PathSegment> path, ref bool isEvenOdd, int depth)
    {
        string name = element.Name.LocalName;
        if (name is "title" or "desc" or "metadata")
            return;
        matrix = matrix.Then(SvgMatrix.Parse((string?)element.Attribute("transform")));
        if (name == "use" && depth < MaxDepth && context.LinkOf(element) is XElement used)
        {
            SvgMatrix place = matrix.Then(new SvgMatrix(1, 0, 0, 1, SvgShapes.Number(element, "x"), SvgShapes.Number(element, "y")));
            AddOutline(used, place, path, ref isEvenOdd, depth + 1);
            return;
        }
        if (SvgShapes.OutlineOf(element) is not List<PathSegment> outline || path.Count + outline.Count > MaxSegments)
        {
            passedOver.Add($"clip-path of {name}");
            return;
        }
        isEvenOdd &= context.Sheet.Find(element, "clip-rule") == "evenodd";
        path.AddRange(outline.Select(matrix.Apply));
    }
}
