using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using BriefKit.Pdf.Reading;

namespace BriefKit.Pdf.Attachments;

/// <summary>Gets the attached files of a PDF file back, whoever made it.</summary>
public static class AttachmentReader
{
    private const int MostFiles = 10_000;

    /// <summary>The files in the order of their tree of names, then those that are only associated.</summary>
    /// <returns>Null where the bytes are no PDF file that can be read; with a diagnostic for each file that cannot be had.</returns>
    public static Parsed<ValueList<Attachment>>? Read(ReadOnlyMemory<byte> file)
    {
        if (SourceFile.Open(file) is not SourceFile source)
            return null;
        DiagnosticBag diagnostics = new();
        List<Attachment> attachments = [];
        HashSet<PdfDictionary> seen = new(ReferenceEqualityComparer.Instance);
        foreach (PdfDictionary specification in Specifications(source).Take(MostFiles))
        {
            if (!seen.Add(specification) || source.Dictionary(specification, "EF") is not PdfDictionary streams)
                continue;
            string name = source.Text(specification, "UF") ?? source.Text(specification, "F") ?? "";
            PdfStream? stream = source.Stream(streams, "UF") ?? source.Stream(streams, "F");
            if (!source.IsEncrypted && stream is not null && source.Decode(stream) is ReadOnlyMemory<byte> content)
                attachments.Add(Describe(source, specification, name, stream, content));
            else
                diagnostics.Add(PdfDiagnostics.AttachmentCannotBeRead(name));
        }
        return new Parsed<ValueList<Attachment>>(attachments.ToValueList(), diagnostics.ToValueList());
    }

    private static IEnumerable<PdfDictionary> Specifications(SourceFile source)
    {
        PdfDictionary? names = source.Dictionary(source.Catalog, "Names");
        IEnumerable<PdfValue> named = SourceTree.Read(source, names is null ? null : source.Dictionary(names, "EmbeddedFiles"), "Names").Select(entry => entry.Value);
        return named.Concat(source.Array(source.Catalog, "AF")?.Items ?? []).Select(source.Resolve).OfType<PdfDictionary>();
    }

    private static Attachment Describe(SourceFile source, PdfDictionary specification, string name, PdfStream stream, ReadOnlyMemory<byte> content) => new(
        name,
        source.Name(stream.Dictionary, "Subtype") ?? "application/octet-stream",
        RelationshipOf(source.Name(specification, "AFRelationship")),
        source.Text(specification, "Desc") ?? "",
        content);

    private static Relationship RelationshipOf(string? name) => name switch
    {
        "Source" => Relationship.Source,
        "Data" => Relationship.Data,
        "Alternative" => Relationship.Alternative,
        "Supplement" => Relationship.Supplement,
        _ => Relationship.Unspecified,
    };
}
