using System.Xml.Linq;
using BriefKit.Core.Packaging;

namespace BriefKit.Word.Packaging;

/// <summary>A part of a Word file that was read. Never changed: who changes a part makes another.</summary>
internal sealed class PackagePart
{
    private readonly Lazy<PackedPart> _packed;

    private PackagePart(string path, string contentType, XElement? xml, ReadOnlyMemory<byte> bytes, IReadOnlyList<PackageRelationship> relationships)
    {
        Path = path;
        ContentType = contentType;
        Xml = xml;
        Bytes = bytes;
        Relationships = relationships;
        _packed = new(() => PackedPart.Deflate(xml is null ? bytes.Span : XmlBytes.Of(xml)));
    }

    /// <summary>Its name, without a slash at the beginning.</summary>
    public string Path { get; }

    public string ContentType { get; }

    /// <summary>What it holds; null where it is no XML.</summary>
    public XElement? Xml { get; }

    /// <summary>What it holds where it is no XML.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    public IReadOnlyList<PackageRelationship> Relationships { get; }

    /// <summary>As it stands in a zip file; packed when it is first asked for, and then kept.</summary>
    public PackedPart Packed => _packed.Value;

    public static PackagePart Of(string path, string contentType, XElement xml, IReadOnlyList<PackageRelationship> relationships) => new(path, contentType, xml, default, relationships);

    public static PackagePart Of(string path, string contentType, ReadOnlyMemory<byte> bytes, IReadOnlyList<PackageRelationship> relationships) => new(path, contentType, null, bytes, relationships);

    /// <summary>The same part, pointing to something else.</summary>
    public PackagePart With(IReadOnlyList<PackageRelationship> relationships) => new(Path, ContentType, Xml, Bytes, relationships);
}
