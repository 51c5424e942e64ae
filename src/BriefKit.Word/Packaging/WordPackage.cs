using System.Xml.Linq;
using BriefKit.Core.Text;

namespace BriefKit.Word.Packaging;

/// <summary>A Word file that was read: its parts, without what is not safe. Never changed.</summary>
/// <param name="Name">What the user calls it.</param>
/// <param name="Parts">All parts that can be reached from the main one, the main one first, then by name.</param>
internal sealed record WordPackage(string Name, IReadOnlyList<PackagePart> Parts)
{
    public PackagePart Main => Parts[0];

    /// <summary>The name of the part that holds the text.</summary>
    public string MainPart => Main.Path;

    /// <summary>Where the main part stands, with the slash behind it.</summary>
    public string Folder => MainPart[..(MainPart.LastIndexOf('/') + 1)];

    /// <summary>The name of the part of a kind that the main one points to, or that it would have.</summary>
    public string PathOf(string kind) => Related(kind)?.Path ?? $"{Folder}{kind}.xml";

    public PackagePart? Part(string path) => Parts.FirstOrDefault(part => string.Equals(part.Path, path, StringComparison.OrdinalIgnoreCase));

    /// <summary>The part that the main one points to by a relationship of a kind; null where there is none.</summary>
    public PackagePart? Related(string kind) =>
        Main.Relationships.FirstOrDefault(relationship => relationship.Kind == kind && !relationship.IsExternal) is { } found ? Part(found.Target) : null;

    /// <summary>The root of the part that the main one points to by a relationship of a kind.</summary>
    public XElement? RelatedXml(string kind) => Related(kind)?.Xml;

    /// <summary>A place that stands for the whole file.</summary>
    public SourceLocation Start => new SourceText(Name, "").At(0, 0);

    /// <summary>The core properties, such as title and description; null where there are none.</summary>
    public XElement? CoreProperties { get; init; }

    /// <summary>The properties that an author has added; null where there are none.</summary>
    public XElement? CustomProperties { get; init; }
}
