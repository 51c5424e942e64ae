using System.Globalization;
using System.Xml.Linq;
using BriefKit.Core.Documents;
using BriefKit.Core.Packaging;
using BriefKit.Word.Packaging;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Merging;

/// <summary>
/// A file that we write into: what it has stays, and what comes to it takes its styles. Made for one result and used up by it.
/// </summary>
internal sealed class MergeTarget
{
    private readonly WordPackage _package;
    private readonly Dictionary<string, OrderedDictionary<string, PackageRelationship>> _relationships = new(StringComparer.Ordinal);
    private readonly List<PackagePart> _media = [];
    private readonly Lazy<HashSet<string>> _foreignIds;
    private int _lastRelationship;
    private readonly Dictionary<(string Type, string Target, bool IsExternal, string Part), string> _added = [];
    private readonly Dictionary<string, string> _houseLists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _adoptedNotes = new(StringComparer.Ordinal);

    public MergeTarget(WordPackage package, Theme theme, Language language)
    {
        _package = package;
        _foreignIds = new(() => [.. package.Parts.SelectMany(part => part.Relationships).Select(relationship => relationship.Id)]);
        Styles = new MergedStyles(package.RelatedXml("styles"), () => new StyleSheet(theme, language).Write().ToTree());
        Numbering = new MergedNumbering(package.RelatedXml("numbering"));
        Footnotes = new MergedNotes(package, "footnotes");
        Endnotes = new MergedNotes(package, "endnotes");
        OwnNumbering = new(() => new Numbering().Write(new ListDefinitions(theme)).ToTree());
        Numbering.Styles = Styles.AddedIdOf;
        Styles.Lists = id => Numbering.Adopt(id, OwnNumbering.Value);
    }

    public MergedStyles Styles { get; }

    public MergedNumbering Numbering { get; }

    public MergedNotes Footnotes { get; }

    public MergedNotes Endnotes { get; }

    public IReadOnlyList<PackagePart> Media => _media;

    private Lazy<XElement> OwnNumbering { get; }

    /// <summary>Takes in a note; its content becomes part of the result, and may still change.</summary>
    /// <param name="reference">The name of the element that refers to it.</param>
    /// <returns>Its id.</returns>
    public string AddNote(XName reference, XElement note) => (reference == WordNames.EndnoteReference ? Endnotes : Footnotes).Add(note);

    /// <summary>What a part points to, with what came to it.</summary>
    public IReadOnlyList<PackageRelationship> RelationshipsOf(string part) =>
        _relationships.TryGetValue(part, out OrderedDictionary<string, PackageRelationship>? changed) ? changed.Values : _package.Part(part)?.Relationships ?? [];

    /// <summary>Has a part point to something.</summary>
    /// <param name="target">The name of a part, or an address outside.</param>
    /// <returns>The id by which the part names it.</returns>
    public string AddRelationship(string part, string type, string target, bool isExternal)
    {
        if (_added.TryGetValue((type, target, isExternal, part), out string? known))
            return known;
        string id;
        do
            id = $"rIdB{++_lastRelationship}";
        while (_foreignIds.Value.Contains(id));
        ById(part).Add(id, new PackageRelationship(id, type, target, isExternal));
        _added.Add((type, target, isExternal, part), id);
        return id;
    }

    /// <summary>Has a part of the result point to what another part points to, as far as its content names it.</summary>
    public void CopyRelationships(string from, string to, XElement content)
    {
        OrderedDictionary<string, PackageRelationship> known = ById(from), copied = new(StringComparer.Ordinal);
        // VML has a name of its own for the attribute (o:relid).
        foreach (XAttribute attribute in content.DescendantsAndSelf().Attributes())
        {
            if (known.TryGetValue(attribute.Value, out PackageRelationship? relationship))
                copied.TryAdd(attribute.Value, relationship);
        }
        _relationships[to] = copied;
    }

