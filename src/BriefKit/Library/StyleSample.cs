using BriefKit.Citations;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Html;

namespace BriefKit.Library;

/// <summary>A few works of different kinds, by which a style shows what it is like.</summary>
internal static class StyleSample
{
    private static readonly ValueList<Reference> Works =
    [
        new Reference("book", ItemType.Book)
            .With(Variable.Title, "Contemporary Chinese Economy")
            .With(Variable.Publisher, "Routledge")
            .With(Variable.PublisherPlace, "London")
            .With(Variable.Issued, EdtfDate.Of(2012))
            .With(Variable.Author, [Person("Gong", "Gang")]),
        new Reference("article", ItemType.ArticleJournal)
            .With(Variable.Title, "Molecular structure of nucleic acids: A structure for deoxyribose nucleic acid")
            .With(Variable.ContainerTitle, "Nature")
            .With(Variable.Volume, "171")
            .With(Variable.Issue, "4356")
            .With(Variable.Page, "737-738")
            .With(Variable.Doi, "10.1038/171737a0")
            .With(Variable.Issued, EdtfDate.Of(1953, 4, 25))
            .With(Variable.Author, [Person("Watson", "James D."), Person("Crick", "Francis H. C.")]),
        new Reference("chapter", ItemType.Chapter)
            .With(Variable.Title, "Learning internal representations by error propagation")
            .With(Variable.ContainerTitle, "Parallel distributed processing: Explorations in the microstructure of cognition")
            .With(Variable.Volume, "1")
            .With(Variable.Page, "318-362")
            .With(Variable.Publisher, "MIT Press")
            .With(Variable.PublisherPlace, "Cambridge, MA")
            .With(Variable.Issued, EdtfDate.Of(1986))
            .With(Variable.Author, [Person("Rumelhart", "David E."), Person("Hinton", "Geoffrey E."), Person("Williams", "Ronald J.")])
            .With(Variable.Editor, [Person("Rumelhart", "David E."), Person("McClelland", "James L.")]),
        new Reference("speech", ItemType.Speech)
            .With(Variable.Genre, "speech")
            .With(Variable.Title, "Help the handicraftsmen organize and take the socialist road")
            .With(Variable.EventTitle, "Third National Conference on Handicraft Production Cooperatives")
            .With(Variable.Issued, EdtfDate.Of(1953, 12, 4))
            .With(Variable.Author, [Person("Zhu", "De") with { IsStaticallyOrdered = true }]),
    ];

    private static readonly ValueList<Cluster> Clusters =
    [
        new([new Cite("book") { Locator = new Locator(Locator.Page, "45") }]),
        Cluster.Of("article"),
        new([new Cite("book"), new Cite("chapter")]),
        new([new Cite("article") { Locator = new Locator(Locator.Page, "738") }]),
        Cluster.Of("speech"),
    ];

    /// <summary>The style at length.</summary>
    public static StyleDetails Show(StyleSummary summary, string address, Style style, Locale locale)
    {
        bool inNotes = style.Class == StyleClass.Note;
        ValueList<NotedCluster> clusters = Clusters.Select((cluster, index) => new NotedCluster(cluster, inNotes ? index + 1 : 0)).ToValueList();
        FormattedCitations formatted = CitationProcessor.Process(style, locale, Works, clusters, ReferenceSelection.All).Value;
        PlainTextWriter text = new();
        return new StyleDetails(summary, address)
        {
            CitesInNotes = inNotes,
            SampleCitations = formatted.Clusters.Select(text.Write).ToValueList(),
            SampleEntries = formatted.Bibliography is null
                ? []
                : formatted.Bibliography.Entries.Select(entry => text.Write(new ReferenceList([entry])).Trim('\n')).ToValueList(),
        };
    }

    private static PersonName Person(string family, string given) => new() { Family = family, Given = given };
}
