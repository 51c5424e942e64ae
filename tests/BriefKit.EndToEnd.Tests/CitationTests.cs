using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace BriefKit.EndToEnd.Tests;

/// <summary>The references of the seed, formatted and for exchange.</summary>
public class CitationTests(RenderedSeed seed)
{
    [Theory]
    [InlineData("apa", "Gong, G. (2012). Contemporary Chinese Economy.")]
    [InlineData("chicago", "Gong, Gang. 2012. Contemporary Chinese Economy.")]
    [InlineData("mla", "Gong, Gang. Contemporary Chinese Economy. 2012.")]
    public void A_style_formats_the_source(string style, string expected)
    {
        CommandResult result = seed.Workshop.Run("cite", "seeds", "-f", "text", "--style", style);
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Findings);
        Assert.Contains(expected, PrintedText.OneSpace(result.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_explains_what_made_each_part_of_its_output()
    {
        CommandResult all = seed.Workshop.Run("cite", "seeds", "--style", "apa", "--explain");
        Assert.Equal(0, all.ExitCode);
        Assert.Matches("Entry [1-3]: Gong, G. \\(2012\\). Contemporary Chinese Economy.", all.Text);
        Assert.Matches("'2012' +variable issued of [^ ]+ .*date\\[variable=issued\\]", all.Text);
        CommandResult year = seed.Workshop.Run("cite", "seeds", "--style", "apa", "--explain", "2012");
        Assert.Equal(2, year.Text.Split('\n').Count(line => line.Contains("variable issued", StringComparison.Ordinal)));
        CommandResult first = seed.Workshop.Run("cite", "seeds", "--style", "apa", "--explain", "@2");
        Assert.Contains("variable author", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("variable title", first.Text.Replace("variable title-short", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BK9019", 2, "--explain", "")]
    [InlineData("BK9023", 2, "--explain", "Gong", "-f", "html")]
    [InlineData("BK9023", 2, "--explain", "Gong", "--each")]
    [InlineData("BK8007", 0, "--explain", "@99999")]
    [InlineData("BK8007", 0, "--explain", "@-1")]
    public void An_explanation_of_nothing_says_so(string code, int exitCode, params string[] options)
    {
        CommandResult result = seed.Workshop.Run(["cite", "seeds", "--style", "apa", .. options]);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(result.Findings, finding => finding.Contains(code, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--style")]
    [InlineData("--locale")]
    [InlineData("--theme")]
    public void An_option_that_names_nothing_is_refused(string option)
    {
        CommandResult result = seed.Workshop.Run("cite", "seeds", option, "");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(result.Findings, finding => finding.Contains("BK9019", StringComparison.Ordinal));
    }

    [Fact]
    public void Csl_json_is_valid_and_says_what_the_seed_says()
    {
        string schema = Repository.Shared("csl", "schema", "csl-data.json");
        CommandResult result = seed.Workshop.Run("cite", "seeds", "-f", "csl-json");
        Assert.Equal(0, result.ExitCode);
        using JsonDocument items = JsonDocument.Parse(result.Output);
        Assert.Empty(JsonSchema.Load(schema).Check(items.RootElement));
        JsonElement[] all = [.. items.RootElement.EnumerateArray()];
        Assert.Equal(["book", "speech", "speech"], all.Select(item => item.GetProperty("type").GetString()!).Order(StringComparer.Ordinal));
        JsonElement zhu = all.Single(item => item.GetProperty("author")[0].GetProperty("family").GetString() == "Zhu");
        Assert.Equal("De", zhu.GetProperty("author")[0].GetProperty("given").GetString());
        Assert.Equal("Help the handicraftsmen organize and take the socialist road", zhu.GetProperty("title").GetString());
        Assert.Equal("[[1953,12,4]]", zhu.GetProperty("issued").GetProperty("date-parts").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        Assert.Equal(SeedText.Title, zhu.GetProperty("event-title").GetString());
        Assert.False(zhu.TryGetProperty("URL", out _));
        JsonElement liu = all.Single(item => item.GetProperty("author")[0].GetProperty("family").GetString() == "Liu");
        Assert.False(liu.GetProperty("author")[0].TryGetProperty("given", out _));
        Assert.False(all.Single(item => item.GetProperty("type").GetString() == "book").TryGetProperty("publisher", out _));
    }

    [Fact]
    public void Bibtex_and_ris_hold_all_three_references()
    {
        CommandResult bibtex = seed.Workshop.Run("cite", "seeds", "-f", "bibtex");
        Assert.Equal(0, bibtex.ExitCode);
        Assert.Equal(2, bibtex.Text.Split("@unpublished{").Length - 1);
        Assert.Single(bibtex.Text.Split("@book{")[1..]);
        Assert.Contains("eventdate = {1953-11/1953-12-08}", bibtex.Text, StringComparison.Ordinal);
        CommandResult ris = seed.Workshop.Run("cite", "seeds", "-f", "ris");
        Assert.Equal(0, ris.ExitCode);
        Assert.Equal(3, ris.Text.Split("ER  - \r\n").Length - 1);
    }

    [Fact]
    public void A_brief_cites_in_the_text_and_lists_what_it_cites()
    {
        string text = PrintedText.OfPdf(seed.PathOf("brief", "pdf"));
        Assert.Contains("(Gong 2012)", text, StringComparison.Ordinal);
        Assert.Contains("Gong, Gang. 2012. Contemporary Chinese Economy.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_style_of_notes_a_brief_has_footnotes()
    {
        using Workshop workshop = Workshop.WithSeed();
        CommandResult result = workshop.Run("render", "seeds", "-t", "brief", "--style", "chicago-notes", "-f", "docx", "-o", "brief.docx");
        Assert.Empty(result.Findings);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Gang Gong", PrintedText.DocumentPart(workshop.PathOf("brief.docx"), "word/footnotes.xml").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_tells_how_the_date_was_read_and_how_else_it_could_be()
    {
        CommandResult result = seed.Workshop.Run("check", "seeds");
        Assert.Equal(0, result.ExitCode);
        string all = result.Text + result.Error;
        Assert.Contains("1953-11/1953-12-08", all, StringComparison.Ordinal);
        Assert.Contains("12 August 1953", all, StringComparison.Ordinal);
    }

    private const string Items = """
        [{"id": "a", "type": "article-journal", "title": "Über Handwerk", "container-title": "Journal of Things", "language": "de", "DOI": "10.1000/a<b", "issued": {"date-parts": [[2001]]}, "author": [{"family": "Li", "given": "Wei"}]},
         {"id": "b", "type": "book", "title": "On crafts", "language": "en-GB", "issued": {"date-parts": [[2002]]}, "author": [{"family": "Zhu", "given": "De"}]}]
        """;

    [Fact]
    public void Identifiers_are_links_and_entries_in_another_language_say_so_in_every_format()
    {
        using Workshop workshop = new();
        workshop.Write("items.json", Items);
        CommandResult html = workshop.Run("cite", "items.json", "--style", "apa", "-f", "html");
        Assert.Contains("<a href=\"https://doi.org/10.1000/a%3Cb\" rel=\"external noopener noreferrer\">https://doi.org/10.1000/a&lt;b</a>", html.Text, StringComparison.Ordinal);
        Assert.Contains("lang=\"de\"", html.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lang=\"en-GB\"", html.Text, StringComparison.Ordinal);
        Assert.Equal(0, workshop.Run("cite", "items.json", "--style", "apa", "-f", "docx", "-o", "list.docx").ExitCode);
        XElement document = PrintedText.DocumentPart(workshop.PathOf("list.docx"), "word/document.xml");
        Assert.Single(document.Descendants(), element => element.Name.LocalName == "hyperlink");
        Assert.Contains(document.Descendants().Where(element => element.Name.LocalName == "lang").Attributes(), attribute => attribute.Value == "de");
        Assert.Contains("https://doi.org/10.1000/a%3Cb", PrintedText.DocumentPart(workshop.PathOf("list.docx"), "word/_rels/document.xml.rels").ToString(), StringComparison.Ordinal);
        Assert.Equal(0, workshop.Run("cite", "items.json", "--style", "apa", "-f", "pdf", "-o", "list.pdf").ExitCode);
        string pdf = Inflated(File.ReadAllBytes(workshop.PathOf("list.pdf")));
        Assert.Contains("https://doi.org/10.1000/a%3Cb", pdf, StringComparison.Ordinal);
        Assert.Matches(@"/Lang\s*\(de\)", pdf);
    }

    [Fact]
    public void Titles_are_abbreviated_by_a_list_of_the_users()
    {
        using Workshop workshop = new();
        workshop.Write("items.json", Items);
        workshop.Write("short.json", """{"default": {"container-title": {"Journal of Things": "J. Things"}}}""");
        workshop.Write("bad.json", """{"default": {"container-title": 5}}""");
        Assert.Contains("J. Things", workshop.Run("cite", "items.json", "--style", "ieee", "--abbreviations", "short.json").Text, StringComparison.Ordinal);
        Assert.Contains("Journal of Things", workshop.Run("cite", "items.json", "--style", "ieee").Text, StringComparison.Ordinal);
        CommandResult bad = workshop.Run("cite", "items.json", "--style", "ieee", "--abbreviations", "bad.json");
        Assert.Equal(2, bad.ExitCode);
        Assert.Contains("bad.json:1:33: error BK1831", bad.Error, StringComparison.Ordinal);
        Assert.Equal(2, workshop.Run("cite", "items.json", "--abbreviations", "none.json").ExitCode);
    }

    // The text of a PDF's objects, those in compressed streams too.
    private static string Inflated(byte[] bytes)
    {
        string all = Encoding.Latin1.GetString(bytes);
        StringBuilder text = new(all);
        for (int at = all.IndexOf("stream\n", StringComparison.Ordinal); at >= 0; at = all.IndexOf("stream\n", at + 1, StringComparison.Ordinal))
        {
            int start = at + "stream\n".Length;
            if (start + 1 >= bytes.Length || bytes[start] != 0x78)
                continue;
            using ZLibStream inflater = new(new MemoryStream(bytes, start, bytes.Length - start), CompressionMode.Decompress);
            using MemoryStream inflated = new();
            inflater.CopyTo(inflated);
            text.Append(Encoding.Latin1.GetString(inflated.ToArray()));
        }
        return text.ToString();
    }
}
