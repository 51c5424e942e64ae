using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Core.Records;
using BriefKit.Templates.Tests;
using static BriefKit.Word.Tests.Forms.TemplateFile;
using Record = BriefKit.Core.Records.Record;

namespace BriefKit.Word.Tests.Forms;

/// <summary>The numbered lists of templates: where they go on counting, and where they begin anew.</summary>
public sealed class ListTests
{
    private const string Numbering =
        "<w:abstractNum w:abstractNumId=\"5\"><w:multiLevelType w:val=\"multilevel\"/>"
        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"720\"/></w:pPr></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:pStyle w:val=\"Sub\"/><w:lvlText w:val=\"%2.\"/><w:lvlJc w:val=\"left\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num>";

    private const string Styles = DefaultStyles
        + "<w:style w:type=\"paragraph\" w:styleId=\"Sub\"><w:name w:val=\"House list\"/><w:basedOn w:val=\"Standard\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:ind w:left=\"1000\"/></w:pPr></w:style>";

    private const string Item = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", Styled = "<w:pStyle w:val=\"Sub\"/>";

    private static readonly XNamespace W = WordFile.W;

    [Theory]
    [InlineData(Item, "0", "3")]
    [InlineData(Styled, "1", "1")]
    public void The_lists_of_each_record_begin_anew(string properties, string level, string start)
    {
        Record first = SeedRecord.Value;
        WordFile file = FilledFile.Make(Template(P("a", properties), P("{{ record.id }}", properties)), [first, first with { Id = "2" }, first with { Id = "3" }]);
        Assert.Equal(["1", "1", "2", "2", "3", "3"], file.Paragraphs.Select(ListOf));
        XElement list = file.Part("word/numbering.xml").Elements(W + "num").Last();
        Assert.Equal("5", Val(list.Element(W + "abstractNumId")));
        Assert.Equal(start, Val(list.Elements(W + "lvlOverride").Single(over => over.Attribute(W + "ilvl")?.Value == level).Element(W + "startOverride")));
    }

    [Fact]
    public void An_item_by_its_style_that_begins_anew_stays_in_its_level_and_at_its_indent()
    {
        Record first = SeedRecord.Value;
        XElement item = FilledFile.Make(Template(P("a", Styled)), [first, first with { Id = "2" }]).Paragraphs.Last();
        Assert.Equal("1", Val(item.Descendants(W + "ilvl").Single()));
        Assert.Equal("1000", item.Descendants(W + "ind").Single().Attribute(W + "left")?.Value);
    }

    [Fact]
    public void What_an_item_says_of_its_indent_is_not_mixed_with_what_its_style_says_by_another_name()
    {
        const string Said = "<w:ind w:start=\"500\" w:hanging=\"200\"/>";
        Record first = SeedRecord.Value;
        TemplateFile template = new TemplateFile { Body = P("a", Styled + Said), Styles = Styles.Replace("<w:ind w:left=\"1000\"/>", "<w:ind w:left=\"1000\" w:right=\"300\" w:firstLine=\"100\"/>", StringComparison.Ordinal) }.With("numbering", Numbering);
        XElement indent = FilledFile.Make(template, [first, first with { Id = "2" }]).Paragraphs.Last().Descendants(W + "ind").Single();
        Assert.Equal(["start=500", "hanging=200", "right=300"], indent.Attributes().Select(attribute => $"{attribute.Name.LocalName}={attribute.Value}"));
    }

