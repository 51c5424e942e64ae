using System.Text.Json;
using BriefKit.Conformance.Tests.Engine;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Conformance.Tests.Fixtures;

/// <summary>The citations of fixtures, as JSON has them.</summary>
internal static class FixtureJson
{
    /// <summary>CITATION-ITEMS: a list of clusters, each a list of cites, all in the text.</summary>
    public static ValueList<JobCluster> ReadClusters(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateArray().Select(cites => new JobCluster(ReadCites(cites), 0)).ToValueList();
    }

    /// <summary>CITATIONS: the clusters that stand in the end, once all calls of a word processor are replayed.</summary>
    public static ValueList<JobCluster> ReplayCitations(string json) =>
        ReplayCalls(json) is [.., var last] ? last.Select(pair => pair.Cluster).ToValueList() : [];

    /// <summary>The clusters that stand in the document after each call, in its order, with their ids.</summary>
    public static List<List<(string Id, JobCluster Cluster)>> ReplayCalls(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        Dictionary<string, JobCluster> known = new(StringComparer.Ordinal);
        List<List<(string Id, JobCluster Cluster)>> states = [];
        int unnamed = 0;
        foreach (JsonElement call in document.RootElement.EnumerateArray())
        {
            List<string> order = [];
            JsonElement citation = call[0];
            string id = citation.TryGetProperty("citationID", out JsonElement given) ? given.ToString() : $"unnamed-{unnamed++}";
            int note = citation.TryGetProperty("properties", out JsonElement properties) && properties.TryGetProperty("noteIndex", out JsonElement index) ? index.GetInt32() : 0;
            known[id] = new JobCluster(ReadCites(citation.GetProperty("citationItems")), note);
            Renumber(call[1], known, order);
            order.Add(id);
            Renumber(call[2], known, order);
            states.Add([.. order.Where(known.ContainsKey).Select(name => (name, known[name]))]);
        }
        return states;
    }

    private static void Renumber(JsonElement pairs, Dictionary<string, JobCluster> known, List<string> order)
    {
        foreach (JsonElement pair in pairs.EnumerateArray())
        {
            string id = pair[0].ToString();
            order.Add(id);
            if (known.TryGetValue(id, out JobCluster? cluster))
                known[id] = cluster with { NoteIndex = pair[1].GetInt32() };
        }
    }

    public static ValueList<JobCite> ReadCites(JsonElement cites) => cites.EnumerateArray().Select(ReadCite).ToValueList();

    private static JobCite ReadCite(JsonElement json)
    {
        string? locator = Text(json, "locator");
        Cite cite = new(Text(json, "id") ?? "")
        {
            Locator = string.IsNullOrEmpty(locator) ? null : new Locator(Text(json, "label") is { Length: > 0 } label ? label : Locator.Page, locator),
            Prefix = RichText(json, "prefix"),
            Suffix = RichText(json, "suffix"),
            Form = IsSet(json, "suppress-author") ? CiteForm.SuppressAuthor : IsSet(json, "author-only") ? CiteForm.AuthorOnly : CiteForm.Full,
        };
        int? position = json.TryGetProperty("position", out JsonElement forced) ? int.Parse(forced.ToString()) : null;
        return new JobCite(cite, position, IsSet(json, "near-note") ? true : null, Text(json, "first-reference-note-number"));
    }

    private static ReferenceText? RichText(JsonElement json, string name) =>
        Text(json, name) is { Length: > 0 } text ? new ReferenceText(text, text.Contains('<', StringComparison.Ordinal)) : (ReferenceText?)null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    private static bool IsSet(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind is not (JsonValueKind.False or JsonValueKind.Null) && value.ToString() is not ("0" or "");
}
