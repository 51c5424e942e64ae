using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Tests.Shared;
using BriefKit.Word.Survey;

namespace BriefKit.Word.Tests.Survey;

public sealed class DocumentSurveyTests
{
    [Fact]
    public void Every_anchor_is_found_wherever_it_stands() =>
        Assert.Equal(Anchors.Of(SampleDocuments.Everything), DocumentSurvey.Of(SampleDocuments.Everything).Anchors.Distinct());

    [Fact]
    public void Citations_and_lists_are_found_in_reading_order()
    {
        ReferenceList list = new([new ReferenceEntry("d", [new EntryPart(EntryDisplay.Inline, [Cited("c")])])]);
        Document document = SampleDocuments.Of(
            new Paragraph([new Emphasis([Cited("a")]), new Note([new Paragraph([Cited("b")])])]),
            new BlockQuote([list, new ReferenceList([])]),
            new Paragraph([Cited("a")]));
        DocumentSurvey survey = DocumentSurvey.Of(document);

        Assert.Equal(["a", "b", "c", "a"], survey.Cited);
        Assert.Same(list, Assert.Single(survey.Lists));
    }

    private static Citation Cited(string id) => new(Cluster.Of(id), []);
}