    [Theory]
    [InlineData("<w:abstractNumId w:val=\"6\"/>", "bullet", null)]
    [InlineData("<w:abstractNumId w:val=\"6\"/>", "decimal", "4")]
    [InlineData("<w:abstractNumId w:val=\"5\"/><w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"9\"/><w:numFmt w:val=\"bullet\"/></w:lvl></w:lvlOverride>", "decimal", null)]
    [InlineData("<w:abstractNumId w:val=\"6\"/><w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"9\"/><w:numFmt w:val=\"decimal\"/></w:lvl></w:lvlOverride>", "bullet", "9")]
    public void A_list_has_the_levels_of_the_style_that_it_links_to_and_those_of_its_own(string list, string linked, string? start)
    {
        string numbering = Numbering.Replace("<w:num ", "<w:abstractNum w:abstractNumId=\"6\"><w:multiLevelType w:val=\"multilevel\"/><w:numStyleLink w:val=\"House\"/></w:abstractNum>"
            + $"<w:abstractNum w:abstractNumId=\"7\"><w:multiLevelType w:val=\"multilevel\"/><w:styleLink w:val=\"House\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/><w:numFmt w:val=\"{linked}\"/></w:lvl></w:abstractNum><w:num ", StringComparison.Ordinal)
            + $"<w:num w:numId=\"2\">{list}</w:num>";
        Record first = SeedRecord.Value;
        WordFile file = FilledFile.Make(Of(P("a", Item.Replace("numId w:val=\"1\"", "numId w:val=\"2\"", StringComparison.Ordinal))).With("numbering", numbering), [first, first with { Id = "2" }]);
        Assert.Equal(["2", start is null ? "2" : "3"], file.Paragraphs.Select(ListOf));
        XElement last = file.Part("word/numbering.xml").Elements(W + "num").Last();
        Assert.Equal(start, Val(last.Elements(W + "lvlOverride").FirstOrDefault()?.Element(W + "startOverride")));
    }

    [Theory]
    [InlineData(Item)]
    [InlineData(Styled)]
    public void A_list_that_begins_within_a_loop_begins_anew_in_each_round(string item) =>
        Assert.Equal(["", "1", "1", "", "2", "2", "2"], Lists(P("{{ for s in record.speeches }}"), P("{{ s.author }}"), P("a", item), P("b", item), P("{{ end }}"), P("c", item)));

    [Fact]
    public void A_loop_over_items_within_a_loop_begins_anew_in_each_round_of_the_outer_one() =>
        Assert.Equal(["", "1", "1", "", "2", "2"], Lists(
            P("{{ for s in record.speeches }}"), P("{{ s.author }}"), P("{{ for i in 1..2 }}"), P("{{ i }}", Item), P("{{ end }}"), P("{{ end }}")));

    [Fact]
    public void A_loop_over_the_items_of_a_list_goes_on_counting() =>
        Assert.Equal(["1", "1", "1"], Lists(P("{{ for s in record.speeches }}"), P("{{ s.author }}", Item), P("{{ end }}"), P("last", Item)));

    [Fact]
    public void A_loop_over_items_and_the_paragraphs_that_belong_to_them_goes_on_counting() =>
        Assert.Equal(["1", "", "1", ""], Lists(P("{{ for s in record.speeches }}"), P("{{ s.author }}", Item), P("more"), P("{{ end }}")));

    [Fact]
    public void A_list_that_began_before_a_loop_goes_on_counting_in_it() =>
        Assert.Equal(["1", "", "1", "", "1"], Lists(P("first", Item), P("{{ for s in record.speeches }}"), P("{{ s.author }}"), P("a", Item), P("{{ end }}")));

    [Fact]
    public void Rows_with_a_number_go_on_counting() =>
        Assert.Equal(["", "1", "", "1"], Lists(Table(Row("{{ for s in record.speeches }}{{ s.author }}", P("x{{ end }}", Item)))));

    [Fact]
    public void What_a_value_goes_on_with_behind_an_item_is_no_item_of_the_style()
    {
        Record seed = SeedRecord.Value;
        Record record = seed with { Fields = seed.Fields.Select(field => field.Name == "agenda" ? field with { Value = new TextValue(["a", "b"]) } : field).ToValueList() };
        Assert.Equal(["1", "0"], FilledFile.Make(Template(P("{{ record.fields.agenda }}", Styled)), [record]).Paragraphs.Select(ListOf));
    }

    private static TemplateFile Template(params string[] blocks) => new TemplateFile { Body = string.Concat(blocks), Styles = Styles }.With("numbering", Numbering);

    private static string[] Lists(params string[] blocks) => [.. FilledFile.Of(Template(blocks)).Paragraphs.Select(ListOf)];

    private static string ListOf(XElement paragraph) =>
        Val(paragraph.Descendants(W + "numId").FirstOrDefault()) ?? (Val(paragraph.Descendants(W + "pStyle").FirstOrDefault()) == "Sub" ? "1" : "");

    private static string? Val(XElement? element) => element?.Attribute(W + "val")?.Value;
}
