using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Tests;

/// <summary>Documents that tests share.</summary>
internal static class SampleDocuments
{
    public static DocumentMetadata Metadata { get; } = new("The Third National Conference on Handicraft")
    {
        Authors = ["Gang Gong", "刘"],
        Subject = "A conference & its <decisions>",
        Keywords = ["handicraft", "cooperatives"],
        Created = new DateTimeOffset(2024, 2, 29, 13, 5, 9, TimeSpan.FromHours(-3.5)),
        RecordId = "third-national-conference-on-handicraft",
        SourceSha256 = new string('a', 64),
        TemplateName = "handout",
        Producer = "BriefKit 0.1.0",
    };

    /// <summary>One of every element of structure that typesetting makes, on two pages.</summary>
    public static PagedDocument Everything()
    {
        PageBuilder page = new() { Metadata = Metadata };
        page.Add(PageBuilder.Shape("Running head", TestFonts.Sans, 8, 72, 40) with { Artifact = ArtifactKind.Header });
        page.Heading(1, "A title");
        page.Outline.Add(new OutlineEntry(1, "A title", new Destination(0, 72, 70)));
        page.Heading(2, "A section");
        page.Outline.Add(new OutlineEntry(2, "A section", new Destination(0, 72, 90)));
        page.Destinations = page.Destinations.With("section", new Destination(0, 72, 90));
        page.Paragraph("A paragraph with an office of affluence.");
        page.Nodes.Add(List(page));
        page.Nodes.Add(Table(page));
        page.EndPage();
        page.Nodes.Add(LinkParagraph(page));
        page.Nodes.Add(new StructureElement(StructureTag.BlockQuote, [new StructureElement(StructureTag.Paragraph, [page.Line("A quotation.")])]));
        page.Nodes.Add(new StructureElement(
            StructureTag.Paragraph,
            [page.Line("Noted"), new StructureElement(StructureTag.Reference, [page.Line("1", 110)]), new StructureElement(StructureTag.Span, [page.Line("Česky")]) { Language = "cs" }]));
        page.Nodes.Add(new StructureElement(StructureTag.Note, [new StructureElement(StructureTag.Label, [page.Line("1")]), page.Line("A note.")]) { Id = "note-1" });
        page.Nodes.Add(Figure(page));
        page.Nodes.Add(new StructureElement(StructureTag.BibliographyEntry, [page.Line("Gong, Gang. 2012.")]));
        page.Add(new FilledRectangle(72, 780, 200, 0.5, new ThemeColor(0xB8, 0xB0, 0xA6)));
        page.Add(PageBuilder.Shape("2", TestFonts.Sans, 8, 72, 800) with { Artifact = ArtifactKind.Footer });
        return page.Build();
    }

    private static StructureElement List(PageBuilder page) => new(
        StructureTag.List,
        [
            new StructureElement(StructureTag.ListItem, [new StructureElement(StructureTag.Label, [page.Line("1.")]), new StructureElement(StructureTag.ListBody, [page.Line("An item")])]),
            new StructureElement(StructureTag.ListItem, [new StructureElement(StructureTag.Label, [page.Line("2.")]), new StructureElement(StructureTag.ListBody, [page.Line("Another item")])]),
        ])
    { Numbering = ListNumbering.Decimal };

    private static StructureElement Table(PageBuilder page) => new(
        StructureTag.Table,
        [
            new StructureElement(StructureTag.Caption, [page.Line("A caption")]),
            new StructureElement(StructureTag.TableHead, [Row(page, StructureTag.TableHeaderCell, "Year", "Count")]),
            new StructureElement(
                StructureTag.TableBody,
                [
                    Row(page, StructureTag.TableDataCell, "1952", "12"),
                    new StructureElement(StructureTag.TableRow, [new StructureElement(StructureTag.TableDataCell, [page.Line("No more")]) { ColumnSpan = 2 }]),
                ]),
        ]);

    private static StructureElement Row(PageBuilder page, StructureTag cell, string first, string second) => new(
        StructureTag.TableRow,
        [new StructureElement(cell, [page.Line(first)]) { Scope = HeaderScope.Column }, new StructureElement(cell, [page.Line(second, 200)])]);

    private static StructureElement LinkParagraph(PageBuilder page)
    {
        double top = page.Y - 12;
        StructureContent text = page.Line("An address");
        int outside = page.NewContentId(), inside = page.NewContentId();
        page.Add(new LinkArea(72, top, 60, 16, "https://example.org/ü?a=b", "Example, a site") { ContentId = outside });
        StructureContent section = page.Line("Back to the section");
        page.Add(new LinkArea(72, top + 16, 100, 16, "#section", "The section") { ContentId = inside });
        return new StructureElement(
            StructureTag.Paragraph,
            [
                new StructureElement(StructureTag.Link, [text, new StructureAnnotation(outside)]),
                new StructureElement(StructureTag.Link, [section, new StructureAnnotation(inside)]),
            ]);
    }

    private static StructureElement Figure(PageBuilder page)
    {
        int id = page.NewContentId();
        page.Add(new PlacedImage(72, 400, 120, 90, PngMaker.Make(12, 9, 8, 2, (x, y, channel) => (x * 20) + (y * 5) + channel)) { ContentId = id });
        return new StructureElement(StructureTag.Figure, [new StructureContent(id), new StructureElement(StructureTag.Caption, [page.Line("Shades")])])
        {
            AlternativeText = "Shades of a colour",
        };
    }
}
