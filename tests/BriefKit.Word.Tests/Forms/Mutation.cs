using System.IO.Compression;
using System.Text;

namespace BriefKit.Word.Tests.Forms;

/// <summary>Makes Word files that nobody should make: each seed harms a good one in a way of its own, and always in the same way.</summary>
internal sealed class Mutation(int seed)
{
    private readonly Random _random = new(seed);

    private static readonly string[] Tags =
    [
        "{{ for s in record.speeches }}", "{{ end }}", "{{ else }}", "{{ if record.title }}", "{{", "}}", "{{ while true }}x{{ end }}", "{{ for i in 1..100000000 }}{{ i }}{{ end }}",
        "{{ capture x }}", "{{ func f(x) }}{{ f x }}{{ end }}{{ f 1 }}", "{{ record.nothing }}", "{{ include \"../secret\" }}", "{{ column for s in record.speeches }}", "{{ \"a }}", "{{ references }}",
        "{{ page_break }}", "{{ answer 3 }}", "{{ record.decisions }}", "{{ break }}", "{{ ret }}", "{{ x = do; ret 1; end }}", "{{-", "-}}", "{{ case 1 }}", "{{ when 2 }}", "{{ import \"x\" }}", "{{ \u00A0 }}",
        "{{ record.title | string.pad_left 100000000 }}", "{{ 'x' * 100000000 }}", "{{ [1,2,3] | array.join (1..99999999) }}",
    ];

    private static readonly string[] Markup =
    [
        "<w:p/>", "<w:tbl/>", "<w:tr/>", "<w:tc/>", "<w:sectPr/>", "<w:altChunk r:id=\"x\"/>", "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", "<w:r><w:instrText>INCLUDETEXT \"{{ record.id }}\"</w:instrText></w:r>",
        "<w:ins w:id=\"1\" w:author=\"a\">", "</w:p>", "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>{{ end }}</w:delText></w:r></w:del>", "&unknown;", "<w:r><w:footnoteReference w:id=\"99\"/></w:r>",
        "<w:sdt><w:sdtContent>", "<w:hyperlink r:id=\"nowhere\"><w:r><w:t>{{ end }}</w:t></w:r></w:hyperlink>", "<w:r><w:t>{{ record</w:t></w:r>", "<w:commentRangeStart w:id=\"3\"/><w:r><w:commentReference w:id=\"3\"/></w:r>",
        "<mc:AlternateContent><mc:Choice Requires=\"wps\"/><mc:Fallback/></mc:AlternateContent>", "<w:p><w:pPr><w:numPr><w:numId w:val=\"-7\"/></w:numPr><w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr></w:pPr></w:p>",
        "<w:r><w:object><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\" r:id=\"ole\"/></w:object></w:r>", "<w:bookmarkStart w:id=\"x\" w:name=\"\"/>", "<w:subDoc r:id=\"x\"/>", "\u0001", "<!-- {{ end }} -->", "<?pi {{ end }}?>",
    ];

    public byte[] Harm(byte[] good)
    {
        if (_random.Next(12) == 0)
            return HarmBytes(good);
        List<(string Name, byte[] Bytes)> parts = Read(good);
        int count = 1 + _random.Next(4);
        for (int i = 0; i < count; i++)
            HarmParts(parts);
        return Write(parts);
    }

