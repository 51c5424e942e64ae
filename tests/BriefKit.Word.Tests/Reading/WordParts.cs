using System.IO.Compression;
using System.Security;
using System.Text;

namespace BriefKit.Word.Tests.Reading;

/// <summary>A Word file as somebody else might have made it: parts by name, with the relationships that they need.</summary>
internal sealed class WordParts
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly SortedDictionary<string, string> _parts = new(StringComparer.Ordinal);
    private readonly StringBuilder _relationships = new();
    private readonly StringBuilder _packageRelationships = new($"<Relationship Id='rId0' Type='{Office}officeDocument' Target='word/document.xml'/>");

    /// <summary>The runs of the one paragraph.</summary>
    public string Body { get; init; } = "";

    public string this[string name]
    {
        get => _parts[name];
        set => _parts[name] = value;
    }

    public byte[] Bytes => Zip(text => text);

    public void Relate(string kind, string target) => Append(_relationships, kind, target);

    public void RelatePackage(string kind, string target) => Append(_packageRelationships, kind, target);

    /// <summary>The same file with the text of each part changed.</summary>
    public byte[] With(Func<string, string> change) => Zip(change);

    public static string Story(string body) => $"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p>{body}</w:p></w:body></w:document>";

    public static string Simple(string instruction, string result) => $"<w:fldSimple w:instr='{Escape(instruction)}'><w:r><w:t>{result}</w:t></w:r></w:fldSimple>";

    /// <summary>A field of several runs.</summary>
    public static string Field(string instruction, string result, int pieces = 1, bool isMarkup = false)
    {
        int length = (instruction.Length + pieces - 1) / pieces;
        string runs = string.Concat(instruction.Chunk(length).Select(piece => $"<w:r><w:instrText xml:space='preserve'>{Escape(new string(piece))}</w:instrText></w:r>"));
        return $"<w:r><w:fldChar w:fldCharType='begin'/></w:r>{runs}<w:r><w:fldChar w:fldCharType='separate'/></w:r>{(isMarkup ? result : $"<w:r><w:t>{result}</w:t></w:r>")}<w:r><w:fldChar w:fldCharType='end'/></w:r>";
    }

    public static string Escape(string text) => SecurityElement.Escape(text);

    private static void Append(StringBuilder relationships, string kind, string target) =>
        relationships.Append(System.Globalization.CultureInfo.InvariantCulture, $"<Relationship Id='rId{relationships.Length}' Type='{Office}{kind}' Target='{target}'/>");

    private byte[] Zip(Func<string, string> change)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string wrap = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{0}</Relationships>";
            Add(archive, "_rels/.rels", change(wrap.Replace("{0}", _packageRelationships.ToString(), StringComparison.Ordinal)));
            Add(archive, "word/_rels/document.xml.rels", change(wrap.Replace("{0}", _relationships.ToString(), StringComparison.Ordinal)));
            Add(archive, "word/document.xml", change(Story(Body)));
            foreach ((string name, string text) in _parts)
                Add(archive, name, change(text));
        }
        return stream.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using Stream part = archive.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
