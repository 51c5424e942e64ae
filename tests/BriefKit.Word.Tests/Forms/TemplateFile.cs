using System.IO.Compression;
using System.Text;

namespace BriefKit.Word.Tests.Forms;

/// <summary>A small Word file as somebody might make it, part by part.</summary>
internal sealed class TemplateFile
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    public const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private const string Page = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr>";

    public const string DefaultStyles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standard\"><w:name w:val=\"Normal\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Standard\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>";

    private readonly List<(string Path, string Type, string Kind, string Xml)> _parts = [];
    private readonly List<(string Id, string Type, string Target, bool IsExternal)> _links = [];

    public string Body { get; init; } = "";

    public string Styles { get; init; } = DefaultStyles;

    public string Section { get; init; } = Page;

    public Dictionary<string, string> Core { get; init; } = [];

    public List<(string Name, string Type, string Value)> Properties { get; init; } = [];

    public string MainType { get; init; } = Word + "document.main+xml";

    public static TemplateFile Of(params string[] blocks) => new() { Body = string.Concat(blocks) };

    public static string P(string text, string properties = "") =>
        $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{R(text)}</w:p>";

    public static string R(string text, string properties = "") =>
        $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</w:t></w:r>";

    public static string Table(params string[] rows) =>
        $"<w:tbl><w:tblPr><w:tblW w:w=\"9000\" w:type=\"dxa\"/></w:tblPr><w:tblGrid>{string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"3000\"/>", rows[0].Split("<w:tc>").Length - 1))}</w:tblGrid>{string.Concat(rows)}</w:tbl>";

    public static string Row(params string[] cells) =>
        $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>{(cell.StartsWith('<') ? cell : P(cell))}</w:tc>"))}</w:tr>";

    /// <summary>Adds a part that the main one points to by the id that is the kind of the part and its number.</summary>
    /// <param name="path">Where it lies in the folder of the main part; null for where Word would put it.</param>
    public TemplateFile With(string kind, string content, int number = 1, string? path = null)
    {
        string root = kind switch { "header" => "w:hdr", "footer" => "w:ftr", _ => "w:" + kind };
        string name = kind is "header" or "footer" ? $"{kind}{number}" : kind;
        _parts.Add(($"word/{path ?? name + ".xml"}", Word + kind + "+xml", kind, $"<{root} {Namespaces}>{content}</{root}>"));
        return this;
    }

    public TemplateFile WithLink(string id, string type, string target, bool isExternal = true)
    {
        _links.Add((id, type, target, isExternal));
        return this;
    }

    public byte[] ToBytes()
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            IEnumerable<(string Path, string Type, string Kind, string Xml)> parts = [.. _parts, ("word/styles.xml", Word + "styles+xml", "styles", $"<w:styles {Namespaces}>{Styles}</w:styles>")];
            Store("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + $"<Override PartName=\"/word/document.xml\" ContentType=\"{MainType}\"/>" + string.Concat(parts.Select(part => $"<Override PartName=\"/{part.Path}\" ContentType=\"{part.Type}\"/>")) + "</Types>");
            Store("_rels/.rels", Relationships([("rId1", Office + "officeDocument", "word/document.xml", false), ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml", false), ("rId3", Office + "custom-properties", "docProps/custom.xml", false)]));
            Store("word/document.xml", $"<w:document {Namespaces}><w:body>{Body}{Section}</w:body></w:document>");
            Store("word/_rels/document.xml.rels", Relationships([.. parts.Select((part, i) => (IdOf(part.Path), Office + part.Kind, part.Path["word/".Length..], false)), .. _links.Select(link => (link.Id, Office + link.Type, link.Target, link.IsExternal))]));
            foreach ((string path, _, _, string xml) in parts)
                Store(path, xml);
            Store("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" + string.Concat(Core.Select(pair => $"<dc:{pair.Key}>{pair.Value}</dc:{pair.Key}>")) + "</cp:coreProperties>");
            Store("docProps/custom.xml", "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">"
                + string.Concat(Properties.Select((property, i) => $"<property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"{i + 2}\" name=\"{property.Name}\"><vt:{property.Type}>{property.Value}</vt:{property.Type}></property>")) + "</Properties>");

            void Store(string path, string text)
            {
                using Stream stream = archive.CreateEntry(path).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }

    /// <summary>The id by which the main part names another.</summary>
    public static string IdOf(string path) => "r" + Path.GetFileNameWithoutExtension(path);

    private static string Relationships(IEnumerable<(string Id, string Type, string Target, bool IsExternal)> relationships) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relationships.Select(relationship => $"<Relationship Id=\"{relationship.Id}\" Type=\"{relationship.Type}\" Target=\"{System.Security.SecurityElement.Escape(relationship.Target)}\"{(relationship.IsExternal ? " TargetMode=\"External\"" : "")}/>"))
        + "</Relationships>";
}
