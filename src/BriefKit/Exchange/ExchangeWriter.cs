using BriefKit.Core.Collections;
using BriefKit.Core.Records;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.BibTeX;
using BriefKit.Formats.CslJson;
using BriefKit.Formats.RecordJson;
using BriefKit.Formats.RecordYaml;
using BriefKit.Formats.Ris;
using BriefKit.Word;

namespace BriefKit.Exchange;

/// <summary>The writers of all formats for exchange.</summary>
internal static class ExchangeWriter
{
    /// <summary>The records in one file, or their references in one list. A work that several records name alike stands in it once.</summary>
    public static Parsed<ReadOnlyMemory<byte>> Write(IEnumerable<Record> records, ExchangeFormat format)
    {
        using MemoryStream bytes = new();
        ValueList<Diagnostic> diagnostics = format.HoldsRecords
            ? WriteRecords(records, format, bytes)
            : WriteReferences(UniqueReferences.Of(records), format, bytes);
        return new(bytes.ToArray(), diagnostics);
    }

    private static ValueList<Diagnostic> WriteRecords(IEnumerable<Record> records, ExchangeFormat format, Stream bytes) => format.Name switch
    {
        "json" => RecordJsonWriter.Write(records, bytes),
        "yaml" => RecordYamlWriter.Write(records, bytes),
        _ => throw new InvalidOperationException($"No writer for '{format.Name}'."),
    };

    private static ValueList<Diagnostic> WriteReferences(ValueList<Reference> references, ExchangeFormat format, Stream bytes)
    {
        if (references.IsEmpty)
            return [PipelineDiagnostics.NothingToConvert(format.Name)];
        return format.Name switch
        {
            "csl-json" => CslJsonWriter.Write(references, bytes),
            "bibtex" => BibTeXWriter.Write(references, bytes),
            "ris" => RisWriter.Write(references, bytes),
            "word-sources" => WordSourcesWriter.Write(references, bytes),
            _ => throw new InvalidOperationException($"No writer for '{format.Name}'."),
        };
    }
}
