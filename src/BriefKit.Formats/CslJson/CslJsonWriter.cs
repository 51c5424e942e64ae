using System.Text.Json;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Formats.CslJson;

/// <summary>
/// Writes references as CSL-JSON that is valid against the schema <c>csl-data.json</c> of CSL 1.0.2. What the schema has no place
/// for goes into each item's <c>custom</c> object, so that <see cref="CslJsonReader"/> gets all of it back.
/// </summary>
public static class CslJsonWriter
{
    /// <summary>Writes UTF-8, indented by two spaces, with line feeds; equal references give equal bytes.</summary>
    /// <returns>What the file says otherwise than the references do.</returns>
    public static ValueList<Diagnostic> Write(ValueList<Reference> references, Stream output)
    {
        DiagnosticBag diagnostics = new();
        JsonWriterOptions options = new() { Indented = true, NewLine = "\n", Encoder = MinimalJsonEncoder.Instance };
        using (Utf8JsonWriter json = new(output, options))
        {
            json.WriteStartArray();
            foreach (Reference reference in references)
            {
                new ItemWriter(json, reference, diagnostics).Write();
                json.Flush();
            }
            json.WriteEndArray();
        }
        output.WriteByte((byte)'\n');
        return diagnostics.ToValueList();
    }

    /// <summary>Writes one reference alone, on one line, for a file that holds items among other things.</summary>
    /// <returns>What it says otherwise than the reference does.</returns>
    public static ValueList<Diagnostic> WriteItem(Reference reference, Stream output)
    {
        DiagnosticBag diagnostics = new();
        using (Utf8JsonWriter json = new(output, new JsonWriterOptions { Encoder = MinimalJsonEncoder.Instance }))
            new ItemWriter(json, reference, diagnostics).Write();
        return diagnostics.ToValueList();
    }
}
