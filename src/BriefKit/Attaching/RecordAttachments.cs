using BriefKit.Core.Collections;
using BriefKit.Core.Packaging;
using BriefKit.Core.Records;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.CslJson;
using BriefKit.Formats.RecordJson;
using BriefKit.Pdf.Attachments;

namespace BriefKit.Attaching;

/// <summary>
/// What a document carries with it of the records that it was made of: each input as it was, each record as JSON, and the references of each
/// as CSL-JSON. An archive can make the document anew from them, and a program can read what the page shows.
/// </summary>
internal sealed class RecordAttachments
{
    private const string ReferencesType = "references";

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<SourceText> _sources = [];
    private readonly List<Attachment> _attachments = [];

    /// <summary>The files for some records, in their order, with what CSL-JSON could not say as the references do.</summary>
    public static Parsed<ValueList<Attachment>> Of(ValueList<Record> records)
    {
        RecordAttachments attachments = new();
        DiagnosticBag diagnostics = new();
        foreach (Record record in records)
            attachments.Add(record, diagnostics);
        return new(attachments._attachments.ToValueList(), diagnostics.ToValueList());
    }

    private void Add(Record record, DiagnosticBag diagnostics)
    {
        // Several records may come from one input, which is attached once.
        if (record.Source is { Bytes.IsEmpty: false } source && _sources.Add(source))
            Add(SourceNameOf(record, source), SourceTypeOf(record), Relationship.Source, $"The record '{record.Title}' as it was read", source.Bytes);
        Add($"{record.Id}.record.json", "application/json", Relationship.Data, $"The record '{record.Title}' as data", Bytes(stream => RecordJsonWriter.Write(record, stream)));
        if (record.References.IsEmpty)
            return;
        ValueList<Reference> references = record.References;
        byte[] bytes = Bytes(stream => diagnostics.AddRange(CslJsonWriter.Write(references, stream)));
        Add($"{record.Id}.references.json", "application/vnd.citationstyles.csl+json", Relationship.Data, $"The references of the record '{record.Title}'", bytes);
    }

    private void Add(string name, string mediaType, Relationship relationship, string description, ReadOnlyMemory<byte> content)
    {
        string unique = name;
        for (int i = 2; !_names.Add(unique); i++)
            unique = $"{Path.GetFileNameWithoutExtension(name)}-{i}{Path.GetExtension(name)}";
        _attachments.Add(new Attachment(unique, mediaType, relationship, description, content));
    }

    // The name alone, never the folder: the same record gives the same bytes in another one.
    private static string SourceNameOf(Record record, SourceText source)
    {
        string name = source.Name.Replace('\\', '/').Split('/')[^1];
        return name is "" or "-" ? $"{record.Id}{(IsReferences(record) ? ".json" : ".txt")}" : name;
    }

    private static string SourceTypeOf(Record record) => record.Source is { } source && PackageReader.IsArchive(source.Bytes.Span) ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        : IsReferences(record) ? "application/vnd.citationstyles.csl+json"
        : "text/plain";

    private static bool IsReferences(Record record) => record.Type.Name == ReferencesType;

    private static byte[] Bytes(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        return stream.ToArray();
    }
}
