using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates.Model;
using BriefKit.Templates.Scripting;
using BriefKit.Templates.Slots;
using CsCheck;

namespace BriefKit.Templates.Tests.Scripting;

/// <summary>A planned script says what Scriban makes of it, and stops where Scriban stops.</summary>
public sealed class ScriptPlanTests
{
    private const int Samples = 400;

    private static readonly Gen<string> Value = Gen.OneOf(
        "1", "2", "\"\"", "\"a\"", "\"b*\"", "true", "null", "x", "y", "record.title", "record.date", "record.id", "record.agenda", "record.works", "record.works.size",
        "words.own", "params", "glossary", "page", "producer", "record.file.name.size", "page_break", "references");

    private static readonly Gen<string> Loop = Gen.OneOf("for.index", "for.rindex", "for.first", "for.last", "for.even", "for.odd", "for.length", "item");

    private static readonly Gen<string> List = Gen.OneOf(
        "record.fields", "record.works", "record.remarks", "record.decisions.entries", "glossary", "\"abc\"", "null", "1", "x", "record.title");

    private static Gen<string> Expression(Gen<string> atom, int depth) => depth == 0 ? atom : Gen.Int[0, 9].SelectMany(kind => kind switch
    {
        0 => Expression(atom, depth - 1).Select(inner => $"({inner})"),
        1 => Expression(atom, depth - 1).Select(inner => $"!({inner})"),
        2 => Gen.Select(Expression(atom, depth - 1), Expression(atom, depth - 1), Expression(atom, depth - 1)).Select(all => $"(({all.Item1}) ? ({all.Item2}) : ({all.Item3}))"),
        3 or 4 or 5 => Gen.Select(Expression(atom, depth - 1), Gen.OneOf("==", "!=", "+", "<", "<=", ">", ">=", "&&", "||"), Expression(atom, depth - 1))
            .Select(all => $"({all.Item1} {all.Item2} {all.Item3})"),
        6 => Gen.Select(Expression(atom, depth - 1), Expression(atom, depth - 1)).Select(all => $"(plural 1 ({all.Item1}) ({all.Item2}))"),
        7 => Expression(atom, depth - 1).Select(inner => $"(fill \"{{1}}*\" ({inner}))"),
        8 => Expression(atom, depth - 1).Select(inner => $"(word \"none\" ({inner}))"),
        _ => atom,
    });

    private static Gen<string> Statements(Gen<string> atom, int depth) => Statement(atom, depth).List[1, 3].Select(string.Concat);

    private static Gen<string> Statement(Gen<string> atom, int depth) => Gen.Int[0, depth == 0 ? 2 : 6].SelectMany(kind => kind switch
    {
        0 => Gen.OneOf(" text ", "\n\n", "*own*", "\n- "),
        1 => Expression(atom, 2).Select(value => $"{{{{ {value} }}}}"),
        2 => Gen.Select(Gen.OneOf("x", "y"), Expression(atom, 1)).Select(all => $"{{{{ {all.Item1} = {all.Item2} }}}}"),
        3 => Gen.Select(Expression(atom, 2), Statements(atom, depth - 1)).Select(all => $"{{{{ if {all.Item1} }}}}{all.Item2}{{{{ end }}}}"),
        4 => Gen.Select(Expression(atom, 1), Expression(atom, 1), Statements(atom, depth - 1), Statements(atom, depth - 1))
            .Select(all => $"{{{{ if {all.Item1} }}}}{all.Item3}{{{{ else if {all.Item2} }}}}c{{{{ else }}}}{all.Item4}{{{{ end }}}}"),
        5 => Statements(atom, depth - 1).Select(inner => $"{{{{ capture y }}}}{inner}{{{{ end }}}}"),
        _ => Gen.Select(List, Statements(Gen.OneOf(atom, Loop), depth - 1)).Select(all => $"{{{{ for item in {all.Item1} }}}}{all.Item2}{{{{ end }}}}"),
    });

    [Fact]
    public void A_planned_script_says_what_Scriban_says() => Gen.Select(Statements(Value, 2), Gen.Int[1, 200]).Check(Samples, sample =>
    {
        (Template template, Template unplanned) = Read("{{ x = 1; y = \"\" }}" + sample.Item1);
        AssertAlike(template, unplanned, ScriptLimits.Default);
        AssertAlike(template, unplanned, ScriptLimits.Default with { Steps = sample.Item2 });
        AssertAlike(template, unplanned, ScriptLimits.Default with { Characters = sample.Item2 });
    });

