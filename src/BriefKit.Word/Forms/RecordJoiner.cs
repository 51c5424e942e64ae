using System.Globalization;
using System.Xml.Linq;
using BriefKit.Core.Packaging;
using BriefKit.Word.Merging;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>Makes one document of several records: each is a section of its own, with headers and footers of its own where they say something else than all before.</summary>
internal sealed class RecordJoiner(WordPackage package, MergeTarget target)
{
    private static readonly XName Body = WordNames.W + "body";

    private readonly Dictionary<string, XElement> _parts = new(StringComparer.Ordinal);

    // Where the headers and footers stand that several records have.
    private readonly Dictionary<XElement, string> _paths = [];

    /// <summary>The parts of the result, by name.</summary>
    public Dictionary<string, XElement> Join(IReadOnlyList<IReadOnlyDictionary<string, XElement>> records)
    {
        foreach ((string part, XElement root) in records[0])
            AddPart(part, root);
        XElement body = _parts[package.MainPart].Element(Body)!;
        for (int i = 1; i < records.Count; i++)
        {
            XElement next = records[i][package.MainPart].Element(Body)!;
            SetHeads(next, records[i], i + 1);
            EndSection(body);
            List<XNode> nodes = [.. next.Nodes()];
            next.RemoveNodes();
            body.Add(nodes);
        }
        return _parts;
    }

    // The properties of the last section end the body; those of every other stand in its last paragraph (ISO 29500-1, 17.6.17 and 17.6.18).
    private static void EndSection(XElement body)
    {
        XElement section = body.Elements(WordNames.SectionProperties).LastOrDefault() ?? new XElement(WordNames.SectionProperties);
        if (section.Parent is not null)
            section.Remove();
        XElement? last = body.Elements().LastOrDefault(element => !BookmarkNames.IsBookmark(element));
        if (last?.Name != WordNames.Paragraph || last.Property(WordNames.ParagraphProperties, "sectPr") is not null)
            body.Add(last = new XElement(WordNames.Paragraph));
        XElement? properties = last.Element(WordNames.ParagraphProperties);
        if (properties is null)
            last.AddFirst(properties = new XElement(WordNames.ParagraphProperties));
        properties.Add(section);
    }

    private string NameFor(string part, int number)
    {
        // A folder may have a dot in its name, and a part may have none.
        int dot = part.LastIndexOf('.');
        if (dot <= part.LastIndexOf('/'))
            dot = part.Length;
        string name;
        do
            name = string.Create(CultureInfo.InvariantCulture, $"{part[..dot]}-{number++}{part[dot..]}");
        while (package.Part(name) is not null || _parts.ContainsKey(name));
        return name;
    }

    private void AddPart(string path, XElement root)
    {
        _parts.Add(path, root);
        _paths.Add(root, path);
    }

    private void SetHeads(XElement body, IReadOnlyDictionary<string, XElement> record, int number)
    {
        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        foreach (PackageRelationship relationship in package.Main.Relationships.Where(relationship => relationship.Kind is "header" or "footer" && !relationship.IsExternal))
        {
            if (!record.TryGetValue(relationship.Target, out XElement? root))
                continue;
            if (!_paths.TryGetValue(root, out string? path))
            {
                path = NameFor(relationship.Target, number);
                target.CopyRelationships(relationship.Target, path, root);
                AddPart(path, root);
            }
            if (path != relationship.Target)
                ids[relationship.Id] = target.AddRelationship(package.MainPart, relationship.Type, path, isExternal: false);
        }
        foreach (XElement reference in body.Descendants().Where(element => element.Name.LocalName is "headerReference" or "footerReference"))
        {
            if (ids.TryGetValue((string?)reference.Attribute(WordNames.R + "id") ?? "", out string? id))
                reference.SetAttributeValue(WordNames.R + "id", id);
        }
    }
}
