using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace BriefKit.EndToEnd.Tests;

/// <summary>
/// Reads the text that a reader sees out of each format, with other people's tools where there are some, and makes texts comparable.
/// </summary>
/// <remarks>
/// Comparable are the characters alone, in order: no white space (a line may break anywhere), no hyphens (a word may be divided),
/// no bullets and numbers at the head of list items (a list in HTML has them only when it is drawn).
/// </remarks>
internal static partial class PrintedText
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [GeneratedRegex(@"^(\d{1,2}\.|[•◦▪●○■–·\uF0B7\uF0A7-])$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListMarker { get; }

    [GeneratedRegex("<(style|script|title)[^>]*>.*?</\\1>|<[^>]*>", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Tag { get; }

    /// <summary>All words of a PDF, page furniture too, with single spaces between.</summary>
    public static string OfPdf(string path)
    {
        ToolResult result = OutsideTool.Run("pdftotext", "-enc", "UTF-8", path, "-");
        Assert.True(result.ExitCode == 0, result.Error);
        return OneSpace(result.Output);
    }

    /// <summary>
    /// The words of a PDF between the upper and the lower margin: without what stands on every page. They come as they are drawn, which is as
    /// they are read: labels beside their texts would be taken for columns.
    /// </summary>
    public static IEnumerable<string> BodyOfPdf(string path, (double Top, double Bottom) margins)
    {
        ToolResult result = OutsideTool.Run("pdftotext", "-raw", "-bbox", "-enc", "UTF-8", path, "-");
        Assert.True(result.ExitCode == 0, result.Error);
        using XmlReader reader = XmlReader.Create(new StringReader(result.Output), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, CheckCharacters = false });
        foreach (XElement page in XDocument.Load(reader).Descendants().Where(element => element.Name.LocalName == "page"))
        {
            double height = Number(page, "height");
            foreach (XElement word in page.Descendants().Where(element => element.Name.LocalName == "word"))
            {
                if (Number(word, "yMax") > margins.Top && Number(word, "yMin") < height - margins.Bottom)
                    yield return word.Value;
            }
        }
    }

    /// <summary>The margins of a Word file in points: above and below the text.</summary>
    public static (double Top, double Bottom) MarginsOf(string docx)
    {
        XElement margins = DocumentPart(docx, "word/document.xml").Descendants(W + "pgMar").Last();
        return (Twips("top"), Twips("bottom"));

        double Twips(string name) => Math.Abs(double.Parse(margins.Attribute(W + name)!.Value, CultureInfo.InvariantCulture)) / 20;
    }

    public static XElement DocumentPart(string docx, string part)
    {
        using ZipArchive archive = ZipFile.OpenRead(docx);
        using Stream stream = archive.GetEntry(part)?.Open() ?? throw new FileNotFoundException($"No {part} in {docx}.");
        return XElement.Load(stream);
    }

    /// <summary>The texts of the notes of a Word file, made comparable, in order.</summary>
    public static string[] NotesOfWord(string docx) =>
    [
        .. DocumentPart(docx, "word/footnotes.xml").Elements(W + "footnote").Where(note => note.Attribute(W + "type") is null)
            .Select(note => Comparable(string.Concat(note.Descendants(W + "t").Select(text => text.Value)))),
    ];

    /// <summary>What stands on the pages beside the notes, which are at the foot of whatever page their marks are on; each must be found there, behind its number.</summary>
    public static string WithoutNotes(IEnumerable<string> words, string[] notes)
    {
        string text = Comparable(words);
        for (int i = 0; i < notes.Length; i++)
        {
            string note = (i + 1).ToString(CultureInfo.InvariantCulture) + notes[i];
            int at = text.LastIndexOf(note, StringComparison.Ordinal);
            Assert.True(at >= 0, $"The note '{note}' is not in:\n{text}");
            text = text.Remove(at, note.Length);
        }
        return text;
    }

    public static string OfWord(string docx) => OneSpace(string.Concat(DocumentPart(docx, "word/document.xml").Descendants()
        .Select(element => element.Name == W + "t" ? element.Value : element.Name == W + "p" || element.Name == W + "br" || element.Name == W + "tab" ? " " : "")));

    public static string OfHtml(string path) => OneSpace(WebUtility.HtmlDecode(Tag.Replace(File.ReadAllText(path), match => match.Value.StartsWith("</", StringComparison.Ordinal) ? " " : "")));

    /// <summary>What a reader sees of Markdown, as pandoc reads it.</summary>
    public static string OfMarkdown(string path)
    {
        ToolResult result = OutsideTool.Run("pandoc", "-f", "commonmark_x-smart", "-t", "html", "--wrap=none", path);
        Assert.True(result.ExitCode == 0, result.Error);
        return OneSpace(WebUtility.HtmlDecode(Tag.Replace(result.Output, "")));
    }

    public static string OneSpace(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string Comparable(IEnumerable<string> words) =>
        string.Concat(words.Where(word => !ListMarker.IsMatch(word)).SelectMany(word => word.Where(c => c is not ('-' or '\u00AD' or '\u2010' or '\u00A0' or '\u200B'))));

    public static string Comparable(string text) => Comparable(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
