using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Conformance.Tests.Engine;

/// <summary>What a citation processor is asked to format.</summary>
/// <param name="Style">The style as CSL XML.</param>
/// <param name="Locale">The locale to use in place of the style's own; null for the style's, or else en-US.</param>
/// <param name="Items">All items that are known, in the order in which they are registered.</param>
/// <param name="Clusters">The citations in the order of the document; null for a single one of all items, in the order of the bibliography.</param>
internal sealed record Job(SourceText Style, string? Locale, ValueList<Reference> Items, ValueList<JobCluster>? Clusters)
{
    /// <summary>Whether the clusters stand in one document, so that their positions are computed; else each is formatted as if alone.</summary>
    public bool IsDocument { get; init; }

    /// <summary>Whether the bibliography lists the cited items only.</summary>
    public bool ListsCitedOnly { get; init; }
}

/// <param name="NoteIndex">The number of the note it stands in; 0 in the text.</param>
internal sealed record JobCluster(ValueList<JobCite> Cites, int NoteIndex);

/// <summary>A cite, with what a fixture forces in place of what would be computed.</summary>
/// <param name="Position">0 first, 1 subsequent, 2 ibid, 3 ibid with locator.</param>
internal sealed record JobCite(Cite Cite, int? Position = null, bool? IsNearNote = null, string? FirstNoteNumber = null);

/// <summary>What came of it: the content of each cluster, in order, and the bibliography.</summary>
internal sealed record JobResult(ValueList<ValueList<Inline>> Clusters, ValueList<ReferenceEntry> Entries);
