namespace BriefKit.Word.Packaging;

/// <summary>The content types of the parts that we write (ISO 29500-1, 11.3 and 15.2).</summary>
internal static class ContentType
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    public const string Document = Word + "document.main+xml";
    public const string Styles = Word + "styles+xml";
    public const string Numbering = Word + "numbering+xml";
    public const string Settings = Word + "settings+xml";
    public const string FontTable = Word + "fontTable+xml";
    public const string Footnotes = Word + "footnotes+xml";
    public const string Theme = "application/vnd.openxmlformats-officedocument.theme+xml";
    public const string Endnotes = Word + "endnotes+xml";
    public const string Header = Word + "header+xml";
    public const string Footer = Word + "footer+xml";
    public const string Xml = "application/xml";
    public const string CustomXmlProperties = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
    public const string CoreProperties = "application/vnd.openxmlformats-package.core-properties+xml";
    public const string ExtendedProperties = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
    public const string CustomProperties = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
}

/// <summary>The types of the relationships that we write.</summary>
internal static class RelationshipType
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public const string Document = Office + "officeDocument";
    public const string Styles = Office + "styles";
    public const string Numbering = Office + "numbering";
    public const string Settings = Office + "settings";
    public const string FontTable = Office + "fontTable";
    public const string Footnotes = Office + "footnotes";
    public const string Theme = Office + "theme";
    public const string Endnotes = Office + "endnotes";
    public const string Header = Office + "header";
    public const string Footer = Office + "footer";
    public const string Image = Office + "image";
    public const string Hyperlink = Office + "hyperlink";
    public const string ExtendedProperties = Office + "extended-properties";
    public const string CustomProperties = Office + "custom-properties";
    public const string CustomXml = Office + "customXml";
    public const string CustomXmlProperties = Office + "customXmlProps";
    public const string CoreProperties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
}

/// <summary>The namespaces of WordprocessingML and what it embeds.</summary>
internal static class XmlNamespace
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Word2010 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string WordDrawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public const string Picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
}
