using System.IO.Compression;
using BriefKit.Core.Packaging;
using BriefKit.Word.Markup;

namespace BriefKit.Word.Packaging;

/// <summary>
/// An Open Packaging Conventions package (ISO 29500-2): parts with their content types and relationships, zipped in the order in which they came.
/// Nothing in it depends on the clock or on chance, nor on whether the output can seek.
/// </summary>
internal sealed class Package
{
    // The earliest time that a zip entry can hold.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<Part> _parts = [];

    /// <summary>What the package itself points to: its main part and its properties.</summary>
    public Relationships Relationships { get; } = new();

    public void Add(string path, string contentType, MarkupWriter content, Relationships? relationships = null) =>
        _parts.Add(new Part(path, contentType, content.Written.ToArray(), relationships));

    public void Add(string path, string contentType, ReadOnlyMemory<byte> content) =>
        _parts.Add(new Part(path, contentType, content, null));

    /// <summary>Adds a part of another package, which keeps the ids of what it points to.</summary>
    public void Add(string path, string contentType, ReadOnlyMemory<byte> content, IReadOnlyList<PackageRelationship> relationships) =>
        _parts.Add(new Part(path, contentType, content, null) { Foreign = relationships });

    public void WriteTo(Stream output)
    {
        using MemoryStream buffer = new();
        using (ZipArchive archive = new(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            Store(archive, "[Content_Types].xml", ContentTypes().Written);
            Store(archive, "_rels/.rels", Relationships.ToMarkup().Written);
            foreach (Part part in _parts)
            {
                Store(archive, part.Path, part.Content.Span);
                if (part.Relationships is { IsEmpty: false } relationships)
                    Store(archive, RelationshipsPathOf(part.Path), relationships.ToMarkup().Written);
                else if (part.Foreign.Count > 0)
                    Store(archive, RelationshipsPathOf(part.Path), ForeignRelationships.ToMarkup(part.Path, part.Foreign).Written);
            }
        }
        buffer.WriteTo(output);
    }

    private static void Store(ZipArchive archive, string path, ReadOnlySpan<byte> content)
    {
        ZipArchiveEntry entry = archive.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        using Stream stream = entry.Open();
        stream.Write(content);
    }

    private static string RelationshipsPathOf(string path)
    {
        int slash = path.LastIndexOf('/') + 1;
        return $"{path[..slash]}_rels/{path[slash..]}.rels";
    }

    private MarkupWriter ContentTypes()
    {
        MarkupWriter xml = new();
        using MarkupWriter.Scope types = xml.Element("Types"u8);
        xml.Attribute("xmlns"u8, "http://schemas.openxmlformats.org/package/2006/content-types");
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        foreach (Part part in _parts)
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

    private sealed record Part(string Path, string ContentType, ReadOnlyMemory<byte> Content, Relationships? Relationships)
    {
        public IReadOnlyList<PackageRelationship> Foreign { get; init; } = [];
    }
}
