using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Citations.Resolving;

/// <summary>The citations of a document in reading order, with the numbers of the notes that they stand in, and the lists that it wants.</summary>
internal sealed class CitationSurvey
{
    private readonly List<NotedCluster> _clusters = [];
    private readonly SortedSet<ReferenceSelection> _selections = [];

    private CitationSurvey() { }

    public IReadOnlyList<NotedCluster> Clusters => _clusters;

    public IReadOnlyCollection<ReferenceSelection> Selections => _selections;

    /// <param name="citesInNotes">Whether a citation in running text makes a note of its own.</param>
    public static CitationSurvey Of(Document document, bool citesInNotes)
    {
        CitationSurvey survey = new();
        new Walk(survey, citesInNotes).Rewrite(document);
        return survey;
    }

    // A rewriter that changes nothing visits everything, in order.
    private sealed class Walk(CitationSurvey survey, bool citesInNotes) : DocumentRewriter
    {
        private int _notes;
        private int _depth;

        protected override ValueList<Block> Rewrite(Block block)
        {
            if (block is ReferenceList list)
                survey._selections.Add(list.Selection);
            return base.Rewrite(block);
        }

        protected override ValueList<Inline> Rewrite(Inline inline)
        {
            switch (inline)
            {
                case Citation citation:
                    if (citesInNotes && _depth == 0)
                        _notes++;
                    survey._clusters.Add(new NotedCluster(citation.Cluster, _depth > 0 || citesInNotes ? _notes : 0));
                    return [citation];
                case Note:
                    if (_depth == 0)
                        _notes++;
                    _depth++;
                    ValueList<Inline> result = base.Rewrite(inline);
                    _depth--;
                    return result;
                default:
                    return base.Rewrite(inline);
            }
        }
    }
}