    /// <summary>Makes content of ours content of the result: its styles, lists, pictures, links and notes.</summary>
    /// <param name="part">The part of the result that it will stand in.</param>
    public void Adopt(XElement content, WrittenContent written, string part)
    {
        foreach (XElement paragraph in content.DescendantsAndSelf(WordNames.Paragraph))
            AdoptNumber(paragraph, written);
        foreach (XElement element in content.DescendantsAndSelf().ToList())
        {
            if (element.Name.Namespace == WordNames.W && element.Name.LocalName is "pStyle" or "rStyle" or "tblStyle")
                element.SetAttributeValue(WordNames.Value, Styles.IdOf(element.Val() ?? ""));
            else if (element.Name == WordNames.FootnoteReference)
                AdoptNote(element, written);
            foreach (XAttribute attribute in element.Attributes().Where(attribute => attribute.Name.Namespace == WordNames.R).ToList())
                AdoptRelationship(attribute, written, part);
        }
    }

    private OrderedDictionary<string, PackageRelationship> ById(string part)
    {
        if (!_relationships.TryGetValue(part, out OrderedDictionary<string, PackageRelationship>? relationships))
        {
            _relationships.Add(part, relationships = new(StringComparer.Ordinal));
            foreach (PackageRelationship relationship in _package.Part(part)?.Relationships ?? [])
                relationships.Add(relationship.Id, relationship);
        }
        return relationships;
    }

    private void AdoptRelationship(XAttribute attribute, WrittenContent written, string part)
    {
        if (written.Relationships.Find(attribute.Value) is not { } found)
            return;
        string target = found.IsExternal ? found.Target : AddPicture(found.Target, written);
        attribute.Value = AddRelationship(part, found.Type, target, found.IsExternal);
    }

    private string AddPicture(string name, WrittenContent written)
    {
        if (written.Pictures.Find(name) is not ImageData image)
            return name;
        if (_media.Find(known => known.ContentType == image.MediaType && known.Bytes.Span.SequenceEqual(image.Bytes.Span)) is { } same)
            return same.Path;
        string folder = _package.Folder;
        string path;
        int number = _media.Count;
        do
            path = $"{folder}media/picture{++number}{name[name.LastIndexOf('.')..]}";
        while (_package.Part(path) is not null);
        _media.Add(PackagePart.Of(path, image.MediaType, image.Bytes, []));
        return path;
    }

    private void AdoptNote(XElement reference, WrittenContent written)
    {
        string id = (string?)reference.Attribute(WordNames.Id) ?? "";
        if (written.Notes is not { } notes || !notes.Notes.TryGetValue(id, out XElement? note))
            return;
        if (!_adoptedNotes.TryGetValue(id, out string? newId))
        {
            XElement copy = new(note);
            Adopt(copy, written with { Relationships = notes.Relationships, Notes = null }, Footnotes.Part);
            _adoptedNotes.Add(id, newId = Footnotes.Add(copy));
        }
        reference.SetAttributeValue(WordNames.Id, newId);
    }

    // Where the house has a style for such lists, its look counts, and its numbers; only where a list begins is said by us.
    private void AdoptNumber(XElement paragraph, WrittenContent written)
    {
        XElement? number = paragraph.Property(WordNames.ParagraphProperties, "numPr");
        string? list = number?.Element(WordNames.W + "numId").Val();
        if (number is null || list is null or "0")
            return;
        string? style = paragraph.Property(WordNames.ParagraphProperties, "pStyle").Val();
        XElement? house = style is null ? null : Styles.NumberOf(style);
        if (house?.Element(WordNames.W + "numId").Val() is not string houseList || !MergedNumbering.IsUsual(written.Numbering, list))
        {
            number.Element(WordNames.W + "numId")!.SetAttributeValue(WordNames.Value, Numbering.Adopt(list, written.Numbering));
            return;
        }
        if (list == BriefKit.Word.Styles.Numbering.BulletsId.ToString(CultureInfo.InvariantCulture))
        {
            number.Remove();
            return;
        }
        int level = int.TryParse(house.Element(WordNames.W + "ilvl").Val(), NumberStyles.None, CultureInfo.InvariantCulture, out int known) ? Math.Min(known, 8) : 0;
        if (!_houseLists.TryGetValue($"{list} {houseList}", out string? id))
            _houseLists.Add($"{list} {houseList}", id = Numbering.Restart(houseList, level, MergedNumbering.StartOf(written.Numbering, list) ?? 1));
        number.ReplaceNodes(new XElement(WordNames.W + "ilvl", new XAttribute(WordNames.Value, level)), new XElement(WordNames.W + "numId", new XAttribute(WordNames.Value, id)));
    }
}
