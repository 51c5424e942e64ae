using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Records;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using Record = BriefKit.Core.Records.Record;

namespace BriefKit.Templates.Tests.Model;

public sealed class RecordModelTests
{
    [Theory]
    [InlineData("{{ record.id }}", "third-national-conference-on-handicraft")]
    [InlineData("{{ record }}", "3rd National Conference of Handicraft")]
    [InlineData("{{ record.date.edtf }} {{ record.date.verbatim }} {{ record.date.year }}", "1953-11/1953-12-08 November – 08-12-1953 1953")]
    [InlineData("{{ record.record_type }} {{ record.record_type.name }}", "Conference conference")]
    [InlineData("{{ record.file.name }} {{ record.file.encoding }} {{ record.file.sha256 | string.truncate 8 \"\" }}", "third-national-conference-on-handicraft.txt utf-8 266a2bb4")]
    [InlineData("{{ for f in record.fields }}{{ f.name }}/{{ f.kind }}/{{ f.role }} {{ end }}", "dates/date/date title/text/title agenda/text/none speeches/works/none decisions/list/none remarks/list/none source/references/source")]
    [InlineData("{{ record.remarks.size }} {{ record.remarks[1].number }} {{ record.remarks.last.number }} {{ record.remarks.entries.size }}", "3 2 3 3")]
    [InlineData("{{ record.works.size }} {{ record.sources.size }} {{ record.references.size }}", "2 1 3")]
    [InlineData("{{ w = record.works[0]; w.author }}|{{ w.author[0].family }}|{{ w.author[0].given }}|{{ w.event_title }}|{{ w.type }}", "Zhu De|Zhu|De|3rd National Conference of Handicraft|speech")]
    [InlineData("{{ record.sources[0].author }} {{ record.sources[0].issued }}", "Gang Gong 2012")]
    [InlineData("{{ record.works[1].author[0].given }}x{{ record.works[1].publisher }}x", "xx")]
    [InlineData("{{ if record.works[1].publisher }}yes{{ else }}no{{ end }}", "no")]
    [InlineData("{{ for v in record.sources[0].variables }}{{ v.name }}={{ v }} {{ end }}", "title=Contemporary Chinese Economy issued=2012")]
    [InlineData("{{ record.agenda | string.upcase }}", "PROMOTE HANDICRAFTS PRODUCER COOPERATIVE")]
    [InlineData("{{ record.agenda.label }}: {{ record.agenda.text.size }}", "Agenda: 40")]
    public void A_record_can_be_asked_for_what_it_has(string template, string printed) =>
        Assert.Equal(printed, PlainText.Of(Rendering.Render(template).Value).Trim());

    [Fact]
    public void Every_field_says_the_role_that_it_has()
    {
        FieldRole[] roles = Enum.GetValues<FieldRole>();
        Assert.Equal(Enumerable.Range(0, roles.Length), roles.Select(role => (int)role));
        foreach (FieldRole role in roles)
        {
            Field note = new("note", "Note", "x", new TextValue(["x"])) { Definition = new FieldDefinition("note", FieldKind.Text, "Note", []) { Role = role } };
            Record record = SeedRecord.Value with { Fields = [.. SeedRecord.Value.Fields, note] };
            Assert.Equal(role.ToString().ToLowerInvariant(), PlainText.Of(Rendering.Render("{{ record.fields.last.role }}", record).Value));
        }
    }

    [Fact]
    public void A_field_that_only_the_type_has_is_empty_and_a_name_that_neither_has_is_an_error()
    {
        Record bare = SeedRecord.Value with { Fields = SeedRecord.Value.Fields.Where(field => field.Name == "title").ToValueList() };
        Parsed<Document> document = Rendering.Render("{{ if record.agenda }}yes{{ else }}no{{ end }}{{ record.agenda }}{{ for e in record.remarks.entries }}e{{ end }}{{ record.date }}", bare);
        Assert.Empty(document.Diagnostics);
        Assert.Equal("no", PlainText.Of(document.Value));
        Assert.Equal("BK2102", Assert.Single(Rendering.Render("{{ record.agend }}", bare).Diagnostics).Code);
    }

