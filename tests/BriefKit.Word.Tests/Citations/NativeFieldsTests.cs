using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Tests.Shared;

namespace BriefKit.Word.Tests.Citations;

public sealed class NativeFieldsTests
{
    private static readonly XNamespace W = WordFile.W;
    private static readonly XNamespace B = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography";

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("word/footnotes.xml")]
    [InlineData("word/header1.xml")]
    [InlineData("customXml/item1.xml")]
    [InlineData("customXml/itemProps1.xml")]
    [InlineData("customXml/_rels/item1.xml.rels")]
    [InlineData("word/_rels/document.xml.rels")]
    public void A_document_that_cites_everywhere_comes_out_as_it_always_did(string part) =>
        Golden.Verify("BriefKit.Word.Tests", "cited/native-" + part.Replace('/', '-'), XDocument.Parse(WordFile.Of(CitedDocuments.Everywhere).Text(part)).ToString() + "\n");

    [Fact]
    public void Each_citation_is_a_field_in_a_control_wherever_it_stands()
    {
        WordFile file = WordFile.Of(CitedDocuments.Everywhere);

        XElement[] controls = [.. file.Body.Descendants(W + "sdt").Where(control => control.Element(W + "sdtPr")!.Element(W + "citation") is not null)];
        Assert.Equal(8, controls.Length);
        Assert.All(controls, control => Assert.Contains(" CITATION ", control.Value, StringComparison.Ordinal));
        Assert.Single(file.Part("word/footnotes.xml").Descendants(W + "citation"));
        Assert.Single(file.Part("word/header1.xml").Descendants(W + "citation"));
        Assert.Empty(file.Diagnostics);
    }

    [Fact]
    public void Instructions_say_what_the_cites_say()
    {
        Assert.Equal(@"CITATION gong-2012 \p 12 \l 1033 \m zhu-1953 \f ""see "" \s "", passim""", InstructionOf(new Cite("gong-2012") { Locator = new Locator("page", "12") }, new Cite("zhu-1953") { Prefix = "see ", Suffix = ", passim" }));
        Assert.Equal(@"CITATION gong-2012 \v 2 \n \l 1033", InstructionOf(new Cite("gong-2012") { Locator = new Locator("volume", "2"), Form = CiteForm.SuppressAuthor }));
        Assert.Equal(@"CITATION gong-2012 \y \t \l 1033", InstructionOf(new Cite("gong-2012") { Form = CiteForm.AuthorOnly }));
        Assert.Equal(@"CITATION gong-2012 \f ""a \""b\"" \\c "" \l 1033", InstructionOf(new Cite("gong-2012") { Prefix = @"a ""b"" \c " }));
        Assert.Equal(@"CITATION gong-2012 \f ""see "" \l 1033", InstructionOf(new Cite("gong-2012") { Prefix = new ReferenceText("<i>see</i> ", true) }));
    }

    [Fact]
    public void What_Words_citations_cannot_say_is_told()
    {
        WordFile chapter = WordFile.Of(CitedDocuments.Of(new Paragraph([CitedDocuments.Citing("x", new Cite("gong-2012") { Locator = new Locator("chapter", "3") })])));
        WordFile narrative = WordFile.Of(CitedDocuments.Of(new Paragraph([CitedDocuments.Citing("Gong (2012)", new Cite("gong-2012") { Form = CiteForm.Narrative })])));

        Assert.Contains(@"\p ""chapter 3""", InstructionsOf(chapter).Single(), StringComparison.Ordinal);
        Assert.Equal(["BK6103"], chapter.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(["BK6104"], narrative.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void A_list_of_all_that_is_cited_is_a_field_in_the_control_of_Words_gallery_with_its_heading()
    {
        XElement gallery = WordFile.Of(CitedDocuments.Everywhere).Body.Elements(W + "sdt").Single();

        Assert.Equal("Bibliographies", gallery.Descendants(W + "docPartGallery").Single().Attribute(W + "val")!.Value);
        Assert.Equal("References", gallery.Element(W + "sdtContent")!.Element(W + "p")!.Value);
        XElement list = gallery.Element(W + "sdtContent")!.Element(W + "sdt")!;
        Assert.NotNull(list.Element(W + "sdtPr")!.Element(W + "bibliography"));
        XElement[] entries = [.. list.Descendants(W + "p")];
        Assert.Equal(3, entries.Length);
        Assert.Equal(["begin", "separate"], MarksOf(entries[0]));
        Assert.Empty(MarksOf(entries[1]));
        Assert.Equal(["end"], MarksOf(entries[2]));
        Assert.EndsWith("Doe, J. (2001). Title.", entries[0].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_inside_something_is_a_field_without_a_control()
    {
        Document document = CitedDocuments.Of(new Box([CitedDocuments.ListOf(("gong-2012", "Gong."))]), new Paragraph([CitedDocuments.Citing("(Gong)", "gong-2012")]));
        WordFile file = WordFile.Of(document);

        Assert.Contains(InstructionsOf(file), instruction => instruction.StartsWith("BIBLIOGRAPHY", StringComparison.Ordinal));
        Assert.Empty(file.Body.Descendants(W + "bibliography"));
    }

    [Fact]
    public void A_list_of_some_of_what_is_cited_is_text_and_told()
    {
        Document document = CitedDocuments.Of(
            new Paragraph([CitedDocuments.Citing("x", new Cite("gong-2012"), new Cite("zhu-1953"))]),
            CitedDocuments.ListOf(("gong-2012", "Gong.")),
            CitedDocuments.ListOf(("zhu-1953", "Zhu.")));
        WordFile file = WordFile.Of(document);

        Assert.DoesNotContain(InstructionsOf(file), instruction => instruction.StartsWith("BIBLIOGRAPHY", StringComparison.Ordinal));
        Assert.Equal(["BK6105", "BK6105"], file.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Sources_are_those_that_the_document_shows_in_the_order_in_which_it_cites_them()
    {
        Document document = CitedDocuments.Of(new Paragraph([CitedDocuments.Citing("x", "zhu-1953"), CitedDocuments.Citing("y", "gong-2012")]));

        Assert.Equal(["zhu-1953", "gong-2012"], WordFile.Of(document).Part("customXml/item1.xml").Elements(B + "Source").Select(source => source.Element(B + "Tag")!.Value));
    }

    [Fact]
    public void A_citation_of_what_the_document_has_not_stays_text()
    {
        WordFile file = WordFile.Of(CitedDocuments.Of(new Paragraph([CitedDocuments.Citing("(Gong; [?no])", new Cite("gong-2012"), new Cite("no"))])));

        Assert.Empty(InstructionsOf(file));
        Assert.Equal("(Gong; [?no])", file.Body.Value);
    }

    [Fact]
    public void A_document_without_references_or_with_text_asked_for_has_no_fields_and_no_sources()
    {
        WordFile[] files = [WordFile.Of(CitedDocuments.Everywhere, LiveCitations.Text), WordFile.Of(CitedDocuments.Everywhere with { References = [] }), WordFile.Of(CitedDocuments.Of(SampleDocuments.Say("a")))];

        Assert.All(files, file => Assert.Empty(InstructionsOf(file)));
        Assert.All(files, file => Assert.DoesNotContain(file.PartNames, name => name.StartsWith("customXml", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("http://www.zotero.org/styles/apa", @"\APASixthEditionOfficeOnline.xsl", true)]
    [InlineData("http://www.zotero.org/styles/modern-language-association", @"\MLASeventhEditionOfficeOnline.xsl", true)]
    [InlineData("chicago-author-date", @"\CHICAGO.XSL", true)]
    [InlineData("http://www.zotero.org/styles/ieee", @"\IEEE2006OfficeOnline.xsl", true)]
    [InlineData("urn:briefkit:style:gb-t-7714-2025-numeric", @"\GB.XSL", true)]
    [InlineData("http://www.zotero.org/styles/harvard-cite-them-right", @"\HarvardAnglia2008OfficeOnline.xsl", true)]
    [InlineData("http://www.zotero.org/styles/turabian-author-date", @"\TURABIAN.XSL", true)]
    [InlineData("http://www.zotero.org/styles/nature", @"\APASixthEditionOfficeOnline.xsl", false)]
    [InlineData("chicago-notes-bibliography", @"\APASixthEditionOfficeOnline.xsl", false)]
    public void Word_goes_on_in_its_own_style_where_it_has_one_and_else_this_is_told(string id, string file, bool isKnown)
    {
        WordFile word = WordFile.Of(CitedDocuments.Everywhere with { CitationFormat = new CitationFormat(id, "en-US", false, true) });

        Assert.Equal(file, word.Part("customXml/item1.xml").Attribute("SelectedStyle")!.Value);
        Assert.Equal(isKnown ? [] : ["BK6102"], word.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void No_link_stands_in_a_live_citation()
    {
        Document document = CitedDocuments.Of(new Paragraph([new Citation(Cluster.Of("doe-2001"), [new TextRun("Doe, "), new Link("https://doi.org/10.1000/abc", SampleDocuments.Text("10.1000/abc")), new TextRun(", 5.")])]));

        Assert.Empty(WordFile.Of(document).Body.Descendants(W + "hyperlink"));
        Assert.Single(WordFile.Of(document, LiveCitations.Text).Body.Descendants(W + "hyperlink"));
    }

    private static string InstructionOf(params Cite[] cites) => InstructionsOf(WordFile.Of(CitedDocuments.Of(new Paragraph([CitedDocuments.Citing("x", cites)])))).Single();

    private static string[] InstructionsOf(WordFile file) =>
        [.. file.Body.Descendants(W + "instrText").Select(text => text.Value.Trim())];

    private static string[] MarksOf(XElement paragraph) => [.. paragraph.Descendants(W + "fldChar").Select(mark => mark.Attribute(W + "fldCharType")!.Value)];
}
