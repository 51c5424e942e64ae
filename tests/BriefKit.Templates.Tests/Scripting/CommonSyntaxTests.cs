using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates.Scripting;

namespace BriefKit.Templates.Tests.Scripting;

public sealed class CommonSyntaxTests
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
    public void Every_statement_and_every_expression_is_a_step(string body, int steps)
    {
        Assert.Empty(Render(steps).Diagnostics);
        Assert.Equal("BK2120", Assert.Single(Render(steps - 1).Diagnostics).Code);

        Parsed<Document> Render(int most) => Rendering.Read(body).Value!.Render(
            new RenderRequest([SeedRecord.Value], new EnglishDates()) { Limits = ScriptLimits.Default with { Steps = most } });
    }

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
