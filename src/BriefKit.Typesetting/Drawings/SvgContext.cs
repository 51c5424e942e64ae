using System.Xml.Linq;
using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Drawings;

/// <summary>What the elements of a drawing may refer to: style sheets, gradients, and each other by their ids.</summary>
internal sealed class SvgContext
{
    private readonly Dictionary<string, XElement> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<XElement, SvgPaint?> _gradients = [];
    private readonly SortedSet<string> _passedOver;

    /// <param name="passedOver">Takes the names of what is not understood.</param>
    public SvgContext(XElement root, SortedSet<string> passedOver)
    {
        _passedOver = passedOver;
        foreach (XElement element in root.DescendantsAndSelf())
        {
            if ((string?)element.Attribute("id") is string id)
                _byId.TryAdd(id, element);
        }
        Sheet = SvgStyleSheet.Read(root, passedOver);
    }

    public SvgStyleSheet Sheet { get; }

    /// <summary>The width and height that percentages are of.</summary>
    public (double Width, double Height) View { get; set; }

    /// <summary>The element that a link within the file names; null for none.</summary>
    public XElement? Find(string? link) => link is ['#', .. string id] ? _byId.GetValueOrDefault(id) : null;

    /// <summary>The element that an element names with <c>href</c>; null for none.</summary>
    public XElement? LinkOf(XElement element) => Find((string?)element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "href"));

    /// <summary>The element that <c>url(#id)</c> names; null for none.</summary>
    public XElement? FindUrl(string url) => Find(AddressOf(url, out _));

    /// <summary>The paint that <c>url(#id)</c> names, or the colour that is written behind it; null for none.</summary>
    public SvgPaint? PaintOf(string url)
    {
        XElement? server = Find(AddressOf(url, out string behind));
        if (server?.Name.LocalName is "linearGradient" or "radialGradient")
            return GradientOf(server);
        _passedOver.Add(server?.Name.LocalName ?? "url");
        return SvgColors.Parse(behind) is ThemeColor color ? new SvgPaint(color) : null;
    }

    /// <summary>The colour of <c>currentColor</c> where an element stands, whatever refers to it.</summary>
    public ThemeColor ColorAt(XElement element) =>
        element.AncestorsAndSelf().Select(each => SvgColors.Parse(Sheet.Find(each, "color") ?? "")).FirstOrDefault(color => color is not null) ?? new ThemeColor(0, 0, 0);

    // Nothing of a gradient comes from the shapes that have it (SVG 1.1, 13.2.2), so that it is read once for all of them.
    private SvgPaint? GradientOf(XElement server)
    {
        if (!_gradients.TryGetValue(server, out SvgPaint? paint))
            _gradients[server] = paint = SvgGradient.Read(server, this, _passedOver);
        return paint;
    }

    private static string AddressOf(string url, out string behind)
    {
        int open = url.IndexOf('('), close = url.IndexOf(')');
        behind = close > 0 ? url[(close + 1)..].Trim() : "";
        return open > 0 && close > open ? url[(open + 1)..close].Trim(' ', '\'', '"') : "";
    }
}
