using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Citations;

/// <summary>What a change to a <see cref="CitationSession"/> did to its output, and nothing that stayed as it was.</summary>
/// <param name="Clusters">The clusters whose text is not what it was, and new ones, in the order of the document. Those taken out are not named.</param>
public sealed record CitationChange(ValueList<ClusterText> Clusters, BibliographyChange Bibliography)
{
    public bool IsEmpty => Clusters.IsEmpty && Bibliography.IsEmpty;
}

/// <summary>The text that a cluster now has.</summary>
public sealed record ClusterText(string Id, ValueList<Inline> Content);

/// <summary>
/// What changed of a bibliography. Take out <see cref="Removed"/>, put in <see cref="Added"/> in turn, set <see cref="Changed"/> in place of
/// the entries of the same references; unless <see cref="IsReordered"/>, the list is then what the session's bibliography is.
/// </summary>
public sealed record BibliographyChange
{
    public static BibliographyChange None { get; } = new();

    /// <summary>The ids of references that it no longer lists.</summary>
    public ValueList<string> Removed { get; init; }

    /// <summary>In the order of the list.</summary>
    public ValueList<AddedEntry> Added { get; init; }

    /// <summary>Entries that were there before and read differently now, in the order of the list.</summary>
    public ValueList<ReferenceEntry> Changed { get; init; }

    /// <summary>Whether entries that were there before now follow each other in another order.</summary>
    public bool IsReordered { get; init; }

    public bool IsEmpty => Removed.IsEmpty && Added.IsEmpty && Changed.IsEmpty && !IsReordered;
}

/// <param name="Index">Its place in the list as it is now, from 0.</param>
public sealed record AddedEntry(int Index, ReferenceEntry Entry);
