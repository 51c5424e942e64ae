using System.Diagnostics;
using System.Text;
using BriefKit.Citations.Library;
using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Tests.Hostile;

/// <summary>Styles that are broken, or made to hang a processor: a finding each, within a second or so.</summary>
public sealed class HostileStyleTests
{
    private const string Layout = "<citation><layout><text macro=\"m0\"/></layout></citation>";

    // Ten times what such a style takes where nothing else runs.
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(1);

    private static Parsed<Style?> Read(string xml)
    {
        long start = Stopwatch.GetTimestamp();
        Parsed<Style?> style = CslXmlReader.Read(new SourceText("style.csl", xml));
        Assert.True(Stopwatch.GetElapsedTime(start) < Bound);
        return style;
    }

    private static Parsed<Style?> ReadInner(string inner) => Read($"<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\">\n{inner}</style>");

    private static void Format(Style style)
    {
        long start = Stopwatch.GetTimestamp();
        Parsed<FormattedCitations> formatted = CitationProcessor.Process(style, Sample.English, [Sample.Book("a", "Alpha", 2001, "Doe, Jane")], [new NotedCluster(Cluster.Of("a"))], ReferenceSelection.All);
        Assert.Single(formatted.Value.Clusters);
        Assert.True(Stopwatch.GetElapsedTime(start) < Bound);
    }

    private static string Macro(int number, string content) => $"<macro name=\"m{number}\">{content}</macro>\n";

    [Fact]
    public void A_style_of_ten_megabytes_is_not_read()
    {
        Parsed<Style?> style = ReadInner(new string(' ', 10 * 1024 * 1024));
        Assert.Null(style.Value);
        Assert.Equal("BK3903", Assert.Single(style.Diagnostics).Code);
    }

    [Fact]
    public void A_style_of_too_many_elements_is_not_read()
    {
        Parsed<Style?> style = ReadInner(string.Concat(Enumerable.Repeat("<a/>", 200_000)));
        Assert.Null(style.Value);
        Assert.Equal("BK3908", Assert.Single(style.Diagnostics).Code);
    }

    [Theory]
    [InlineData("<macro name=\"m0\"><text macro=\"m0\"/></macro>", "m0")]
    [InlineData("<macro name=\"m0\"><group><text macro=\"m1\"/></group></macro><macro name=\"m1\"><text macro=\"m0\"/></macro>", "m0")]
    [InlineData("<macro name=\"m0\"><names variable=\"author\"><substitute><text macro=\"m0\"/></substitute></names></macro>", "m0")]
    [InlineData("<macro name=\"m0\"><choose><if type=\"book\"><text macro=\"m1\"/></if></choose></macro><macro name=\"m1\"><names variable=\"editor\"><name/><substitute><names variable=\"author\"/><text macro=\"m0\"/></substitute></names></macro>", "m0")]
    public void A_macro_that_calls_itself_is_an_error_with_its_place(string macros, string name)
    {
        Parsed<Style?> style = ReadInner(macros + Layout);
        Diagnostic error = style.Diagnostics.First(diagnostic => diagnostic.IsError);
        Assert.Equal("BK3008", error.Code);
        Assert.Contains($"'{name}'", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, error.Location!.Position.Line);
        Format(style.Value!);
    }

