using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Merging;

/// <summary>
/// The styles of a result: those of the file that we write into. A style of ours is the one of the same name there, whose id may be another
/// in every language; where there is none, ours is added, without fonts and colours of its own, so that it takes those of the house.
/// </summary>
internal sealed class MergedStyles
{
    private static readonly XName Style = WordNames.W + "style", StyleId = WordNames.W + "styleId", StyleName = WordNames.W + "name", StyleType = WordNames.W + "type";

    private readonly XElement? _original;
    private readonly Dictionary<(string Type, string Name), string> _byName = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _byId = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, XElement>> _ours;
    private readonly Dictionary<string, string> _mapped = new(StringComparer.Ordinal);
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);
    private readonly List<string> _addedNames = [];
    private XElement? _xml;

    /// <param name="ours">Makes our styles part, where it is needed.</param>
    public MergedStyles(XElement? original, Func<XElement> ours)
    {
        _original = original;
        foreach (XElement style in original?.Elements(Style) ?? [])
        {
            string id = (string?)style.Attribute(StyleId) ?? "";
            _byName.TryAdd(((string?)style.Attribute(StyleType) ?? "paragraph", NameOf(style)), id);
            _taken.Add(id);
            _byId.TryAdd(id, style);
        }
        _ours = new(() => ours().Elements(Style).ToDictionary(style => (string)style.Attribute(StyleId)!, StringComparer.Ordinal));
    }

    /// <summary>The part; null where it is as it was.</summary>
    public XElement? Changed => _xml;

    /// <summary>The names of styles that were added, in order.</summary>
    public IReadOnlyList<string> Added => _addedNames;

    /// <summary>Numbers the lists of styles that are added: from our id of a list to the one it has in the result.</summary>
    public Func<string, string> Lists { get; set; } = id => id;

    /// <summary>The id in the result of a style of ours.</summary>
    public string IdOf(string ours)
    {
        if (_mapped.TryGetValue(ours, out string? known))
            return known;
        if (!_ours.Value.TryGetValue(ours, out XElement? style))
            return ours;
        if (_byName.TryGetValue(((string)style.Attribute(StyleType)!, NameOf(style)), out string? existing))
        {
            _mapped.Add(ours, existing);
            _found.Add(ours);
            return existing;
        }
        string id = ours;
        for (int i = 1; !_taken.Add(id); i++)
            id = $"{ours}{i}";
        _mapped.Add(ours, id);
        Add(style, id);
        return id;
    }

    /// <summary>The id of a style of ours that was added; null where it was not.</summary>
    public string? AddedIdOf(string ours) => _mapped.TryGetValue(ours, out string? id) && !_found.Contains(ours) ? id : null;

    /// <summary>The list that a style of the file itself, in the place of one of ours, numbers its paragraphs by; null where ours was added or it has none.</summary>
    public XElement? NumberOf(string ours)
    {
        string id = IdOf(ours);
        return _found.Contains(ours) && _byId.TryGetValue(id, out XElement? style) ? style.Property(WordNames.ParagraphProperties, "numPr") : null;
    }

    private void Add(XElement style, string id)
    {
        XElement copy = new(style);
        copy.SetAttributeValue(StyleId, id);
        copy.Attribute(WordNames.W + "default")?.Remove();
        foreach (XElement reference in copy.Elements().Where(element => element.Name.LocalName is "basedOn" or "next" or "link"))
            reference.SetAttributeValue(WordNames.Value, IdOf(reference.Val() ?? ""));
        bool isCode = NameOf(style) is "source code" or "verbatim char";
        if (!isCode)
            copy.Element(WordNames.RunProperties)?.Elements().Where(property => property.Name.LocalName is "rFonts" or "color" or "lang").Remove();
        Neutralize(copy);
        foreach (XElement number in copy.Descendants(WordNames.W + "numId"))
            number.SetAttributeValue(WordNames.Value, Lists(number.Val() ?? ""));
        _xml ??= _original is null ? new XElement(_ours.Value.Values.First().Parent!.Name, new XAttribute(XNamespace.Xmlns + "w", WordNames.W.NamespaceName)) : new XElement(_original);
        _xml.Add(copy);
        _addedNames.Add(style.Element(StyleName).Val() ?? id);
    }

    // Rules as dark as the text and a light grey behind it go with every house.
    private static void Neutralize(XElement style)
    {
        foreach (XElement borders in style.Descendants().Where(element => element.Name.LocalName is "pBdr" or "tblBorders" or "tcBorders"))
        {
            foreach (XElement rule in borders.Elements())
                rule.SetAttributeValue(WordNames.W + "color", "auto");
        }
        foreach (XElement tint in style.Descendants(WordNames.W + "shd"))
            tint.SetAttributeValue(WordNames.W + "fill", "F2F2F2");
    }

    // Word does not mind the case of built-in names.
    private static string NameOf(XElement style) => (style.Element(StyleName).Val() ?? "").ToLowerInvariant();
}
