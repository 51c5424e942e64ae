using BriefKit.Core.References;

namespace BriefKit.Citations;

/// <summary>A cluster of a <see cref="CitationSession"/>.</summary>
/// <param name="Id">The caller's name for it, unique in the session.</param>
public sealed record SessionCluster(string Id, Cluster Cluster)
{
    /// <summary>
    /// The number of its footnote or endnote, from 1, or 0 in running text. Null leaves it to the order: in a note style the cluster then
    /// stands in a note of its own, numbered one higher than the cluster before; in another style it stands in running text.
    /// </summary>
    public int? NoteNumber { get; init; }
}
