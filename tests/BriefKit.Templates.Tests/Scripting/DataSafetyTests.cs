using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Records;
using BriefKit.Core.Text;
using CsCheck;
using Record = BriefKit.Core.Records.Record;

namespace BriefKit.Templates.Tests.Scripting;

public sealed class DataSafetyTests
{
    public static TheoryData<string> Hostile =>
    [
        "# not a heading", "*stars*", "_under_ __score__", "[x](y)", "![x](y)", "<b>", "<!-- x -->", "{{ 1 }}", "@gong", "[@gong-2012]",
        ":::", "::: box", "---", "***", "===", "1. x", "- x", "+ x", "> x", "  leading and trailing  ", "\tleading tab", "a | b || c", "a\nb\n\nc", "a\r\nb",
        "&amp; &#35; &lt;", "back\\slash \\* \\n", "`code` ``", "~~~", "```", "[^1]", "[^1]: note", ":   definition", "[ref]: https://example.org",
        "https://example.org", "<https://example.org>", "a\u0000b", "\uE000\uE010\uE001", "\uE000", "\uE001\uE000", "\uFFFD\uFFFE",
        "👩‍👩‍👧‍👦 🇨🇳 e\u0301", "\u202Eright to left\u202C عربي עברית", "zero\u200Bwidth\u200D\uFEFF", "\ud800 lone", "第三次全国手工业生产合作会议", "\u00A0\u3000",
        "\"quotes\" 'single' “curly”", "$\"{x}\"", "~sub~ ^sup^", "Title\n=====", "|a|\n|-|\n|b|", "{1} {2}",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_a_record_says_is_printed_as_it_is_wherever_it_is_printed(string text)
    {
        string[] places =
        [
            "{{ record.agenda }}", "x{{ record.agenda }}y", "**{{ record.agenda }}**", "*a {{ record.agenda }} b*", "# {{ record.agenda }}", "- {{ record.agenda }}",
            "1. {{ record.agenda }}", "> {{ record.agenda }}", "T\n:   {{ record.agenda }}", "{{ record.agenda }}\n:   d", "| a | b |\n|---|---|\n| {{ record.agenda }} | c |",
            "`{{ record.agenda }}`", "```\n{{ record.agenda }}\n```", "[{{ record.agenda }}](https://example.org)", "a[^1]\n\n[^1]: {{ record.agenda }}",
            "::: box\n{{ record.agenda }}\n:::", "{{ note record.agenda }}", "{{ fill \"{1}\" record.agenda }}", "{{ capture x }}{{ record.agenda }}{{ end }}{{ x }}",
            "{{ x = record.agenda; x }}", "{{ \"\" + record.agenda }}", "{{ record.agenda | string.append \"\" }}", "    {{ record.agenda }}",
            "{{ func f(x) }}{{ x }}{{ end }}{{ f record.agenda }}", "{{ func f(x); ret x; end }}{{ f record.agenda }}",
        ];
        Record record = WithAgenda(text);
        foreach (string place in places)
        {
            Parsed<Document> printed = Rendering.Render(place, record);
            Assert.Empty(printed.Diagnostics);
            Assert.Contains(AsPrinted(text), AsPrinted(PlainText.Of(printed.Value)), StringComparison.Ordinal);
            Assert.Equal(Skeleton.Of(Rendering.Render(place, WithAgenda("x")).Value), Skeleton.Of(printed.Value));
        }
    }

    [Fact]
    public void Ten_thousand_characters_without_a_space_are_printed() =>
        Assert.Equal(new string('x', 10_000), PlainText.Of(Rendering.Render("{{ record.agenda }}", WithAgenda(new string('x', 10_000))).Value));

    [Fact]
    public void Functions_on_text_give_text_that_is_printed_as_it_is() =>
        Assert.Equal("paragraph: \"**A** <B>\"", Outline("{{ record.agenda | string.upcase }}", "**a** <b>"));

    [Fact]
    public void A_template_cannot_make_structure_of_a_value_by_joining_it_to_text() =>
        Assert.Equal("paragraph: \"# \" \"title\"", Outline("{{ \"# \" }}{{ record.agenda }}", "title"));

    [Fact]
    public void A_templates_own_marks_of_private_use_are_characters() =>
        Assert.Equal("\uE000\uE010\uE001 \uE01F a", PlainText.Of(Rendering.Render("\uE000\uE010\uE001 \uE01F {{ record.agenda }}", WithAgenda("a")).Value));

    [Fact]
    public void A_link_to_what_a_record_says_is_a_link_only_where_that_is_an_address()
    {
        Assert.Equal("paragraph: link<https://a.b/c_d*e*>(\"x\")", Outline("[x]({{ record.agenda }})", "https://a.b/c_d*e*"));
        Parsed<Document> unsafeLink = Rendering.Render("[x]({{ record.agenda }})", WithAgenda("javascript:alert(1)"));
        Assert.Equal("BK2203", Assert.Single(unsafeLink.Diagnostics).Code);
        Assert.Equal("paragraph: \"x\"\n", DocumentText.Of(unsafeLink.Value.Blocks));
    }

    [Theory]
    [InlineData("handout")]
    [InlineData("brief")]
    [InlineData("record-sheet")]
    [InlineData("bibliography")]
    public void Whatever_the_fields_hold_comes_out_exactly_in_order_and_changes_no_structure(string name)
    {
        Template template = TemplateReader.Read(MemoryFiles.Shipped(), name).Value!;
        RenderRequest request = new([SeedRecord.Value], new EnglishDates());
        string[] hostile = [.. Hostile.Select(row => row.Data)];
        Gen<string> piece = Gen.OneOf(Gen.String, Gen.String[Gen.Char["#*_[](){}<>@:|`~^&\\-+=!$%\"' \t\n0123456789.\uE000\uE001\uE010"], 0, 40], Gen.Int[0, hostile.Length - 1].Select(index => hostile[index]));
        // A mark at the end of each text keeps it from being blank, short or long where templates ask for that.
        Gen.Select(piece.Array[7], texts => texts.Select((text, index) => $"{text}\u2060{index}").ToArray()).Check(150, texts =>
        {
            Record record = Replace(SeedRecord.Value, texts);
            string plain = Skeleton.Of(template.Render(request with { Records = [Replace(SeedRecord.Value, ["a", "b", "c", "d", "e", "f", "g"])] }).Value);
            Document document = template.Render(request with { Records = [record] }).Value;
            string printed = PlainText.Of(document);
            int at = 0;
            foreach (string text in name == "bibliography" ? texts[..1] : texts)
            {
                at = printed.IndexOf(AsPrinted(text), at, StringComparison.Ordinal);
                Assert.True(at >= 0, $"'{text}' is not printed, or not in its place.");
            }
            Assert.Equal(plain, Skeleton.Of(document));
        });
    }

    private static string Outline(string template, string agenda)
    {
        Parsed<Document> document = Rendering.Render(template, WithAgenda(agenda));
        Assert.Empty(document.Diagnostics);
        return DocumentText.Of(document.Value.Blocks).Trim();
    }

    private static Record WithAgenda(string text) => SeedRecord.Value with
    {
        Fields = SeedRecord.Value.Fields.Select(field => field.Name == "agenda" ? field with { Verbatim = text, Value = new TextValue([text]) } : field).ToValueList(),
    };

    // Seven texts in the order of the record: the title, three decisions and three remarks.
    private static Record Replace(Record record, string[] texts)
    {
        int next = 0;
        ValueList<Field> fields = record.Fields.Where(field => field.Name != "agenda").Select(field => field.Value switch
        {
            TextValue => field with { Verbatim = texts[next], Value = new TextValue([texts[next++]]) },
            ListValue list => field with { Value = list with { Entries = list.Entries.Select(entry => entry with { Text = texts[next++] }).ToValueList() } },
            _ => field,
        }).ToValueList();
        // No glossary: what is an abbreviation in a text would make a list of it.
        return record with { Fields = fields, Type = record.Type with { Glossary = [] } };
    }

    private static string AsPrinted(string text) => text.ReplaceLineEndings("\n");
}
