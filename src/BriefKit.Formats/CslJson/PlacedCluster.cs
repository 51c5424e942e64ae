using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Formats.CslJson;

/// <summary>A citation of a document, as citation processors take it.</summary>
/// <param name="NoteNumber">The number of the note that it stands in, from 1; 0 for running text; null where the input does not say.</param>
public sealed record PlacedCluster(Cluster Cluster, int? NoteNumber)
{
    /// <summary>Where it was read.</summary>
    public Origin Origin { get; init; }
}
