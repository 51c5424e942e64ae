using BriefKit.Pdf.Reading;
using BriefKit.Pdf.Reading.Content;
using BriefKit.Pdf.Reading.Structure;

namespace BriefKit.Pdf.Conformance;

/// <summary>The way from what is painted to the structure and back (ISO 19005-2, 6.7.3; ISO 14289-1, 7.1 and 7.20).</summary>
internal sealed class MarkRules : RuleGroup
{
    private static readonly Rule IsTaggedOrArtifact = new("content-tagged", "All that is painted is either content of an element or an artifact.") { AccessibilityClause = "7.1" };

    private static readonly Rule ArtifactIsOutside = new("artifact-inside", "No artifact is inside tagged content.") { AccessibilityClause = "7.1" };

    private static readonly Rule ContentIsOutside = new("content-inside-artifact", "No tagged content is inside an artifact.") { AccessibilityClause = "7.1" };

    private static readonly Rule LeadsToContent = new("content-found", "The content that elements name is there.") { ArchiveClause = "6.7.3.3", AccessibilityClause = "7.1", LowestLevel = ArchiveLevel.Accessible };

    private static readonly Rule LeadsBack = new("parent-tree", "The parent tree leads from each content and annotation back to the element that names it.") { ArchiveClause = "6.7.3.3", AccessibilityClause = "7.1", LowestLevel = ArchiveLevel.Accessible };

    private static readonly Rule IsNamedOnce = new("content-once", "Content has an id of its own, and one element names it.") { ArchiveClause = "6.7.3.3", AccessibilityClause = "7.1", LowestLevel = ArchiveLevel.Accessible };

    private static readonly Rule FormIsPaintedOnce = new("form-content-once", "A form that holds tagged content is painted once.") { AccessibilityClause = "7.20" };

    private readonly HashSet<(int Owner, int Id)> _found = [];
    private readonly HashSet<PdfStream> _forms = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<int> _markedForms = [];
    private IReadOnlyDictionary<int, PdfValue>? _parents;

    public override IReadOnlyList<Rule> Rules => [IsTaggedOrArtifact, ArtifactIsOutside, ContentIsOutside, LeadsToContent, LeadsBack, IsNamedOnce, FormIsPaintedOnce];

    public override void CheckPage(Examination examination, SourcePage page, ContentFacts content)
    {
        CheckPaintings(examination, page, content);
        foreach (MarkedContent mark in content.Marks)
        {
            if (mark.IsArtifact && mark.Parent?.Chain.Any(IsTagged) == true)
                examination.Report(ArtifactIsOutside, "An artifact is inside tagged content.", page.ObjectNumber, page.Number);
            if (IsTagged(mark) && mark.Parent?.Chain.Any(outer => outer.IsArtifact) == true)
                examination.Report(ContentIsOutside, $"Content of an element {mark.Tag} is inside an artifact.", page.ObjectNumber, page.Number);
            if (mark.Id is int id && !mark.IsArtifact)
                CheckContent(examination, page, mark, id);
        }
        foreach (PdfStream form in content.Objects.Select(painted => painted.Stream).Where(stream => _markedForms.Contains(stream.ObjectNumber)))
        {
            if (!_forms.Add(form))
                examination.Report(FormIsPaintedOnce, "The form holds tagged content, and is painted more than once.", form.ObjectNumber, page.Number);
        }
    }

    public override void CheckFile(Examination examination)
    {
        HashSet<(int Owner, int Id)> named = [];
        foreach (TagElement element in examination.Tags?.Elements ?? [])
        {
            foreach (TagKid kid in element.Kids.Where(kid => kid.ContentId is not null))
            {
                (int Owner, int Id) key = (kid.Owner, kid.ContentId!.Value);
                if (!_found.Contains(key))
                    examination.Report(LeadsToContent, $"The element {element.Type} names content {key.Id} of object {key.Owner}, which is not there.", element.ObjectNumber);
                if (!named.Add(key))
                    examination.Report(IsNamedOnce, $"Content {key.Id} of object {key.Owner} is named by two elements.", element.ObjectNumber);
            }
        }
    }

    private static bool IsTagged(MarkedContent mark) => mark.Id is not null && !mark.IsArtifact;

    private static void CheckPaintings(Examination examination, SourcePage page, ContentFacts content)
    {
        MarkedContent? last = null;
        bool isLastGood = false;
        foreach (Painting painting in content.Paintings)
        {
            if (painting.Mark is null || !ReferenceEquals(painting.Mark, last))
                isLastGood = painting.Mark?.Chain.Any(mark => mark.IsArtifact || (mark.Id is int id && examination.Tags?.Find(mark.Owner, id) is not null)) == true;
            last = painting.Mark;
            if (!isLastGood)
                examination.Report(IsTaggedOrArtifact, $"What '{painting.Operator}' paints is neither content of an element nor an artifact.", page.ObjectNumber, page.Number);
        }
    }

    private void CheckContent(Examination examination, SourcePage page, MarkedContent mark, int id)
    {
        if (mark.Owner != page.ObjectNumber)
            _markedForms.Add(mark.Owner);
        if (!_found.Add((mark.Owner, id)))
            examination.Report(IsNamedOnce, $"The id {id} is used for two contents.", mark.Owner, page.Number);
        if (examination.Tags is not TagTree tags)
            return;
        _parents ??= tags.ReadParents();
        PdfDictionary? owner = mark.Owner == page.ObjectNumber ? page.Dictionary : (examination.Source.Find(mark.Owner)?.Value as PdfStream)?.Dictionary;
        PdfValue? parent = owner is not null && examination.Source.Integer(owner, "StructParents") is int key && _parents.TryGetValue(key, out PdfValue? found)
            ? found is PdfArray array && id >= 0 && id < array.Items.Count ? examination.Source.Resolve(array.Items[id]) : null
            : null;
        TagElement? element = tags.Find(mark.Owner, id);
        if (parent is null || (element is not null && !ReferenceEquals(parent, element.Dictionary)))
            examination.Report(LeadsBack, $"The parent tree does not lead from content {id} to its element.", mark.Owner, page.Number);
    }
}
