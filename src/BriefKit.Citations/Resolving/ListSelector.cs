using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Citations.Resolving;

/// <summary>Finds which references each reference list of a document holds.</summary>
internal static class ListSelector
{
    /// <summary>For each list, in order, the ids of its references. A list that does not repeat entries has none
    /// that another such list before it has, of the same stretch of the document.</summary>
    public static List<HashSet<string>> Select(ValueList<Reference> references, CitationSurvey survey)
    {
        Dictionary<(int, int), HashSet<string>> listed = [];
        List<HashSet<string>> selected = [];
        foreach (PlacedList placed in survey.Lists)
        {
            HashSet<string> chosen = Choose(references, placed, survey);
            if (!listed.TryGetValue((placed.Start, placed.End), out HashSet<string>? before))
                listed[(placed.Start, placed.End)] = before = new(StringComparer.Ordinal);
            if (!placed.List.RepeatsEntries)
            {
                chosen.ExceptWith(before);
                before.UnionWith(chosen);
            }
            selected.Add(chosen);
        }
        return selected;
    }

    private static HashSet<string> Choose(ValueList<Reference> references, PlacedList placed, CitationSurvey survey)
    {
        ReferenceList list = placed.List;
        HashSet<string>? cited = list.Selection == ReferenceSelection.All ? null : survey.CitedIn(placed.Start, placed.End);
        HashSet<string> chosen = new(references.Length, StringComparer.Ordinal);
        foreach (Reference reference in references)
        {
            if ((cited is null || cited.Contains(reference.Id)) && list.Include.Includes(reference) && !list.Exclude.Names(reference))
                chosen.Add(reference.Id);
        }
        return chosen;
    }
}
