using System.Xml.Linq;
using BriefKit.Core.Documents;
using BriefKit.Word.Citations;
using BriefKit.Word.Markup;
using BriefKit.Word.Packaging;
using BriefKit.Word.Properties;
using BriefKit.Word.Sources;

namespace BriefKit.Word.Merging;

/// <summary>Writes the result of a merge: the parts of the file that was written into, with those that changed and those that came.</summary>
internal sealed class MergedFile(WordPackage package, MergeTarget target, DocumentMetadata metadata, SharedParts shared)
{
    private readonly Package _written = new(shared);

    /// <summary>What keeps citations live.</summary>
    public CitationFields Citations { get; init; } = new();

    /// <summary>Properties beside those that say what the document is.</summary>
    public IReadOnlyList<CustomProperty> Properties { get; init; } = [];

    /// <param name="texts">The parts that hold text, by name.</param>
    public void Write(IReadOnlyDictionary<string, XElement> texts, Stream output)
    {
        Dictionary<string, XElement> changed = new(texts, StringComparer.OrdinalIgnoreCase);
        Change("styles", RelationshipType.Styles, target.Styles.Changed);
        Change("numbering", RelationshipType.Numbering, target.Numbering.Changed);
        Change("footnotes", RelationshipType.Footnotes, target.Footnotes.ToXml());
        Change("endnotes", RelationshipType.Endnotes, target.Endnotes.ToXml());
        XElement? styles = changed.GetValueOrDefault(package.PathOf("styles")) ?? package.RelatedXml("styles");
        if (DocumentLanguage.Set(styles, metadata.Language) is { } speaking)
            changed[package.PathOf("styles")] = speaking;
        if (SettingsOf(changed[package.MainPart]) is { } settings)
            changed[package.PathOf("settings")] = settings;

        List<(string Path, string Type, PackedPart Content)> sources = [.. SourceParts()];
        _written.Relationships.Add(RelationshipType.Document, package.MainPart);
        AddProperties();
        foreach (PackagePart part in package.Parts)
            Add(part.Path, part.ContentType, changed.Remove(part.Path, out XElement? xml) ? PackedPart.Deflate(XmlBytes.Of(xml)) : part.Packed);
        foreach ((string path, XElement xml) in changed.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            Add(path, TypeOf(xml), PackedPart.Deflate(XmlBytes.Of(xml)));
        foreach (PackagePart picture in target.Media)
            Add(picture.Path, picture.ContentType, picture.Packed);
        foreach ((string path, string type, PackedPart content) in sources)
            Add(path, type, content);
        AddPropertyParts();
        _written.WriteTo(output);

        void Change(string kind, string relationship, XElement? xml)
        {
            if (xml is null || changed.ContainsKey(package.PathOf(kind)))
                return;
            if (package.Related(kind) is null)
                target.AddRelationship(package.MainPart, relationship, package.PathOf(kind), isExternal: false);
            changed[package.PathOf(kind)] = xml;
        }
    }

    // Word keeps such data beside the document, each with a part that names it.
    private IEnumerable<(string Path, string Type, PackedPart Content)> SourceParts()
    {
        if (Citations.Sources is not SourceList sources)
            yield break;
        int number = 1;
        while (package.Part($"customXml/item{number}.xml") is not null || package.Part($"customXml/itemProps{number}.xml") is not null)
            number++;
        string path = $"customXml/item{number}.xml", names = $"customXml/itemProps{number}.xml";
        target.AddRelationship(package.MainPart, RelationshipType.CustomXml, path, isExternal: false);
        target.AddRelationship(path, RelationshipType.CustomXmlProperties, names, isExternal: false);
        MarkupWriter part = SourcesPart.Write(sources, Citations.Style);
        // Asked before the part is packed, for then its text is gone.
        MarkupWriter properties = SourcesPart.WriteProperties(part);
        yield return (path, ContentType.Xml, PackedPart.Deflate(part));
        yield return (names, ContentType.CustomXmlProperties, PackedPart.Deflate(properties));
    }

    private void Add(string path, string contentType, PackedPart content) => _written.Add(path, contentType, content, target.RelationshipsOf(path));

    // A table of contents that the template has was made for the template: Word is asked to make it anew when the file is opened.
    private XElement? SettingsOf(XElement document)
    {
        bool hasContents = document.Descendants(WordNames.W + "instrText").Any(code => code.Value.TrimStart().StartsWith("TOC", StringComparison.Ordinal))
            || document.Descendants(WordNames.W + "fldSimple").Any(field => ((string?)field.Attribute(WordNames.W + "instr") ?? "").TrimStart().StartsWith("TOC", StringComparison.Ordinal));
        if (!hasContents || package.RelatedXml("settings") is not { } settings || settings.Element(WordNames.W + "updateFields") is not null)
            return null;
        XElement copy = new(settings);
        // CT_Settings (ISO 29500-1, 17.15.1.78): it stands before the properties of notes and compatibility.
        XElement update = new(WordNames.W + "updateFields", new XAttribute(WordNames.Value, "true"));
        string[] after = ["hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats",
            "doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown", "smartTagType", "schemaLibrary", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator", "docId", "chartTrackingRefBased"];
        if (copy.Elements().FirstOrDefault(element => after.Contains(element.Name.LocalName)) is { } next)
            next.AddBeforeSelf(update);
        else
            copy.Add(update);
        return copy;
    }

    private void AddProperties()
    {
        _written.Relationships.Add(RelationshipType.CoreProperties, "docProps/core.xml");
        _written.Relationships.Add(RelationshipType.ExtendedProperties, "docProps/app.xml");
        _written.Relationships.Add(RelationshipType.CustomProperties, "docProps/custom.xml");
    }

    private void AddPropertyParts()
    {
        _written.Add("docProps/core.xml", ContentType.CoreProperties, PropertyParts.WriteCore(metadata));
        _written.Add("docProps/app.xml", ContentType.ExtendedProperties, PropertyParts.WriteExtended(metadata));
        _written.Add("docProps/custom.xml", ContentType.CustomProperties, PropertyParts.WriteCustom(metadata, Citations.Properties, Properties));
    }

    private static string TypeOf(XElement root) => root.Name.LocalName switch
    {
        "styles" => ContentType.Styles,
        "numbering" => ContentType.Numbering,
        "footnotes" => ContentType.Footnotes,
        "endnotes" => ContentType.Endnotes,
        "hdr" => ContentType.Header,
        "ftr" => ContentType.Footer,
        _ => "application/xml",
    };
}
