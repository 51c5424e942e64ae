using System.Net;
using System.Text.Json;
using BriefKit.Conformance.Tests.Engine;
using BriefKit.Conformance.Tests.Fixtures;
using BriefKit.Conformance.Tests.Html;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.CslJson;

namespace BriefKit.Conformance.Tests;

/// <summary>
/// The table <c>Guides/chicago-18.json</c>: what <i>The Chicago Manual of Style</i>, 18th edition, prints of a source in each form, and where
/// each row comes from (<c>source</c>). <c>guide</c> is a sample citation of the Citation Quick Guide or the manual, in its own words, and
/// <c>library</c> one of a university library's published guide to the edition; <c>where</c> names the page and
/// <c>derived</c> the forms that were not seen there and are set by rule. <c>example</c> is a source that the
/// manual cites as its example in the section named, set by its rule, so that its words are ours; <c>rule</c> is a work of our choice, set so. A row whose section no public
/// text confirms names none.
/// </summary>
public sealed class ChicagoGuideTests
{
    private static readonly Dictionary<string, JsonElement> Rows = Load();

    public static TheoryData<string, string> Cases { get; } = [.. Rows.SelectMany(row => Forms(row.Value).Select(form => (row.Key, form)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_source_is_cited_as_the_guide_prints_it(string id, string form)
    {
        JsonElement row = Rows[id];
        string actual = form switch
        {
            "note" => Cluster(row, "chicago-notes-bibliography", 0),
            "shortened" => Cluster(row, "chicago-notes-bibliography", 1),
            "citation" => Cluster(row, "chicago-author-date", 0),
            "entry" => Entry(row, "chicago-notes-bibliography"),
            _ => Entry(row, "chicago-author-date"),
        };
        Assert.Equal(row.GetProperty(form).GetString(), actual);
    }

    // What nobody else can consult is in no list, so that its only note is a full one.
    public static TheoryData<string> Listed { get; } =
        [.. Rows.Where(row => row.Value.TryGetProperty("shortened", out _) && row.Value.TryGetProperty("reference", out _)).Select(row => row.Key)];

    [Theory]
    [MemberData(nameof(Listed))]
    public void Shortened_notes_are_the_same_without_a_full_one(string id) =>
        Assert.Equal(Rows[id].GetProperty("shortened").GetString(), Cluster(Rows[id], "chicago-shortened-notes-bibliography", 1));

    [Fact]
    public void At_least_forty_rows_are_published_samples_and_say_where()
    {
        JsonElement[] published = [.. Rows.Values.Where(row => row.GetProperty("source").GetString() is "guide" or "library")];
        Assert.True(published.Length >= 40, $"Only {published.Length} rows are published samples.");
        Assert.All(published, row => Assert.NotEqual("", row.GetProperty("where").GetString()));
        Assert.All(published, row => Assert.NotEmpty(Forms(row).Except(Derived(row))));
        Assert.All(Rows.Values, row => Assert.Empty(Derived(row).Except(Forms(row))));
        Assert.All(Rows.Values, row => Assert.Contains(row.GetProperty("source").GetString(), new[] { "guide", "library", "example", "rule" }));
        Assert.All(Rows.Values.Where(row => row.GetProperty("source").GetString() == "example"), row => Assert.True(row.TryGetProperty("section", out _)));
    }

    private static string Cluster(JsonElement row, string style, int index) => WebUtility.HtmlDecode(HtmlRendering.OfCluster(Format(row, style).Clusters[index]));

    private static string Entry(JsonElement row, string style) => WebUtility.HtmlDecode(HtmlRendering.OfEntry(Format(row, style).Entries.Single()));

    private static JobResult Format(JsonElement row, string style)
    {
        string file = style + ".csl";
        SourceText source = new(file, File.ReadAllText(Path.Combine(Repository.Root, "styles", file)));
        ValueList<Reference> items = CslJsonReader.Read(new SourceText("item.json", $"[{row.GetProperty("item").GetRawText()}]")).Value;
        JobCluster[] clusters = [new(FixtureJson.ReadCites(row.GetProperty("first")), 1), new(FixtureJson.ReadCites(row.GetProperty("later")), 2)];
        return EngineUnderTest.Format(new Job(source, "en-US", items, clusters.ToValueList()) { IsDocument = true });
    }

    private static IEnumerable<string> Derived(JsonElement row) =>
        row.TryGetProperty("derived", out JsonElement forms) ? forms.EnumerateArray().Select(form => form.GetString()!) : [];

    private static IEnumerable<string> Forms(JsonElement row) =>
        new[] { "note", "shortened", "citation", "entry", "reference" }.Where(form => row.TryGetProperty(form, out _));

    private static Dictionary<string, JsonElement> Load()
    {
        string path = Path.Combine(Repository.Root, "tests", "BriefKit.Conformance.Tests", "Guides", "chicago-18.json");
        return JsonDocument.Parse(File.ReadAllText(path)).RootElement.EnumerateArray()
            .ToDictionary(row => row.GetProperty("item").GetProperty("id").GetString()!, StringComparer.Ordinal);
    }
}
