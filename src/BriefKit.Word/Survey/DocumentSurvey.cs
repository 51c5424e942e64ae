using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Word.Survey;

/// <summary>What has to be known of a whole document before any of it is written, found in one walk in reading order.</summary>
internal sealed class DocumentSurvey : DocumentWalker
{
    private readonly List<string> _anchors = [];
    private readonly List<string> _cited = [];
    private readonly List<ReferenceList> _lists = [];

    private DocumentSurvey() { }

    /// <summary>The anchors of titles and headings; one may come more than once.</summary>
    public IReadOnlyList<string> Anchors => _anchors;

    /// <summary>The ids of the references that are cited, each time that they are.</summary>
    public IReadOnlyList<string> Cited => _cited;

    /// <summary>The lists of references that hold something.</summary>
    public IReadOnlyList<ReferenceList> Lists => _lists;

    public static DocumentSurvey Of(Document document)
    {
        DocumentSurvey survey = new();
        survey.Walk(document);
        return survey;
    }

    protected override void Walk(Block block)
    {
        switch (block)
        {
            case TitleBlock { Anchor: string anchor }: _anchors.Add(anchor); break;
            case Heading { Anchor: string anchor }: _anchors.Add(anchor); break;
            case ReferenceList { Entries.IsEmpty: false } list: _lists.Add(list); break;
        }
        base.Walk(block);
    }

    protected override void Walk(Inline inline)
    {
        if (inline is Citation citation)
        {
            foreach (Cite cite in citation.Cluster.Cites)
                _cited.Add(cite.ReferenceId);
        }
        base.Walk(inline);
    }
}
