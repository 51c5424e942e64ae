using System.Xml.Linq;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates;
using BriefKit.Templates.Tests;
using BriefKit.Word.Forms;
using BriefKit.Word.Packaging;
using static BriefKit.Word.Tests.Forms.TemplateFile;
using Record = BriefKit.Core.Records.Record;

namespace BriefKit.Word.Tests.Forms;

/// <summary>Templates as nobody would make them in Word, or seldom.</summary>
public sealed class UnusualTemplateTests
{
    private static readonly XNamespace W = WordFile.W;

    private const string List = "<w:abstractNum w:abstractNumId=\"5\"><w:multiLevelType w:val=\"hybridMultilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"(%1)\"/><w:lvlJc w:val=\"left\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"5\"/></w:num>";

    private static string HeaderSection(string path) => $"<w:sectPr><w:headerReference w:type=\"default\" r:id=\"{IdOf(path)}\"/></w:sectPr>";

    [Fact]
    public void What_only_we_may_note_in_a_tree_is_taken_out_of_a_file_that_says_it()
    {
        string row = Row("{{ record.id }}").Replace("<w:tc>", "<w:tc xmlns:o=\"urn:briefkit:word\" o:from=\"x\" o:span=\"2000000000\" o:repeated=\"0\"><o:tag/>", StringComparison.Ordinal);
        WordFile file = FilledFile.Of(TemplateFile.Of(Table(Row("x")).Replace(Row("x"), row, StringComparison.Ordinal), P("{{ record.id }}")));
        Assert.DoesNotContain(file.Body.DescendantsAndSelf(), element => element.Name.NamespaceName == "urn:briefkit:word" || element.Attributes().Any(attribute => attribute.Name.NamespaceName == "urn:briefkit:word"));
        Assert.Equal(FilledFile.LinesOf(file)[0], FilledFile.LinesOf(file)[1]);
    }

    [Theory]
    [InlineData(250)]
    [InlineData(10)]
    public void Records_beyond_the_most_elements_are_left_out_as_a_whole_and_told_once(int most)
    {
        TemplateFile template = new TemplateFile { Body = string.Concat(Enumerable.Repeat(P("x"), 50)), Section = HeaderSection("header1.xml") }.With("header", P("{{ record.id }}"));
        Record first = SeedRecord.Value;
        Document document = FilledFile.Read(template).Value!.Render(new RenderRequest([first, first with { Id = "second" }, first with { Id = "third" }], new EnglishDates())).Value;
        using MemoryStream bytes = new();
        FormWriter writer = new(document, (WordForm)document.Form!, LiveCitations.Native, new SharedParts()) { MostElements = most };
        Assert.Single(writer.Write(bytes), found => found.Code == "BK6217");
        WordFile file = WordFile.Valid(bytes.ToArray(), []);
        Assert.Single(file.Body.Descendants(W + "sectPr"));
        Assert.DoesNotContain(file.PartNames, part => part.StartsWith("word/header1-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("v1.0/header")]
    [InlineData("header")]
    [InlineData("v1.0/header.xml")]
    public void A_header_without_extension_gets_one_for_each_record_as_well(string path)
    {
        TemplateFile template = new TemplateFile { Body = P("x"), Section = HeaderSection(path) }.With("header", P("{{ record.id }}"), path: path);
        Record first = SeedRecord.Value;
        WordFile file = FilledFile.Make(template, [first, first with { Id = "second" }]);
        Assert.Empty(file.Diagnostics);
        Assert.Equal("second", file.Part("word/" + path.Replace("header", "header-2", StringComparison.Ordinal)).Value);
    }

    [Fact]
    public void The_header_of_a_further_record_takes_no_name_that_the_template_has()
    {
        TemplateFile template = new TemplateFile { Body = P("x"), Section = HeaderSection("header1.xml") }.With("header", P("{{ record.id }}")).With("footer", P("foot"), path: "header1-2.xml");
        Record first = SeedRecord.Value;
        WordFile file = FilledFile.Make(template, [first, first with { Id = "second" }]);
        Assert.Equal(("foot", "second"), (file.Part("word/header1-2.xml").Value, file.Part("word/header1-3.xml").Value));
    }

    [Theory]
    [InlineData("{{ ret }}")]
    [InlineData("{{ if record.id; ret; end }}")]
    [InlineData("{{ for s in record.speeches }}{{ ret }}{{ end }}")]
    [InlineData("{{ func f; ret 1; end; ret }}")]
    [InlineData("{{ func f }}x{{ end; ret }}")]
    public void Nothing_leaves_a_template_before_its_end(string text) =>
        Assert.Contains("BK6220", Assert.Single(FilledFile.Findings(TemplateFile.Of(P(text), P("x")))), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ func f(x); ret x * 2; end }}{{ f 2 }}", "4")]
    [InlineData("{{ func f(x) }}{{ if x }}{{ ret 3 }}{{ end }}{{ end }}{{ f true }}", "3")]
    [InlineData("{{ f = do; ret 5; end }}{{ f }}", "5")]
    public void A_function_may_be_left(string text, string printed) => Assert.Equal([printed], FilledFile.Lines(P(text)));

    [Theory]
    [InlineData("one{{ ret }}two", "one.|behind")]
    [InlineData("{{ for s in record.speeches }}{{ ret }}{{ end }}two", ".|behind")]
    public void An_included_file_may_be_left_and_the_template_goes_on(string included, string printed)
    {
        Parsed<WordTemplate?> read = FilledFile.Read(TemplateFile.Of(P("{{ include \"part.md\" }}."), P("behind")), ("test/part.md", included));
        Parsed<Document> document = read.Value!.Render(new RenderRequest([SeedRecord.Value], new EnglishDates()));
        using MemoryStream bytes = new();
        new WordWriter().Write(document.Value, bytes);
        Assert.Equal(printed.Split('|'), FilledFile.LinesOf(WordFile.Valid(bytes.ToArray(), [])));
    }

    [Fact]
    public void A_list_printed_into_an_item_stays_in_the_list_of_the_template_whatever_its_number()
    {
        foreach (string id in (string[])["1", "2"])
        {
            WordFile file = FilledFile.Of(new TemplateFile { Body = P("{{ record.decisions }}", $"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{id}\"/></w:numPr>") }.With("numbering", List));
            Assert.Equal([id, id, id], file.Paragraphs.Select(paragraph => paragraph.Descendants(W + "numId").Single().Attribute(W + "val")!.Value));
        }
    }

    [Fact]
    public void A_style_of_the_template_that_has_an_id_of_ours_for_something_else_stays_what_it_is()
    {
        const string House = DefaultStyles + "<w:style w:type=\"paragraph\" w:styleId=\"Quote\"><w:name w:val=\"House text\"/></w:style><w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"House letters\"/></w:style>";
        string body = $"<w:p><w:pPr><w:pStyle w:val=\"Quote\"/></w:pPr>{R("{{ record.fields.speeches }}", "<w:rStyle w:val=\"Hyperlink\"/>")}</w:p><w:p>{R("{{ record.title }}", "<w:rStyle w:val=\"Hyperlink\"/>")}</w:p>";
        WordFile file = FilledFile.Of(new TemplateFile { Body = body, Styles = House });
        Assert.All(file.Body.Descendants(W + "pStyle"), style => Assert.Equal("Quote", style.Attribute(W + "val")!.Value));
        Assert.All(file.Body.Descendants(W + "rStyle"), style => Assert.Equal("Hyperlink", style.Attribute(W + "val")!.Value));
        Assert.NotEmpty(file.Body.Descendants(W + "pStyle"));
        Assert.NotEmpty(file.Body.Descendants(W + "rStyle"));
    }

