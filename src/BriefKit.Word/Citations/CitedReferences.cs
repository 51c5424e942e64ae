using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Word.Citations;

/// <summary>Which of its references a document cites and lists.</summary>
/// <param name="All">Those that are cited, in the order in which they first are, and then those that are only listed.</param>
/// <param name="Cited">The ids of those that are cited.</param>
/// <param name="Lists">The lists that hold something, in the order of the document.</param>
internal sealed record CitedReferences(ValueList<Reference> All, IReadOnlySet<string> Cited, IReadOnlyList<ReferenceList> Lists)
{
    public static CitedReferences Of(Document document)
    {
        Walk walk = new();
        walk.Rewrite(document);
        Dictionary<string, Reference> byId = new(StringComparer.Ordinal);
        foreach (Reference reference in document.References)
            byId.TryAdd(reference.Id, reference);
        IEnumerable<string> ids = walk.Cited.Concat(walk.Lists.SelectMany(list => list.Entries).Select(entry => entry.ReferenceId)).Distinct(StringComparer.Ordinal);
        ValueList<Reference> all = ids.Select(id => byId.GetValueOrDefault(id)).OfType<Reference>().ToValueList();
        return new(all, walk.Cited.Where(byId.ContainsKey).ToHashSet(StringComparer.Ordinal), walk.Lists);
    }

    /// <summary>Whether a list holds all that the document cites or lists.</summary>
    public bool IsWhole(ReferenceList list)
    {
        HashSet<string> listed = [.. list.Entries.Select(entry => entry.ReferenceId)];
        return All.All(reference => listed.Contains(reference.Id));
    }

    // A rewriter that changes nothing visits everything, in order.
    private sealed class Walk : DocumentRewriter
    {
        public List<string> Cited { get; } = [];

        public List<ReferenceList> Lists { get; } = [];

        protected override ValueList<Block> Rewrite(Block block)
        {
            if (block is ReferenceList { Entries.IsEmpty: false } list)
                Lists.Add(list);
            return base.Rewrite(block);
        }

        protected override ValueList<Inline> Rewrite(Inline inline)
        {
            if (inline is Citation citation)
                Cited.AddRange(citation.Cluster.Cites.Select(cite => cite.ReferenceId));
            return base.Rewrite(inline);
        }
    }
}
