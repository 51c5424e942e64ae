using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.CslJson;
using BriefKit.Tests.Shared;
using BriefKit.Word.Reading;
using CsCheck;

namespace BriefKit.Word.Tests.Reading;

/// <summary>The references of Word files, whoever made them.</summary>
public sealed class WordReferenceReaderTests
{
    private const string Sources = """
        <b:Sources SelectedStyle="\APASixthEditionOfficeOnline.xsl" StyleName="APA" Version="6" xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography" xmlns="http://schemas.openxmlformats.org/officeDocument/2006/bibliography">
          <b:Source><b:Tag>Smi99</b:Tag><b:SourceType>JournalArticle</b:SourceType><b:Guid>{A1B2C3D4-0000-0000-0000-000000000000}</b:Guid><b:LCID>1031</b:LCID>
            <b:Author><b:Author><b:NameList><b:Person><b:Last>Smith</b:Last><b:First>Jane</b:First><b:Middle>Q.</b:Middle></b:Person></b:NameList></b:Author><b:Editor><b:NameList><b:Person><b:Last>Roe</b:Last></b:Person></b:NameList></b:Editor></b:Author>
            <b:Title>A Title</b:Title><b:JournalName>A Journal</b:JournalName><b:Year>1999</b:Year><b:Month>march</b:Month><b:Day>7</b:Day><b:Pages>1-9</b:Pages><b:StandardNumber>1234-5679</b:StandardNumber><b:RefOrder>1</b:RefOrder></b:Source>
          <b:Source><b:Tag>Art1</b:Tag><b:SourceType>Art</b:SourceType>
            <b:Author><b:Artist><b:NameList><b:Person><b:Last>Doe</b:Last><b:First>J.</b:First></b:Person></b:NameList></b:Artist></b:Author>
            <b:Title>Picture</b:Title><b:City>Paris</b:City><b:CountryRegion>France</b:CountryRegion><b:Year>circa 1900</b:Year><b:Theater>Odd</b:Theater></b:Source>
          <b:Source><b:Tag>Placeholder1</b:Tag><b:SourceType>Misc</b:SourceType></b:Source>
        </b:Sources>
        """;

    private const string Citation = """{"citationID":"a","properties":{"formattedCitation":"x"},"citationItems":[{"id":12,"uris":["http://zotero.org/users/1/items/ABCD2345"],"itemData":{"id":12,"type":"book","citation-key":"doe2001","title":"On <i>crafts</i>","author":[{"family":"Doe","given":"J."}],"issued":{"date-parts":[["2001",5]]}},"locator":"3"}],"schema":"https://github.com/citation-style-language/schema/raw/master/csl-citation.json"}""";

    [Theory]
    [InlineData("customXml/item1.xml", "../customXml/item1.xml")]
    [InlineData("customXml/item27.xml", "../customXml/item27.xml")]
    [InlineData("word/bibliography.xml", "bibliography.xml")]
    [InlineData("word/sources.xml", null)]
    [InlineData("customXml/item3.xml", null)]
    public void Words_sources_are_found_wherever_they_lie(string part, string? target)
    {
        WordParts file = new() { [part] = Sources };
        if (target is not null)
            file.Relate("customXml", target);
        Parsed<ValueList<Reference>> read = WordReferenceReader.Read("a.docx", file.Bytes);

        Assert.Empty(read.Diagnostics);
        Assert.Equal(
            [
                new Reference("Smi99", ItemType.ArticleJournal)
                    .With(Variable.Author, [new PersonName { Family = "Smith", Given = "Jane Q." }]).With(Variable.Editor, [new PersonName { Family = "Roe" }])
                    .With(Variable.Title, "A Title").With(Variable.ContainerTitle, "A Journal").With(Variable.Issued, EdtfDate.Of(1999, 3, 7)).With(Variable.Page, "1-9")
                    .With(Variable.Issn, "1234-5679").With(Variable.Language, "de-DE"),
                new Reference("Art1", ItemType.Graphic)
                    .With(Variable.Author, [new PersonName { Family = "Doe", Given = "J." }]).With(Variable.Title, "Picture").With(Variable.PublisherPlace, "Paris, France")
                    .With(Variable.Issued, new EdtfDate(new EdtfPoint(1900) { Qualifier = DateQualifier.Approximate }, null, false))
                    with { Extra = ValueMap<string, string>.Empty.With("Theater", "Odd") },
                new Reference("Placeholder1", ItemType.Document),
            ],
            read.Value);
    }

