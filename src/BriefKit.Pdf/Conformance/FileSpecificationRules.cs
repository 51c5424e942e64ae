using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using BriefKit.Pdf.Reading;

namespace BriefKit.Pdf.Conformance;

/// <summary>Files that are embedded (ISO 19005-2 and ISO 19005-3, 6.8; ISO 14289-1, 7.11).</summary>
internal sealed class FileSpecificationRules : RuleGroup
{
    private static readonly Rule HasNames = new("file-names", "The specification of an embedded file has its name twice, as F and as UF.") { ArchiveClause = "6.8", AccessibilityClause = "7.11" };

    private static readonly Rule IsArchive = new("embedded-archive", "Under ISO 19005-2 embedded files are PDF/A themselves; whether they are is not examined.") { ArchiveClause = "6.8", ArchivePart = 2 };

    private static readonly Rule HasType = new("embedded-type", "Embedded files say their media type.") { ArchiveClause = "6.8", ArchivePart = 3 };

    private static readonly Rule HasRelationship = new("embedded-relationship", "Embedded files say how they are related to the document.") { ArchiveClause = "6.8", ArchivePart = 3 };

    private static readonly Rule IsAssociated = new("embedded-associated", "Embedded files are associated with the document or a part of it.") { ArchiveClause = "6.8", ArchivePart = 3 };

    private static readonly Rule IsIntact = new("embedded-intact", "Embedded files have the size and the checksum that they say.") { ArchiveClause = "6.8" };

    private static readonly FrozenSet<string> Relationships = FrozenSet.Create(
        StringComparer.Ordinal, "Source", "Data", "Alternative", "Supplement", "Unspecified", "EncryptedPayload", "FormData", "Schema");

    public override IReadOnlyList<Rule> Rules => [HasNames, IsArchive, HasType, HasRelationship, IsAssociated, IsIntact];

    public override void CheckFile(Examination examination)
    {
        SourceFile file = examination.Source;
        HashSet<PdfDictionary> associated = new(ReferenceEqualityComparer.Instance);
        List<PdfDictionary> specifications = [];
        foreach (int number in file.Numbers)
        {
            if (file.Find(number) is not IndirectObject found)
                continue;
            foreach (PdfDictionary dictionary in ValueWalk.Of(found.Value).OfType<PdfDictionary>())
            {
                if (file.Dictionary(dictionary, "EF") is not null)
                    specifications.Add(dictionary);
                IReadOnlyList<PdfValue> files = file.Array(dictionary, "AF")?.Items ?? [];
                associated.UnionWith(files.Select(file.Resolve).OfType<PdfDictionary>());
            }
        }
        foreach (PdfDictionary specification in specifications)
            Check(examination, specification, associated.Contains(specification));
    }

    private static void Check(Examination examination, PdfDictionary specification, bool isAssociated)
    {
        SourceFile file = examination.Source;
        int number = specification.ObjectNumber;
        if (string.IsNullOrEmpty(file.Text(specification, "F")) || string.IsNullOrEmpty(file.Text(specification, "UF")))
            examination.Report(HasNames, "The embedded file's name is not there as F and as UF.", number);
        examination.Report(IsArchive, "A file is embedded, and it is not examined whether it is PDF/A.", number);
        if (!Relationships.Contains(file.Name(specification, "AFRelationship") ?? ""))
            examination.Report(HasRelationship, "The embedded file does not say how it is related to the document.", number);
        if (!isAssociated)
            examination.Report(IsAssociated, "The embedded file is associated with nothing.", number);
        PdfDictionary streams = file.Dictionary(specification, "EF")!;
        foreach (PdfStream stream in streams.Entries.Keys.Select(key => file.Stream(streams, key)).OfType<PdfStream>())
            CheckStream(examination, stream);
    }

    private static void CheckStream(Examination examination, PdfStream stream)
    {
        SourceFile file = examination.Source;
        if (file.Name(stream.Dictionary, "Subtype") is not string type || !IsMediaType(type))
            examination.Report(HasType, "The embedded file does not say its media type.", stream.ObjectNumber);
        if (file.Decode(stream) is not ReadOnlyMemory<byte> data || !AgreesWith(file, file.Dictionary(stream.Dictionary, "Params"), data.Span))
            examination.Report(IsIntact, "The embedded file has another size or checksum than it says.", stream.ObjectNumber);
    }

    private static bool IsMediaType(string type) => type.Split('/') is [{ Length: > 0 }, { Length: > 0 }];

    // ISO 32000-1, table 46, takes MD5: it guards against accidents, not against forgery.
    [SuppressMessage("Security", "CA5351", Justification = "The format prescribes MD5.")]
    private static bool AgreesWith(SourceFile file, PdfDictionary? parameters, ReadOnlySpan<byte> data)
    {
        if (parameters is null)
            return true;
        bool hasSize = file.Integer(parameters, "Size") is not int size || size == data.Length;
        return hasSize && (file.Value(parameters, "CheckSum") is not PdfString sum || sum.Bytes.SequenceEqual(MD5.HashData(data)));
    }
}
