using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates.Scripting;

namespace BriefKit.Templates.Tests.Scripting;

public sealed class LimitTests
{
    private static readonly ScriptLimits Small = new() { Steps = 100_000, Characters = 100_000, Memory = 64 << 20, Depth = 40 };

    [Theory]
    [InlineData("{{ while true }}{{ end }}", "BK2120")]
    [InlineData("{{ while true; x = 1; end }}", "BK2120")]
    [InlineData("{{ for i in 1..100000000 }}{{ end }}", "BK2120")]
    [InlineData("{{ for i in 1..1000 }}{{ for j in 1..1000 }}{{ end }}{{ end }}", "BK2120")]
    [InlineData("{{ func f(n) }}{{ if n > 0 }}{{ f (n - 1) }}{{ f (n - 1) }}{{ end }}{{ end }}{{ f 30 }}", "BK2120")]
    [InlineData("{{ func f }}{{ f }}{{ end }}{{ f }}", "BK2123")]
    [InlineData("{{ for i in 1..1000 }}{{ string.pad_left \"x\" 5000 }}{{ end }}", "BK2121")]
    [InlineData("{{ for i in 1..10000 }}some words of the template {{ end }}", "BK2121")]
    [InlineData("{{ s = \"x\"; for i in 1..60; s = s + s; end }}", "BK2110")]
    [InlineData("{{ \"x\" * 2000000000 }}", "BK2110")]
    [InlineData("{{ string.pad_right \"x\" 2000000000 }}", "BK2110")]
    [InlineData("{{ a = []; for i in 1..100000; a = array.add a (\"x\" * 90000 + i); end }}", "BK212")]
    [InlineData("{{ capture a }}x{{ end }}{{ for i in 1..60 }}{{ capture b }}{{ a }}{{ a }}{{ end }}{{ a = b }}{{ end }}", "BK2121")]
    public void A_template_that_would_use_too_much_is_stopped(string body, string code)
    {
        Parsed<Document> document = Rendering.Read(body).Value!.Render(new RenderRequest([SeedRecord.Value], new EnglishDates()) { Limits = Small });
        Assert.Contains(code, Assert.Single(document.Diagnostics).Code + ":", StringComparison.Ordinal);
        Assert.Equal("test/template.md", document.Diagnostics[0].Location?.Source.Name);
    }

    [Fact]
    public void Time_is_measured_by_the_clock_that_is_given()
    {
        Template template = Rendering.Read("{{ for i in 1..10000 }}{{ end }}").Value!;
        RenderRequest request = new([SeedRecord.Value], new EnglishDates()) { Limits = ScriptLimits.Default with { Time = TimeSpan.FromSeconds(5) } };
        Assert.Empty(template.Render(request with { Clock = new SteppingClock(TimeSpan.Zero) }).Diagnostics);
        Assert.Equal("BK2122", Assert.Single(template.Render(request with { Clock = new SteppingClock(TimeSpan.FromSeconds(1)) }).Diagnostics).Code);
    }

    [Fact]
    public void Brackets_without_end_are_one_finding() =>
        Assert.Contains("BK2100", Assert.Single(Rendering.Findings("{{" + new string('(', 100_000) + "}}").Distinct()), StringComparison.Ordinal);

    [Fact]
    public void Limits_below_one_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new ScriptLimits { Steps = 0 });

    private sealed class SteppingClock(TimeSpan step) : TimeProvider
    {
        private long _time;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _time += step.Ticks;
    }
}
