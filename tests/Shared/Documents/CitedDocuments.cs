using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Tests.Shared;

/// <summary>Documents that cite, with their references and as a style would have formatted them.</summary>
internal static class CitedDocuments
{
    public static Reference Gong { get; } = new Reference("gong-2012", ItemType.Book)
        .With(Variable.Title, "Contemporary Chinese Economy")
        .With(Variable.Author, [new PersonName { Family = "Gong", Given = "Gang" }])
        .With(Variable.Issued, EdtfDate.Of(2012));

    public static Reference Zhu { get; } = new Reference("zhu-1953", ItemType.Speech)
        .With(Variable.Title, "Help the handicraftsmen organize")
        .With(Variable.Author, [new PersonName { Family = "Zhu", Given = "De" }])
        .With(Variable.Issued, EdtfDate.Of(1953, 12, 4));

    public static Reference Doe { get; } = new Reference("doe-2001", ItemType.ArticleJournal)
        .With(Variable.Title, "On crafts")
        .With(Variable.ContainerTitle, "Journal of Things")
        .With(Variable.Doi, "10.1000/abc")
        .With(Variable.Author, [new PersonName { Family = "Doe", Given = "Jane" }])
        .With(Variable.Issued, EdtfDate.Of(2001));

    public static Document Of(params Block[] blocks) => SampleDocuments.Of(blocks) with
    {
        References = [Gong, Zhu, Doe],
        CitationFormat = new CitationFormat("http://www.zotero.org/styles/apa", "en-US", false, true),
    };

    public static Citation Citing(string text, params Cite[] cites) => new(new Cluster([.. cites]), SampleDocuments.Text(text));

    public static Citation Citing(string text, string id) => Citing(text, new Cite(id));

    public static ReferenceList ListOf(params (string Id, string Text)[] entries) =>
        new([.. entries.Select(entry => new ReferenceEntry(entry.Id, [new EntryPart(EntryDisplay.Inline, [new TextRun(entry.Text), new Emphasis(SampleDocuments.Text(" Title")), new TextRun(".")])]))])
        {
            HasHangingIndent = true,
        };

    /// <summary>Citations wherever a citation can stand, and a list of all that is cited.</summary>
    public static Document Everywhere { get; } = Of(
        new TitleBlock([new TextRun("Title "), Citing("(Gong, 2012)", "gong-2012")], [], []),
        new Heading(1, [new TextRun("Heading "), Citing("(Zhu, 1953)", "zhu-1953")]),
        new Paragraph(
        [
            new TextRun("Text "), Citing("(Gong, 2012, p. 12; see Zhu, 1953, passim)", new Cite("gong-2012") { Locator = new Locator("page", "12") }, new Cite("zhu-1953") { Prefix = "see ", Suffix = ", passim" }),
            new TextRun(" and "), Citing("(2012, vol. 2)", new Cite("gong-2012") { Form = CiteForm.SuppressAuthor, Locator = new Locator("volume", "2") }),
            new TextRun(" and "), new Emphasis([Citing("(Doe, 2001)", "doe-2001")]),
            new TextRun(" and "), new Citation(Cluster.Of("doe-2001"), [new Superscript(SampleDocuments.Text("3"))]),
            new TextRun(" and a note"), new Note([new Paragraph([Citing("Gong, 2012, 5.", new Cite("gong-2012") { Locator = new Locator("page", "5") })])]), new TextRun("."),
        ]),
        new Table([new(), new()], [SampleDocuments.Row("a", "b")], [new TableRow([new TableCell([new Paragraph([Citing("(Zhu, 1953)", "zhu-1953")])]), SampleDocuments.Cell("x")])], []),
        new BulletList([SampleDocuments.Item(new Paragraph([new TextRun("Item "), Citing("(Doe, 2001)", "doe-2001")]))]),
        new Heading(1, SampleDocuments.Text("References")),
        ListOf(("doe-2001", "Doe, J. (2001)."), ("gong-2012", "Gong, G. (2012)."), ("zhu-1953", "Zhu, D. (1953)."))) with
    {
        Header = new RunningMatter([Citing("(Gong, 2012)", "gong-2012")], [], []),
    };
}
