using System.Xml;
using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Drawings;

/// <summary>
/// Reads the drawings of SVG 1.1: shapes, paths, groups, what is used again, lines of text; their paints, strokes and transformations.
/// Nothing is fetched and nothing is run. Whatever else a file has is passed over and named.
/// </summary>
internal sealed class SvgReader
{
    private const int MaxBytes = 8 << 20, MaxDepth = 64, MaxSegments = 200_000;
    private const double DefaultWidth = 300, DefaultHeight = 150;

    // What draws nothing by itself, or says something that is not drawn.
    private static readonly HashSet<string> Silent =
        ["defs", "title", "desc", "metadata", "symbol", "linearGradient", "radialGradient", "marker", "sodipodi:namedview", "namedview"];

    private readonly List<DrawnShape> _shapes = [];
    private readonly List<SvgText> _texts = [];
    private readonly SortedSet<string> _passedOver = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _byId = new(StringComparer.Ordinal);
    private int _segments;

    /// <summary>The drawing; null where the bytes are no SVG file.</summary>
    public static SvgDrawing? Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
            return null;
        XElement? root = Parse(bytes);
        return root?.Name.LocalName == "svg" ? new SvgReader().Read(root) : null;
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
        foreach (XElement element in root.DescendantsAndSelf())
        {
            if ((string?)element.Attribute("id") is string id)
                _byId.TryAdd(id, element);
        }
        double[] box = [.. SvgNumbers.Read((string?)root.Attribute("viewBox") ?? "")];
        bool hasBox = box is [_, _, > 0, > 0];
        double width = SvgNumbers.Length((string?)root.Attribute("width")) ?? (hasBox ? box[2] : DefaultWidth);
        double height = SvgNumbers.Length((string?)root.Attribute("height")) ?? (hasBox ? width * box[3] / box[2] : DefaultHeight);
        if (width <= 0 || height <= 0)
            return null;
        SvgMatrix view = SvgMatrix.Identity;
        if (hasBox) // The whole of the box is shown, in the middle (preserveAspectRatio, xMidYMid meet).
        {
            double scale = Math.Min(width / box[2], height / box[3]);
            view = new SvgMatrix(scale, 0, 0, scale, (width - box[2] * scale) / 2 - box[0] * scale, (height - box[3] * scale) / 2 - box[1] * scale);
        }
        DrawChildren(root, new SvgStyle().Of(root, PaintOf), view, 0);
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
        if (depth > MaxDepth)
        {
            _passedOver.Add(name);
            return;
        }
        SvgStyle style = outer.Of(element, PaintOf);
        if (style.IsHidden)
            return;
        foreach (string ignored in new[] { "clip-path", "mask", "filter" }.Where(ignored => element.Attribute(ignored) is not null and not { Value: "none" }))
            _passedOver.Add(ignored);
        matrix = matrix.Then(SvgMatrix.Parse((string?)element.Attribute("transform")));
        switch (name)
        {
            case "g" or "a" or "switch" or "svg":
                DrawChildren(element, style, matrix.Then(new SvgMatrix(1, 0, 0, 1, name == "svg" ? Number(element, "x") : 0, name == "svg" ? Number(element, "y") : 0)), depth);
                break;
            case "use":
                DrawUsed(element, style, matrix, depth);
                break;
            case "text":
                new SvgTextReader(_texts, _passedOver, PaintOf).Read(element, style, matrix);
                break;
            default:
                if (OutlineOf(element) is List<PathSegment> outline)
                    Add(outline, style, matrix);
                else
                    _passedOver.Add(name);
                break;
        }
    }

    private static List<PathSegment>? OutlineOf(XElement element) => element.Name.LocalName switch
    {
        "path" => SvgPathData.Read((string?)element.Attribute("d") ?? ""),
        "rect" => SvgShapes.Rectangle(
            Number(element, "x"), Number(element, "y"), Number(element, "width"), Number(element, "height"),
            Number(element, "rx", Number(element, "ry")), Number(element, "ry", Number(element, "rx"))),
        "circle" => SvgShapes.Ellipse(Number(element, "cx"), Number(element, "cy"), Number(element, "r"), Number(element, "r")),
        "ellipse" => SvgShapes.Ellipse(Number(element, "cx"), Number(element, "cy"), Number(element, "rx"), Number(element, "ry")),
        "line" => [PathSegment.Move(Number(element, "x1"), Number(element, "y1")), PathSegment.Line(Number(element, "x2"), Number(element, "y2"))],
        "polyline" => SvgShapes.Polygon((string?)element.Attribute("points"), isClosed: false),
        "polygon" => SvgShapes.Polygon((string?)element.Attribute("points"), isClosed: true),
        _ => null,
    };

    private void Add(List<PathSegment> outline, SvgStyle style, SvgMatrix matrix)
    {
        ThemeColor? fill = SvgStyle.OnWhite(style.Fill, style.FillOpacity * style.Opacity);
        ThemeColor? stroke = style.StrokeWidth > 0 ? SvgStyle.OnWhite(style.Stroke, style.StrokeOpacity * style.Opacity) : null;
        _segments += outline.Count;
        if (outline.Count < 2 || (fill is null && stroke is null))
            return;
        if (_segments > MaxSegments)
        {
            _passedOver.Add("too many shapes");
            return;
        }
        _shapes.Add(new DrawnShape(outline.Select(matrix.Apply).ToValueList(), fill, stroke)
        {
            IsEvenOdd = style.IsEvenOdd,
            LineWidth = style.StrokeWidth * matrix.Scale,
            Cap = style.Cap,
            Join = style.Join,
            Dashes = style.Dashes.Select(length => length * matrix.Scale).ToValueList(),
        });
    }

    private void DrawUsed(XElement element, SvgStyle style, SvgMatrix matrix, int depth)
    {
        string? link = (string?)element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "href");
        if (link is null || !link.StartsWith('#') || !_byId.TryGetValue(link[1..], out XElement? used))
        {
            _passedOver.Add("use");
            return;
        }
        // Each use is counted, so that uses of uses of uses come to an end.
        if (++_segments > MaxSegments)
            return;
        SvgMatrix place = matrix.Then(new SvgMatrix(1, 0, 0, 1, Number(element, "x"), Number(element, "y")));
        if (used.Name.LocalName == "symbol")
            DrawChildren(used, style.Of(used, PaintOf), place, depth);
        else
            Draw(used, style, place, depth + 1);
    }

    // A gradient is drawn in the colour that it begins with.
    private ThemeColor? PaintOf(string url)
    {
        string id = url["url(".Length..].TrimEnd(')').Trim(' ', '\'', '"').TrimStart('#');
        _passedOver.Add(_byId.TryGetValue(id, out XElement? server) ? server.Name.LocalName : "url");
        XElement? stop = server?.Elements().FirstOrDefault(child => child.Name.LocalName == "stop");
        if (stop is null)
            return null;
        string declared = (string?)stop.Attribute("stop-color") ?? ((string?)stop.Attribute("style") ?? "").Split(';').FirstOrDefault(part => part.TrimStart().StartsWith("stop-color:", StringComparison.Ordinal))?.Split(':')[1] ?? "black";
        return SvgColors.Parse(declared);
    }

    private static double Number(XElement element, string name, double otherwise = 0) => SvgNumbers.Length((string?)element.Attribute(name)) ?? otherwise;
}
