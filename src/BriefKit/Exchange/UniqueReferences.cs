using BriefKit.Core.Collections;
using BriefKit.Core.Records;
using BriefKit.Core.References;

namespace BriefKit.Exchange;

/// <summary>Joins the references of several records in one list.</summary>
internal static class UniqueReferences
{
    /// <summary>
    /// The references in the order of the records. What two records name alike is one; what only shares an id gets another id,
    /// so that neither is lost.
    /// </summary>
    public static ValueList<Reference> Of(IEnumerable<Record> records)
    {
        List<Reference> references = [];
        Dictionary<string, Reference> byId = new(StringComparer.Ordinal);
        foreach (Reference reference in records.SelectMany(record => record.References))
        {
            Reference candidate = reference;
            for (int number = 2; byId.TryGetValue(candidate.Id, out Reference? known) && known with { Id = reference.Id } != reference; number++)
                candidate = reference with { Id = $"{reference.Id}-{number}" };
            if (byId.TryAdd(candidate.Id, candidate))
                references.Add(candidate);
        }
        return references.ToValueList();
    }
}
