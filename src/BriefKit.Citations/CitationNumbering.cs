using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Citations;

/// <summary>Numbers the notes of clusters that do not say which one they stand in.</summary>
public static class CitationNumbering
{
    /// <summary>
    /// The clusters with the numbers of their notes. In a note style one without a number stands in the note behind the one before it; in
    /// other styles it stands in running text.
    /// </summary>
    /// <param name="clusters">In the order of the document, each with the number of its note, from 1; 0 for running text; null for unstated.</param>
    public static ValueList<NotedCluster> Number(IEnumerable<(Cluster Cluster, int? NoteNumber)> clusters, StyleClass style)
    {
        List<NotedCluster> noted = [];
        int last = 0;
        foreach ((Cluster cluster, int? stated) in clusters)
        {
            int number = stated ?? (style == StyleClass.Note ? last + 1 : 0);
            last = number > 0 ? number : last;
            noted.Add(new NotedCluster(cluster, number));
        }
        return noted.ToValueList();
    }
}
