using System.Xml.Linq;
using BriefKit.Core.Packaging;

namespace BriefKit.Word.Packaging;

/// <summary>A part of a Word file that was read.</summary>
/// <param name="Path">Its name, without a slash at the beginning.</param>
internal sealed record PackagePart(string Path, string ContentType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What it holds; null where it is no XML. Never changed: who changes a part makes another.</summary>
    public XElement? Xml { get; init; }

    public IReadOnlyList<PackageRelationship> Relationships { get; init; } = [];
}
