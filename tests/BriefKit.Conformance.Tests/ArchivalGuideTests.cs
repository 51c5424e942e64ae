using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using BriefKit.Conformance.Tests.Engine;
using BriefKit.Conformance.Tests.Html;
using BriefKit.Conformance.Tests.OwnStyles;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.CslJson;

namespace BriefKit.Conformance.Tests;

/// <summary>
/// The table <c>Guides/archival.json</c>: records that archives cite as examples of how theirs are to be cited. <c>source</c> names the archive
/// and its guide, <c>published</c> is the citation as printed there. Archives differ in order and punctuation; the archival style has one
/// order, from the item to the repository, and has to say all that the archive's citation says.
/// </summary>
public sealed partial class ArchivalGuideTests
{
    // What a guide says around its citation, or calls by name where the place or the form tells it: "A to B" is a letter.
    private static readonly string[] OfTheGuide = ["letter", "naa", "series", "ref", "signature", "on", "his", "catalogue", "reference", "from", "page", "file", "f", "s"];

    private static readonly Dictionary<string, JsonElement> Rows = Load();

    public static TheoryData<string> Ids { get; } = [.. Rows.Keys];

    public static TheoryData<string> Published { get; } = [.. Rows.Where(row => row.Value.TryGetProperty("published", out _)).Select(row => row.Key)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_record_is_cited_from_the_item_to_the_repository(string id)
    {
        JsonElement row = Rows[id];
        JobResult result = Format(row);

        Assert.Equal(row.GetProperty("note").GetString(), Text(HtmlRendering.OfCluster(result.Clusters[0])));
        Assert.Equal(row.GetProperty("later").GetString(), Text(HtmlRendering.OfCluster(result.Clusters[1])));
        Assert.Equal(row.GetProperty("entry").GetString(), Text(HtmlRendering.OfEntry(result.Entries.Single())));
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void A_note_says_all_that_the_archive_says(string id)
    {
        JsonElement row = Rows[id];
        HashSet<string> ours = [.. Words(row.GetProperty("note").GetString()!)];

        string[] missing = [.. Words(row.GetProperty("published").GetString()!).Except(ours).Except(OfTheGuide)];

        Assert.Empty(missing);
    }

    [Fact]
    public void Thirty_records_of_archives_are_cited_and_each_names_its_source()
    {
        Assert.True(Rows.Count >= 30 && Published.Count >= 25);
        Assert.All(Rows.Values, row => Assert.NotEqual("", row.GetProperty("source").GetString()));
    }

    private static JobResult Format(JsonElement row)
    {
        ValueList<Reference> items = CslJsonReader.Read(new SourceText("item.json", $"[{row.GetProperty("item").GetRawText()}]")).Value;
        Cite cite = new(items[0].Id);
        if (row.TryGetProperty("locator", out JsonElement locator))
            cite = cite with { Locator = new Locator(locator[1].GetString()!, locator[0].GetString()!) };
        JobCluster[] clusters = [new([new JobCite(cite)], 1), new([new JobCite(cite)], 2)];
        return EngineUnderTest.Format(new Job(OwnStyle.Own("archival.csl"), "en-US", items, clusters.ToValueList()) { IsDocument = true });
    }

    private static string Text(string html) => RenderedList.Plain(WebUtility.HtmlDecode(html));

    private static IEnumerable<string> Words(string text) => Word.Matches(text).Select(match => match.Value.ToLowerInvariant());

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word { get; }

    private static Dictionary<string, JsonElement> Load()
    {
        string path = Path.Combine(Repository.Root, "tests", "BriefKit.Conformance.Tests", "Guides", "archival.json");
        return JsonDocument.Parse(File.ReadAllText(path)).RootElement.EnumerateArray()
            .ToDictionary(row => row.GetProperty("item").GetProperty("id").GetString()!, StringComparer.Ordinal);
    }
}
