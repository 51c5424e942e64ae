using System.Text.Json;
using BriefKit.Core.Collections;
using BriefKit.Core.Records;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.CslJson;

namespace BriefKit.Formats.RecordJson;

/// <summary>
/// Writes a record as JSON, whatever it was read from: its fields in the order of the source, each with its verbatim text and what that was
/// understood as. References are named by their ids; they themselves are CSL-JSON beside it.
/// </summary>
public static class RecordJsonWriter
{
    /// <summary>The version of the form; it grows when what was written before would be read otherwise.</summary>
    public const int Version = 1;

    /// <summary>Writes UTF-8, indented by two spaces, with line feeds; equal records give equal bytes.</summary>
    public static void Write(Record record, Stream output)
    {
        JsonWriterOptions options = new() { Indented = true, NewLine = "\n", Encoder = MinimalJsonEncoder.Instance };
        using (Utf8JsonWriter json = new(output, options))
        {
            json.WriteStartObject();
            WriteMembers(json, record);
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes a list of records, each with the data of its references as CSL-JSON under <c>items</c>, so that the file has everything.</summary>
    /// <returns>What the file says otherwise than the records do.</returns>
    public static ValueList<Diagnostic> Write(IEnumerable<Record> records, Stream output)
    {
        DiagnosticBag diagnostics = [];
        JsonWriterOptions options = new() { Indented = true, NewLine = "\n", Encoder = MinimalJsonEncoder.Instance };
        using (Utf8JsonWriter json = new(output, options))
        {
            json.WriteStartArray();
            foreach (Record record in records)
            {
                json.WriteStartObject();
                WriteMembers(json, record);
                json.WriteStartArray("items");
                foreach (Reference reference in record.References)
                    new ItemWriter(json, reference, diagnostics).Write();
                json.WriteEndArray();
                json.WriteEndObject();
                json.Flush();
            }
            json.WriteEndArray();
        }
        output.WriteByte((byte)'\n');
        return diagnostics.ToValueList();
    }

    private static void WriteMembers(Utf8JsonWriter json, Record record)
    {
        json.WriteNumber("version", Version);
        json.WriteString("id", record.Id);
        json.WriteString("type", record.Type.Name);
        json.WriteString("title", record.Title);
        json.WriteString("language", record.Language);
        if (record.Source is SourceText source)
            WriteSource(json, source);
        json.WriteStartArray("fields");
        foreach (Field field in record.Fields)
            Write(json, field);
        json.WriteEndArray();
        WriteStrings(json, "references", record.References.Select(reference => reference.Id));
    }

    // Never the path: the same record gives the same bytes in another folder.
    private static void WriteSource(Utf8JsonWriter json, SourceText source)
    {
        json.WriteStartObject("source");
        json.WriteString("encoding", source.Encoding);
        if (source.Sha256.Length > 0)
            json.WriteString("sha256", source.Sha256);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Field field)
    {
        json.WriteStartObject();
        json.WriteString("name", field.Name);
        json.WriteString("label", field.Label);
        json.WriteString("verbatim", field.Verbatim);
        switch (field.Value)
        {
            case TextValue text:
                WriteStrings(json, "paragraphs", text.Paragraphs);
                break;
            case DateValue date:
                // ISO 8601-2; null where the text was not understood.
                json.WriteString("date", date.Date?.ToString());
                break;
            case ListValue list:
                WriteList(json, list);
                break;
            case ReferencesValue references:
                WriteStrings(json, "references", references.ReferenceIds);
                break;
        }
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, ListValue list)
    {
        json.WriteString("marker", list.Marker switch { ListMarker.Bullet => "bullet", ListMarker.Number => "number", _ => "none" });
        json.WriteStartArray("items");
        foreach (ListEntry entry in list.Entries)
        {
            json.WriteStartObject();
            if (entry.Number is int number)
                json.WriteNumber("number", number);
            json.WriteString("text", entry.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
