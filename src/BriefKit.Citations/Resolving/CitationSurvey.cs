using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Citations.Resolving;

/// <summary>A reference list of a document with the stretch of the document whose citations count for it, in places of blocks.</summary>
internal sealed record PlacedList(ReferenceList List, int Start, int End);

/// <summary>The citations of a document in reading order, with the numbers of the notes that they stand in, and the lists that it wants.</summary>
internal sealed class CitationSurvey
{
    private readonly List<NotedCluster> _clusters = [];
    private readonly List<int> _clusterPlaces = [];
    private readonly List<(int Place, int Level)> _headings = [];
    private readonly List<(int Place, ReferenceList List)> _lists = [];

    private CitationSurvey() { }

    public ValueList<NotedCluster> Clusters { get; private set; }

    /// <summary>In the order of the document.</summary>
    public IReadOnlyList<PlacedList> Lists { get; private set; } = [];

    /// <summary>The ids that are cited in a stretch of the document.</summary>
    public HashSet<string> CitedIn(int start, int end)
    {
        HashSet<string> cited = new(StringComparer.Ordinal);
        for (int i = 0; i < _clusters.Count; i++)
        {
            if (_clusterPlaces[i] < start || _clusterPlaces[i] >= end)
                continue;
            foreach (Cite cite in _clusters[i].Cluster.Cites)
                cited.Add(cite.ReferenceId);
        }
        return cited;
    }

    /// <param name="citesInNotes">Whether a citation in running text makes a note of its own.</param>
    public static CitationSurvey Of(Document document, bool citesInNotes)
    {
        CitationSurvey survey = new();
        new Walker(survey, citesInNotes).Walk(document);
        survey.Clusters = survey._clusters.ToValueList();
        survey.Lists = survey._lists.ConvertAll(list => survey.PlaceOf(list.Place, list.List));
        return survey;
    }

    // A title counts as a heading above all headings.
    private PlacedList PlaceOf(int place, ReferenceList list)
    {
        if (list.Scope == ReferenceScope.Document)
            return new PlacedList(list, 0, int.MaxValue);
        int level = list.Scope == ReferenceScope.Part ? 1 : int.MaxValue;
        if (list.Scope == ReferenceScope.Section && _headings.Exists(heading => heading.Place == place - 1))
            level = _headings.Find(heading => heading.Place == place - 1).Level;
        int index = _headings.FindLastIndex(heading => heading.Place < place && heading.Level < level);
        int start = index < 0 ? 0 : _headings[index].Place, own = index < 0 ? 0 : _headings[index].Level;
        int next = _headings.FindIndex(heading => heading.Place > place && heading.Level <= own);
        return new PlacedList(list, start, next < 0 ? int.MaxValue : _headings[next].Place);
    }

    private sealed class Walker(CitationSurvey survey, bool citesInNotes) : DocumentWalker
    {
        private int _notes;
        private int _depth;
        private int _place;

        protected override void Walk(Block block)
        {
            _place++;
            switch (block)
            {
                case TitleBlock:
                    survey._headings.Add((_place, 0));
                    break;
                case Heading heading:
                    survey._headings.Add((_place, heading.Level));
                    break;
                case ReferenceList list:
                    survey._lists.Add((_place, list));
                    break;
            }
            base.Walk(block);
        }

        protected override void Walk(Inline inline)
        {
            switch (inline)
            {
                case Citation citation:
                    if (citesInNotes && _depth == 0)
                        _notes++;
                    survey._clusters.Add(new NotedCluster(citation.Cluster, _depth > 0 || citesInNotes ? _notes : 0));
                    survey._clusterPlaces.Add(_place);
                    break;
                case Note:
                    if (_depth == 0)
                        _notes++;
                    _depth++;
                    base.Walk(inline);
                    _depth--;
                    break;
                default:
                    base.Walk(inline);
                    break;
            }
        }
    }
}
