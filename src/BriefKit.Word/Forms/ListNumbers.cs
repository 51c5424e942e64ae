using System.Xml.Linq;
using BriefKit.Word.Merging;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>Which list of a template a paragraph is an item of: what it says itself, or its style.</summary>
internal sealed class ListNumbers
{
    private const int DeepestStyle = 32;

    private static readonly XName Number = WordNames.W + "numPr", ListId = WordNames.W + "numId", Level = WordNames.W + "ilvl", Indent = WordNames.W + "ind";

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<XElement>> _numbered = new(StringComparer.Ordinal);

    public ListNumbers(XElement? styles, XElement? numbering)
    {
        foreach (XElement style in styles?.Elements(WordNames.W + "style") ?? [])
        {
            if ((string?)style.Attribute(WordNames.W + "styleId") is string id)
                _styles.TryAdd(id, style);
        }
        ListLevels levels = new(numbering);
        foreach (XElement list in numbering?.Elements(WordNames.W + "num") ?? [])
        {
            IReadOnlyList<XElement> ofList = levels.Of(list);
            bool isNumbered = ofList is [var first, ..] && first.Element(WordNames.W + "numFmt").Val() is not ("bullet" or "none");
            if (isNumbered && (string?)list.Attribute(ListId) is string id)
                _numbered.TryAdd(id, ofList);
        }
    }

    /// <summary>The id of the list that a paragraph is an item of; null where it is of none.</summary>
    public string? IdOf(XElement paragraph)
    {
        string? id = PropertiesOf(paragraph).Select(properties => IdIn(properties)).FirstOrDefault(id => id is not null);
        return id is null or "0" ? null : id;
    }

    /// <summary>The same, where the items are numbered rather than bulleted.</summary>
    public string? NumberedIdOf(XElement paragraph) => IdOf(paragraph) is string id && _numbered.ContainsKey(id) ? id : null;

    /// <summary>Makes an item of one list an item of another, which looks the same and counts anew.</summary>
    /// <param name="list">The list that it was an item of.</param>
    public void Move(XElement item, string list, string to)
    {
        XElement? own = item.Property(WordNames.ParagraphProperties, "numPr");
        if (own?.Element(ListId) is { } stated)
        {
            stated.SetAttributeValue(WordNames.Value, to);
            return;
        }
        string level = own?.Element(Level).Val() ?? LevelOf(item, list);
        if (IndentOf(item) is { } indent)
            ParagraphOrder.Set(item, indent);
        ParagraphOrder.Set(item, new XElement(Number, new XElement(Level, new XAttribute(WordNames.Value, level)), new XElement(ListId, new XAttribute(WordNames.Value, to))));
    }

    // ISO 29500-1, 17.9.23: the level of a style is the one that names it.
    private string LevelOf(XElement item, string list)
    {
        foreach (XElement properties in PropertiesOf(item))
        {
            string? style = (string?)properties.Parent!.Attribute(WordNames.W + "styleId");
            XElement? named = _numbered[list].FirstOrDefault(level => style is not null && level.Element(WordNames.W + "pStyle").Val() == style);
            if (((string?)named?.Attribute(Level) ?? properties.Element(Number)?.Element(Level).Val()) is string level)
                return level;
        }
        return "0";
    }

    // What a paragraph says itself of its number counts above the indents of its style, and what its style says does not.
    private XElement? IndentOf(XElement item)
    {
        XElement indent = new(Indent);
        HashSet<string> said = new(StringComparer.Ordinal);
        foreach (XElement properties in PropertiesOf(item))
        {
            List<XAttribute> added = [.. properties.Element(Indent)?.Attributes().Where(attribute => !said.Contains(SideOf(attribute))) ?? []];
            indent.Add(added);
            said.UnionWith(added.Select(SideOf));
            if (IdIn(properties) is not null)
                break;
        }
        return indent.HasAttributes ? indent : null;
    }

    // Strict files have other names for the sides, and a first line that hangs does not stand in (ISO 29500-1, 17.3.1.12).
    private static string SideOf(XAttribute attribute) => attribute.Name.LocalName switch
    {
        "start" => "left",
        "startChars" => "leftChars",
        "end" => "right",
        "endChars" => "rightChars",
        "hanging" => "firstLine",
        "hangingChars" => "firstLineChars",
        string other => other,
    };

    // Its own, those of its style, of what that is based on, and so on; a circle of styles ends as well.
    private IEnumerable<XElement> PropertiesOf(XElement paragraph)
    {
        XElement? own = paragraph.Element(WordNames.ParagraphProperties);
        if (own is null)
            yield break;
        yield return own;
        string? style = own.Element(WordNames.W + "pStyle").Val();
        for (int i = 0; style is not null && i < DeepestStyle && _styles.TryGetValue(style, out XElement? found); i++)
        {
            if (found.Element(WordNames.ParagraphProperties) is { } properties)
                yield return properties;
            style = found.Element(WordNames.W + "basedOn").Val();
        }
    }

    private static string? IdIn(XElement properties) => properties.Element(Number)?.Element(ListId).Val();
}
