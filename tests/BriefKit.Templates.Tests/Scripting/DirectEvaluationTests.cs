using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates.Scripting;

namespace BriefKit.Templates.Tests.Scripting;

public sealed class DirectEvaluationTests
{
    [Theory]
    [InlineData("{{ 1 + 2 }} {{ 2147483647 + 1 }} {{ \"a\" + 1 }} {{ null ?? 3 }}", "3 2147483648 a1 3")]
    [InlineData("{{ 1 == 1.0 }} {{ \"a\" == \"a\" }} {{ \"a\" != 1 }} {{ 2 <= 2 }} {{ 3 < 2 }}", "true true true true false")]
    [InlineData("{{ \"\" || \"b\" }} {{ 1 && \"\" }} {{ !\"\" }} {{ 1 > 2 ? \"x\" : \"y\" }}", "true false true y")]
    [InlineData("{{ plural 1 (\"a\" | string.upcase) \"b\" }} {{ 2 | plural \"a\" \"b\" }} {{ (1 | plural \"a\" \"b\") + \"c\" }}", "A b ac")]
    [InlineData("{{ func f(a) }}{{ a }}{{ end }}{{ f (f 1) }}{{ \"b\" | f }}{{ g = @f }}{{ g 2 }}", "1b2")]
    [InlineData("{{ func f }}{{ ret $0 + 1 }}{{ end }}{{ (f 1) + (f 2) }} {{ h = @string.upcase }}{{ h \"a\" }}", "5 A")]
    [InlineData("{{ plural ^[2, \"a\", \"b\"] }} {{ o = { a: { b: 1 } } }}{{ o.a.b }} {{ o?.c }}", "b 1")]
    [InlineData("{{ for i in 1..5 }}{{ if i == 4; break; end }}{{ if i == 2; continue; end }}{{ i }}{{ end }}", "13")]
    public void What_scripts_are_mostly_made_of_means_what_the_language_says(string body, string text) =>
        Assert.Equal(text, PlainText.Of(Rendering.Render(body).Value));

    [Theory]
    [InlineData("{{ plural 1 }}")]
    [InlineData("{{ record.works + 1 }}")]
    [InlineData("{{ record.title.size.x }}")]
    [InlineData("{{ record.title | record.works }}")]
    public void A_fault_does_not_reach_the_statements_behind_it(string body)
    {
        Parsed<Template?> template = Rendering.Read(body + "\n\n{{ plural 2 \"a\" \"b\" }} {{ (1) + 1 }}");
        Parsed<Document> document = template.Value!.Render(new RenderRequest([SeedRecord.Value], new EnglishDates()));
        Assert.NotEmpty(document.Diagnostics);
        Assert.EndsWith("b 2", PlainText.Of(document.Value), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ 1 }}", 4)]
    [InlineData("{{ plural 1 \"a\" \"b\" }}", 8)]
    [InlineData("{{ (1 + 2) == 3 && true }}", 11)]
    [InlineData("{{ record.title }}{{ if true }}{{ end }}", 7)]
    [InlineData("{{ if false }}x{{ end }}", 4)]
    [InlineData("{{ if false }}x{{ else if false }}y{{ end }}z", 7)]
    [InlineData("{{ for i in 1..100 }}{{ if false }}x{{ end }}{{ end }}", 306)]
    public void Every_statement_and_every_expression_is_a_step(string body, int steps)
    {
        Assert.Empty(Render(steps).Diagnostics);
        Assert.Equal("BK2120", Assert.Single(Render(steps - 1).Diagnostics).Code);

        Parsed<Document> Render(int most) => Rendering.Read(body).Value!.Render(
            new RenderRequest([SeedRecord.Value], new EnglishDates()) { Limits = ScriptLimits.Default with { Steps = most } });
    }

    [Theory]
    [InlineData("{{ include \"x.md\" }} after", "in {{ ret }} hidden", "in  after")]
    [InlineData("{{ include \"x.md\" }} after", "in {{ if true; ret 5; end }} hidden", "in  after")]
    [InlineData("{{ capture c }}a{{ include \"x.md\" }}b{{ end }}{{ c }} z", "in {{ ret }} hidden", "ain b z")]
    [InlineData("{{ for i in 1..3 }}{{ i }}{{ include \"x.md\" }}-{{ end }} after", "a{{ break }}b", "1a-2a-3a- after")]
    [InlineData("{{ for i in 1..3 }}{{ i }}{{ include \"x.md\" }}-{{ end }} after", "a{{ continue }}b", "1a-2a-3a- after")]
    [InlineData("{{ func f }}a{{ include \"x.md\" }}b{{ end }}{{ f }} z", "in {{ ret }} hidden", "ain b z")]
    [InlineData("{{ func f; include \"x.md\"; ret 2; end }}{{ f }} z", "in {{ ret 1 }} hidden", "in 2 z")]
    [InlineData("{{ x = include \"x.md\" }}b{{ \"a\" | string.upcase }} z", "in {{ ret }} hidden", "in bA z")]
    public void What_leaves_an_included_file_leaves_that_alone(string body, string included, string text) =>
        Assert.Equal(text, PlainText.Of(Rendering.Render(body, ("test/x.md", included)).Value));

