using System.Globalization;
using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Merging;

/// <summary>The numbering part of a result: that of the file that we write into, with the lists that came to it.</summary>
internal sealed class MergedNumbering
{
    private static readonly XName Definition = WordNames.W + "abstractNum", List = WordNames.W + "num", DefinitionId = WordNames.W + "abstractNumId", ListId = WordNames.W + "numId";

    private readonly XElement? _original;
    private readonly Lazy<ListLevels> _levels;
    private XElement? _xml;
    private readonly Dictionary<string, string> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _byId = new(StringComparer.Ordinal);
    private XElement? _lastAdded;
    private int _lastDefinition = -1, _lastList;

    public MergedNumbering(XElement? original)
    {
        _original = original;
        _levels = new(() => new ListLevels(original));
    }

    /// <summary>The id that a style of ours has in the result, where it was added to it; null where the result has its own.</summary>
    public Func<string, string?> Styles { get; set; } = _ => null;

    /// <summary>The part; null where it is as it was.</summary>
    public XElement? Changed => _xml;

    private XElement Xml => _xml ??= Begin();

    /// <summary>A list that begins anew with the look of another.</summary>
    /// <param name="start">Where it starts; of lists that were adopted this must be said, those of the part itself start where they did.</param>
    /// <returns>Its id; that of the other where there is no such list.</returns>
    public string Restart(string list, int? level = null, int? start = null)
    {
        _ = Xml;
        if (!_byId.TryGetValue(list, out XElement? original))
            return list;
        XElement copy = new(original);
        string id = NextList();
        copy.SetAttributeValue(ListId, id);
        copy.Attributes().Where(attribute => attribute.Name.LocalName == "durableId").Remove();
        IReadOnlyList<XElement> looks = start is null ? _levels.Value.Of(original) : [];
        for (int i = level ?? 0; i <= (level ?? 8); i++)
            SetStart(copy, i, start ?? StartOf(original, looks, i));
        AddList(copy);
        return id;
    }

    /// <summary>A list of ours as one of the result.</summary>
    /// <param name="list">Its id in <paramref name="source"/>, the numbering part that it comes from.</param>
    public string Adopt(string list, XElement source)
    {
        if (_lists.TryGetValue(list, out string? known))
            return known;
        if (Find(source, List, ListId, list) is not { } original)
            return list;
        string definition = original.Element(DefinitionId).Val() ?? "";
        if (!_definitions.TryGetValue(definition, out string? newDefinition))
        {
            newDefinition = AdoptDefinition(Find(source, Definition, DefinitionId, definition));
            _definitions.Add(definition, newDefinition);
        }
        XElement copy = new(original);
        string id = NextList();
        copy.SetAttributeValue(ListId, id);
        copy.Element(DefinitionId)!.SetAttributeValue(WordNames.Value, newDefinition);
        AddList(copy);
        _lists.Add(list, id);
        return id;
    }

    private string AdoptDefinition(XElement? definition)
    {
        _ = Xml;
        string id = (++_lastDefinition).ToString(CultureInfo.InvariantCulture);
        if (definition is null)
            return id;
        XElement copy = new(definition);
        copy.SetAttributeValue(DefinitionId, id);
        copy.Descendants(WordNames.W + "color").Remove();
        copy.Elements(WordNames.W + "nsid").Remove();
        foreach (XElement style in copy.Descendants(WordNames.W + "pStyle").ToList())
        {
            if (Styles(style.Val() ?? "") is string added)
                style.SetAttributeValue(WordNames.Value, added);
            else
                style.Remove();
        }
        // ISO 29500-1, 17.9.17: all definitions stand before all lists.
        if (Xml.Elements(Definition).LastOrDefault() is { } last)
            last.AddAfterSelf(copy);
        else if (Xml.Elements(List).FirstOrDefault() is { } first)
            first.AddBeforeSelf(copy);
        else
            Xml.Add(copy);
        return id;
    }

    private static int StartOf(XElement list, IReadOnlyList<XElement> looks, int level)
    {
        string number = level.ToString(CultureInfo.InvariantCulture);
        XElement? over = list.Elements(WordNames.W + "lvlOverride").FirstOrDefault(element => (string?)element.Attribute(WordNames.W + "ilvl") == number);
        XElement? look = looks.FirstOrDefault(element => ListLevels.NumberOf(element) == number);
        string? start = over?.Element(WordNames.W + "startOverride").Val() ?? look?.Element(WordNames.W + "start").Val();
        return int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out int known) ? known : 1;
    }

    /// <summary>Where a list of ours starts.</summary>
    public static int? StartOf(XElement source, string list) =>
        Find(source, List, ListId, list)?.Descendants(WordNames.W + "startOverride").FirstOrDefault() is { } start
            && int.TryParse(start.Val(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>Whether a list of ours has bullets or figures, as every house has lists of, and not letters or Roman numbers.</summary>
    public static bool IsUsual(XElement source, string list) =>
        Find(source, List, ListId, list) is { } found && Find(source, Definition, DefinitionId, found.Element(DefinitionId).Val() ?? "") is { } definition
            && definition.Descendants(WordNames.W + "numFmt").FirstOrDefault().Val() is "bullet" or "decimal";

    private static void SetStart(XElement list, int level, int start)
    {
        string number = level.ToString(CultureInfo.InvariantCulture);
        XElement? over = list.Elements(WordNames.W + "lvlOverride").FirstOrDefault(element => (string?)element.Attribute(WordNames.W + "ilvl") == number);
        if (over is null)
        {
            over = new XElement(WordNames.W + "lvlOverride", new XAttribute(WordNames.W + "ilvl", number));
            list.Add(over);
        }
        over.Elements(WordNames.W + "startOverride").Remove();
        over.AddFirst(new XElement(WordNames.W + "startOverride", new XAttribute(WordNames.Value, start)));
    }

    private void AddList(XElement list)
    {
        if (_lastAdded is not null)
            _lastAdded.AddAfterSelf(list);
        else if (Xml.Elements(Definition).LastOrDefault() is { } definition)
            definition.AddAfterSelf(list);
        else
            Xml.Add(list);
        _lastAdded = list;
        _byId[(string)list.Attribute(ListId)!] = list;
    }

    private XElement Begin()
    {
        XElement xml = _original is null
            ? new XElement(WordNames.W + "numbering", new XAttribute(XNamespace.Xmlns + "w", WordNames.W.NamespaceName))
            : new XElement(_original);
        _lastDefinition = Highest(xml, Definition, DefinitionId, -1);
        _lastList = Highest(xml, List, ListId, 0);
        foreach (XElement list in xml.Elements(List))
        {
            _lastAdded = list;
            if ((string?)list.Attribute(ListId) is string id)
                _byId.TryAdd(id, list);
        }
        return xml;
    }

    private string NextList()
    {
        _ = Xml;
        return (++_lastList).ToString(CultureInfo.InvariantCulture);
    }

    private static int Highest(XElement xml, XName name, XName id, int least) => xml.Elements(name)
        .Select(element => int.TryParse((string?)element.Attribute(id), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < 1_000_000_000 ? number : least)
        .DefaultIfEmpty(least)
        .Max();

    private static XElement? Find(XElement xml, XName name, XName id, string value) => xml.Elements(name).FirstOrDefault(element => (string?)element.Attribute(id) == value);
}
