using System.Globalization;
using System.Text;
using BriefKit.Pdf.Objects;

namespace BriefKit.Pdf.Metadata;

/// <summary>
/// The metadata stream (ISO 16684-1; ISO 19005-2, 6.6): what the document is, and which standards it keeps to. The record's id, the hash of its
/// source and the template travel as Dublin Core's identifier, source and relation, which need no schema of their own.
/// </summary>
internal static class XmpPacket
{
    /// <param name="archivePart">The part of ISO 19005 that the file keeps to: 3 where other files are attached to it, else 2.</param>
    public static PdfReference Write(PdfFile file, DocumentDescription description, string language, int archivePart)
    {
        using PdfBuffer packet = new();
        packet.Raw("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"u8);
        packet.Raw("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"u8);
        WriteIdentification(packet, archivePart);
        WriteDescription(packet, description, language);
        packet.Raw(AccessibilitySchema);
        packet.Raw("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>"u8);

        PdfReference reference = file.Reserve();
        // Not compressed, so that tools that know nothing of PDF find it (ISO 16684-1, 7.3).
        using StreamScope stream = file.BeginRawStream(reference, packet.Written);
        stream.Dictionary.Name("Type"u8, "Metadata"u8);
        stream.Dictionary.Name("Subtype"u8, "XML"u8);
        return reference;
    }

    // The PDF/UA identifier is not among the schemas that PDF/A knows, so it is described (ISO 19005-2, 6.6.2.3.3).
    private static ReadOnlySpan<byte> AccessibilitySchema => """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>

        """u8;

    private static void WriteIdentification(PdfBuffer packet, int archivePart)
    {
        packet.Raw("""
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfaid:part>
            """u8);
        packet.Digits(archivePart);
        packet.Raw("""
            </pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>

            """u8);
    }

    private static void WriteDescription(PdfBuffer packet, DocumentDescription description, string language)
    {
        packet.Raw("""
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">

            """u8);
        WriteText(packet, "dc:format"u8, "application/pdf");
        WriteAlternatives(packet, "dc:title"u8, description.Title);
        WriteList(packet, "dc:language"u8, "rdf:Bag"u8, [language]);
        WriteList(packet, "dc:creator"u8, "rdf:Seq"u8, description.Authors);
        WriteAlternatives(packet, "dc:description"u8, description.Subject);
        WriteList(packet, "dc:subject"u8, "rdf:Bag"u8, description.Keywords);
        WriteText(packet, "dc:identifier"u8, description.RecordId);
        WriteText(packet, "dc:source"u8, description.SourceSha256 is null ? null : "sha256:" + description.SourceSha256);
        WriteList(packet, "dc:relation"u8, "rdf:Bag"u8, description.Template is null ? [] : ["template:" + description.Template]);
        WriteText(packet, "pdf:Producer"u8, description.Producer);
        WriteText(packet, "pdf:Keywords"u8, description.JoinedKeywords);
        WriteText(packet, "xmp:CreatorTool"u8, description.Producer);
        // Offsets of whole minutes are all that both PDF and XMP can say.
        string? created = description.Created?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        WriteText(packet, "xmp:CreateDate"u8, created);
        WriteText(packet, "xmp:ModifyDate"u8, created);
        packet.Raw("</rdf:Description>\n"u8);
    }

    private static void WriteText(PdfBuffer packet, ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;
        Tag(packet, "<"u8, name);
        Escape(packet, value);
        Tag(packet, "</"u8, name);
        packet.Raw((byte)'\n');
    }

    private static void WriteAlternatives(PdfBuffer packet, ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;
        Tag(packet, "<"u8, name);
        packet.Raw("<rdf:Alt><rdf:li xml:lang=\"x-default\">"u8);
        Escape(packet, value);
        packet.Raw("</rdf:li></rdf:Alt>"u8);
        Tag(packet, "</"u8, name);
        packet.Raw((byte)'\n');
    }

    private static void WriteList(PdfBuffer packet, ReadOnlySpan<byte> name, ReadOnlySpan<byte> container, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return;
        Tag(packet, "<"u8, name);
        Tag(packet, "<"u8, container);
        foreach (string value in values)
        {
            packet.Raw("<rdf:li>"u8);
            Escape(packet, value);
            packet.Raw("</rdf:li>"u8);
        }
        Tag(packet, "</"u8, container);
        Tag(packet, "</"u8, name);
        packet.Raw((byte)'\n');
    }

    private static void Tag(PdfBuffer packet, ReadOnlySpan<byte> opening, ReadOnlySpan<byte> name)
    {
        packet.Raw(opening);
        packet.Raw(name);
        packet.Raw((byte)'>');
    }

    private static void Escape(PdfBuffer packet, string text)
    {
        foreach (byte value in Encoding.UTF8.GetBytes(text))
        {
            switch (value)
            {
                case (byte)'&': packet.Raw("&amp;"u8); break;
                case (byte)'<': packet.Raw("&lt;"u8); break;
                case (byte)'>': packet.Raw("&gt;"u8); break;
                // XML 1.0, 2.11: a bare carriage return would be read as a line feed.
                case (byte)'\r': packet.Raw("&#xD;"u8); break;
                default: packet.Raw(value); break;
            }
        }
    }
}