    [Fact]
    public void A_field_that_the_type_does_not_know_can_be_asked_for_too()
    {
        Field weather = new("weather", "Weather", "rain", new TextValue(["rain"]));
        Record record = SeedRecord.Value with { Fields = [.. SeedRecord.Value.Fields, weather] };
        Assert.Equal("rain false weather", PlainText.Of(Rendering.Render("{{ record.weather }} {{ record.weather.known }} {{ record.fields.sheet.last.name }}", record).Value));
    }

    [Fact]
    public void The_sheet_has_the_types_order_and_a_place_for_what_is_missing()
    {
        Record record = SeedRecord.Value with { Fields = SeedRecord.Value.Fields.Where(field => field.Name != "agenda").Reverse().ToValueList() };
        Assert.Equal("dates title agenda speeches decisions remarks source", PlainText.Of(Rendering.Render("{{ for f in record.fields.sheet }}{{ f.name }} {{ end }}", record).Value).Trim());
    }

    [Fact]
    public void A_date_that_was_not_understood_is_printed_as_written()
    {
        Field date = SeedRecord.Value.Field("dates")! with { Verbatim = "some *day*", Value = new DateValue(null) };
        Record record = SeedRecord.Value with { Fields = [date] };
        Assert.Equal("some *day* / / some *day*", PlainText.Of(Rendering.Render("{{ record.date }} / {{ record.date.edtf }}/ {{ record.dates }}", record).Value));
    }

    [Fact]
    public void Lists_keep_their_numbers_where_those_do_not_follow_each_other()
    {
        Field remarks = SeedRecord.Value.Field("remarks")! with { Value = new ListValue(ListMarker.Number, [new("a", 1), new("b", 2), new("c", 7), new("d", 7)]) };
        Record record = SeedRecord.Value with { Fields = [remarks] };
        Assert.Equal("1. a\n2. b\n7. c\n7. d", PlainText.Of(Rendering.Render("{{ record.remarks }}", record).Value));
    }

    [Theory]
    [InlineData("van", null, "Ludwig", "Beethoven", "Ludwig van Beethoven")]
    [InlineData(null, "de", "Alfred", "Musset", "Alfred de Musset")]
    [InlineData(null, null, "泽东", "毛", "毛泽东")]
    public void Names_are_written_as_their_bearers_write_them(string? nonDropping, string? dropping, string given, string family, string written)
    {
        PersonName name = new() { Given = given, Family = family, DroppingParticle = dropping, NonDroppingParticle = nonDropping };
        Reference reference = new Reference("a", ItemType.Book).With(Variable.Author, [name]);
        Record record = SeedRecord.Value with { References = [reference], Fields = [] };
        Assert.Equal(written, PlainText.Of(Rendering.Render("{{ record.references[0].author }}", record).Value));
    }

    [Fact]
    public void Markup_in_csl_text_is_not_printed_and_what_only_looks_like_it_is()
    {
        Reference reference = new Reference("a", ItemType.Book).With(Variable.Title, new ReferenceText("On <i>x</i> < y <b> and <c>", HasMarkup: true));
        Record record = SeedRecord.Value with { References = [reference], Fields = [] };
        Assert.Equal("On x < y <b> and <c>", PlainText.Of(Rendering.Render("{{ record.references[0].title }}", record).Value));
    }

    [Fact]
    public void Text_of_a_record_remembers_where_it_stands_there_and_text_of_a_template_there()
    {
        ValueList<Block> blocks = Rendering.Render("Own text {{ record.agenda }}\n\n{{ record.remarks }}\n\n{{ record.agenda | string.upcase }}").Value.Blocks;
        Paragraph first = (Paragraph)blocks[0];
        Assert.Equal("test/template.md:4:1", first.Content[0].Origin.Location?.ToString());
        Assert.Equal("Promote handicrafts producer cooperative", first.Content[1].Origin.Location?.Text);
        NumberedList remarks = (NumberedList)blocks[1];
        Assert.Equal("This conference was convened by the CC CCP.", remarks.Items[0].Origin.Location?.Text);
        Assert.Equal("test/template.md:8:4", ((Paragraph)blocks[2]).Content[0].Origin.Location?.ToString());
    }

    [Fact]
    public void Text_in_another_language_than_the_documents_says_so()
    {
        Record record = SeedRecord.Value with { Language = "zh" };
        Assert.Equal("paragraph: \"a \" zh(\"Promote handicrafts producer cooperative\")\n", DocumentText.Of(Rendering.Render("a {{ record.agenda }}", record).Value.Blocks));
    }
}