    [Theory]
    [InlineData("/docProps/core.xml")]
    [InlineData("/docProps/Custom.xml")]
    [InlineData("/word/_rels/document.xml.rels")]
    [InlineData("/[Content_Types].xml")]
    public void What_describes_the_package_is_no_part_of_the_template(string target)
    {
        WordFile file = FilledFile.Make(TemplateFile.Of(P("{{ record.id }}")).WithLink("odd", "customXml", target, isExternal: false), [SeedRecord.Value]);
        Assert.Equal(file.PartNames.Distinct(StringComparer.OrdinalIgnoreCase), file.PartNames);
        Assert.Equal("BK6211", Assert.Single(file.Diagnostics).Code);
    }

    [Fact]
    public void A_text_box_in_the_run_of_a_tag_is_filled_in()
    {
        string box = "<w:pict><v:shape id=\"s\" style=\"width:1pt\"><v:textbox><w:txbxContent>" + P("{{ record.id }}") + "</w:txbxContent></v:textbox></v:shape></w:pict>";
        WordFile file = FilledFile.Of(TemplateFile.Of($"<w:p><w:r><w:t>{{{{ record.id }}}}</w:t>{box}<w:t>end</w:t></w:r></w:p>"));
        Assert.Equal(SeedRecord.Value.Id, file.Body.Descendants(W + "txbxContent").Single().Value);
        Assert.DoesNotContain("{{", file.Body.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_are_nested_ninety_deep_and_no_deeper()
    {
        Assert.Equal(["x"], FilledFile.Lines(Nested(90)));
        Assert.Contains("BK6221", Assert.Single(FilledFile.Findings(TemplateFile.Of(Nested(91)))), StringComparison.Ordinal);

        static string Nested(int depth) => P(string.Concat(Enumerable.Repeat("{{ if true }}", depth)) + "x" + string.Concat(Enumerable.Repeat("{{ end }}", depth)));
    }
}
