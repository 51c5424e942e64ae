using System.Globalization;
using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Drawings;

/// <summary>The properties that an element has of its own or from those around it (SVG 1.1, 6).</summary>
internal sealed record SvgStyle
{
    public SvgPaint? Fill { get; init; } = new(new ThemeColor(0, 0, 0));

    public SvgPaint? Stroke { get; init; }

    public double FillOpacity { get; init; } = 1;

    public double StrokeOpacity { get; init; } = 1;

    /// <summary>Of the element and all around it.</summary>
    public double Opacity { get; init; } = 1;

    public double StrokeWidth { get; init; } = 1;

    public bool IsEvenOdd { get; init; }

    public LineEnd Cap { get; init; }

    public LineCorner Join { get; init; }

    public ValueList<double> Dashes { get; init; }

    public double FontSize { get; init; } = 16;

    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    public SvgAnchor Anchor { get; init; }

    /// <summary>Whether the element and all within it is drawn at all (<c>display</c>).</summary>
    public bool IsDisplayed { get; init; } = true;

    /// <summary>Whether the element itself is not seen (<c>visibility</c>): something within it may be.</summary>
    public bool IsHidden { get; init; }

    /// <summary>What lies outside of any of these is not drawn.</summary>
    public ValueList<ClipOutline> Clips { get; init; }

    /// <summary>The colour of <c>currentColor</c>.</summary>
    public ThemeColor Color { get; init; } = new(0, 0, 0);

    /// <summary>The style of an element within this one: what its attributes say, then the style sheets, then its own declarations.</summary>
    public SvgStyle Of(XElement element, SvgContext context) => Of([.. context.Sheet.PropertiesOf(element)], context);

    /// <param name="declared">What is said of an element; of two values the later counts.</param>
    public SvgStyle Of((string Name, string Value)[] declared, SvgContext context)
    {
        // Nothing takes from what is around it whether it is displayed (SVG 1.1, 11.5).
        SvgStyle style = IsDisplayed ? this : this with { IsDisplayed = true };
        // The colour comes first, since paints may name it.
        foreach ((string name, string value) in declared.Where(property => property.Name == "color").Concat(declared.Where(property => property.Name != "color")))
            style = style.With(name, value, context);
        return style;
    }

    /// <summary>A colour as it looks on white, where it is not opaque.</summary>
    public static ThemeColor? OnWhite(ThemeColor? color, double opacity)
    {
        if (color is not ThemeColor solid || opacity <= 0)
            return null;
        return opacity >= 1 ? solid : new ThemeColor(Mix(solid.Red), Mix(solid.Green), Mix(solid.Blue));

        byte Mix(byte channel) => (byte)Math.Round(255 - (255 - channel) * opacity);
    }

    private SvgStyle With(string name, string value, SvgContext context) => value == "inherit" ? this : name switch
    {
        "color" => this with { Color = SvgColors.Parse(value) ?? Color },
        "fill" => this with { Fill = Paint(value, Fill, context) },
        "stroke" => this with { Stroke = Paint(value, Stroke, context) },
        "fill-opacity" => this with { FillOpacity = Share(value, FillOpacity) },
        "stroke-opacity" => this with { StrokeOpacity = Share(value, StrokeOpacity) },
        "opacity" => this with { Opacity = Opacity * Share(value, 1) },
        "stroke-width" => this with { StrokeWidth = Math.Max(0, SvgNumbers.Length(value) ?? StrokeWidth) },
        "fill-rule" => this with { IsEvenOdd = value == "evenodd" },
        "stroke-linecap" => this with { Cap = value switch { "round" => LineEnd.Round, "square" => LineEnd.Square, _ => LineEnd.Butt } },
        "stroke-linejoin" => this with { Join = value switch { "round" => LineCorner.Round, "bevel" => LineCorner.Bevel, _ => LineCorner.Miter } },
        "stroke-dasharray" => this with { Dashes = DashesOf(value) },
        "font-size" => this with { FontSize = Math.Max(0, SvgNumbers.Length(value) ?? FontSize) },
        "font-weight" => this with { IsBold = value is "bold" or "bolder" || (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int weight) && weight >= 600) },
        "font-style" => this with { IsItalic = value is "italic" or "oblique" },
        "text-anchor" => this with { Anchor = value switch { "middle" => SvgAnchor.Middle, "end" => SvgAnchor.End, _ => SvgAnchor.Start } },
        "display" => this with { IsDisplayed = value != "none" },
        "visibility" => this with { IsHidden = value switch { "visible" => false, "hidden" or "collapse" => true, _ => IsHidden } },
        _ => this,
    };

    private SvgPaint? Paint(string value, SvgPaint? otherwise, SvgContext context)
    {
        if (value is "none" or "transparent")
            return null;
        if (string.Equals(value, "currentColor", StringComparison.OrdinalIgnoreCase))
            return new SvgPaint(Color);
        if (value.StartsWith("url(", StringComparison.Ordinal))
            return context.PaintOf(value);
        return SvgColors.Parse(value) is ThemeColor color ? new SvgPaint(color) : otherwise;
    }

    // A list of an odd number of lengths is gone through twice (SVG 1.1, 11.4); all zeros are no dashes.
    private static ValueList<double> DashesOf(string value)
    {
        double[] lengths = [.. SvgNumbers.Read(value).Take(16)];
        if (lengths.Any(length => length < 0) || lengths.Sum() <= 0)
            return [];
        return lengths.Length % 2 == 0 ? [.. lengths] : [.. lengths, .. lengths];
    }

    private static double Share(string value, double otherwise)
    {
        int position = 0;
        if (!SvgNumbers.TryRead(value, ref position, out double number))
            return otherwise;
        return Math.Clamp(value.EndsWith('%') ? number / 100 : number, 0, 1);
    }
}
