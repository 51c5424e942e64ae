using System.Globalization;
using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>Which paragraphs are headings, by the names that Word has for their styles in every language.</summary>
internal sealed class HeadingStyles
{
    private const string Prefix = "heading ";

    private readonly Dictionary<string, int> _levels = new(StringComparer.Ordinal);

    public HeadingStyles(XElement? styles)
    {
        foreach (XElement style in styles?.Elements(WordNames.W + "style") ?? [])
        {
            string name = (style.Element(WordNames.W + "name").Val() ?? "").ToLowerInvariant();
            if ((string?)style.Attribute(WordNames.W + "styleId") is not string id)
                continue;
            if (name == "title")
                _levels.TryAdd(id, 0);
            else if (name.StartsWith(Prefix, StringComparison.Ordinal) && int.TryParse(name[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out int level) && level is >= 1 and <= 6)
                _levels.TryAdd(id, level);
        }
    }

    /// <summary>From 1, or 0 for a title; null where a paragraph is none.</summary>
    public int? LevelOf(XElement paragraph) =>
        paragraph.Name == WordNames.Paragraph && paragraph.Property(WordNames.ParagraphProperties, "pStyle").Val() is string style && _levels.TryGetValue(style, out int level) ? level : null;
}
