using System.Xml.Linq;
using static BriefKit.Word.Tests.Forms.TemplateFile;

namespace BriefKit.Word.Tests.Forms;

public sealed class TagTests
{
    private static readonly XNamespace W = WordFile.W;

    [Fact]
    public void A_tag_is_found_however_Word_split_it_and_its_value_looks_like_the_place_where_it_begins()
    {
        string split = "<w:p><w:r><w:t xml:space=\"preserve\">The </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:i/></w:rPr><w:t>{ rec</w:t></w:r>"
            + "<w:bookmarkStart w:id=\"3\" w:name=\"x\"/><w:r><w:t>ord.ti</w:t><w:softHyphen/><w:t>tle }</w:t></w:r><w:bookmarkEnd w:id=\"3\"/><w:r><w:t>} met</w:t></w:r></w:p>";
        WordFile file = FilledFile.Of(Of(split));
        Assert.Equal(["The 3rd National Conference of Handicraft met"], FilledFile.LinesOf(file));
        XElement run = file.Body.Descendants(W + "r").Single(run => run.Value.StartsWith("3rd", StringComparison.Ordinal));
        Assert.Equal(["b"], run.Element(W + "rPr")!.Elements().Select(element => element.Name.LocalName));
    }

    [Theory]
    [InlineData("{{ record.title | string.replace “National” ‘local’ }}", "3rd local Conference of Handicraft")]
    [InlineData("{{\u00A0record.speeches.size\u00A0–\u00A01 }}", "1")]
    [InlineData("{{ If record.title }}yes{{ Else }}no{{ End }}", "yes")]
    [InlineData("{{ # a comment with “quotes” that isn’t read }}x", "x")]
    [InlineData("a {{- \"b\" -}} c", "abc")]
    [InlineData("a {{~ x = 1 ~}} {{ x }}", "a1")]
    [InlineData("{{ “it’s” }}", "it’s")]
    [InlineData("{{ \"{{ braces }}\" }}", "{{ braces }}")]
    [InlineData("{{ for s in record.speeches }}{{ s.author }}{{ if !for.last }}, {{ end }}{{ end }}", "Zhu De, Liu")]
    [InlineData("{{ x = record.speeches.size; x * 2 }}", "4")]
    [InlineData("{{ case record.speeches.size }}{{ when 2 }}two{{ else }}many{{ end }}", "two")]
    [InlineData("{{ words.colon }}|", ": |")]
    [InlineData("{{ capture c }}A {{ record.id | string.slice 0 5 }}{{ end }}[{{ c }}|{{ c }}]", "[A third|A third]")]
    [InlineData("{{ func twice(x) }}{{ x }}{{ x }}{{ end }}{{ twice “ab” }}", "abab")]
    public void What_Word_makes_of_code_is_understood(string text, string expected) => Assert.Equal([expected], FilledFile.Lines(P(text)));

    [Fact]
    public void Inserted_text_counts_and_deleted_text_does_not()
    {
        string paragraph = "<w:p><w:r><w:t>{{ record.</w:t></w:r><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>id</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t>title</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> }}</w:t></w:r></w:p>";
        WordFile file = FilledFile.Make(Of(paragraph), [Templates.Tests.SeedRecord.Value]);
        Assert.Equal(["3rd National Conference of Handicraft"], FilledFile.LinesOf(file));
        Assert.Equal("BK6210", Assert.Single(file.Diagnostics).Code);
    }

    [Fact]
    public void Tags_in_links_controls_and_results_of_fields_are_filled_in()
    {
        TemplateFile template = Of(
            $"<w:p><w:hyperlink r:id=\"link\">{R("See {{ record.id }}")}</w:hyperlink></w:p>",
            $"<w:p><w:sdt><w:sdtPr><w:id w:val=\"7\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{R("{{ record.title }}")}</w:sdtContent></w:sdt></w:p>",
            $"<w:p><w:fldSimple w:instr=\" QUOTE x \">{R("{{ record.speeches.size }}")}</w:fldSimple></w:p>").WithLink("link", "hyperlink", "https://example.org/");
        Assert.Equal(["See third-national-conference-on-handicraft", "3rd National Conference of Handicraft", "2"], FilledFile.LinesOf(FilledFile.Of(template)));
    }

    [Fact]
    public void A_tag_that_is_not_closed_or_stands_in_a_field_is_told_with_its_paragraph()
    {
        string[] found = FilledFile.Findings(Of(
            P("Dear {{ record.title"),
            P("and }} more"),
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"{{ record.id }}\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"));
        Assert.Equal(3, found.Length);
        Assert.StartsWith("test.docx/word/document.xml:1:1: error BK6201: The tag '{{ record.title' is not closed in the paragraph \"Dear {{ record.title\".", found[0], StringComparison.Ordinal);
        Assert.Contains("BK6202", found[1], StringComparison.Ordinal);
        Assert.Contains("BK6203", found[2], StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once_with_the_tag_and_its_paragraph()
    {
        string[] found = FilledFile.Findings(Of(P("Dear {{ recrod.title }}, come"), P("{{ params.heading }}"), P("{{ for x inn y }}"), P("{{ end }}"), P("{{ record.titel | string.upcas }}")));
        Assert.Equal(1, found.Count(finding => finding.Contains("{{ for x inn y }}", StringComparison.Ordinal)));
        found = FilledFile.Findings(Of(P("Dear {{ recrod.title }}, come"), P("{{ params.heading }}"), P("{{ record.title | string.upcas }}")));
        Assert.Equal(3, found.Length);
        Assert.Contains(found, finding => finding.Contains("test.docx/word/document.xml:1:6: error BK2101: There is nothing called 'recrod' here. (Tag {{ recrod.title }}, in the paragraph \"Dear {{ recrod.title }}, come\".)", StringComparison.Ordinal));
        Assert.Contains(found, finding => finding.Contains("test.docx/word/document.xml:3:1", StringComparison.Ordinal));
    }
}
