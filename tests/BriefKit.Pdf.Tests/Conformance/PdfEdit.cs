using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BriefKit.Pdf.Tests.Conformance;

/// <summary>
/// Changes a readable file of ours object by object, and writes it again with offsets and lengths that fit, so that nothing is wrong with it
/// but what was meant to be. What is to be replaced must be there.
/// </summary>
internal sealed partial class PdfEdit
{
    private readonly string _header;
    private readonly SortedDictionary<int, string> _objects = [];
    private readonly List<Func<string, string>> _fileEdits = [];
    private string _trailer;

    private PdfEdit(string file)
    {
        MatchCollection objects = PlainObject.Matches(file);
        _header = file[..objects[0].Index];
        foreach (Match match in objects)
            _objects.Add(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Value);
        int trailer = file.LastIndexOf("trailer\n", StringComparison.Ordinal), end = file.LastIndexOf("startxref\n", StringComparison.Ordinal);
        _trailer = file[trailer..end];
    }

    [GeneratedRegex(@"^(\d+) 0 obj\n(.*?)\nendobj\n", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex PlainObject { get; }

    [GeneratedRegex(@"/Length \d+")]
    private static partial Regex Length { get; }

    [GeneratedRegex(@"/Contents (\d+ 0 R)")]
    private static partial Regex Content { get; }

    public static PdfEdit Of(byte[] readable) => new(Encoding.Latin1.GetString(readable));

    /// <summary>Replaces a text where it first stands in any object.</summary>
    public PdfEdit Replace(string old, string replacement)
    {
        int number = _objects.FirstOrDefault(entry => entry.Value.Contains(old, StringComparison.Ordinal)).Key;
        if (number == 0)
            throw new InvalidOperationException($"'{old}' is in no object.");
        return Replace(number, old, replacement);
    }

    /// <summary>Replaces a text where it first stands in the first object that holds another.</summary>
    public PdfEdit ReplaceIn(string marker, string old, string replacement) => Replace(Find(marker), old, replacement);

    /// <summary>Replaces a text everywhere.</summary>
    public PdfEdit ReplaceAll(string old, string replacement)
    {
        foreach (int number in _objects.Keys.ToArray())
            _objects[number] = _objects[number].Replace(old, replacement, StringComparison.Ordinal);
        return this;
    }

    public PdfEdit ReplaceTrailer(string old, string replacement)
    {
        Assert.Contains(old, _trailer, StringComparison.Ordinal);
        _trailer = _trailer.Replace(old, replacement, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Adds entries to the first object that holds a text, before its last bracket or the stream that it describes.</summary>
    public PdfEdit AddTo(string marker, string entries)
    {
        int number = Find(marker);
        string body = _objects[number];
        int stream = body.IndexOf("\nstream\n", StringComparison.Ordinal);
        int end = body.LastIndexOf(">>", stream < 0 ? body.Length - 1 : stream, StringComparison.Ordinal);
        _objects[number] = $"{body[..end]}{entries}\n{body[end..]}";
        return this;
    }

    /// <summary>Adds a stream to the content of the first page that holds a text.</summary>
    public PdfEdit AddContent(string page, string stream)
    {
        Add(stream, out int added);
        int number = Find(page);
        Assert.Matches(Content, _objects[number]);
        _objects[number] = Content.Replace(_objects[number], $"/Contents [$1 {added} 0 R]", 1);
        return this;
    }

    /// <summary>Adds an object and tells its number.</summary>
    public PdfEdit Add(string body, out int number)
    {
        number = _objects.Keys.Max() + 1;
        _objects.Add(number, body);
        return this;
    }

    public int Find(string marker) => _objects.First(entry => entry.Value.Contains(marker, StringComparison.Ordinal)).Key;

    /// <summary>Changes the whole file once it is put together; offsets stay as they were.</summary>
    public PdfEdit File(Func<string, string> edit)
    {
        _fileEdits.Add(edit);
        return this;
    }

    public byte[] ToBytes()
    {
        StringBuilder file = new(_header);
        SortedDictionary<int, int> offsets = [];
        foreach ((int number, string body) in _objects)
        {
            offsets.Add(number, file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{WithLength(body)}\nendobj\n");
        }
        int size = _objects.Keys.Max() + 1, start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {size}\n0000000000 65535 f \n");
        for (int number = 1; number < size; number++)
            file.Append(offsets.TryGetValue(number, out int offset) ? $"{offset:D10} 00000 n \n" : "0000000000 65535 f \n");
        file.Append(_trailer).Append(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(_fileEdits.Aggregate(file.ToString(), (text, edit) => edit(text)));
    }

    private PdfEdit Replace(int number, string old, string replacement)
    {
        string body = _objects[number];
        int start = body.IndexOf(old, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{old}' is not in object {number}.");
        _objects[number] = body[..start] + replacement + body[(start + old.Length)..];
        return this;
    }

    // A length that was spoilt on purpose, and written with two blanks, stays.
    private static string WithLength(string body)
    {
        int start = body.IndexOf("\nstream\n", StringComparison.Ordinal);
        if (start < 0 || !body.EndsWith("\nendstream", StringComparison.Ordinal))
            return body;
        int length = body.Length - "\nendstream".Length - (start + "\nstream\n".Length);
        return Length.Replace(body[..start], $"/Length {Math.Max(length, 0)}", 1) + body[start..];
    }
}
