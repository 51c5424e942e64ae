using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Word.Citations;

/// <summary>
/// The fields of Zotero's plug-in for Word: citations as JSON (schema <c>csl-citation.json</c> with the items' data in it), the list, and what the
/// plug-in keeps of a document in its properties. Items that are in nobody's library carry their data, and the plug-in goes on with these.
/// </summary>
internal sealed class ZoteroFields : CitationFields
{
    private const string Schema = "https://github.com/citation-style-language/schema/raw/master/csl-citation.json";

    private readonly CitedReferences _cited;
    private readonly Dictionary<string, ZoteroItem> _items = new(StringComparer.Ordinal);
    private readonly HashSet<string> _citationIds = new(StringComparer.Ordinal);
    private readonly ReferenceList? _liveList;
    private readonly string _session;

    public ZoteroFields(Document document, CitedReferences cited, DiagnosticBag diagnostics)
    {
        _cited = cited;
        foreach (Reference reference in cited.All)
            _items[reference.Id] = ZoteroItem.Of(reference, diagnostics);
        _session = ZoteroKey.Of(string.Concat(_items.Values.Select(item => item.Json)), 8);
        // The plug-in has one bibliography: the only list, or the one that has everything.
        _liveList = cited.Lists is [var only] ? only : cited.Lists.FirstOrDefault(cited.IsWhole);
        if (document.CitationFormat is not CitationFormat format)
            return;
        Properties = ZoteroPreferences.Of(format, _session, _liveList is not null);
        if (ZoteroPreferences.IsUnknown(format))
            diagnostics.Add(ZoteroDiagnostics.StyleUnknown(format.StyleId));
        string[] uncited = [.. Uncited.Select(reference => reference.Id)];
        if (uncited.Length > 0)
            diagnostics.Add(ZoteroDiagnostics.Uncited(uncited));
    }

    public override bool IsLive => true;

    public override ValueList<(string Name, string Value)> Properties { get; } = [];

    private IEnumerable<Reference> Uncited => _cited.All.Where(reference => !_cited.Cited.Contains(reference.Id));

    public override string? InstructionOf(Citation citation, int note, DiagnosticBag diagnostics)
    {
        if (citation.Cluster.Cites.IsEmpty || !citation.Cluster.Cites.All(cite => _items.ContainsKey(cite.ReferenceId)))
            return null;
        foreach (Cite cite in citation.Cluster.Cites.Where(cite => cite.Form == CiteForm.Narrative))
            diagnostics.Add(ZoteroDiagnostics.NarrativeCitation(citation.Origin, cite.ReferenceId));
        string items = Json(json => WriteItems(json, citation.Cluster));
        string code = Json(json => WriteCitation(json, citation, items, note));
        return $"ADDIN ZOTERO_ITEM CSL_CITATION {code}";
    }

    public override string? InstructionOf(ReferenceList list) =>
        ReferenceEquals(list, _liveList) ? $"ADDIN ZOTERO_BIBL {Json(json => WriteList(json, list))} CSL_BIBLIOGRAPHY" : null;

    private void WriteCitation(Utf8JsonWriter json, Citation citation, string items, int note)
    {
        json.WriteStartObject();
        json.WriteString("citationID", CitationId(items));
        json.WriteStartObject("properties");
        json.WriteString("formattedCitation", RichText.Of(citation.Content));
        json.WriteString("plainCitation", InlineText.Of(citation.Content));
        json.WriteNumber("noteIndex", note);
        json.WriteEndObject();
        json.WritePropertyName("citationItems");
        json.WriteRawValue(items);
        json.WriteString("schema", Schema);
        json.WriteEndObject();
    }

    // The plug-in wants no two citations to have one id.
    private string CitationId(string items)
    {
        string id = ZoteroKey.Of(items, 8);
        for (int i = 2; !_citationIds.Add(id); i++)
            id = ZoteroKey.Of($"{i} {items}", 8);
        return id;
    }

    private void WriteItems(Utf8JsonWriter json, Cluster cluster)
    {
        json.WriteStartArray();
        foreach (Cite cite in cluster.Cites)
        {
            ZoteroItem item = _items[cite.ReferenceId];
            json.WriteStartObject();
            // A stroke tells the plug-in that the item is in no library.
            json.WriteString("id", $"{_session}/{item.Key}");
            WriteUris(json, "uris", item);
            json.WritePropertyName("itemData");
            json.WriteRawValue(item.Json);
            WriteText(json, "locator", cite.Locator?.Value);
            WriteText(json, "label", cite.Locator?.Label);
            WriteText(json, "prefix", cite.Prefix?.Value);
            WriteText(json, "suffix", cite.Suffix?.Value);
            if (cite.Form == CiteForm.SuppressAuthor)
                json.WriteBoolean("suppress-author", true);
            if (cite.Form == CiteForm.AuthorOnly)
                json.WriteBoolean("author-only", true);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteList(Utf8JsonWriter json, ReferenceList list)
    {
        HashSet<string> listed = [.. list.Entries.Select(entry => entry.ReferenceId)];
        json.WriteStartObject();
        WriteUris(json, "uncited", Uncited.Where(reference => listed.Contains(reference.Id)));
        WriteUris(json, "omitted", _cited.All.Where(reference => _cited.Cited.Contains(reference.Id) && !listed.Contains(reference.Id)));
        json.WriteStartArray("custom");
        json.WriteEndArray();
        // The plug-in keeps data of what is cited alone; what only the list has is ours to keep.
        if (Uncited.Any())
        {
            json.WriteStartArray(ZoteroCode.UncitedItems);
            foreach (Reference reference in Uncited)
                json.WriteRawValue(_items[reference.Id].Json);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private void WriteUris(Utf8JsonWriter json, string name, IEnumerable<Reference> references)
    {
        json.WriteStartArray(name);
        foreach (Reference reference in references)
        {
            json.WriteStartArray();
            json.WriteStringValue(_items[reference.Id].Uri);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteUris(Utf8JsonWriter json, string name, ZoteroItem item)
    {
        json.WriteStartArray(name);
        json.WriteStringValue(item.Uri);
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            json.WriteString(name, text);
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(json);
        // JSON can hold these two as they are, and XML cannot; they stand in strings alone.
        return Encoding.UTF8.GetString(bytes.ToArray()).Replace("\uFFFE", @"\uFFFE", StringComparison.Ordinal).Replace("\uFFFF", @"\uFFFF", StringComparison.Ordinal);
    }
}
