using System.Text.Json;
using System.Xml.Linq;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Tests.Shared;

namespace BriefKit.Word.Tests.Citations;

public sealed class ZoteroFieldsTests
{
    private static readonly XNamespace W = WordFile.W;

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("word/footnotes.xml")]
    [InlineData("docProps/custom.xml")]
    public void A_document_that_cites_everywhere_comes_out_as_it_always_did(string part) =>
        Golden.Verify("BriefKit.Word.Tests", "cited/zotero-" + part.Replace('/', '-'), XDocument.Parse(WordFile.Of(CitedDocuments.Everywhere, LiveCitations.Zotero).Text(part)).ToString() + "\n");

    [Fact]
    public void A_citation_carries_its_items_and_what_it_shows()
    {
        JsonElement citation = CitationsOf(CitedDocuments.Of(new Paragraph(
        [
            new Citation(
                new Cluster([new Cite("gong-2012") { Locator = new Locator("chapter", "3"), Prefix = "see ", Suffix = ", x" }, new Cite("zhu-1953") { Form = CiteForm.SuppressAuthor }]),
                [new TextRun("(see Gong – "), new Emphasis(SampleDocuments.Text("x{y}")), new TextRun(")")]),
        ]))).Single();

        Assert.Equal("(see Gong – x{y})", citation.GetProperty("properties").GetProperty("plainCitation").GetString());
        Assert.Equal(@"(see Gong \uc0\u8211{} {\i{}x\{y\}})", citation.GetProperty("properties").GetProperty("formattedCitation").GetString());
        Assert.Equal(0, citation.GetProperty("properties").GetProperty("noteIndex").GetInt32());
        Assert.Equal("https://github.com/citation-style-language/schema/raw/master/csl-citation.json", citation.GetProperty("schema").GetString());
        JsonElement first = citation.GetProperty("citationItems")[0], second = citation.GetProperty("citationItems")[1];
        Assert.Equal("gong-2012", first.GetProperty("itemData").GetProperty("id").GetString());
        Assert.Equal("Contemporary Chinese Economy", first.GetProperty("itemData").GetProperty("title").GetString());
        Assert.Equal(("chapter", "3", "see ", ", x"), (Text(first, "label"), Text(first, "locator"), Text(first, "prefix"), Text(first, "suffix")));
        Assert.StartsWith("http://zotero.org/users/local/BRIEFKIT/items/", first.GetProperty("uris")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains('/', Text(first, "id"));
        Assert.False(first.TryGetProperty("suppress-author", out _));
        Assert.True(second.GetProperty("suppress-author").GetBoolean());
    }

    [Fact]
    public void Two_citations_alike_have_two_ids_and_every_run_gives_the_same()
    {
        Document document = CitedDocuments.Of(new Paragraph([CitedDocuments.Citing("x", "gong-2012"), CitedDocuments.Citing("x", "gong-2012")]));
        string[] ids = [.. CitationsOf(document).Select(citation => Text(citation, "citationID"))];

        Assert.Equal(2, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[A-Z2-9]{8}$", id));
        Assert.Equal(WordFile.Of(document, LiveCitations.Zotero).Bytes, WordFile.Of(document, LiveCitations.Zotero).Bytes);
    }

    [Fact]
    public void In_notes_the_number_of_the_note_counts()
    {
        Document document = CitedDocuments.Of(new Paragraph([new TextRun("a"), SampleDocuments.Note("first"), new TextRun("b"), new Note([new Paragraph([CitedDocuments.Citing("Gong.", "gong-2012")])])]))
            with
        { CitationFormat = new CitationFormat("chicago-notes-bibliography", "en-US", true, true) };
        WordFile file = WordFile.Of(document, LiveCitations.Zotero);

        Assert.Equal(2, JsonOf(file.Part("word/footnotes.xml")).Single().GetProperty("properties").GetProperty("noteIndex").GetInt32());
        Assert.Contains("name=\"noteType\" value=\"1\"", PreferencesOf(file), StringComparison.Ordinal);
        Assert.Contains("http://www.zotero.org/styles/chicago-notes-bibliography", PreferencesOf(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Preferences_are_cut_where_Word_would_cut_them()
    {
        const string style = "http://www.zotero.org/styles/a-journal-with-a-long-name-and-more-than-one-word?a=1&b=2";
        WordFile file = WordFile.Of(CitedDocuments.Everywhere with { CitationFormat = new CitationFormat(style, "en-US", false, true) }, LiveCitations.Zotero);
        XElement[] pieces = [.. file.Part("docProps/custom.xml").Elements().Where(property => property.Attribute("name")!.Value.StartsWith("ZOTERO_PREF_", StringComparison.Ordinal))];

        Assert.Equal(["ZOTERO_PREF_1", "ZOTERO_PREF_2"], pieces.Select(piece => piece.Attribute("name")!.Value));
        Assert.All(pieces, piece => Assert.True(piece.Value.Length <= 255));
        XElement data = XElement.Parse(PreferencesOf(file));
        Assert.Equal(style, data.Element("style")!.Attribute("id")!.Value);
        Assert.Equal(("en-US", "1"), (data.Element("style")!.Attribute("locale")!.Value, data.Element("style")!.Attribute("hasBibliography")!.Value));
        Assert.Equal("Field", data.Element("prefs")!.Element("pref")!.Attribute("value")!.Value);
    }

    [Fact]
    public void The_list_says_what_it_has_beyond_the_citations_and_what_it_leaves_out()
    {
        Document document = CitedDocuments.Of(
            new Paragraph([CitedDocuments.Citing("x", new Cite("gong-2012"), new Cite("zhu-1953"))]), CitedDocuments.ListOf(("gong-2012", "Gong."), ("doe-2001", "Doe.")));
        WordFile file = WordFile.Of(document, LiveCitations.Zotero);
        string instruction = string.Concat(file.Body.Descendants(W + "instrText").Select(text => text.Value)).Split("ADDIN ZOTERO_BIBL ")[1];
        Assert.EndsWith(" CSL_BIBLIOGRAPHY ", instruction, StringComparison.Ordinal);
        JsonElement list = JsonDocument.Parse(instruction[..(instruction.LastIndexOf('}') + 1)]).RootElement;

        Assert.Equal(1, list.GetProperty("uncited").GetArrayLength());
        Assert.Equal(1, list.GetProperty("omitted").GetArrayLength());
        Assert.Equal("On crafts", list.GetProperty("uncitedItems")[0].GetProperty("title").GetString());
        Assert.Equal(["BK6111"], file.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Empty(file.Body.Descendants(W + "sdt"));
    }

    [Fact]
    public void Of_several_lists_that_are_parts_none_is_live()
    {
        Document document = CitedDocuments.Of(
            new Paragraph([CitedDocuments.Citing("x", new Cite("gong-2012"), new Cite("zhu-1953"))]), CitedDocuments.ListOf(("gong-2012", "Gong.")), CitedDocuments.ListOf(("zhu-1953", "Zhu.")));
        WordFile file = WordFile.Of(document, LiveCitations.Zotero);

        Assert.DoesNotContain("ZOTERO_BIBL", file.Text("word/document.xml"), StringComparison.Ordinal);
        Assert.Equal(["BK6105", "BK6105"], file.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void An_item_of_a_library_keeps_its_address()
    {
        const string uri = "http://zotero.org/groups/123/items/ABCD2345";
        Reference known = CitedDocuments.Gong with { Extra = CitedDocuments.Gong.Extra.With("uri", uri) };
        JsonElement citation = CitationsOf(CitedDocuments.Of(new Paragraph([CitedDocuments.Citing("x", "gong-2012")])) with { References = [known] }).Single();

        Assert.Equal(uri, citation.GetProperty("citationItems")[0].GetProperty("uris")[0].GetString());
    }

    [Fact]
    public void Long_instructions_are_divided_and_no_character_is()
    {
        Reference wordy = CitedDocuments.Gong.With(Variable.Abstract, string.Concat(Enumerable.Repeat("😀手", 3000)));
        WordFile file = WordFile.Of(CitedDocuments.Of(new Paragraph([CitedDocuments.Citing("x", "gong-2012")])) with { References = [wordy] }, LiveCitations.Zotero);

        Assert.True(file.Body.Descendants(W + "instrText").Count() > 2);
        Assert.DoesNotContain("\uFFFD", file.Body.Value, StringComparison.Ordinal);
        Assert.Equal(wordy[Variable.Abstract]!.Value.Value, JsonOf(file.Body).Single().GetProperty("citationItems")[0].GetProperty("itemData").GetProperty("abstract").GetString());
    }

    [Theory]
    [InlineData("urn:briefkit:style:archival", "BK6110")]
    [InlineData("http://www.zotero.org/styles/apa", null)]
    public void A_style_that_Zotero_has_not_is_told(string id, string? code)
    {
        WordFile file = WordFile.Of(CitedDocuments.Everywhere with { CitationFormat = new CitationFormat(id, "en-US", false, true) }, LiveCitations.Zotero);

        Assert.Equal(code is null ? [] : [code], file.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    private static JsonElement[] CitationsOf(Document document) => JsonOf(WordFile.Of(document, LiveCitations.Zotero).Body);

    private static JsonElement[] JsonOf(XElement story)
    {
        string all = string.Concat(story.Descendants(W + "instrText").Select(text => text.Value));
        return [.. all.Split("ADDIN ZOTERO_ITEM CSL_CITATION ")[1..].Select(code => code.Split(" ADDIN ")[0].Trim()).Select(code => JsonDocument.Parse(code).RootElement)];
    }

    private static string PreferencesOf(WordFile file) =>
        string.Concat(file.Part("docProps/custom.xml").Elements().Where(property => property.Attribute("name")!.Value.StartsWith("ZOTERO_PREF_", StringComparison.Ordinal)).Select(property => property.Value));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
