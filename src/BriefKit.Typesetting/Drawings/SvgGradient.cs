using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Drawings;

/// <summary>A gradient as it is written (SVG 1.1, 13.2), not yet brought to the shape that it fills.</summary>
internal sealed class SvgGradient
{
    private const int MaxChain = 16, MaxStops = 256;

    // Where the focus lies on the circle, nothing could be drawn between the two (13.2.3 lets it be moved inside).
    private const double FarthestFocus = 0.999;

    private readonly XElement[] _chain;
    private readonly SvgContext _context;
    private readonly ValueList<GradientStop> _stops;

    private SvgGradient(XElement[] chain, SvgContext context, ValueList<GradientStop> stops) => (_chain, _context, _stops) = (chain, context, stops);

    /// <summary>The paint of a gradient; one of a single colour is that colour, and one of none is none.</summary>
    public static SvgPaint? Read(XElement server, SvgContext context, SortedSet<string> passedOver)
    {
        // What a gradient does not say, one that it refers to may.
        List<XElement> chain = [server];
        while (chain.Count < MaxChain && context.LinkOf(chain[^1]) is XElement next && next.Name.LocalName is "linearGradient" or "radialGradient" && !chain.Contains(next))
            chain.Add(next);
        XElement? holder = chain.Find(element => element.Elements().Any(IsStop));
        ValueList<GradientStop> stops = ReadStops(holder?.Elements().Where(IsStop) ?? [], context, passedOver);
        SvgGradient gradient = new([.. chain], context, stops);
        if (gradient.Attribute("spreadMethod") is "reflect" or "repeat")
            passedOver.Add("spreadMethod");
        return stops.Count switch
        {
            0 => null,
            1 => new SvgPaint(stops[0].Color),
            _ => new SvgPaint(stops[^1].Color, gradient), // The last colour is that of a gradient without extent (13.2.2, 13.2.3).
        };
    }

    /// <summary>The gradient as it lies in the drawing; null where it has no extent, or the shape is too flat for it.</summary>
    /// <param name="bounds">Of the shape, in its own units.</param>
    /// <param name="matrix">Brings the shape to the drawing.</param>
    public Gradient? Place(SvgBounds bounds, SvgMatrix matrix)
    {
        bool isOfShape = Attribute("gradientUnits") != "userSpaceOnUse";
        if (isOfShape)
            matrix = matrix.Then(new SvgMatrix(bounds.Width, 0, 0, bounds.Height, bounds.Left, bounds.Top));
        matrix = matrix.Then(SvgMatrix.Parse(Attribute("gradientTransform")));
        if (!(matrix.Scale > 1e-9))
            return null;
        (double width, double height) = isOfShape ? (1, 1) : _context.View;
        double diagonal = Math.Sqrt((width * width + height * height) / 2);
        if (_chain[0].Name.LocalName == "linearGradient")
        {
            GradientCircle from = new(Length("x1", 0, width), Length("y1", 0, height), 0), to = new(Length("x2", 1, width), Length("y2", 0, height), 0);
            return from == to ? null : WithEdges(new Gradient(IsRadial: false, from, to, _stops) { Transform = matrix.ToTransform() });
        }
        GradientCircle end = new(Length("cx", 0.5, width), Length("cy", 0.5, height), Length("r", 0.5, diagonal));
        double focusX = Attribute("fx") is null ? end.X : Length("fx", 0.5, width), focusY = Attribute("fy") is null ? end.Y : Length("fy", 0.5, height);
        double away = Math.Sqrt(Math.Pow(focusX - end.X, 2) + Math.Pow(focusY - end.Y, 2)), farthest = end.Radius * FarthestFocus;
        if (away > farthest)
            (focusX, focusY) = (end.X + (focusX - end.X) * farthest / away, end.Y + (focusY - end.Y) * farthest / away);
        return end.Radius > 0 ? WithEdges(new Gradient(IsRadial: true, new GradientCircle(focusX, focusY, 0), end, _stops) { Transform = matrix.ToTransform() }) : null;
    }

    // Where the colour changes at once at an end, the way goes on beyond it for as long again, so that the edge lies within. Before a point nothing lies.
    private static Gradient WithEdges(Gradient gradient)
    {
        if (gradient.Stops is [.., { Offset: 1 } before, var last] && before.Color != last.Color)
        {
            GradientCircle end = Beyond(gradient.Start, gradient.End);
            gradient = gradient with { End = end, Stops = gradient.Stops.Select(stop => stop with { Offset = stop.Offset / 2 }).ToValueList() };
        }
        if (!gradient.IsRadial && gradient.Stops is [var first, { Offset: 0 } behind, ..] && first.Color != behind.Color)
        {
            GradientCircle start = Beyond(gradient.End, gradient.Start);
            gradient = gradient with { Start = start, Stops = gradient.Stops.Select(stop => stop with { Offset = (1 + stop.Offset) / 2 }).ToValueList() };
        }
        return gradient;
    }

    private static GradientCircle Beyond(GradientCircle from, GradientCircle to) => new(2 * to.X - from.X, 2 * to.Y - from.Y, 2 * to.Radius - from.Radius);

    private static bool IsStop(XElement element) => element.Name.LocalName == "stop";

    private static ValueList<GradientStop> ReadStops(IEnumerable<XElement> elements, SvgContext context, SortedSet<string> passedOver)
    {
        List<GradientStop> stops = [];
        foreach (XElement element in elements.Take(MaxStops))
        {
            // Each lies no farther back than the one before it (13.2.4).
            double offset = Math.Max(Share((string?)element.Attribute("offset"), 0), stops.Count > 0 ? stops[^1].Offset : 0);
            string written = context.Sheet.Find(element, "stop-color") ?? "black";
            bool isCurrent = string.Equals(written, "currentColor", StringComparison.OrdinalIgnoreCase);
            ThemeColor color = isCurrent ? context.ColorAt(element) : SvgColors.Parse(written) ?? new ThemeColor(0, 0, 0);
            double opacity = Share(context.Sheet.Find(element, "stop-opacity"), 1);
            if (opacity < 1)
                passedOver.Add("stop-opacity");
            stops.Add(new GradientStop(offset, SvgStyle.OnWhite(color, opacity) ?? ThemeColor.White));
        }
        return stops.ToValueList();
    }

    private string? Attribute(string name) => _chain.Select(element => (string?)element.Attribute(name)).FirstOrDefault(value => value is not null);

    private double Length(string name, double otherwise, double whole)
    {
        string? text = Attribute(name);
        int position = 0;
        if (text is null || !SvgNumbers.TryRead(text, ref position, out double number))
            return otherwise * whole;
        return text.TrimEnd().EndsWith('%') ? number / 100 * whole : SvgNumbers.Length(text) ?? otherwise * whole;
    }

    private static double Share(string? text, double otherwise)
    {
        int position = 0;
        if (text is null || !SvgNumbers.TryRead(text, ref position, out double number))
            return otherwise;
        return Math.Clamp(text.TrimEnd().EndsWith('%') ? number / 100 : number, 0, 1);
    }
}