    [Theory]
    [InlineData("a {{ record.title }} {{ record.agenda }} b")]
    [InlineData("{{ x = record.title }}{{ x == record.title }}{{ if x }}yes{{ else }}no{{ end }}")]
    [InlineData("{{ for field in record.fields }}{{ for.index }}/{{ for.length }}{{ if for.last }}.{{ end }}{{ end }}")]
    [InlineData("{{ capture all }}{{ for work in record.works }}{{ cite work }}{{ end }}{{ end }}{{ all }} {{ references }}")]
    public void Every_step_of_a_planned_script_is_counted(string body)
    {
        (Template template, Template unplanned) = Read(body);
        int steps = Enumerable.Range(1, 1000).First(most => Render(unplanned, ScriptLimits.Default with { Steps = most }).Diagnostics.IsEmpty);
        AssertAlike(template, unplanned, ScriptLimits.Default with { Steps = steps });
        AssertAlike(template, unplanned, ScriptLimits.Default with { Steps = steps - 1 });
        Assert.True(RunsByPlan(template, ScriptLimits.Default with { Steps = steps }));
        Assert.False(RunsByPlan(template, ScriptLimits.Default with { Steps = steps - 1 }));
        Assert.Equal("BK2120", Assert.Single(Render(template, ScriptLimits.Default with { Steps = steps - 1 }).Diagnostics).Code);
    }

    [Theory]
    [InlineData("{{ x }}{{ x = 1 }} z")]
    [InlineData("{{ for i in record.works }}{{ i.title }}{{ end }}{{ i }} z")]
    [InlineData("{{ for i in record.works }}{{ i }}{{ end }}{{ i = 1 }}{{ i }} z")]
    [InlineData("{{ for i in record.works }}{{ for i in record.works }}{{ i }}{{ end }}{{ i }}{{ end }} z")]
    [InlineData("{{ for i in record.works }}{{ end }}{{ for.index }} z")]
    [InlineData("{{ for i in 1 }}{{ end }} z")]
    [InlineData("{{ for i in record.works }}a{{ i.nothing }}b{{ end }} z")]
    [InlineData("{{ record = 1 }} {{ cite = 2 }}{{ cite }} z")]
    [InlineData("{{ if record.works }}{{ params }}not this{{ end }} z")]
    [InlineData("{{ null.x }} {{ record.date.year.x }} z")]
    [InlineData("{{ picture (\"none\" + \".png\") \"A picture\" }} {{ record.works + 1 }} z")]
    [InlineData("{{ answer 1 }}{{ answer 1000 }}{{ page_break }} {{ cite }} z")]
    [InlineData("{{ x = cite }} {{ (plural) }} z")]
    [InlineData("{{ for page in record.works }}{{ page }}{{ end }} z")]
    [InlineData("{{ o = { a: 1 } }}{{ o.a }} {{ o.b }} {{ o?.b }} z")]
    [InlineData("{{ x = 1; x += 1 }}{{ x }} {{ [1, 2] }} {{ \"a\" | string.upcase }} z")]
    public void What_is_faulty_or_no_business_of_a_plan_is_as_Scriban_has_it(string body)
    {
        (Template template, Template unplanned) = Read(body);
        AssertAlike(template, unplanned, ScriptLimits.Default);
    }

    [Fact]
    public void The_brief_runs_by_its_plan() => Assert.True(RunsByPlan(TemplateReader.Read(MemoryFiles.Shipped(), "brief").Value!, ScriptLimits.Default));

    private static bool RunsByPlan(Template template, ScriptLimits limits) =>
        new ScriptRunner(template.Content, new Glossaries(), RequestOf(limits)).RunPlan(SeedRecord.Value, new SlotTable()) is not null;

    private static (Template Template, Template Unplanned) Read(string body)
    {
        Template template = Rendering.Read(body, ("test/words.yaml", "en:\n  own: \"*own* {1}\"\n")).Value!;
        TemplateContent content = template.Content;
        return (template, new Template(content with { Script = content.Script with { Plan = null } }, template.Theme));
    }

    private static void AssertAlike(Template template, Template unplanned, ScriptLimits limits)
    {
        Parsed<Document> expected = Render(unplanned, limits), actual = Render(template, limits);
        Assert.Equal(expected.Diagnostics, actual.Diagnostics);
        Assert.Equal(expected.Value, actual.Value);
        Assert.Equal(Origins(expected.Value), Origins(actual.Value));
    }

    private static string Origins(Document document) => string.Join('\n', document.Blocks.Select(block => block.Origin.Location?.ToString()));

    private static Parsed<Document> Render(Template template, ScriptLimits limits) => template.Render(RequestOf(limits));

    private static RenderRequest RequestOf(ScriptLimits limits) => new([SeedRecord.Value], new EnglishDates()) { Limits = limits };
}