    [Theory]
    [InlineData("<text macro=\"m{0}\"/><text macro=\"m{0}\"/>")]
    [InlineData("<names variable=\"editor\"><name/><substitute><text macro=\"m{0}\"/></substitute></names><names variable=\"editor\"><name/><substitute><text macro=\"m{0}\"/></substitute></names>")]
    [InlineData("<names variable=\"editor\"><name/><substitute><names variable=\"author\"/><text macro=\"m{0}\"/></substitute></names><names variable=\"editor\"><name/><substitute><text macro=\"m{0}\"/></substitute></names>")]
    public void Ten_thousand_macros_that_each_call_the_next_twice_are_cut_off(string calls)
    {
        StringBuilder macros = new();
        for (int i = 0; i < 10_000; i++)
            macros.Append(Macro(i, calls.Replace("{0}", (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        Parsed<Style?> style = ReadInner(macros + Layout);
        Assert.True(style.HasErrors);
        Assert.True(style.Diagnostics.Count <= 101);
        if (style.Value is not null)
            Format(style.Value);
    }

    [Fact]
    public void Macros_that_together_print_without_end_are_cut_off()
    {
        StringBuilder macros = new();
        for (int i = 0; i < 25; i++)
            macros.Append(Macro(i, $"<text macro=\"m{i + 1}\"/><text macro=\"m{i + 1}\"/>"));
        Parsed<Style?> style = ReadInner(macros + Macro(25, "<text value=\"x\"/>") + Layout);
        Assert.Empty(style.Diagnostics);
        Format(style.Value!);
    }

    [Fact]
    public void So_many_findings_are_told_and_the_rest_counted()
    {
        Parsed<Style?> style = ReadInner("<citation><layout>" + string.Concat(Enumerable.Repeat("<nonsense a=\"1\"/>\n", 50_000)) + "</layout></citation>");
        Assert.Equal(101, style.Diagnostics.Count);
        Assert.Equal("BK3015", style.Diagnostics[100].Code);
        Assert.Contains("49900", style.Diagnostics[100].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_of_ten_thousand_macros_that_are_not_there_end_soon()
    {
        string macros = string.Concat(Enumerable.Range(0, 10_000).Select(i => Macro(i + 10_000, "<text value=\"x\"/>")));
        string calls = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<text macro=\"absent-{i}\"/>"));
        Assert.Contains(ReadInner(macros + $"<citation><layout>{calls}</layout></citation>").Diagnostics, diagnostic => diagnostic.Code == "BK3007");
    }

    [Theory]
    [InlineData("", "BK3901")]
    [InlineData("\0", "BK3901")]
    [InlineData("<style>\0</style>", "BK3901")]
    [InlineData("<style class=\"in-text\"><info>&#0;</info></style>", "BK3901")]
    [InlineData("<style>&#xD800;</style>", "BK3901")]
    [InlineData("<style", "BK3901")]
    [InlineData("<style><citation></style>", "BK3901")]
    [InlineData("<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;&lol;&lol;\">]><style>&lol2;</style>", "BK3902")]
    [InlineData("<!DOCTYPE style SYSTEM \"file:///etc/passwd\"><style/>", "BK3902")]
    [InlineData("<style class=\"in-text\" version=\"1.0\"/>", "BK3001")]
    [InlineData("<style class=\"in-text\" version=\"1.0\"><citation/></style>", "BK3001")]
    [InlineData("<style class=\"in-text\" version=\"1.0\"><bibliography><layout/></bibliography></style>", "BK3001")]
    [InlineData("<locale xml:lang=\"en-US\" version=\"1.0\"><terms/></locale>", "BK3000")]
    [InlineData("<html><body/></html>", "BK3000")]
    public void What_cannot_format_is_an_error_with_a_place(string xml, string code)
    {
        Parsed<Style?> style = Read(xml);
        Assert.Null(style.Value);
        Diagnostic error = Assert.Single(style.Diagnostics);
        Assert.Equal(code, error.Code);
        Assert.NotNull(error.Location);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_XML() =>
        Assert.Equal("BK3901", Assert.Single(Read("<style>" + (char)0xD800 + "</style>").Diagnostics).Code);

    [Theory]
    [InlineData("<nonsense/>", "style.csl:2:20: warning BK3003: The element 'nonsense'")]
    [InlineData("<text variable=\"title\" colour=\"red\"/>", "style.csl:2:20: warning BK3004: The attribute 'colour'")]
    [InlineData("<text variable=\"titel\"/>", "style.csl:2:20: warning BK3005: 'titel' is not a value of 'variable' on 'text'. Did you mean 'title'?")]
    [InlineData("<text variable=\"author\"/>", "style.csl:2:20: warning BK3011: 'text' cannot print the variable 'author'")]
    [InlineData("<number variable=\"title\"/>", "style.csl:2:20: warning BK3011: 'number' cannot print")]
    [InlineData("<date variable=\"title\" form=\"text\"/>", "style.csl:2:20: warning BK3011: 'date' cannot print")]
    [InlineData("<text term=\"acessed\"/>", "style.csl:2:20: warning BK3013: CSL has no term 'acessed', and the style defines none. Did you mean 'accessed'?")]
    [InlineData("<text variable=\"title\" font-style=\"slanted\"/>", "style.csl:2:20: warning BK3005: 'slanted'")]
    [InlineData("<text variable=\"title\" form=\"tiny\"/>", "style.csl:2:20: warning BK3005: 'tiny'")]
    [InlineData("<text variable=\"title\" quotes=\"maybe\"/>", "style.csl:2:20: warning BK3005: 'maybe'")]
    [InlineData("<text/>", "style.csl:2:20: warning BK3006: 'text' lacks")]
    [InlineData("<choose><if><text variable=\"title\"/></if></choose>", "style.csl:2:28: warning BK3014: 'if' tests nothing")]
    [InlineData("<names variable=\"author\"><name et-al-min=\"many\"/></names>", "style.csl:2:45: warning BK3005: 'many'")]
    public void What_CSL_does_not_have_is_a_warning_with_its_place(string element, string expected)
    {
        Parsed<Style?> style = ReadInner($"<citation><layout>{element}</layout></citation>");
        Assert.StartsWith(expected, Assert.Single(style.Diagnostics).ToString(), StringComparison.Ordinal);
        Format(style.Value!);
    }
}