    private void HarmParts(List<(string Name, byte[] Bytes)> parts)
    {
        switch (_random.Next(14))
        {
            case 0:
                parts.RemoveAt(_random.Next(parts.Count));
                if (parts.Count == 0)
                    parts.Add(("x", []));
                break;
            case 1:
                (string name, byte[] bytes) = parts[_random.Next(parts.Count)];
                parts.Add((_random.Next(2) == 0 ? name : "../" + name, bytes));
                break;
            case 2:
                parts.Add(("word/bomb.xml", new byte[_random.Next(2) == 0 ? 40 * 1024 * 1024 : 1000]));
                Edit(parts, "word/_rels/document.xml.rels", text => text.Replace("</Relationships>", "<Relationship Id=\"bomb\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings\" Target=\"bomb.xml\"/></Relationships>", StringComparison.Ordinal));
                break;
            case 3:
                Edit(parts, Any(parts), text => "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>" + text.Replace("<w:t ", "<w:t x=\"&b;\" ", StringComparison.Ordinal));
                break;
            case 4:
                int depth = _random.Next(20, 400);
                Edit(parts, "word/document.xml", text => Insert(text, "<w:p>", string.Concat(Enumerable.Repeat("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9\"/></w:tblGrid><w:tr><w:tc>", depth)) + "<w:p/>" + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl><w:p/>", depth))));
                break;
            case 5:
                Edit(parts, "word/_rels/document.xml.rels", text => text.Replace("</Relationships>", Relationship() + "</Relationships>", StringComparison.Ordinal));
                break;
            case 6:
                Edit(parts, Any(parts), text => text.Length == 0 ? text : text.Remove(_random.Next(text.Length)));
                break;
            case 7:
                Edit(parts, Any(parts), Flip);
                break;
            case 8:
                string many = string.Concat(Enumerable.Repeat(Pick(Tags), _random.Next(2, 3000)));
                Edit(parts, "word/document.xml", text => Insert(text, "<w:p>", $"<w:p><w:r><w:t>{Escape(many)}</w:t></w:r></w:p>"));
                break;
            case 9:
                Edit(parts, "[Content_Types].xml", text => text.Replace("document.main+xml", Pick(["document.macroEnabled.main+xml", "template.main+xml", "sheet.main+xml", ""]), StringComparison.Ordinal));
                break;
            case 10:
                Edit(parts, Any(parts), text => Insert(text, ">", Pick(Markup)));
                break;
            default:
                int times = _random.Next(1, 6);
                for (int i = 0; i < times; i++)
                    Edit(parts, "word/document.xml", text => _random.Next(3) == 0 ? Insert(text, "<w:p>", Pick(Markup)) : Insert(text, "<w:t xml:space=\"preserve\">", Escape(Pick(Tags)), behind: true));
                break;
        }
    }

    private string Relationship()
    {
        string kind = Pick(["vbaProject", "attachedTemplate", "aFChunk", "oleObject", "image", "hyperlink", "subDocument", "settings", "styles", "footnotes", "header"]);
        string target = Pick(["file:///etc/passwd", "http://127.0.0.1:9/x", "\\\\server\\share\\x.dotm", "document.xml", "../../../etc/passwd", "styles.xml", "nothing.xml", "javascript:alert(1)", "https://example.org/%7B%7B record.id %7D%7D"]);
        return $"<Relationship Id=\"{Pick(["x", "ole", "rstyles", "new"])}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"{(_random.Next(2) == 0 ? " TargetMode=\"External\"" : "")}/>";
    }

    private string Insert(string text, string before, string what, bool behind = false)
    {
        List<int> places = [];
        for (int at = text.IndexOf(before, StringComparison.Ordinal); at >= 0; at = text.IndexOf(before, at + 1, StringComparison.Ordinal))
            places.Add(behind || before == ">" ? at + before.Length : at);
        return places.Count == 0 ? text + what : text.Insert(places[_random.Next(places.Count)], what);
    }

    private string Flip(string text)
    {
        char[] characters = text.ToCharArray();
        for (int i = _random.Next(1, 8); i > 0 && characters.Length > 0; i--)
            characters[_random.Next(characters.Length)] = Pick(["<", ">", "{", "}", "\"", "x", "0", "/", "w", "\uFFFD"])[0];
        return new string(characters);
    }

    private byte[] HarmBytes(byte[] good)
    {
        byte[] bad = _random.Next(3) == 0 ? good[.._random.Next(good.Length)] : [.. good];
        for (int i = _random.Next(1, 30); i > 0 && bad.Length > 0; i--)
            bad[_random.Next(bad.Length)] = (byte)_random.Next(256);
        return bad;
    }

    private string Any(List<(string Name, byte[] Bytes)> parts) => parts[_random.Next(parts.Count)].Name;

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text) ?? "";

    private static void Edit(List<(string Name, byte[] Bytes)> parts, string name, Func<string, string> edit)
    {
        int index = parts.FindIndex(part => part.Name == name);
        if (index >= 0 && parts[index].Bytes.Length < 1_000_000)
            parts[index] = (name, Encoding.UTF8.GetBytes(edit(Encoding.UTF8.GetString(parts[index].Bytes))));
    }

    private static List<(string Name, byte[] Bytes)> Read(byte[] file)
    {
        using ZipArchive archive = new(new MemoryStream(file));
        return [.. archive.Entries.Select(entry =>
        {
            using Stream stream = entry.Open();
            using MemoryStream bytes = new();
            stream.CopyTo(bytes);
            return (entry.FullName, bytes.ToArray());
        })];
    }

    private static byte[] Write(List<(string Name, byte[] Bytes)> parts)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in parts)
            {
                using Stream stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }
        return bytes.ToArray();
    }
}
