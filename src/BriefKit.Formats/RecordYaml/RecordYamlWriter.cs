using System.Text;
using System.Text.Json;
using BriefKit.Core.Collections;
using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Formats.RecordJson;

namespace BriefKit.Formats.RecordYaml;

/// <summary>Writes records as YAML 1.2: what <see cref="RecordJsonWriter"/> writes, in the form that people read more easily.</summary>
public static class RecordYamlWriter
{
    /// <summary>Writes UTF-8 with line feeds; equal records give equal bytes.</summary>
    /// <returns>What the file says otherwise than the records do.</returns>
    public static ValueList<Diagnostic> Write(IEnumerable<Record> records, Stream output)
    {
        using MemoryStream json = new();
        ValueList<Diagnostic> diagnostics = RecordJsonWriter.Write(records, json);
        using JsonDocument document = JsonDocument.Parse(json.GetBuffer().AsMemory(0, (int)json.Length), new JsonDocumentOptions { MaxDepth = 256 });
        YamlLayout yaml = new();
        yaml.Write(document.RootElement);
        output.Write(Encoding.UTF8.GetBytes(yaml.Text));
        return diagnostics;
    }
}
