using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Pdf.Metadata;
using BriefKit.Pdf.Objects;

namespace BriefKit.Pdf.Attachments;

/// <summary>Writes attached files (ISO 32000-1, 7.11.4) and what they are to the document (ISO 19005-3, annex E).</summary>
internal sealed class AttachmentWriter
{
    private readonly List<PdfReference> _specifications = [];

    /// <summary>Writes the files.</summary>
    /// <param name="changed">When they were last changed; null for unstated. No clock is asked.</param>
    public AttachmentWriter(PdfFile file, ValueList<Attachment> attachments, DateTimeOffset? changed)
    {
        List<KeyValuePair<byte[], PdfReference>> names = [];
        foreach (Attachment attachment in attachments)
        {
            PdfReference stream = WriteStream(file, attachment, changed);
            PdfReference specification = WriteSpecification(file, attachment, stream);
            _specifications.Add(specification);
            names.Add(KeyValuePair.Create(KeyOf(attachment.Name), specification));
        }
        if (names.Count == 0)
            return;
        names.Sort(static (left, right) => left.Key.AsSpan().SequenceCompareTo(right.Key));
        Names = file.Reserve();
        PdfTree.WriteNames(file, Names, names);
    }

    /// <summary>The tree of the files by their names; none where there are none.</summary>
    public PdfReference Names { get; }

    /// <summary>Says in the catalog that the files belong to the document as a whole.</summary>
    public void WriteAssociation(DictionaryScope catalog)
    {
        if (_specifications.Count == 0)
            return;
        using ArrayScope files = catalog.BeginArray("AF"u8);
        foreach (PdfReference specification in _specifications)
            files.Reference(specification);
    }

    // ISO 32000-1, table 46, takes MD5 for the checksum: it guards against accidents, not against forgery.
    [SuppressMessage("Security", "CA5351", Justification = "The format prescribes MD5.")]
    private static PdfReference WriteStream(PdfFile file, Attachment attachment, DateTimeOffset? changed)
    {
        PdfReference reference = file.Reserve();
        using StreamScope stream = file.BeginStream(reference, attachment.Content.Span);
        stream.Dictionary.Name("Type"u8, "EmbeddedFile"u8);
        stream.Dictionary.Name("Subtype"u8, Encoding.ASCII.GetBytes(attachment.MediaType));
        using DictionaryScope parameters = stream.Dictionary.BeginDictionary("Params"u8);
        parameters.Integer("Size"u8, attachment.Content.Length);
        parameters.Bytes("CheckSum"u8, MD5.HashData(attachment.Content.Span));
        if (changed is DateTimeOffset date)
            parameters.Text("ModDate"u8, InformationDictionary.Format(date));
        return reference;
    }

    private static PdfReference WriteSpecification(PdfFile file, Attachment attachment, PdfReference stream)
    {
        PdfReference reference = file.Reserve();
        using ObjectScope scope = file.BeginObject(reference);
        using DictionaryScope specification = scope.BeginDictionary();
        specification.Name("Type"u8, "Filespec"u8);
        specification.Text("F"u8, attachment.Name);
        specification.Text("UF"u8, attachment.Name);
        specification.Text("Desc"u8, attachment.Description);
        specification.Name("AFRelationship"u8, NameOf(attachment.Relationship));
        using DictionaryScope files = specification.BeginDictionary("EF"u8);
        files.Reference("F"u8, stream);
        files.Reference("UF"u8, stream);
        return reference;
    }

    private static byte[] KeyOf(string name)
    {
        byte[] key = new byte[PdfText.MaxEncodedLength(name.Length)];
        return key[..PdfText.Encode(name, key, out _)];
    }

    private static ReadOnlySpan<byte> NameOf(Relationship relationship) => relationship switch
    {
        Relationship.Source => "Source"u8,
        Relationship.Data => "Data"u8,
        Relationship.Alternative => "Alternative"u8,
        Relationship.Supplement => "Supplement"u8,
        _ => "Unspecified"u8,
    };
}
