using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Records;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Templates.Parameters;
using BriefKit.Tests.Shared;
using Record = BriefKit.Core.Records.Record;

namespace BriefKit.Templates.Tests.Shipped;

public sealed class ShippedTemplateTests
{
    private static readonly MemoryFiles Files = MemoryFiles.Shipped();

    public static TheoryData<string> Names => [.. TemplateReader.List(Files)];

    [Fact]
    public void There_are_four_templates() => Assert.Equal(["bibliography", "brief", "handout", "record-sheet"], TemplateReader.List(Files));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_makes_of_the_seed_what_it_should(string name) =>
        Golden.Verify("BriefKit.Templates.Tests", name + ".txt", DocumentText.Of(Render(name, Request())));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_speaks_chinese(string name) =>
        Golden.Verify("BriefKit.Templates.Tests", name + ".zh-CN.txt", DocumentText.Of(Render(name, Request() with { Locale = "zh-CN" })));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_prints_a_record_with_no_fields_at_all(string name) =>
        Render(name, Request() with { Records = [new Record("bare", SeedRecord.Conference, [], [])] });

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_prints_a_record_of_a_type_that_it_never_heard_of(string name)
    {
        RecordType type = new("lecture", "Lecture", [new("lecture", FieldKind.Text, "Lecture", []) { Role = FieldRole.Title }, new("points", FieldKind.List, "Key Points", [])]);
        Record record = new("talk", type,
        [
            new Field("lecture", "Lecture", "On glass", new TextValue(["On glass"])) { Definition = type.Fields[0] },
            new Field("points", "Key Points", "- a\n- b", new ListValue(ListMarker.Bullet, [new("It is old"), new("It is clear")])) { Definition = type.Fields[1] },
            new Field("abstract", "Abstract", "long", new TextValue([new string('x', 300), new string('y', 300)])),
        ], []);
        string printed = PlainText.Of(Render(name, Request() with { Records = [record] }));
        Assert.Contains("On glass", printed, StringComparison.Ordinal);
        if (name != "bibliography")
            Assert.Contains("It is clear", printed, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_input_gives_the_same_document(string name) => Assert.Equal(Render(name, Request()), Render(name, Request()));

    [Fact]
    public void A_handout_asks_what_it_is_told_to_ask()
    {
        string printed = PlainText.Of(Render("handout", Request(new("questions", "1"), new("question", "Who *paid*?"), new("question", "Who came?"), new("lines", "5"))));
        Assert.Contains("1. Who *paid*?\n[answer: 5]\n2. Who came?\n[answer: 5]\n3. Put the key points", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("\n4. ", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handout_leaves_out_what_it_is_told_to_leave_out()
    {
        string printed = PlainText.Of(Render("handout", Request(
            new("questions", "0"), new("speeches", "no"), new("key_points", "no"), new("context", "no"), new("glossary", "no"), new("sources", "no"))));
        Assert.Equal("Handout\n3rd National Conference of Handicraft\nWhen: November–December 8, 1953\nOn the agenda: Promote handicrafts producer cooperative", printed);
    }

    [Fact]
    public void A_glossary_of_the_users_is_printed_with_the_types_own()
    {
        Document document = Render("handout", Request() with { Glossary = [new("yuan", "the currency of China"), new("unused", "x")] });
        Assert.Contains("yuan: the currency of China", PlainText.Of(document), StringComparison.Ordinal);
        Assert.DoesNotContain("unused", PlainText.Of(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_statement_of_a_brief_has_a_citation()
    {
        string[] lines = PlainText.Of(Render("brief", Request())).Split('\n');
        Assert.All(lines.Where(line => line is ['-', ' ', ..] or [>= '0' and <= '9', '.', ..]), line => Assert.EndsWith("[gong-2012]", line, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("[zhu-1953]", StringComparison.Ordinal) && line.Contains("[liu-1953]", StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_sheet_leaves_nothing_out()
    {
        string printed = PlainText.Of(Render("record-sheet", Request()));
        IEnumerable<string> said = SeedRecord.Value.Source!.Text.Split('\n')
            .Select(line => line.Trim().TrimEnd(':').TrimStart('-', ' '))
            .Select(line => line is [>= '1' and <= '3', '.', ' ', .. var rest] ? rest : line)
            .Where(line => line.Length > 0);
        Assert.All(said, line => Assert.Contains(line, printed, StringComparison.Ordinal));
        Assert.Contains(SeedRecord.Value.Source.Sha256, printed, StringComparison.Ordinal);
        Assert.DoesNotContain("seeds/", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("all", "zhu-1953, liu-1953, gong-2012")]
    [InlineData("sources", "gong-2012")]
    [InlineData("works", "zhu-1953, liu-1953")]
    public void A_bibliography_shows_what_it_is_told_to_show(string show, string ids) =>
        Assert.Contains($"[references: {ids}]", PlainText.Of(Render("bibliography", Request(new ParameterSetting("show", show)))), StringComparison.Ordinal);

    [Fact]
    public void An_annotated_bibliography_has_the_line_of_the_record_below_each_entry() =>
        Assert.Contains("[references: gong-2012]\nAs the record has it: Contemporary Chinese Economy.Gang Gong 2012",
            PlainText.Of(Render("bibliography", Request(new ParameterSetting("annotated", "yes")))), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_printed_that_is_not_in_the_record_or_the_template(string name)
    {
        string own = Squeeze(string.Concat(Files.Names.Where(file => file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith("words.yaml", StringComparison.Ordinal))
            .Select(file => System.Text.Encoding.UTF8.GetString(Files.Read(file)!.Value.Span))));
        Record record = SeedRecord.Value;
        string[] given =
        [
            record.Source!.Text, record.Id, record.Language, record.Source.Sha256, record.Source.Encoding, record.Type.Name, record.Type.Title,
            "November–December 8, 1953", record.Field("dates")!.Value is DateValue { Date: { } date } ? date.ToString() : "", "1953-12-04", "1953-12-08", "2012",
            .. record.References.Select(reference => $"{reference.Id} {reference.Type.CslName}"), .. record.Type.Glossary.Select(entry => entry.Expansion),
            "Gang Gong", name, "BriefKit", "handicraft.txt", "third-national-conference-on-handicraft.txt",
        ];
        string known = Squeeze(string.Join('\n', given));
        foreach (string run in Runs.Of(Render(name, Request())))
        {
            string text = Squeeze(run);
            Assert.True(own.Contains(text, StringComparison.Ordinal) || known.Contains(text, StringComparison.Ordinal), $"Where does '{run}' come from?");
        }
    }

    [Fact]
    public void Several_records_stand_one_after_the_other_and_keep_their_sources()
    {
        Record other = SeedRecord.Value with { Id = "other", Fields = SeedRecord.Value.Fields.Where(field => field.Name != "source").ToValueList() };
        Document document = Render("handout", Request() with { Records = [SeedRecord.Value, other] });
        Assert.Equal(1, document.Blocks.Count(block => block is PageBreak));
        Assert.Equal(2, document.Blocks.Count(block => block is TitleBlock));
        Assert.True(document.Footer.Start.IsEmpty);
        Assert.Equal("Page [page] of [pages]", PlainText.Of(document.Footer.End));
        int end = document.Blocks.ToList().FindIndex(block => block is PageBreak);
        Assert.Equal("Source: Gang Gong, Contemporary Chinese Economy (2012)", PlainText.Of(((Paragraph)document.Blocks[end - 1]).Content));
    }

    [Fact]
    public void Different_references_of_one_id_stay_apart_and_equal_ones_are_there_once()
    {
        Reference different = new Reference("gong-2012", ItemType.Book).With(Variable.Title, "Another book");
        Record other = SeedRecord.Value with { Id = "other", References = [different, .. SeedRecord.Value.References[..2]] };
        Document document = Render("bibliography", Request() with { Records = [SeedRecord.Value, other] });
        Assert.Equal(["zhu-1953", "liu-1953", "gong-2012", "gong-2012-2"], document.References.Select(reference => reference.Id));
        Assert.Contains("[references: zhu-1953, liu-1953, gong-2012, gong-2012-2", PlainText.Of(document), StringComparison.Ordinal);
    }

    [Fact]
    public void A_documents_metadata_say_where_it_comes_from()
    {
        DateTimeOffset created = new(1953, 12, 8, 0, 0, 0, TimeSpan.Zero);
        DocumentMetadata metadata = Render("brief", Request() with { Created = created, Producer = "Test 1" }).Metadata;
        Assert.Equal(new DocumentMetadata("3rd National Conference of Handicraft")
        {
            Language = "en-US",
            Created = created,
            RecordId = SeedRecord.Value.Id,
            SourceSha256 = SeedRecord.Value.Source!.Sha256,
            TemplateName = "brief",
            Producer = "Test 1",
        }, metadata);
    }

    [Fact]
    public void Theme_and_paper_can_be_chosen()
    {
        Theme plain = new("plain") { TextSize = 12 };
        Document document = Render("brief", Request() with { Theme = plain, Page = PageGeometry.Letter });
        Assert.Equal(plain with { Page = PageGeometry.Letter }, document.Theme);
        Assert.Equal(Theme.Default, Render("brief", Request()).Theme);
    }

    private static RenderRequest Request(params ParameterSetting[] settings) =>
        new([SeedRecord.Value], new EnglishDates()) { Parameters = [.. settings] };

    private static Document Render(string name, RenderRequest request)
    {
        Parsed<Template?> template = TemplateReader.Read(Files, name);
        Assert.Empty(template.Diagnostics);
        Parsed<Document> document = template.Value!.Render(request);
        Assert.Empty(document.Diagnostics);
        return document.Value;
    }

    // Marks of Markdown, YAML and Scriban stand between the words of a template that are one text on the page.
    private static string Squeeze(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private sealed class Runs : DocumentRewriter
    {
        private readonly List<string> _texts = [];

        public static List<string> Of(Document document)
        {
            Runs runs = new();
            runs.Rewrite(document);
            return runs._texts;
        }

        protected override ValueList<Inline> Rewrite(Inline inline)
        {
            if (inline is TextRun run)
                _texts.Add(run.Text);
            return base.Rewrite(inline);
        }
    }
}
