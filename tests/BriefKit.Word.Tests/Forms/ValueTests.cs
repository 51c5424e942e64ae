using System.Xml.Linq;
using static BriefKit.Word.Tests.Forms.TemplateFile;
using Record = BriefKit.Core.Records.Record;

namespace BriefKit.Word.Tests.Forms;

public sealed class ValueTests
{
    private static readonly XNamespace W = WordFile.W;

    private const string Bullets = "<w:abstractNum w:abstractNumId=\"4\"><w:multiLevelType w:val=\"hybridMultilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"-\"/><w:lvlJc w:val=\"left\"/></w:lvl></w:abstractNum>";
    private const string Numbers = "<w:abstractNum w:abstractNumId=\"5\"><w:multiLevelType w:val=\"hybridMultilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"(%1)\"/><w:lvlJc w:val=\"left\"/></w:lvl></w:abstractNum>";
    private const string Lists = Bullets + Numbers + "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"4\"/></w:num><w:num w:numId=\"8\"><w:abstractNumId w:val=\"5\"/></w:num>";
    private const string Numbered = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"8\"/></w:numPr>";

    private const string HouseListStyles = DefaultStyles
        + "<w:style w:type=\"paragraph\" w:styleId=\"Aufzhlung\"><w:name w:val=\"List Bullet\"/><w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Liste\"><w:name w:val=\"List Number\"/><w:pPr><w:numPr><w:numId w:val=\"8\"/></w:numPr></w:pPr></w:style>";

    [Fact]
    public void A_list_takes_the_list_style_of_the_template_by_its_built_in_name()
    {
        WordFile file = FilledFile.Of(new TemplateFile { Body = P("Before {{ record.decisions }} behind") + P("{{ record.remarks }}") + P("{{ record.remarks }}"), Styles = HouseListStyles }.With("numbering", Lists));
        Assert.Equal("Before ", FilledFile.LinesOf(file)[0]);
        Assert.Equal(["", "Aufzhlung", "Aufzhlung", "Aufzhlung", ""], file.Paragraphs.Take(5).Select(StyleOf));
        Assert.Empty(file.Paragraphs.Skip(1).Take(3).Descendants(W + "numPr"));
        XElement[] numbered = [.. file.Paragraphs.Where(paragraph => StyleOf(paragraph) == "Liste")];
        Assert.Equal(6, numbered.Length);
        Assert.Equal([3, 3], numbered.GroupBy(paragraph => paragraph.Descendants(W + "numId").Single().Attribute(W + "val")!.Value).Select(list => list.Count()));
    }

    [Fact]
    public void A_style_that_the_template_lacks_is_added_without_fonts_and_colours_of_its_own()
    {
        WordFile file = FilledFile.Of(Of(P("{{ record.decisions }}")));
        Assert.Equal("ListBullet", StyleOf(file.Paragraphs.First()));
        XElement style = file.Part("word/styles.xml").Elements(W + "style").Single(style => style.Attribute(W + "styleId")!.Value == "ListBullet");
        Assert.Empty(style.Descendants(W + "rFonts"));
        Assert.NotEmpty(file.Part("word/numbering.xml").Elements(W + "num"));
    }

    [Fact]
    public void A_list_printed_into_a_list_item_makes_items_of_that_list()
    {
        WordFile file = FilledFile.Of(new TemplateFile { Body = P("{{ record.decisions }}", Numbered) }.With("numbering", Lists));
        Assert.Equal(["8", "8", "8"], file.Paragraphs.Select(paragraph => paragraph.Descendants(W + "numId").Single().Attribute(W + "val")!.Value));
    }

    [Fact]
    public void A_loop_over_the_items_of_a_list_goes_on_counting_and_a_list_within_a_loop_begins_anew()
    {
        TemplateFile template = new TemplateFile
        {
            Body = P("{{ for s in record.speeches }}") + P("{{ s.author }}", Numbered) + P("{{ end }}")
                + P("{{ for s in record.speeches }}") + P("{{ s.author }}") + P("one", Numbered.Replace("8", "9")) + P("two", Numbered.Replace("8", "9")) + P("{{ end }}"),
        }.With("numbering", Lists + "<w:num w:numId=\"9\"><w:abstractNumId w:val=\"5\"/></w:num>");
        string[] ids = [.. FilledFile.Of(template).Body.Descendants(W + "numId").Select(id => id.Attribute(W + "val")!.Value)];
        Assert.Equal(["8", "8", "9", "9", "10", "10"], ids);
    }

    [Fact]
    public void Reference_lists_answer_lines_and_page_breaks_are_what_they_are_in_other_templates()
    {
        WordFile file = FilledFile.Of(Of(P("{{ answer 2 }}"), P("{{ page_break }}"), P("x {{ note \"a note\" }}")));
        Assert.Equal(2, file.Paragraphs.Count(paragraph => StyleOf(paragraph) == "AnswerLine"));
        Assert.Single(file.Part("word/footnotes.xml").Elements(), note => note.Value.Contains("a note", StringComparison.Ordinal));
        Assert.Single(file.Body.Descendants(W + "footnoteReference"));
    }

    [Fact]
    public void Notes_within_a_loop_are_copies_of_their_own_and_can_say_what_the_loop_is_at()
    {
        TemplateFile template = Of(P("{{ for s in record.speeches }}"), $"<w:p>{R("{{ s.author }}")}<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>", P("{{ end }}")).With("footnotes",
            "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id=\"2\">" + P("Given {{ s.issued }}.") + "</w:footnote>");
        WordFile file = FilledFile.Of(template);
        Assert.Equal(["", "Given December 4, 1953.", "Given December 8, 1953."], file.Part("word/footnotes.xml").Elements().Select(note => note.Value));
        Assert.Equal(["1", "2"], file.Body.Descendants(W + "footnoteReference").Select(reference => reference.Attribute(W + "id")!.Value));
    }

