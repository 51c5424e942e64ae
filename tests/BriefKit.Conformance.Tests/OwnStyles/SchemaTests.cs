using System.Xml.Linq;

namespace BriefKit.Conformance.Tests.OwnStyles;

/// <summary>
/// The styles of the folder <c>styles</c> against the RELAX NG schema of CSL 1.0.2, by <c>jing</c>. The GB/T styles use what CSL-M and
/// BriefKit add to CSL; those additions, which <c>styles/NOTES.md</c> lists, are taken away first and nothing else is.
/// </summary>
public sealed class SchemaTests
{
    private static readonly XNamespace Csl = "http://purl.org/net/xbiblio/csl";

    public static TheoryData<string> Names { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "styles"), "*.csl").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_style_of_ours_is_valid(string name)
    {
        ToolResult result = Validate(WithoutAdditions(Load(name)));

        Assert.True(result.ExitCode == 0, $"{name}: {result.Output}{result.Error}");
    }

    [Fact]
    public void Only_the_styles_for_several_languages_use_additions() =>
        Assert.All(Names, name => Assert.Equal(name.Data.StartsWith("gb-t-", StringComparison.Ordinal), !XNode.DeepEquals(Load(name.Data), WithoutAdditions(Load(name.Data)))));

    [Fact]
    public void What_is_no_style_is_found()
    {
        XDocument style = Load("archival.csl");
        style.Root!.Element(Csl + "citation")!.SetAttributeValue("colapse", "year");

        ToolResult result = Validate(style);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("colapse", result.Output, StringComparison.Ordinal);
    }

    private static XDocument Load(string name) => XDocument.Load(Path.Combine(Repository.Root, "styles", name), LoadOptions.PreserveWhitespace);

    private static ToolResult Validate(XDocument style)
    {
        string copy = Path.Combine(Path.GetTempPath(), $"briefkit-{Guid.NewGuid():N}.csl");
        try
        {
            style.Save(copy);
            return OutsideTool.Run("jing", "-c", Path.Combine(Repository.Shared("csl", "schema"), "csl.rnc"), copy);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    // CSL-M: a layout for the items of a language, the term between the ends of collapsed numbers, the identifier CSTR. Ours: locator-macro.
    private static XDocument WithoutAdditions(XDocument style)
    {
        XDocument plain = new(style);
        plain.Descendants(Csl + "layout").Where(layout => layout.Attribute("locale") is not null).Remove();
        plain.Descendants(Csl + "layout").Attributes("locator-macro").Remove();
        plain.Descendants(Csl + "term").Where(term => (string?)term.Attribute("name") == "citation-range-delimiter").Remove();
        foreach (XAttribute variable in plain.Descendants().Attributes("variable").Where(variable => variable.Value.Split(' ').Contains("CSTR")))
            variable.Value = string.Join(' ', variable.Value.Split(' ').Select(word => word == "CSTR" ? "DOI" : word).Distinct());
        return plain;
    }
}
