using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Citations.Sessions;

/// <summary>Finds what of an output is not what it was. Output that a session took over as it was is the same object, which makes this cheap.</summary>
internal static class SessionDifference
{
    public static ValueList<ClusterText> OfClusters(
        ValueList<SessionCluster> clustersBefore,
        ValueList<ValueList<Inline>> textsBefore,
        ValueList<SessionCluster> clusters,
        ValueList<ValueList<Inline>> texts)
    {
        Dictionary<string, ValueList<Inline>> before = new(StringComparer.Ordinal);
        for (int i = 0; i < clustersBefore.Length; i++)
            before[clustersBefore[i].Id] = textsBefore[i];
        List<ClusterText> changed = [];
        for (int i = 0; i < clusters.Length; i++)
        {
            if (!before.TryGetValue(clusters[i].Id, out ValueList<Inline> text) || text != texts[i])
                changed.Add(new ClusterText(clusters[i].Id, texts[i]));
        }
        return changed.ToValueList();
    }

    public static BibliographyChange OfBibliographies(ValueList<ReferenceEntry> before, ValueList<ReferenceEntry> now)
    {
        Dictionary<string, ReferenceEntry> known = before.ToDictionary(entry => entry.ReferenceId, StringComparer.Ordinal);
        List<AddedEntry> added = [];
        List<ReferenceEntry> changed = [];
        List<string> kept = [];
        for (int i = 0; i < now.Length; i++)
        {
            if (!known.TryGetValue(now[i].ReferenceId, out ReferenceEntry? old))
            {
                added.Add(new AddedEntry(i, now[i]));
                continue;
            }
            kept.Add(old.ReferenceId);
            if (old != now[i])
                changed.Add(now[i]);
        }
        HashSet<string> remaining = new(kept, StringComparer.Ordinal);
        ValueList<string> removed = before.Where(entry => !remaining.Contains(entry.ReferenceId)).Select(entry => entry.ReferenceId).ToValueList();
        bool isReordered = !kept.SequenceEqual(before.Select(entry => entry.ReferenceId).Where(remaining.Contains), StringComparer.Ordinal);
        if (removed.IsEmpty && added.Count == 0 && changed.Count == 0 && !isReordered)
            return BibliographyChange.None;
        return new BibliographyChange { Removed = removed, Added = added.ToValueList(), Changed = changed.ToValueList(), IsReordered = isReordered };
    }
}
