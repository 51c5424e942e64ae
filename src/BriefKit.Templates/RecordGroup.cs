using BriefKit.Core.Collections;
using BriefKit.Core.Records;
using BriefKit.Core.References;

namespace BriefKit.Templates;

/// <summary>
/// The records of one document, with their references in one list. A reference that several records have is there once;
/// of different references with one id, the later get ids of their own.
/// </summary>
internal sealed record RecordGroup(ValueList<Record> Records, ValueList<Reference> References)
{
    public static RecordGroup Of(ValueList<Record> records)
    {
        Dictionary<string, Reference> byId = new(StringComparer.Ordinal);
        List<Reference> references = [];
        List<Record> renamed = [];
        foreach (Record record in records)
        {
            Dictionary<string, string> newIds = new(StringComparer.Ordinal);
            List<Reference> own = [];
            bool isRenamed = false;
            foreach (Reference reference in record.References)
            {
                string id = FreeId(reference, byId);
                Reference unique = id == reference.Id ? reference : reference with { Id = id };
                isRenamed |= id != reference.Id;
                newIds.TryAdd(reference.Id, unique.Id);
                own.Add(unique);
                if (byId.TryAdd(unique.Id, unique))
                    references.Add(unique);
            }
            renamed.Add(isRenamed ? Rename(record, own, newIds) : record);
        }
        return new RecordGroup([.. renamed], [.. references]);
    }

    private static string FreeId(Reference reference, Dictionary<string, Reference> taken)
    {
        string id = reference.Id;
        for (int number = 2; taken.TryGetValue(id, out Reference? other) && (other with { Id = reference.Id }) != reference; number++)
            id = $"{reference.Id}-{number}";
        return id;
    }

    private static Record Rename(Record record, List<Reference> references, Dictionary<string, string> newIds) => record with
    {
        References = [.. references],
        Fields = record.Fields.Select(field => field.Value is ReferencesValue listed
            ? field with { Value = new ReferencesValue(listed.ReferenceIds.Select(id => newIds.GetValueOrDefault(id, id)).ToValueList()) }
            : field).ToValueList(),
    };
}