    [Theory]
    [InlineData("{{ (\"k\" | f) }} z", "k z")]
    [InlineData("{{ (\"k\" | f) + \"!\" }} z", "k! z")]
    [InlineData("{{ ((\"k\" | f) + \"!\") }} z", "k! z")]
    [InlineData("{{ plural 1 (plural 1 [\"k\" | f] 1) 2 }} z", "[\"k\"] z")]
    [InlineData("{{ if (\"k\" | f) == \"k\" }}yes{{ end }} z", "yes z")]
    [InlineData("{{ (\"k\" | f) }} {{ (\"k\" | f) }} {{ (\"m\" | string.upcase) }} z", "k k M z")]
    public void A_fault_in_a_pipe_of_a_function_leaves_the_pipe_around_it_alone(string body, string text)
    {
        Parsed<Document> document = Rendering.Read("{{ func f(a) }}{{ record.works.foo | string.upcase }}{{ ret a; end }}" + body).Value!
            .Render(new RenderRequest([SeedRecord.Value], new EnglishDates()));
        Assert.Equal("BK2102", Assert.Single(document.Diagnostics).Code);
        Assert.Equal(text, PlainText.Of(document.Value));
    }

    [Theory]
    [InlineData("{{ fill \"x {1}\" a }}", "test/template.md:6:4")]
    [InlineData("{{ word a }}", "test/template.md:6:4")]
    [InlineData("{{ 1 + 1 == 2 && (a == \"x\") }}", "test/template.md:6:21")]
    [InlineData("{{ if true }}{{ fill \"{1}\" a }}{{ end }}", "test/template.md:6:17")]
    public void What_a_function_fails_of_is_a_fault_where_it_is_called(string statement, string place)
    {
        Parsed<Document> document = Rendering.Render($"{{{{ a = [1]; a[0] = a }}}}first\n\n{statement}\n\nsecond");
        Diagnostic found = Assert.Single(document.Diagnostics);
        Assert.Equal(("BK2110", place), (found.Code, found.Location?.ToString()));
        Assert.Equal("first\nsecond", PlainText.Of(document.Value));
    }

    [Theory]
    [InlineData("{{ word x 1 }}", "test/template.md:6:77")]
    [InlineData("{{ x == x }}", "test/template.md:6:77")]
    [InlineData("{{ x != \"a\" }}", "test/template.md:6:77")]
    [InlineData("{{ 1; x + x }}", "test/template.md:6:80")]
    [InlineData("{{ if true && (x == \"a\") }}{{ end }}", "test/template.md:6:89")]
    [InlineData("{{ if x == \"a\" }}{{ end }}", "test/template.md:6:80")]
    public void Texts_that_are_too_long_are_reported_where_they_are_used_even_to_compare_them(string statement, string place)
    {
        string body = $"first\n\n{{{{ x = \"{new string('0', 61)}\" }}}}{statement} after";
        Parsed<Document> document = Rendering.Read(body).Value!.Render(
            new RenderRequest([SeedRecord.Value], new EnglishDates()) { Limits = ScriptLimits.Default with { Characters = 60 } });
        Assert.Equal(("BK2110", place), (document.Diagnostics[0].Code, document.Diagnostics[0].Location?.ToString()));
        Assert.Equal("first\nafter", PlainText.Of(document.Value).Replace("1 after", "after", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{{ plural 1 }}", "test/template.md:4:12")]
    [InlineData("x {{ plural 1 \"a\" (fill \"{3}\" 2) }}", "test/template.md:4:20")]
    [InlineData("{{ (1 + record.works.foo) }}", "test/template.md:4:22")]
    [InlineData("{{ if record.works.foo }}{{ end }}", "test/template.md:4:20")]
    [InlineData("{{ true ? record.works + 1 : 2 }}", "test/template.md:4:24")]
    [InlineData("{{ 1 | plural \"a\" }}", "test/template.md:4:18")]
    public void A_fault_is_reported_at_its_place(string body, string place) =>
        Assert.StartsWith(place + ":", Rendering.Findings(body)[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("record", "true")]
    [InlineData("record.date", "true")]
    [InlineData("record.fields", "true")]
    [InlineData("record.agenda", "true")]
    [InlineData("record.works", "true")]
    [InlineData("record.works[0]", "true")]
    [InlineData("glossary", "true")]
    [InlineData("record.record_type", "false")]
    [InlineData("record.agenda.paragraphs", "false")]
    public void What_a_run_makes_once_is_equal_to_itself_and_what_it_makes_anew_is_not(string value, string equal) =>
        Assert.Equal(equal, PlainText.Of(Rendering.Render($"{{{{ {value} == {value} }}}}").Value));

    [Fact]
    public void Runs_of_one_template_know_nothing_of_each_other_after_faults_and_limits_and_on_several_threads()
    {
        Template template = Rendering.Read("{{ func f(n) }}{{ if n > 0 }}{{ f (n - 1) }}{{ end }}{{ end }}{{ f 20 }}{{ x = record.title }}{{ x }} {{ plural 2 \"a\" \"b\" }}").Value!;
        RenderRequest free = new([SeedRecord.Value], new EnglishDates());
        RenderRequest tight = free with { Limits = ScriptLimits.Default with { Depth = 5 } };
        RenderRequest tighter = free with { Limits = ScriptLimits.Default with { Steps = 40 } };
        Document expected = template.Render(free).Value;
        Parallel.For(0, 200, run =>
        {
            Parsed<Document> document = template.Render((run % 3) switch { 0 => free, 1 => tight, _ => tighter });
            if (run % 3 == 0)
                Assert.Equal(expected, document.Value);
            else
                Assert.Equal(run % 3 == 1 ? "BK2123" : "BK2120", Assert.Single(document.Diagnostics).Code);
        });
    }
}
