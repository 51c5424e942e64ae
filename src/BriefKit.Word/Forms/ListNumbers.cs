using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>Which list a paragraph is an item of: what it says itself, or its style.</summary>
internal sealed class ListNumbers
{
    private const int DeepestStyle = 32;

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _numbered = new(StringComparer.Ordinal);

    public ListNumbers(XElement? styles, XElement? numbering)
    {
        foreach (XElement style in styles?.Elements(WordNames.W + "style") ?? [])
        {
            if ((string?)style.Attribute(WordNames.W + "styleId") is string id)
                _styles.TryAdd(id, style);
        }
        HashSet<string> definitions = [.. (numbering?.Elements(WordNames.W + "abstractNum") ?? [])
            .Where(definition => definition.Element(WordNames.W + "lvl")?.Element(WordNames.W + "numFmt").Val() is not ("bullet" or "none"))
            .Select(definition => (string?)definition.Attribute(WordNames.W + "abstractNumId") ?? "")];
        foreach (XElement list in numbering?.Elements(WordNames.W + "num") ?? [])
        {
            if (definitions.Contains(list.Element(WordNames.W + "abstractNumId").Val() ?? "") && (string?)list.Attribute(WordNames.W + "numId") is string id)
                _numbered.Add(id);
        }
    }

    /// <summary>The id of the list that a paragraph is an item of; null where it is of none.</summary>
    public string? IdOf(XElement paragraph)
    {
        XElement? properties = paragraph.Element(WordNames.ParagraphProperties);
        string? id = IdIn(properties);
        string? style = properties?.Element(WordNames.W + "pStyle").Val();
        // A circle of styles ends as well.
        for (int i = 0; id is null && style is not null && i < DeepestStyle && _styles.TryGetValue(style, out XElement? found); i++)
        {
            id = IdIn(found.Element(WordNames.ParagraphProperties));
            style = found.Element(WordNames.W + "basedOn").Val();
        }
        return id is null or "0" ? null : id;
    }

    /// <summary>The same, where the items are numbered rather than bulleted.</summary>
    public string? NumberedIdOf(XElement paragraph) => IdOf(paragraph) is string id && _numbered.Contains(id) ? id : null;

    private static string? IdIn(XElement? properties) => properties?.Element(WordNames.W + "numPr")?.Element(WordNames.W + "numId").Val();
}
