using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace BriefKit.EndToEnd.Tests;

/// <summary>Citations that Word, or Zotero in it, can go on with.</summary>
public sealed class LiveCitationsTests : IDisposable
{
    private readonly Workshop _workshop = Workshop.WithSeed();

    public void Dispose() => _workshop.Dispose();

    // Superscript numbers, notes, italics in a citation's text, numbers in brackets.
    [Theory]
    [InlineData("native", "nature")]
    [InlineData("native", "chicago-notes")]
    [InlineData("native", "mla")]
    [InlineData("zotero", "nature")]
    [InlineData("zotero", "chicago-notes")]
    [InlineData("zotero", "ieee")]
    public void What_is_live_reads_in_LibreOffice_and_pandoc_as_the_pdf_does(string citations, string style)
    {
        OutsideTool.Require("soffice");
        CommandResult result = _workshop.Run("render", "seeds", "-t", "brief", "-f", "pdf,docx", "--style", style, "--citations", citations, "-o", "out/");
        Assert.Equal(0, result.ExitCode);
        string docx = Directory.GetFiles(_workshop.PathOf("out"), "*.docx").Single(), pdf = Path.ChangeExtension(docx, "pdf");
        AssertValid(docx);
        string ours = PrintedText.Comparable(PrintedText.BodyOfPdf(pdf, PrintedText.MarginsOf(docx)));
        string office = _workshop.PathOf("office");
        OutsideTool.Run("soffice", $"-env:UserInstallation=file://{_workshop.PathOf("profile")}", "--headless", "--convert-to", "pdf", "--outdir", office, docx);
        string theirs = PrintedText.Comparable(PrintedText.BodyOfPdf(Path.Combine(office, Path.GetFileName(pdf)), PrintedText.MarginsOf(docx)));
        Assert.Equal(Sorted(ours), Sorted(theirs), ignoreCase: true);
        string pandoc = OutsideTool.Run("pandoc", "-f", "docx", "-t", "plain", "--wrap=none", docx).Output;
        Assert.Contains("Contemporary Chinese Economy", pandoc, StringComparison.Ordinal);
        Assert.DoesNotContain("CITATION", pandoc, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("native")]
    [InlineData("zotero")]
    public void References_come_back_out_of_the_file(string citations)
    {
        Assert.Equal(0, _workshop.Run("render", "seeds", "-t", "bibliography", "-f", "docx", "--citations", citations, "-o", "list.docx").ExitCode);
        CommandResult back = _workshop.Run("convert", "list.docx", "--to", "csl-json");
        Assert.Equal((0, ""), (back.ExitCode, back.Error));
        using JsonDocument items = JsonDocument.Parse(back.Output);
        using JsonDocument before = JsonDocument.Parse(_workshop.Run("convert", "seeds", "--to", "csl-json").Output);
        Assert.Equal(Titles(before), Titles(items));
        if (citations == "zotero")
            Assert.Equal(Canonical(before), Canonical(items));
    }

    [Fact]
    public void Text_alone_carries_no_references()
    {
        Assert.Equal(0, _workshop.Run("render", "seeds", "-t", "brief", "-f", "docx", "--citations", "text", "-o", "brief.docx").ExitCode);
        CommandResult back = _workshop.Run("convert", "brief.docx", "--to", "csl-json");

        Assert.Equal(3, back.ExitCode);
        Assert.Contains("BK6130", back.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_references_is_live_as_well()
    {
        Assert.Equal(0, _workshop.Run("cite", "seeds", "-f", "docx", "-o", "native.docx").ExitCode);
        Assert.Equal(0, _workshop.Run("cite", "seeds", "-f", "docx", "--citations", "zotero", "-o", "zotero.docx").ExitCode);

        Assert.Contains("BIBLIOGRAPHY", PrintedText.DocumentPart(_workshop.PathOf("native.docx"), "word/document.xml").Value, StringComparison.Ordinal);
        Assert.Contains("ZOTERO_BIBL", PrintedText.DocumentPart(_workshop.PathOf("zotero.docx"), "word/document.xml").Value, StringComparison.Ordinal);
        Assert.Contains("Gong", _workshop.Run("cite", "native.docx", "zotero.docx", "--style", "apa").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BK8010", "render", "seeds", "-f", "docx", "--citations", "natve")]
    [InlineData("BK9031", "render", "seeds", "-f", "pdf", "--citations", "zotero")]
    [InlineData("BK8010", "cite", "seeds", "-f", "docx", "--citations", "")]
    [InlineData("BK9031", "cite", "seeds", "--citations", "native")]
    [InlineData("BK9008", "cite", "seeds", "--citations")]
    public void What_citations_cannot_be_is_refused(string code, params string[] arguments)
    {
        CommandResult result = _workshop.Run(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(code, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_record_gives_the_same_bytes()
    {
        byte[][] files = [.. Enumerable.Range(0, 2).SelectMany(run => (string[])["native", "zotero"], (run, citations) =>
        {
            string name = $"{citations}-{run}.docx";
            Assert.Equal(0, _workshop.Run("render", "seeds", "-t", "brief", "-f", "docx", "--citations", citations, "-o", name).ExitCode);
            return File.ReadAllBytes(_workshop.PathOf(name));
        })];

        Assert.Equal(files[0], files[2]);
        Assert.Equal(files[1], files[3]);
    }

    [Fact]
    public void What_Word_has_no_place_for_is_a_note_and_stops_nothing()
    {
        CommandResult result = _workshop.Run("render", "seeds", "-t", "brief", "-f", "docx", "-o", "brief.docx", "--diagnostics", "json");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("\"code\":\"BK6100\",\"severity\":\"note\"", result.Error, StringComparison.Ordinal);
    }

    // Notes stand at the feet of other pages where pages are filled otherwise.
    private static string Sorted(string text) => string.Concat(text.ToUpperInvariant().Order());

    private static string[] Titles(JsonDocument items) => [.. items.RootElement.EnumerateArray().Select(item => item.GetProperty("title").GetString()!).Order(StringComparer.Ordinal)];

    private static string[] Canonical(JsonDocument items) => [.. items.RootElement.EnumerateArray().Select(item => JsonSerializer.Serialize(item)).Order(StringComparer.Ordinal)];

    private static void AssertValid(string path)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(path, false);
        foreach (FileFormatVersions version in (FileFormatVersions[])[FileFormatVersions.Office2019, FileFormatVersions.Microsoft365])
            Assert.Empty(new OpenXmlValidator(version).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }
}
