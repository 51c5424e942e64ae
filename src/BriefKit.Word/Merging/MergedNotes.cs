using System.Globalization;
using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Merging;

/// <summary>The footnotes or endnotes of a result: the separators of the file that we write into, and the notes in the order in which they came.</summary>
internal sealed class MergedNotes
{
    private readonly XElement? _original;
    private readonly string _kind;
    private readonly List<XElement> _notes = [];
    private int _last;

    /// <param name="kind"><c>footnotes</c> or <c>endnotes</c>.</param>
    public MergedNotes(WordPackage package, string kind)
    {
        _kind = kind;
        PackagePart? part = package.Related(kind);
        IsNew = part is null;
        Part = package.PathOf(kind);
        _original = part?.Xml;
        // No note may have the id of a separator.
        _last = Separators.Select(note => int.TryParse((string?)note.Attribute(WordNames.Id), NumberStyles.Integer, CultureInfo.InvariantCulture, out int id) && id is > 0 and < 1000 ? id : 0).DefaultIfEmpty(0).Max();
    }

    /// <summary>The name of their part.</summary>
    public string Part { get; }

    /// <summary>Whether the file that we write into has no such part.</summary>
    public bool IsNew { get; }

    /// <summary>The notes that came, each as an element that may still change.</summary>
    public IReadOnlyList<XElement> Notes => _notes;

    private IEnumerable<XElement> Separators => _original?.Elements().Where(note => note.Attribute(WordNames.W + "type") is not null) ?? [];

    public string Add(XElement note)
    {
        string id = (++_last).ToString(CultureInfo.InvariantCulture);
        note.SetAttributeValue(WordNames.Id, id);
        note.Attribute(WordNames.W + "type")?.Remove();
        _notes.Add(note);
        return id;
    }

    /// <summary>The part; null where there is none and none is needed.</summary>
    public XElement? ToXml()
    {
        if (IsNew && _notes.Count == 0)
            return null;
        string element = _kind[..^1];
        XElement root = _original is null
            ? new XElement(WordNames.W + _kind, new XAttribute(XNamespace.Xmlns + "w", WordNames.W.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", WordNames.R.NamespaceName),
                Separator(element, "-1", "separator"), Separator(element, "0", "continuationSeparator"))
            : new XElement(_original.Name, _original.Attributes(), Separators);
        root.Add(_notes);
        return root;
    }

    private static XElement Separator(string element, string id, string type) => new(WordNames.W + element,
        new XAttribute(WordNames.W + "type", type), new XAttribute(WordNames.Id, id),
        new XElement(WordNames.Paragraph, new XElement(WordNames.Run, new XElement(WordNames.W + type))));
}
