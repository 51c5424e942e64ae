using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Word.Markup;

namespace BriefKit.Word.Properties;

/// <summary>What is said about the document: the three parts of properties that Word shows under File, Info.</summary>
internal static class PropertyParts
{
    // The set that custom properties belong to, and the first id that is free in it ([MS-OLEPS], 2.1 and 3.1.2).
    private const string CustomSet = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
    private const int FirstCustomId = 2;

    public static MarkupWriter WriteCore(DocumentMetadata metadata)
    {
        MarkupWriter xml = new();
        using MarkupWriter.Scope root = xml.Element("cp:coreProperties"u8);
        xml.Attribute("xmlns:cp"u8, "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        xml.Attribute("xmlns:dc"u8, "http://purl.org/dc/elements/1.1/");
        xml.Attribute("xmlns:dcterms"u8, "http://purl.org/dc/terms/");
        xml.Attribute("xmlns:xsi"u8, "http://www.w3.org/2001/XMLSchema-instance");
        WriteText(xml, "dc:title"u8, metadata.Title);
        WriteText(xml, "dc:subject"u8, metadata.Subject);
        WriteText(xml, "dc:creator"u8, string.Join("; ", metadata.Authors));
        WriteText(xml, "cp:keywords"u8, string.Join(", ", metadata.Keywords));
        WriteText(xml, "dc:language"u8, metadata.Language);
        if (metadata.Created is DateTimeOffset created)
        {
            WriteTime(xml, "dcterms:created"u8, created);
            WriteTime(xml, "dcterms:modified"u8, created);
        }
        return xml;
    }

    public static MarkupWriter WriteExtended(DocumentMetadata metadata)
    {
        MarkupWriter xml = new();
        using MarkupWriter.Scope root = xml.Element("Properties"u8);
        xml.Attribute("xmlns"u8, "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
        WriteText(xml, "Application"u8, metadata.Producer);
        return xml;
    }

    /// <param name="more">Properties beside those that the metadata say.</param>
    /// <param name="others">Properties of another file that stay.</param>
    public static MarkupWriter WriteCustom(DocumentMetadata metadata, ValueList<(string Name, string Value)> more, IReadOnlyList<CustomProperty>? others = null)
    {
        MarkupWriter xml = new();
        using MarkupWriter.Scope root = xml.Element("Properties"u8);
        xml.Attribute("xmlns"u8, "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties");
        xml.Attribute("xmlns:vt"u8, "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes");
        int id = FirstCustomId;
        (string, string?)[] own = [("Record", metadata.RecordId), ("Source SHA-256", metadata.SourceSha256), ("Template", metadata.TemplateName), ("Producer", metadata.Producer)];
        foreach ((string name, string? value) in own.Concat(more.Select(property => (property.Name, (string?)property.Value))))
        {
            if (value is not null)
                WriteProperty(xml, id++, name, "vt:lpwstr"u8, value);
        }
        foreach (CustomProperty other in others ?? [])
            WriteProperty(xml, id++, other.Name, other.Type switch { "bool" => "vt:bool"u8, "r8" => "vt:r8"u8, "i4" => "vt:i4"u8, _ => "vt:lpwstr"u8 }, other.Value);
        return xml;
    }

    private static void WriteProperty(MarkupWriter xml, int id, string name, ReadOnlySpan<byte> type, string value)
    {
        using MarkupWriter.Scope property = xml.Element("property"u8);
        xml.Attribute("fmtid"u8, CustomSet);
        xml.Attribute("pid"u8, id);
        xml.Attribute("name"u8, name);
        using MarkupWriter.Scope element = xml.Element(type);
        xml.Text(value);
    }

    private static void WriteText(MarkupWriter xml, ReadOnlySpan<byte> name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        using MarkupWriter.Scope element = xml.Element(name);
        xml.Text(value);
    }

    private static void WriteTime(MarkupWriter xml, ReadOnlySpan<byte> name, DateTimeOffset time)
    {
        using MarkupWriter.Scope element = xml.Element(name);
        xml.Attribute("xsi:type"u8, "dcterms:W3CDTF");
        xml.Text(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
    }
}