    [Fact]
    public void Headers_and_footers_are_filled_in_and_page_numbers_are_fields()
    {
        TemplateFile template = new TemplateFile
        {
            Body = P("x"),
            Section = $"<w:sectPr><w:headerReference w:type=\"default\" r:id=\"{IdOf("header1.xml")}\"/><w:footerReference w:type=\"default\" r:id=\"{IdOf("footer1.xml")}\"/></w:sectPr>",
        }.With("header", P("{{ record.title }}")).With("footer", P("Page {{ page }} of {{ pages }}"));
        WordFile file = FilledFile.Of(template);
        Assert.Contains("3rd National", file.Part("word/header1.xml").Value, StringComparison.Ordinal);
        Assert.Contains("NUMPAGES", file.Text("word/footer1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_boxes_are_filled_in_in_both_of_their_forms()
    {
        string box = "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"100\" cy=\"100\"/><wp:docPr id=\"1\" name=\"Box\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">"
            + "<wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr/><wps:txbx><w:txbxContent>" + P("{{ for s in record.speeches }}") + P("{{ s.author }}") + P("{{ end }}") + "</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:shape id=\"s\" style=\"width:1pt\"><v:textbox><w:txbxContent>" + P("{{ for s in record.speeches }}") + P("{{ s.author }}") + P("{{ end }}") + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        WordFile file = FilledFile.Of(Of(box, P("{{ for s in record.speeches }}"), box, P("{{ end }}")));
        Assert.Equal(12, file.Body.Descendants(W + "txbxContent").Elements(W + "p").Count());
        string[] ids = [.. file.Body.Descendants().Where(element => element.Name.LocalName == "docPr").Select(element => element.Attribute("id")!.Value)];
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Bookmarks_in_a_loop_get_names_and_numbers_of_their_own()
    {
        string marked = "<w:p><w:bookmarkStart w:id=\"5\" w:name=\"place\"/>" + R("{{ s.author }}") + "<w:bookmarkEnd w:id=\"5\"/></w:p>";
        WordFile file = FilledFile.Of(Of(P("{{ for s in record.speeches }}"), marked, P("{{ end }}")));
        Assert.Equal(["place", "place_2"], file.Body.Descendants(W + "bookmarkStart").Select(mark => mark.Attribute(W + "name")!.Value));
    }

    [Fact]
    public void A_text_of_several_paragraphs_keeps_the_properties_of_the_paragraph_it_is_printed_into()
    {
        WordFile file = FilledFile.Of(Of(P("{{ capture both }}{{ for s in record.speeches }}{{ s.author }} {{ end }}{{ end }}x"), P("See: {{ record.fields.speeches }} end", "<w:jc w:val=\"center\"/>")));
        Assert.Equal(["x", "See: ", "end"], FilledFile.LinesOf(file) is [var a, var b, .., var c] ? [a, b, c.Trim()] : []);
        Assert.Equal(2 + 1, file.Paragraphs.Count(paragraph => paragraph.Descendants(W + "jc").Any()));
    }

    [Fact]
    public void Properties_and_front_matter_declare_parameters()
    {
        TemplateFile byProperties = new()
        {
            Body = P("{{ params.heading }}{{ if params.show }}!{{ end }}"),
            Core = { ["description"] = "A letter." },
            Properties = { ("parameter heading", "lpwstr", "Decisions"), ("parameter heading help", "lpwstr", "The heading."), ("parameter show", "bool", "true"), ("audience", "lpwstr", "parents") },
        };
        Word.Forms.WordTemplate template = FilledFile.Read(byProperties).Value!;
        Assert.Equal(("A letter.", "parents"), (template.Description, template.Audience));
        Assert.Equal(["heading: The heading.", "show: show"], template.Parameters.Select(parameter => $"{parameter.Name}: {parameter.Help}"));
        Assert.Equal(["Decisions!"], FilledFile.LinesOf(FilledFile.Of(byProperties)));
        Assert.Equal(["What"], FilledFile.LinesOf(FilledFile.Of(byProperties, ("heading", "What"), ("show", "no"))));
        TemplateFile byText = Of(P("—-"), P("description: A letter."), P("parameters:"), P("heading: {type: text, help: “The heading”, default: Decisions}", "<w:ind w:firstLine=\"720\"/>"), P("---"), P("{{ params.heading }}"));
        Assert.Equal(["Decisions"], FilledFile.LinesOf(FilledFile.Of(byText)));
    }

    [Fact]
    public void Several_records_are_sections_of_one_document_with_headers_of_their_own()
    {
        TemplateFile template = new TemplateFile
        {
            Body = P("{{ record.title }}"),
            Section = $"<w:sectPr><w:headerReference w:type=\"default\" r:id=\"{IdOf("header1.xml")}\"/></w:sectPr>",
        }.With("header", P("{{ record.id }}"));
        Record first = Templates.Tests.SeedRecord.Value;
        WordFile file = FilledFile.Make(template, [first, first with { Id = "second" }]);
        Assert.Empty(file.Diagnostics);
        Assert.Equal(2, file.Body.Descendants(W + "sectPr").Count());
        Assert.Equal("second", file.Part("word/header1-2.xml").Value);
    }

    [Fact]
    public void The_same_template_and_record_give_the_same_bytes()
    {
        TemplateFile template = Of(P("{{ record.remarks }}"), P("{{ note \"n\" }}"));
        Assert.Equal(FilledFile.Of(template).Bytes, FilledFile.Of(template).Bytes);
    }

    private static string StyleOf(XElement paragraph) => paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value ?? "";
}
