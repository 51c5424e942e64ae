using System.Xml;
using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Drawings;

/// <summary>
/// Reads the drawings of SVG 1.1: shapes, paths, groups, what is used again, lines of text; their paints, strokes and transformations.
/// Nothing is fetched and nothing is run. Whatever else a file has is passed over and named.
/// </summary>
internal sealed class SvgReader
{
    private const int MaxBytes = 8 << 20, MaxDepth = 64, MaxSegments = 200_000, MaxElements = 500_000;

    // An element of which more is said counts as several.
    private const int UsualProperties = 16;

    private const string Namespace = "http://www.w3.org/2000/svg";
    private const double DefaultWidth = 300, DefaultHeight = 150;

    // What draws nothing by itself, or says something that is not drawn.
    private static readonly HashSet<string> Silent =
        ["defs", "title", "desc", "metadata", "symbol", "linearGradient", "radialGradient", "clipPath", "style", "marker", "sodipodi:namedview", "namedview"];

    // Properties that change how an element is seen, and are not understood.
    private static readonly string[] Effects = ["mask", "filter", "marker-start", "marker-mid", "marker-end"];

    private readonly List<DrawnShape> _shapes = [];
    private readonly List<SvgText> _texts = [];
    private readonly SortedSet<string> _passedOver = new(StringComparer.Ordinal);
    private readonly SvgContext _context;
    private readonly SvgClips _clips;
    private readonly SvgBoxes _boxes;
    private int _segments, _elements;

    private SvgReader(XElement root)
    {
        _context = new SvgContext(root, _passedOver);
        _clips = new SvgClips(_context, _passedOver);
        _boxes = new SvgBoxes(_context);
    }

