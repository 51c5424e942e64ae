using System.Text;
using System.Text.Json;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Formats.CslJson;

/// <summary>
/// Reads references from CSL-JSON: the input format of CSL 1.0.2 processors (schema <c>csl-data.json</c>), with what they
/// are used to accept beyond it: EDTF strings for dates (CSL 1.1), fields in the lines of a note, particles inside names.
/// </summary>
public static class CslJsonReader
{
    // Every character is held three times at most (as text, as UTF-8, in a reference).
    private const int MaxLength = 256 * 1024 * 1024;

    /// <summary>
    /// Reads a list of items, or one item alone. Never throws on input; where the JSON breaks off, what stands before it
    /// is returned with an error. Ids in the result are unique.
    /// </summary>
    public static Parsed<ValueList<Reference>> Read(SourceText source)
    {
        DiagnosticBag diagnostics = new();
        List<Reference> references = [];
        if (source.Length > MaxLength)
            diagnostics.Add(CslJsonDiagnostics.TooLong(source.At(0, 0), MaxLength));
        else
            ReadInto(references, source, diagnostics);
        return new(references.ToValueList(), diagnostics.ToValueList());
    }

    private static void ReadInto(List<Reference> references, SourceText source, DiagnosticBag diagnostics)
    {
        JsonCursor json = new(source, Encoding.UTF8.GetBytes(source.Text));
        ItemReader items = new(source, diagnostics);
        try
        {
            json.Read();
            switch (json.Token)
            {
                case JsonTokenType.StartArray:
                    while (json.ReadElement())
                        ReadItem(ref json, items, references, diagnostics);
                    break;
                case JsonTokenType.StartObject:
                    references.Add(items.Read(ref json));
                    break;
                default:
                    diagnostics.Add(CslJsonDiagnostics.NotAList(json.Location(), json.Kind));
                    break;
            }
            json.Read();
        }
        catch (JsonException failure)
        {
            diagnostics.Add(json.Explain(failure));
        }
    }

    private static void ReadItem(ref JsonCursor json, ItemReader items, List<Reference> references, DiagnosticBag diagnostics)
    {
        if (json.Token == JsonTokenType.StartObject)
        {
            references.Add(items.Read(ref json));
            return;
        }
        diagnostics.Add(CslJsonDiagnostics.NotAnItem(json.Location(), json.Kind));
        json.Skip();
    }
}
