using BriefKit.Citations.Styles;
using BriefKit.Core.References;

namespace BriefKit.Citations.Items;

/// <summary>One cite of an item at its place in the document, or the item's entry in the bibliography.</summary>
internal sealed record CiteContext(Item Item)
{
    public Locator? Locator { get; init; }

    /// <summary>Never <see cref="CitePosition.NearNote"/>, which is a thing of its own.</summary>
    public CitePosition Position { get; init; }

    public bool IsNearNote { get; init; }

    /// <summary>The number of the note that first cites the item; null where none does.</summary>
    public string? FirstNoteNumber { get; init; }

    public CiteForm Form { get; init; }

    public ReferenceText? Prefix { get; init; }

    public ReferenceText? Suffix { get; init; }
}
