using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Drawings;

/// <summary>Reads lines of text in a drawing: a <c>text</c> and its <c>tspan</c>s that stand on lines of their own.</summary>
internal sealed partial class SvgTextReader(List<SvgText> texts, SortedSet<string> passedOver, SvgContext context)
{
    private const int MaxLines = 5_000;

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks { get; }

    public void Read(XElement element, SvgStyle style, SvgMatrix matrix)
    {
        // Letters that are stretched a little stay letters, but not those that are skewed or mirrored.
        if (!matrix.KeepsForm && (matrix.Turn != 0 || Math.Abs(matrix.C) > 1e-3 * matrix.Scale || matrix.D <= 0))
        {
            passedOver.Add("skewed text");
            return;
        }
        foreach (XElement path in element.Elements().Where(child => child.Name.LocalName is not ("tspan" or "title" or "desc" or "a")))
            passedOver.Add(path.Name.LocalName);
        double x = Number(element, "x") ?? 0, y = Number(element, "y") ?? 0;
        XElement[] spans = [.. element.Elements().Where(child => child.Name.LocalName == "tspan")];
        bool hasLines = spans.Any(span => span.Attribute("x") is not null || span.Attribute("y") is not null || span.Attribute("dy") is not null);
        if (!hasLines)
        {
            Add(WordsOf(element, style), x + (Number(element, "dx") ?? 0), y + (Number(element, "dy") ?? 0), style, matrix);
            return;
        }
        foreach (XElement span in spans)
        {
            x = Number(span, "x") ?? x;
            y = (Number(span, "y") ?? y) + Ems(span, "dy", style);
            SvgStyle inner = style.Of(span, context);
            Add(WordsOf(span, inner), x, y, inner, matrix);
        }
    }

    // What is not seen leaves no room: words are set closer together or farther apart here than where the drawing was made.
    private string WordsOf(XElement element, SvgStyle style)
    {
        if (!style.IsDisplayed)
            return "";
        StringBuilder words = new();
        foreach (XNode node in element.Nodes())
        {
            if (node is XText text && !style.IsHidden)
                words.Append(text.Value);
            else if (node is XElement inner && inner.Name.LocalName is not ("title" or "desc"))
                words.Append(WordsOf(inner, style.Of(inner, context)));
        }
        return words.ToString();
    }

    private void Add(string text, double x, double y, SvgStyle style, SvgMatrix matrix)
    {
        text = Blanks.Replace(text, " ").Trim();
        if (text.Length == 0 || SvgStyle.OnWhite(style.Fill?.Color, style.FillOpacity * style.Opacity) is not ThemeColor color || texts.Count >= MaxLines)
            return;
        if (!style.Clips.IsEmpty)
            passedOver.Add("clip-path of text");
        if (style.Fill?.Gradient is not null)
            passedOver.Add("gradient of text");
        (double placedX, double placedY) = matrix.Apply(x, y);
        texts.Add(new SvgText(text, placedX, placedY, style.FontSize * matrix.Scale, color, style.Anchor, style.IsBold, style.IsItalic) { Turn = matrix.Turn });
    }

    private static double Ems(XElement element, string name, SvgStyle style)
    {
        string value = (string?)element.Attribute(name) ?? "0";
        int position = 0;
        bool isInEms = value.TrimEnd().EndsWith("em", StringComparison.Ordinal);
        return isInEms && SvgNumbers.TryRead(value, ref position, out double ems) ? ems * style.FontSize : SvgNumbers.Length(value) ?? 0;
    }

    private static double? Number(XElement element, string name)
    {
        string? value = (string?)element.Attribute(name);
        return value is null ? null : SvgNumbers.Length(value.Trim().Split(' ', ',')[0]);
    }
}