    [Theory]
    [InlineData("ADDIN ZOTERO_ITEM CSL_CITATION ")]
    [InlineData("ADDIN CSL_CITATION ")]
    [InlineData("ADDIN Mendeley Citation{b1b2c3d4} CSL_CITATION ")]
    public void Items_are_read_out_of_fields_of_one_run_or_several_or_in_others(string prefix)
    {
        string code = prefix + Citation;
        string[] bodies =
        [
            WordParts.Field(code, "(Doe)"),
            WordParts.Field(code, "(Doe)", pieces: 7),
            WordParts.Simple(code, "(Doe)"),
            WordParts.Field("HYPERLINK \"x\"", WordParts.Field(code, "(Doe)"), isMarkup: true),
            WordParts.Field(code, "(Doe)") + WordParts.Field(code, "(Doe 2)"),
            $"<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>{WordParts.Escape(code)}</w:instrText></w:r>",
        ];
        Assert.All(bodies, body =>
        {
            Parsed<ValueList<Reference>> read = WordReferenceReader.Read("a.docx", new WordParts { Body = body }.Bytes);
            Reference reference = Assert.Single(read.Value);
            Assert.Empty(read.Diagnostics);
            Assert.Equal(("doe2001", ItemType.Book), (reference.Id, reference.Type));
            Assert.Equal(new ReferenceText("On <i>crafts</i>", true), reference[Variable.Title]);
            Assert.Equal(ValueMap<string, string>.Empty.With("uri", "http://zotero.org/users/1/items/ABCD2345"), reference.Extra);
        });
    }

    [Fact]
    public void Items_are_read_out_of_notes_and_heads_too()
    {
        WordParts file = new();
        foreach (string kind in (string[])["footnotes", "endnotes", "header", "footer", "comments"])
        {
            file[$"word/{kind}9.xml"] = WordParts.Story(WordParts.Field("ADDIN CSL_CITATION " + Citation.Replace("doe2001", kind, StringComparison.Ordinal).Replace("ABCD2345", kind, StringComparison.Ordinal), "x"));
            file.Relate(kind, $"{kind}9.xml");
        }

        Assert.Equal(["footnotes", "endnotes", "header", "footer", "comments"], WordReferenceReader.Read("a.docx", file.Bytes).Value.Select(reference => reference.Id));
    }

