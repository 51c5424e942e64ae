using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using BriefKit.Conformance.Tests.Engine;
using BriefKit.Conformance.Tests.Fixtures;
using BriefKit.Conformance.Tests.Html;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.CslJson;

namespace BriefKit.Conformance.Tests;

/// <summary>One comparison with what citeproc-js prints.</summary>
/// <param name="IsAgreed">Whether pandoc prints the same, so that there is no doubt what is right.</param>
internal sealed record ReferenceComparison(string Name, string Expected, string Actual, bool IsAgreed)
{
    public bool Passed => Expected == Actual;
}

/// <summary>The items, citations and results of the folder <c>reference-output</c>: each item alone, all in one document, and a few special cites.</summary>
internal sealed partial class ReferenceOutput(string folder, string styles)
{
    private readonly ValueList<Reference> _items = CslJsonReader.Read(new SourceText("items.json", File.ReadAllText(Path.Combine(folder, "items.json")))).Value;
    private readonly JsonElement _citations = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "citations.json"))).RootElement;

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WhiteSpace { get; }

    // Between the parts of an entry, white space is layout.
    [GeneratedRegex(@"(?<=</div>) (?=<div)|^ (?=<div)|(?<=</div>) $", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpaceAroundParts { get; }

    public IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Path.Combine(folder, "expected"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>Compares everything of one style in one locale.</summary>
    public List<ReferenceComparison> Compare(string name)
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected", name + ".json")));
        string agreementFile = Path.Combine(folder, "agreement", name + ".json");
        using JsonDocument? agreement = File.Exists(agreementFile) ? JsonDocument.Parse(File.ReadAllText(agreementFile)) : null;
        string[] parts = name.Split("__");
        string styleFile = Path.Combine(styles, parts[0] + ".csl");
        Job job = new(new SourceText(parts[0] + ".csl", File.ReadAllText(styleFile)), parts[1], _items, []);
        bool isNote = expected.RootElement.GetProperty("class").GetString() == "note";
        List<ReferenceComparison> comparisons = [];
        foreach (JsonProperty item in expected.RootElement.GetProperty("isolated").EnumerateObject())
            CompareIsolated(job, item, agreement?.RootElement, isNote, comparisons);
        CompareDocument(job, expected.RootElement.GetProperty("document"), isNote, comparisons);
        return comparisons;
    }

    private void CompareIsolated(Job job, JsonProperty item, JsonElement? agreement, bool isNote, List<ReferenceComparison> comparisons)
    {
        JobResult result = Try(job with
        {
            Items = _items.Where(reference => reference.Id == item.Name).ToValueList(),
            Clusters = [new JobCluster([new JobCite(new Cite(item.Name))], isNote ? 1 : 0)],
            IsDocument = true,
        });
        bool isAgreed = agreement is { } marks && marks.TryGetProperty(item.Name, out JsonElement mark) && mark.GetProperty("level").GetString() == "exact";
        Add(comparisons, $"isolated/{item.Name}/citation", item.Value, "citation_html", ClusterAt(result, 0), false);
        Add(comparisons, $"isolated/{item.Name}/entry", item.Value, "bib_html", EntryOf(result, item.Name), isAgreed);
    }

    private void CompareDocument(Job job, JsonElement expected, bool isNote, List<ReferenceComparison> comparisons)
    {
        ValueList<JobCluster> clusters = _citations.GetProperty("citations").EnumerateArray()
            .Select((citation, index) => new JobCluster(FixtureJson.ReadCites(citation.GetProperty("citationItems")), isNote ? index + 1 : 0))
            .ToValueList();
        JobResult result = Try(job with { Clusters = clusters, IsDocument = true });
        int i = 0;
        foreach (JsonElement citation in expected.GetProperty("citations").EnumerateArray())
            Add(comparisons, $"document/{citation.GetProperty("citationID").GetString()}", citation, "html", ClusterAt(result, i++), false);
        if (!expected.TryGetProperty("bibliography", out JsonElement bibliography) || bibliography.ValueKind != JsonValueKind.Object)
            return;
        foreach (JsonElement entry in bibliography.GetProperty("entries").EnumerateArray())
        {
            string id = entry.GetProperty("id").ToString();
            Add(comparisons, $"document/entry/{id}", entry, "html", EntryOf(result, id), false);
        }
        string order = string.Join(' ', bibliography.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("id").ToString()));
        comparisons.Add(new ReferenceComparison("document/order", order, string.Join(' ', result.Entries.Select(entry => entry.ReferenceId)), false));
    }

    // A processor that throws has printed nothing; what it should have printed is counted as failed, one by one.
    private static JobResult Try(Job job)
    {
        try
        {
            return EngineUnderTest.Format(job);
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.SkipException)
        {
            TextRun thrown = new($"threw {failure.GetType().Name}: {failure.Message} {failure.StackTrace?.Split('\n')[0].Trim()}");
            return new JobResult([.. job.Clusters!.Value.Select(_ => (ValueList<Inline>)[thrown])], []);
        }
    }

    private static string ClusterAt(JobResult result, int index) =>
        index < result.Clusters.Count ? HtmlRendering.OfCluster(result.Clusters[index]) : "(no such citation)";

    private static string EntryOf(JobResult result, string id) =>
        result.Entries.FirstOrDefault(entry => entry.ReferenceId == id) is { } entry ? HtmlRendering.OfEntry(entry) : "";

    private static void Add(List<ReferenceComparison> comparisons, string name, JsonElement expected, string property, string actual, bool isAgreed)
    {
        if (expected.TryGetProperty(property, out JsonElement html) && html.GetString() is { } text)
            comparisons.Add(new ReferenceComparison(name, Normalize(text), Normalize(actual), isAgreed));
    }

    private static string Normalize(string html)
    {
        const string open = "<div class=\"csl-entry\">", close = "</div>";
        html = WhiteSpace.Replace(html.Replace("[NO_PRINTED_FORM]", HtmlRendering.Empty, StringComparison.Ordinal), " ").Trim();
        if (html.StartsWith(open, StringComparison.Ordinal))
            html = html[open.Length..^close.Length];
        return WebUtility.HtmlDecode(SpaceAroundParts.Replace(html, "")).Trim();
    }
}
