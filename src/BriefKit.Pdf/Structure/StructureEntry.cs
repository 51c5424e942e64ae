using BriefKit.Pdf.Objects;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Structure;

/// <summary>An element of the structure as it is written. A long document has tens of thousands, so that they are kept side by side and hold only what they need.</summary>
internal readonly struct StructureEntry
{
    public required PdfReference Reference { get; init; }

    public required PdfReference Parent { get; init; }

    public required StructureTag Tag { get; init; }

    /// <summary>The index of its first child among all children of elements other than the first, which come one behind the other.</summary>
    public required int FirstChild { get; init; }

    public required int ChildCount { get; init; }

    /// <summary>The index of what else is said of it; -1 where it is nothing but its tag.</summary>
    public required int Details { get; init; }
}

/// <summary>What is said of an element beside its tag and its children.</summary>
/// <param name="Id">Unlike all others.</param>
/// <param name="Attributes">The element itself, without its children; null where nothing else is said.</param>
internal readonly record struct StructureDetails(string? Id, StructureElement? Attributes);

/// <summary>A child of an element.</summary>
/// <param name="Number">The index of an element, or the id of content or of annotations.</param>
internal readonly record struct StructureChild(ChildKind Kind, int Number);

internal enum ChildKind
{
    /// <summary>Content that another element has.</summary>
    None,
    Element,
    Content,
    Annotation,
}
