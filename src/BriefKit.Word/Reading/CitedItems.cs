using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.CslJson;
using BriefKit.Word.Citations;

namespace BriefKit.Word.Reading;

/// <summary>
/// Gathers the items that the citations of Zotero and Mendeley carry as CSL-JSON, each once: what stands in several citations is one by the
/// address of its item, or by its data where it has none.
/// </summary>
/// <param name="name">What the user calls the file.</param>
internal sealed class CitedItems(string name, DiagnosticBag diagnostics)
{
    private const int MaxDepth = 64;

    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _items = [];
    private readonly List<string?> _uris = [];
    private readonly SourceLocation _start = new SourceText(name, "").At(0, 0);
    private bool _hasBroken;
    private bool _hasWithoutData;

    /// <summary>Takes in what a citation, or the list, says: JSON, perhaps with something behind it.</summary>
    public void Add(ReadOnlySpan<char> code)
    {
        int start = code.IndexOf('{'), end = code.LastIndexOf('}');
        using JsonDocument? document = start >= 0 && end > start ? Parse(code[start..(end + 1)].ToString()) : null;
        if (document is null || !TryAdd(document))
        {
            if (!_hasBroken)
                diagnostics.Add(ReadingDiagnostics.BrokenCitation(_start));
            _hasBroken = true;
        }
    }

    private bool TryAdd(JsonDocument document)
    {
        try
        {
            foreach (JsonElement cite in ListIn(document.RootElement, "citationItems"))
                AddCite(cite);
            foreach (JsonElement item in ListIn(document.RootElement, ZoteroCode.UncitedItems))
                AddItem(item, null, isOurs: true);
            return true;
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of surrogates, which is JSON and no text.
            return false;
        }
    }

    /// <summary>The references that the items are.</summary>
    public ValueList<Reference> Read()
    {
        if (_items.Count == 0)
            return [];
        Parsed<ValueList<Reference>> parsed = CslJsonReader.Read(new SourceText($"{name}/citations", $"[{string.Join(",\n", _items)}]"));
        diagnostics.AddRange(parsed.Diagnostics);
        if (parsed.Value.Count != _uris.Count)
            return parsed.Value;
        return parsed.Value.Select((reference, index) => _uris[index] is string uri ? reference with { Extra = reference.Extra.With(ZoteroCode.Uri, uri) } : reference).ToValueList();
    }

    private static JsonDocument? Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement[] ListIn(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private void AddCite(JsonElement cite)
    {
        if (cite.ValueKind == JsonValueKind.Object && cite.TryGetProperty("itemData", out JsonElement item) && item.ValueKind == JsonValueKind.Object)
        {
            string? known = UriOf(cite);
            AddItem(item, known, isOurs: known?.StartsWith(ZoteroCode.OwnLibrary, StringComparison.Ordinal) == true);
            return;
        }
        // Zotero can be told to leave the data out.
        if (UriOf(cite) is string uri && _keys.Contains(uri))
            return;
        if (!_hasWithoutData)
            diagnostics.Add(ReadingDiagnostics.CitationWithoutData(_start));
        _hasWithoutData = true;
    }

    private static string? UriOf(JsonElement cite) => ListIn(cite, "uris").Concat(ListIn(cite, "uri"))
        .Where(uri => uri.ValueKind == JsonValueKind.String)
        .Select(uri => uri.GetString())
        .FirstOrDefault();

    private void AddItem(JsonElement item, string? uri, bool isOurs)
    {
        if (item.ValueKind != JsonValueKind.Object || !_keys.Add(uri ?? item.GetRawText()))
            return;
        _items.Add(WithId(item, UniqueId(item, isOurs)));
        _uris.Add(uri is not null && ZoteroCode.IsLibraryUri(uri) ? uri : null);
    }

    private string UniqueId(JsonElement item, bool isOurs)
    {
        string id = TextOf(item, "id");
        string wanted = !isOurs && IsMade(id) && TextOf(item, "citation-key") is { Length: > 0 } key ? key : id.Length > 0 ? id : "item";
        string unique = wanted;
        for (int i = _ids.Contains(wanted) ? _items.Count + 1 : 0; !_ids.Add(unique); i++)
            unique = $"{wanted}-{i}";
        return unique;
    }

    // Numbers of a data base, and Mendeley's ITEM-1, which begin anew in each citation, are names that nobody gave.
    private static bool IsMade(string id) => id.Length == 0 || id.All(char.IsAsciiDigit) || id.Contains('/') || id.StartsWith("ITEM-", StringComparison.Ordinal);

    private static string TextOf(JsonElement item, string name) => item.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
        ? value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText()
        : "";

    private static string WithId(JsonElement item, string id)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MaxDepth + 1 }))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            foreach (JsonProperty property in item.EnumerateObject())
            {
                if (property.Name != "id")
                    property.WriteTo(json);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