    /// <summary>The drawing; null where the bytes are no SVG file.</summary>
    public static SvgDrawing? Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
            return null;
        XElement? root = Parse(bytes);
        return root?.Name is { LocalName: "svg", NamespaceName: Namespace or "" } ? new SvgReader(root).Read(root) : null;
    }

    private static XElement? Parse(ReadOnlyMemory<byte> bytes)
    {
        // A document type is skipped, with whatever it declares: no entity grows and no file is opened.
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MaxBytes };
        try
        {
            using MemoryStream stream = new(bytes.ToArray());
            using XmlReader guard = XmlReader.Create(stream, settings);
            while (guard.Read())
            {
                if (guard.Depth > MaxDepth)
                    return null;
            }
            stream.Position = 0;
            using XmlReader reader = XmlReader.Create(stream, settings);
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null; // What is not well-formed is no drawing; the caller says so.
        }
    }

    private SvgDrawing? Read(XElement root)
    {
        (double X, double Y, double Width, double Height)? box = SvgView.BoxOf(root);
        double width = SvgNumbers.Length((string?)root.Attribute("width")) ?? box?.Width ?? DefaultWidth;
        double height = SvgNumbers.Length((string?)root.Attribute("height")) ?? (box is null ? DefaultHeight : width * box.Value.Height / box.Value.Width);
        if (width <= 0 || height <= 0)
            return null;
        _context.View = box is null ? (width, height) : (box.Value.Width, box.Value.Height);
        SvgStyle style = new SvgStyle().Of(root, _context);
        if (style.IsDisplayed)
            DrawChildren(root, style, SvgView.Fit(root, width, height), 0);
        Drawing drawing = new(width, height, _shapes.ToValueList());
        return new SvgDrawing(drawing, SvgNumbers.Points(width), SvgNumbers.Points(height), _texts.ToValueList(), _passedOver.ToValueList());
    }

    private void DrawChildren(XElement parent, SvgStyle style, SvgMatrix matrix, int depth)
    {
        foreach (XElement element in parent.Elements())
            Draw(element, style, matrix, depth + 1);
    }

    private void Draw(XElement element, SvgStyle outer, SvgMatrix matrix, int depth)
    {
        string name = element.Name.LocalName;
        if (Silent.Contains(name))
            return;
        // Each element is counted where it is met, so that uses of uses of uses, and clips of all of them, come to an end.
        if (++_elements > MaxElements || _segments > MaxSegments)
        {
            _passedOver.Add("too many shapes");
            return;
        }
        if (depth > MaxDepth)
        {
            _passedOver.Add(name);
            return;
        }
        (string Name, string Value)[] declared = [.. _context.Sheet.PropertiesOf(element)];
        _elements += declared.Length / UsualProperties;
        SvgStyle style = outer.Of(declared, _context);
        bool mayHoldOthers = name is "g" or "a" or "switch" or "svg" or "use" or "text";
        if (!style.IsDisplayed || (style.IsHidden && !mayHoldOthers))
            return;
        foreach (string ignored in Effects.Where(ignored => ValueOf(declared, ignored) is not (null or "none")))
            _passedOver.Add(ignored);
        matrix = matrix.Then(SvgMatrix.Parse((string?)element.Attribute("transform")));
        List<PathSegment>? outline = SvgShapes.OutlineOf(element);
        if (ValueOf(declared, "clip-path") is string clip and not "none")
            style = style with { Clips = _clips.Add(style.Clips, clip, () => _boxes.Of(element), matrix) };
        _segments += style.Clips.Sum(clip => clip.Path.Count);
        switch (name)
        {
            case "g" or "a" or "switch" or "svg" or "use":
                DrawGroup(element, style, matrix, depth, isMixed: style.Opacity < outer.Opacity);
                break;
            case "text":
                new SvgTextReader(_texts, _passedOver, _context).Read(element, style, matrix);
                break;
            default:
                if (outline is not null)
                    Add(outline, style, matrix);
                else
                    _passedOver.Add(name);
                break;
        }
    }

    private static string? ValueOf((string Name, string Value)[] declared, string property) => Array.FindLast(declared, said => said.Name == property).Value;

    // What shows through a group shows through each of its shapes; where they lie over each other, that is not the same.
    private void DrawGroup(XElement element, SvgStyle style, SvgMatrix matrix, int depth, bool isMixed)
    {
        int first = _shapes.Count;
        if (element.Name.LocalName == "use")
            DrawUsed(element, style, matrix, depth);
        else if (element.Name.LocalName == "svg")
            DrawView(element, element, style, matrix.Then(new SvgMatrix(1, 0, 0, 1, SvgShapes.Number(element, "x"), SvgShapes.Number(element, "y"))), depth);
        else
            DrawChildren(element, style, matrix, depth);
        if (isMixed && HasOverlap(first))
            _passedOver.Add("opacity of a group");
    }

    private bool HasOverlap(int first)
    {
        const int Most = 100;
        if (_shapes.Count - first > Most)
            return true;
        SvgBounds[] bounds = [.. _shapes.Skip(first).Select(shape => SvgBounds.Of(shape.Path))];
        return bounds.Where((box, index) => bounds.Skip(index + 1).Any(box.Meets)).Any();
    }

    private void Add(List<PathSegment> outline, SvgStyle style, SvgMatrix matrix)
    {
        double fillOpacity = style.FillOpacity * style.Opacity, strokeOpacity = style.StrokeOpacity * style.Opacity;
        SvgPaint? fill = fillOpacity > 0 ? style.Fill : null, stroke = style.StrokeWidth > 0 && strokeOpacity > 0 ? style.Stroke : null;
        _segments += outline.Count + style.Clips.Sum(clip => clip.Path.Count); // Each shape has a copy of its clips.
        if (outline.Count < 2 || (fill is null && stroke is null) || style.Clips.Any(clip => clip.Path.IsEmpty))
            return;
        SvgBounds bounds = fill?.Gradient is null && stroke?.Gradient is null ? default : SvgBounds.Of(outline);
        _shapes.Add(new DrawnShape(outline.Select(matrix.Apply).ToValueList(), fill?.Color, stroke?.Color)
        {
            FillGradient = fill?.Gradient?.Place(bounds, matrix),
            StrokeGradient = stroke?.Gradient?.Place(bounds, matrix),
            FillOpacity = fillOpacity,
            StrokeOpacity = strokeOpacity,
            Clips = style.Clips,
            IsEvenOdd = style.IsEvenOdd,
            LineWidth = style.StrokeWidth * matrix.Scale,
            Cap = style.Cap,
            Join = style.Join,
            Dashes = style.Dashes.Select(length => length * matrix.Scale).ToValueList(),
        });
    }

    private void DrawUsed(XElement element, SvgStyle style, SvgMatrix matrix, int depth)
    {
        if (_context.LinkOf(element) is not XElement used)
        {
            _passedOver.Add("use");
            return;
        }
        SvgMatrix place = matrix.Then(new SvgMatrix(1, 0, 0, 1, SvgShapes.Number(element, "x"), SvgShapes.Number(element, "y")));
        if (used.Name.LocalName == "symbol")
            DrawView(used, element, style.Of(used, _context), place, depth);
        else
            Draw(used, style, place, depth + 1);
    }

    // A view has units of its own, and what lies beyond it is cut off.
    private void DrawView(XElement view, XElement sized, SvgStyle style, SvgMatrix place, int depth)
    {
        if (SvgView.BoxOf(view) is (double X, double Y, double Width, double Height) box)
        {
            double width = SvgShapes.Number(sized, "width", SvgShapes.Number(view, "width", box.Width)), height = SvgShapes.Number(sized, "height", SvgShapes.Number(view, "height", box.Height));
            if (_context.Sheet.Find(view, "overflow") is not ("visible" or "auto"))
                style = style with { Clips = [.. style.Clips, new ClipOutline(SvgShapes.Rectangle(0, 0, width, height, 0, 0).Select(place.Apply).ToValueList(), IsEvenOdd: false)] };
            place = place.Then(SvgView.Fit(view, width, height));
        }
        DrawChildren(view, style, place, depth);
    }
}