    [Fact]
    public void Items_of_Mendeley_that_share_a_made_id_are_two()
    {
        string one = """{"citationItems":[{"id":"ITEM-1","uris":["http://www.mendeley.com/documents/?uuid=1"],"itemData":{"id":"ITEM-1","type":"book","title":"One"}}]}""";
        string two = one.Replace("uuid=1", "uuid=2", StringComparison.Ordinal).Replace("One", "Two", StringComparison.Ordinal);
        Parsed<ValueList<Reference>> read = WordReferenceReader.Read("a.docx", new WordParts { Body = WordParts.Field("ADDIN CSL_CITATION " + one, "x") + WordParts.Field("ADDIN CSL_CITATION " + two, "y") }.Bytes);

        Assert.Equal(["One", "Two"], read.Value.Select(reference => reference[Variable.Title]?.Value));
        Assert.Equal(2, read.Value.Select(reference => reference.Id).Distinct().Count());
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void Items_are_read_out_of_Mendeleys_controls()
    {
        string tag = "MENDELEY_CITATION_v3_" + Convert.ToBase64String(Encoding.UTF8.GetBytes(Citation));
        Parsed<ValueList<Reference>> read = WordReferenceReader.Read("a.docx", new WordParts { Body = $"<w:sdt><w:sdtPr><w:tag w:val='{tag}'/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>" }.Bytes);

        Assert.Equal("doe2001", Assert.Single(read.Value).Id);
    }

    [Fact]
    public void Items_are_read_out_of_the_properties_that_Zotero_has_for_its_bookmarks()
    {
        string code = "ZOTERO_ITEM CSL_CITATION " + Citation;
        IEnumerable<string> pieces = code.Chunk(255).Select((piece, index) => $"<property fmtid='x' pid='{index + 2}' name='ZOTERO_BREF_abc_{index + 1}'><vt:lpwstr>{WordParts.Escape(new string(piece))}</vt:lpwstr></property>").Reverse();
        WordParts file = new() { ["docProps/custom.xml"] = $"<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/custom-properties' xmlns:vt='v'>{string.Concat(pieces)}<property name='ZOTERO_PREF_1'/></Properties>" };
        file.RelatePackage("custom-properties", "docProps/custom.xml");

        Assert.Equal("doe2001", Assert.Single(WordReferenceReader.Read("a.docx", file.Bytes).Value).Id);
    }

    [Fact]
    public void A_citation_of_a_source_that_is_not_there_is_told()
    {
        WordParts file = new() { ["customXml/item1.xml"] = Sources, Body = WordParts.Simple(@"CITATION Smi99 \l 1033 \m Nob01 \p 3", "x") + WordParts.Field(@"CITATION Nob01 \l 1033", "y") };
        Parsed<ValueList<Reference>> read = WordReferenceReader.Read("a.docx", file.Bytes);

        Assert.Equal(3, read.Value.Count);
        Assert.Contains("'Nob01'", Assert.Single(read.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ADDIN ZOTERO_ITEM CSL_CITATION {\"citationItems\":[{\"id\":1", "BK6131")]
    [InlineData("ADDIN ZOTERO_ITEM CSL_CITATION", "BK6131")]
    [InlineData("ADDIN ZOTERO_ITEM CSL_CITATION {\"citationItems\":[{\"id\":1,\"uris\":[\"http://zotero.org/x\"]}]}", "BK6132")]
    [InlineData("ADDIN EN.CITE <EndNote/>", "BK6133")]
    [InlineData("PAGE", "BK6130")]
    public void What_could_not_be_read_is_told(string instruction, string code)
    {
        Parsed<ValueList<Reference>> read = WordReferenceReader.Read("a.docx", new WordParts { Body = WordParts.Field(instruction, "x") }.Bytes);

        Assert.Empty(read.Value);
        Assert.Contains(code, read.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Contains("BK6130", read.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void A_strict_file_is_read_like_any_other()
    {
        WordParts file = new() { ["customXml/item1.xml"] = Sources, Body = WordParts.Field("ADDIN CSL_CITATION " + Citation, "x") };
        byte[] strict = file.With(text => text
            .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships/", "http://purl.oclc.org/ooxml/officeDocument/relationships/", StringComparison.Ordinal)
            .Replace("http://schemas.openxmlformats.org/officeDocument/2006/bibliography", "http://purl.oclc.org/ooxml/officeDocument/bibliography", StringComparison.Ordinal)
            .Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal));

        Assert.Equal(4, WordReferenceReader.Read("a.docx", strict).Value.Count);
    }

    [Fact]
    public void Our_own_files_give_back_what_went_in_in_Zoteros_form() => RandomReferences.List.Sample(
        references =>
        {
            Document document = CitedDocuments.Of([
                .. references.Take(2).Select(reference => new Paragraph([CitedDocuments.Citing("x", reference.Id)])),
                CitedDocuments.ListOf([.. references.Select(reference => (reference.Id, "x"))])]) with
            { References = references };
            ValueList<Reference> back = Read(document, LiveCitations.Zotero);
            Assert.Equal(AsCslJson(references), back);
        },
        iter: 200, seed: "0000KTrSWBa1", threads: 2);

    [Fact]
    public void Our_own_files_give_back_what_went_in_in_Words_form()
    {
        Assert.Equal([CitedDocuments.Gong, CitedDocuments.Zhu, CitedDocuments.Doe], Read(CitedDocuments.Everywhere, LiveCitations.Native).OrderBy(reference => Array.IndexOf(["gong-2012", "zhu-1953", "doe-2001"], reference.Id)));
    }

    [Fact]
    public void One_thing_in_two_forms_is_one_and_two_of_one_name_are_two()
    {
        string other = Sources.Replace("A Title", "Another", StringComparison.Ordinal);
        Parsed<ValueList<Reference>> read = WordReferenceReader.Read("a.docx", new WordParts { ["customXml/item1.xml"] = Sources, ["customXml/item2.xml"] = Sources, ["customXml/item3.xml"] = other }.Bytes);

        Assert.Equal(4, read.Value.Count);
        Assert.Equal("BK6136", Assert.Single(read.Diagnostics).Code);
    }

    // What CSL-JSON itself makes of references, such as plain text that reads as markup, is its own affair.
    private static ValueList<Reference> AsCslJson(ValueList<Reference> references)
    {
        using MemoryStream file = new();
        CslJsonWriter.Write(references, file);
        return CslJsonReader.Read(new SourceText("a", Encoding.UTF8.GetString(file.ToArray()))).Value;
    }

    private static ValueList<Reference> Read(Document document, LiveCitations citations)
    {
        using MemoryStream file = new();
        new WordWriter { Citations = citations }.Write(document, file);
        return WordReferenceReader.Read("a.docx", file.ToArray()).Value;
    }
}
