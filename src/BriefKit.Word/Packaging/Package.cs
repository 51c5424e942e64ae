using BriefKit.Core.Collections;
using BriefKit.Core.Packaging;
using BriefKit.Word.Markup;

namespace BriefKit.Word.Packaging;

/// <summary>
/// An Open Packaging Conventions package (ISO 29500-2): parts with their content types and relationships, zipped in the order in which they came.
/// Nothing in it depends on the clock or on chance, nor on whether the output can seek.
/// </summary>
/// <param name="shared">Packs the parts; it knows what documents before this one have left packed.</param>
internal sealed class Package(SharedParts shared)
{
    private const string ContentTypesPath = "[Content_Types].xml";

    private readonly List<Part> _parts = [];

    /// <summary>What the package itself points to: its main part and its properties.</summary>
    public Relationships Relationships { get; } = new();

    /// <summary>Adds a part, which is packed at once; what was written goes back to where it was borrowed.</summary>
    public void Add(string path, string contentType, MarkupWriter content, Relationships? relationships = null) =>
        _parts.Add(new Part(path, contentType, shared.Deflate(content), relationships));

    /// <summary>Adds a part that other documents are likely to have as well.</summary>
    public void AddShared(string path, string contentType, MarkupWriter content) =>
        _parts.Add(new Part(path, contentType, shared.Pack(path, content), null));

    /// <summary>Adds a part that was packed before, for this document or for others like it.</summary>
    public void Add(string path, string contentType, PackedPart content, Relationships? relationships = null) =>
        _parts.Add(new Part(path, contentType, content, relationships));

    /// <summary>Adds a part of another package, which keeps the ids of what it points to.</summary>
    public void Add(string path, string contentType, PackedPart content, IReadOnlyList<PackageRelationship> relationships) =>
        _parts.Add(new Part(ForeignRelationships.Escaped(path), contentType, content, null) { Foreign = relationships });

    public void WriteTo(Stream output)
    {
        ZipWriter zip = new();
        ValueList<PartType> types = _parts.Select(part => new PartType(part.Path, part.ContentType)).ToValueList();
        zip.Add(ContentTypesPath, shared.Pack(ContentTypesPath, types, WriteContentTypes));
        AddRelationships(zip, "_rels/.rels", Relationships);
        foreach (Part part in _parts)
        {
            zip.Add(part.Path, part.Content);
            if (part.Relationships is { IsEmpty: false } relationships)
                AddRelationships(zip, RelationshipsPathOf(part.Path), relationships);
            else if (part.Foreign.Count > 0)
                zip.Add(RelationshipsPathOf(part.Path), PackedPart.Deflate(ForeignRelationships.ToMarkup(part.Path, part.Foreign)));
        }
        zip.WriteTo(output);
    }

    private void AddRelationships(ZipWriter zip, string path, Relationships relationships) =>
        zip.Add(path, shared.Pack(path, relationships.ToValueList(), Packaging.Relationships.ToMarkup));

    private static string RelationshipsPathOf(string path)
    {
        int slash = path.LastIndexOf('/') + 1;
        return $"{path[..slash]}_rels/{path[slash..]}.rels";
    }

    private static MarkupWriter WriteContentTypes(ValueList<PartType> parts)
    {
        MarkupWriter xml = new();
        using MarkupWriter.Scope types = xml.Element("Types"u8);
        xml.Attribute("xmlns"u8, "http://schemas.openxmlformats.org/package/2006/content-types");
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        foreach (PartType part in parts)
        {
            using MarkupWriter.Scope entry = xml.Element("Override"u8);
            xml.Attribute("PartName"u8, "/" + part.Path);
            xml.Attribute("ContentType"u8, part.ContentType);
        }
        return xml;

        void Default(string extension, string contentType)
        {
            using MarkupWriter.Scope entry = xml.Element("Default"u8);
            xml.Attribute("Extension"u8, extension);
            xml.Attribute("ContentType"u8, contentType);
        }
    }

    private readonly record struct PartType(string Path, string ContentType);

    private sealed record Part(string Path, string ContentType, PackedPart Content, Relationships? Relationships)
    {
        public IReadOnlyList<PackageRelationship> Foreign { get; init; } = [];
    }
}
