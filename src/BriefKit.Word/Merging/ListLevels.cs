using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Merging;

/// <summary>The levels of the lists of a numbering part, wherever they are stated.</summary>
internal sealed class ListLevels
{
    // A definition has no more (ISO 29500-1, 17.9.1).
    private const int Most = 9;

    private static readonly XName Level = WordNames.W + "lvl", Number = WordNames.W + "ilvl", DefinitionId = WordNames.W + "abstractNumId";

    private readonly Dictionary<string, XElement> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _byStyle = new(StringComparer.Ordinal);

    public ListLevels(XElement? numbering)
    {
        foreach (XElement definition in numbering?.Elements(WordNames.W + "abstractNum") ?? [])
        {
            _definitions.TryAdd((string?)definition.Attribute(DefinitionId) ?? "", definition);
            if (definition.Element(WordNames.W + "styleLink").Val() is string style)
                _byStyle.TryAdd(style, definition);
        }
    }

    /// <summary>The levels of a list: those that it states itself instead of those of its definition, and all others of that.</summary>
    public IReadOnlyList<XElement> Of(XElement list)
    {
        List<XElement> own = [.. list.Elements(WordNames.W + "lvlOverride").Elements(Level).Take(Most)];
        HashSet<string?> stated = [.. own.Select(NumberOf)];
        return [.. own.Concat(DefinitionOf(list)?.Elements(Level).Take(Most).Where(level => !stated.Contains(NumberOf(level))) ?? []).OrderBy(NumberOf, StringComparer.Ordinal)];
    }

    public static string? NumberOf(XElement level) => (string?)level.Attribute(Number);

    // ISO 29500-1, 17.9.21: a definition without levels may link to a style, and the one that is linked to by it has them.
    private XElement? DefinitionOf(XElement list)
    {
        XElement? definition = _definitions.GetValueOrDefault(list.Element(DefinitionId).Val() ?? "");
        return definition?.Element(WordNames.W + "numStyleLink").Val() is string style && _byStyle.TryGetValue(style, out XElement? linked) ? linked : definition;
    }
}
