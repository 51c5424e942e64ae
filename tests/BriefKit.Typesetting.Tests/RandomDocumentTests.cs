using BriefKit.Core.Documents;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;
using CsCheck;

namespace BriefKit.Typesetting.Tests;

/// <summary>What must hold for any document at all.</summary>
public sealed class RandomDocumentTests
{
    private static readonly FontLibrary Fonts = new();

    [Fact]
    public void A_thousand_documents_of_anything_keep_within_their_pages() => ForAll(RandomDocument.Short, AssertWithin, iterations: 1_000);

    [Fact]
    public void Longer_documents_of_anything_keep_within_their_pages() => ForAll(RandomDocument.Any, AssertWithin);

    [Fact]
    public void A_thousand_books_have_no_heading_at_the_foot_and_no_line_alone() => ForAll(RandomDocument.Book, (document, pages) =>
    {
        PageRules.AssertNoHeadingLeftAndNoLineAlone(pages);
        Assert.Equal(PageRules.Squeezed(RandomDocument.TextOf(document.Blocks)), PageRules.TextOf(pages));
    }, iterations: 1_000);

    [Fact]
    public void Every_character_is_drawn_in_reading_order() => ForAll(RandomDocument.WithoutNotes, (document, pages) =>
        Assert.Equal(PageRules.Squeezed(RandomDocument.TextOf(document.Blocks)), PageRules.TextOf(pages)));

    [Fact]
    public void All_that_is_drawn_is_in_the_structure_once() => ForAll(RandomDocument.Any, (_, pages) =>
    {
        List<int> inStructure = [];
        Collect(pages.Structure, inStructure);
        Assert.Equal(inStructure.Count, inStructure.Distinct().Count());
        int[] drawn = [.. pages.Pages.SelectMany(page => page.Items).Where(item => item.ContentId is not null).Select(item => item.ContentId!.Value).Distinct()];
        Assert.Empty(drawn.Except(inStructure));
    });

    [Fact]
    public void However_blocks_are_nested_pages_come_to_an_end() => ForAll(RandomDocument.Hostile, (_, pages) => Assert.InRange(pages.Pages.Length, 1, 2_000), iterations: 40);

    [Fact]
    public void Heading_levels_have_no_gaps() => ForAll(RandomDocument.Any, (_, pages) =>
    {
        int last = 0;
        foreach (StructureElement element in PageRules.Elements(pages.Structure))
        {
            if (element.Tag is < StructureTag.Heading1 or > StructureTag.Heading6)
                continue;
            int level = element.Tag - StructureTag.Heading1 + 1;
            Assert.True(level <= last + 1, $"Level {level} follows level {last}.");
            last = level;
        }
    });

    [Fact]
    public void No_page_ends_with_a_heading_and_no_line_of_a_paragraph_stands_alone() =>
        ForAll(RandomDocument.Prose, (_, pages) => PageRules.AssertNoHeadingLeftAndNoLineAlone(pages));

    [Fact]
    public void The_same_document_gives_the_same_pages() => ForAll(RandomDocument.Any, (document, pages) =>
        Assert.Equal(PageText.Of(pages), PageText.Of(Typesetter.Typeset(document, new FontLibrary()).Value)), iterations: 15);

    private static void AssertWithin(Document document, PagedDocument pages)
    {
        PageRules.AssertNoOverfullLine(pages, document.Theme.Page);
        PageRules.AssertFramesStayApart(pages);
        PageRules.AssertLinesStayApart(pages);
    }

    // One sample of many documents: a seed fixes the first sample alone.
    private static void ForAll(Gen<Document> documents, Action<Document, PagedDocument> check, int iterations = 60) =>
        documents.Array[iterations].Sample(all => Array.ForEach(all, document => check(document, Typesetter.Typeset(document, Fonts).Value)), iter: 1, seed: "0000000000001", threads: 1);

    private static void Collect(StructureNode node, List<int> ids)
    {
        if (node is StructureContent content)
            ids.Add(content.ContentId);
        if (node is StructureAnnotation annotation)
            ids.Add(annotation.ContentId);
        foreach (StructureNode child in node is StructureElement element ? element.Children : [])
            Collect(child, ids);
    }
}
