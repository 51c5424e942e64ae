using BriefKit.Core.Collections;
using BriefKit.Formats.CslJson;

namespace BriefKit.Bibliographies;

/// <summary>The citations of a document that was written elsewhere, in its order.</summary>
public sealed record CitationList
{
    internal CitationList(ValueList<PlacedCluster> clusters) => Clusters = clusters;

    public int Count => Clusters.Count;

    internal ValueList<PlacedCluster> Clusters { get; }
}
