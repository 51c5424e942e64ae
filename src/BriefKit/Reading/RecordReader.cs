using System.Security.Cryptography;
using BriefKit.Core.Collections;
using BriefKit.Core.Packaging;
using BriefKit.Core.Records;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.CslJson;
using BriefKit.Formats.LabelledText;
using BriefKit.Formats.LooseDates;
using BriefKit.Word.Reading;

namespace BriefKit.Reading;

/// <summary>Reads the records of an input, whose format is told from its content.</summary>
internal sealed class RecordReader(ValueList<RecordType> types, ReadRequest request)
{
    public Parsed<ValueList<Record>> Read(string name, ReadOnlyMemory<byte> bytes)
    {
        if (PackageReader.IsArchive(bytes.Span))
            return ReadPackage(name, bytes);
        if (WordReferenceReader.ReadSources(name, bytes) is Parsed<ValueList<Reference>> sources)
            return ReferencesOf(HeldBytes(name, bytes), sources);
        DiagnosticBag diagnostics = new();
        Parsed<SourceText?> decoded = SourceDecoder.Decode(name, bytes.Span, new SourceDecoderOptions { Encoding = request.Encoding });
        diagnostics.AddRange(decoded.Diagnostics);
        ValueList<Record> records = decoded.Value is SourceText source ? Read(source.Holding(bytes), diagnostics) : [];
        return new(records, diagnostics.ToValueList());
    }

    private ValueList<Record> Read(SourceText source, DiagnosticBag diagnostics)
    {
        Parsed<ValueList<Record>> records = IsJson(source) ? ReadReferences(source) : ReadLabelledText(source);
        diagnostics.AddRange(records.Diagnostics);
        return records.Value;
    }

    private static bool IsJson(SourceText source) => source.Text.AsSpan().TrimStart() is ['[' or '{', ..];

    private Parsed<ValueList<Record>> ReadLabelledText(SourceText source)
    {
        LabelledTextOptions options = new() { DateOrder = OrderOf(request.DateOrder) };
        if ((request.Type ?? BestType(source)) is RecordType type)
            return LabelledTextReader.Read(source, type, options);
        return new([], [PipelineDiagnostics.NoTypeFits(source.At(0, 0))]);
    }

    // Of types that fit equally well the first by name counts.
    private RecordType? BestType(SourceText source) => types
        .Select(type => (type, match: LabelledTextReader.Recognise(source, type)))
        .Where(candidate => candidate.match.IsMatch)
        .OrderByDescending(candidate => candidate.match)
        .Select(candidate => candidate.type)
        .FirstOrDefault();

    // A list of references is a record of nothing but references.
    private static Parsed<ValueList<Record>> ReadReferences(SourceText source)
    {
        return ReferencesOf(source, CslJsonReader.Read(source));
    }

    // Of the archives there are, Word files are read, for the references that they carry.
    private static Parsed<ValueList<Record>> ReadPackage(string name, ReadOnlyMemory<byte> bytes)
    {
        Parsed<ValueList<Reference>> references = WordReferenceReader.Read(name, bytes);
        return ReferencesOf(HeldBytes(name, bytes), references);
    }

    private static SourceText HeldBytes(string name, ReadOnlyMemory<byte> bytes) =>
        new SourceText(name, "", Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), "binary").Holding(bytes);

    private static Parsed<ValueList<Record>> ReferencesOf(SourceText source, Parsed<ValueList<Reference>> references)
    {
        RecordType type = new("references", "References", []);
        Record record = new(RecordName.Of(source.Name), type, [], references.Value) { Source = source };
        bool isSilent = references.Value.IsEmpty && references.Diagnostics.IsEmpty;
        return new(
            references.Value.IsEmpty ? [] : [record],
            isSilent ? [PipelineDiagnostics.NoReferences(source.At(0, 0))] : references.Diagnostics);
    }

    private static DateOrder OrderOf(NumericDateOrder order) => order switch
    {
        NumericDateOrder.DayMonthYear => DateOrder.DayMonthYear,
        NumericDateOrder.MonthDayYear => DateOrder.MonthDayYear,
        NumericDateOrder.Strict => DateOrder.Strict,
        _ => DateOrder.Auto,
    };
}
