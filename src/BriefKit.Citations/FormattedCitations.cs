using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Citations;

/// <summary>A cluster with the place of the note that it stands in.</summary>
/// <param name="NoteNumber">The number of its footnote or endnote, from 1; 0 for a citation in running text.</param>
public sealed record NotedCluster(Cluster Cluster, int NoteNumber = 0);

/// <summary>What a style makes of clusters and references.</summary>
/// <param name="Clusters">The text of each cluster, in the order in which they were given.</param>
/// <param name="Bibliography">Null where the style has none.</param>
public sealed record FormattedCitations(ValueList<ValueList<Inline>> Clusters, Bibliography? Bibliography);

/// <summary>A formatted bibliography, in the style's order.</summary>
public sealed record Bibliography(ValueList<ReferenceEntry> Entries)
{
    /// <summary>CSL <c>hanging-indent</c>.</summary>
    public bool HasHangingIndent { get; init; }

    /// <summary>CSL <c>second-field-align</c>: the first field of each entry stands in a column of its own.</summary>
    public bool HasAlignedSecondField { get; init; }

    /// <summary>Lines between entries.</summary>
    public int EntrySpacing { get; init; }

    /// <summary>The distance of lines, in lines: 2 for double spacing.</summary>
    public int LineSpacing { get; init; }
}
