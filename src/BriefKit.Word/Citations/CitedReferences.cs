using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Word.Survey;

namespace BriefKit.Word.Citations;

/// <summary>Which of its references a document cites and lists.</summary>
/// <param name="All">Those that are cited, in the order in which they first are, and then those that are only listed.</param>
/// <param name="Cited">The ids of those that are cited.</param>
/// <param name="Lists">The lists that hold something, in the order of the document.</param>
internal sealed record CitedReferences(ValueList<Reference> All, IReadOnlySet<string> Cited, IReadOnlyList<ReferenceList> Lists)
{
    /// <param name="survey">That of the document.</param>
    public static CitedReferences Of(Document document, DocumentSurvey survey)
    {
        Dictionary<string, Reference> byId = new(StringComparer.Ordinal);
        foreach (Reference reference in document.References)
            byId.TryAdd(reference.Id, reference);
        IEnumerable<string> ids = survey.Cited.Concat(survey.Lists.SelectMany(list => list.Entries).Select(entry => entry.ReferenceId)).Distinct(StringComparer.Ordinal);
        ValueList<Reference> all = ids.Select(id => byId.GetValueOrDefault(id)).OfType<Reference>().ToValueList();
        return new(all, survey.Cited.Where(byId.ContainsKey).ToHashSet(StringComparer.Ordinal), survey.Lists);
    }

    /// <summary>Whether a list holds all that the document cites or lists.</summary>
    public bool IsWhole(ReferenceList list)
    {
        HashSet<string> listed = [.. list.Entries.Select(entry => entry.ReferenceId)];
        return All.All(reference => listed.Contains(reference.Id));
    }
}
