using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Tests.Styles;

public sealed class StyleReaderTests
{
    private const string Citation = "<citation><layout><text variable=\"title\"/></layout></citation>";

    [Fact]
    public void A_style_says_what_it_is()
    {
        Style style = Sample.Style(Citation, "class=\"note\" default-locale=\"de-DE\"");

        Assert.Equal("sample", style.Id);
        Assert.Equal("Sample", style.Title);
        Assert.Equal(StyleClass.Note, style.Class);
        Assert.Equal("de-DE", style.DefaultLocale);
        Assert.False(style.HasBibliography);
    }

    [Theory]
    [InlineData("BK3001", "<macro name=\"a\"/>")]
    [InlineData("BK3003", "<citation><layout><image/></layout></citation>")]
    [InlineData("BK3003", "<citation><layout><names variable=\"author\"><title/></names></layout></citation>")]
    [InlineData("BK3004", "<citation><layout><text variable=\"title\" colour=\"red\"/></layout></citation>")]
    [InlineData("BK3003", "<citation><layout><text variable=\"title\"><text variable=\"note\"/></text></layout></citation>")]
    [InlineData("BK3004", "<citation><layout><choose colour=\"red\"><if type=\"book\"/></choose></layout></citation>")]
    [InlineData("BK3004", "<citation><layout><names variable=\"author\"><substitute colour=\"red\"/></names></layout></citation>")]
    [InlineData("BK3004", "<citation><sort colour=\"red\"><key variable=\"title\"/></sort><layout><text variable=\"title\"/></layout></citation>")]
    [InlineData("BK3006", "<citation><sort><key/></sort><layout><text variable=\"title\"/></layout></citation>")]
    [InlineData("BK3006", "<citation><layout><date variable=\"issued\"><date-part/></date></layout></citation>")]
    [InlineData("BK3005", "<citation><layout><text variable=\"title\" font-style=\"slanted\"/></layout></citation>")]
    [InlineData("BK3005", "<citation><layout><text variable=\"titel\"/></layout></citation>")]
    [InlineData("BK3006", "<citation><layout><text/></layout></citation>")]
    [InlineData("BK3007", "<citation><layout><text macro=\"a\"/></layout></citation>")]
    [InlineData("BK3008", "<macro name=\"a\"><text macro=\"b\"/></macro><macro name=\"b\"><text macro=\"a\"/></macro><citation><layout><text macro=\"a\"/></layout></citation>")]
    [InlineData("BK3010", "<macro name=\"a\"/><macro name=\"a\"/>" + Citation)]
    [InlineData("BK3011", "<citation><layout><names variable=\"title\"/></layout></citation>")]
    public void What_is_wrong_is_reported_where_it_stands(string code, string inner)
    {
        Parsed<Style?> style = Sample.Read(inner);

        Diagnostic diagnostic = Assert.Single(style.Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.NotNull(diagnostic.Location);
    }

    [Fact]
    public void A_misspelt_word_gets_the_nearest_right_one() =>
        Assert.Equal("Did you mean 'title'?", Sample.Read("<citation><layout><text variable=\"titel\"/></layout></citation>").Diagnostics[0].Hint);

    [Fact]
    public void Elements_nested_without_end_are_cut_off()
    {
        string deep = string.Concat(Enumerable.Repeat("<group>", 200)) + "<text variable=\"title\"/>" + string.Concat(Enumerable.Repeat("</group>", 200));

        Assert.Contains(Sample.Read($"<citation><layout>{deep}</layout></citation>").Diagnostics, diagnostic => diagnostic.IsError);
    }

    [Fact]
    public void Macros_that_call_each_other_without_bounds_end_with_an_error()
    {
        string macros = string.Concat(Enumerable.Range(0, 40).Select(i => $"<macro name=\"m{i}\"><text macro=\"m{i + 1}\"/><text macro=\"m{i + 1}\"/></macro>"));
        Style style = Sample.Style(macros + "<macro name=\"m40\"><text variable=\"title\"/></macro><citation><layout><text macro=\"m0\"/></layout></citation>");

        Parsed<FormattedCitations> result = CitationProcessor.Process(
            style, Sample.English, [Sample.Book("a", "A", 2000)], [new NotedCluster(Sample.Of("a"))], BriefKit.Core.Documents.ReferenceSelection.Cited);

        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "BK3053");
    }

    [Fact]
    public void Name_options_come_down_from_style_and_area()
    {
        Reference book = Sample.Book("a", "A", 2000, "Doe, Ann", "Roe, Ben");
        Style style = Sample.Style(
            "<macro name=\"m\"><names variable=\"author\"/></macro><citation name-delimiter=\" / \"><layout><text macro=\"m\"/></layout></citation>"
            + "<bibliography and=\"symbol\"><layout><text macro=\"m\"/></layout></bibliography>",
            "class=\"in-text\" initialize-with=\".\"");

        Assert.Equal(["A. Doe / B. Roe"], Sample.Cite(style, [book], [Sample.Of("a")]));
        Assert.Equal(["A. Doe & B. Roe"], Sample.List(style, [book]));
    }

    [Fact]
    public void All_official_styles_at_hand_are_read_without_an_error()
    {
        foreach (string file in Directory.GetFiles(BriefKit.Tests.Shared.Repository.Shared("csl", "styles"), "*.csl"))
        {
            Parsed<Style?> style = Citations.Library.CslXmlReader.Read(new SourceText(Path.GetFileName(file), File.ReadAllText(file)));
            Assert.True(style.Diagnostics.IsEmpty, string.Join('\n', style.Diagnostics));
        }
    }
}
