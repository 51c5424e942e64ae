namespace BriefKit.EndToEnd.Tests;

/// <summary>The handout of the seed as a PDF, seen through other people's tools.</summary>
public class HandoutTests(RenderedSeed seed)
{
    [Fact]
    public void Every_template_and_format_is_written_and_its_path_printed()
    {
        Assert.Empty(seed.Result.Findings);
        Assert.Equal(0, seed.Result.ExitCode);
        IEnumerable<string> paths = RenderedSeed.Templates.SelectMany(template => RenderedSeed.Formats.Select(format => $"output/{Path.GetFileName(seed.PathOf(template, format))}"));
        Assert.Equal(paths, seed.Result.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.All(paths, path => Assert.True(new FileInfo(seed.Workshop.PathOf(path)).Length > 0, path));
    }

    [Fact]
    public void Its_text_can_be_copied_out_again()
    {
        string text = PrintedText.OfPdf(seed.PathOf("handout", "pdf"));
        string characters = PrintedText.Comparable(text);
        Assert.Contains(SeedText.Title, text, StringComparison.Ordinal);
        Assert.Contains("December 8, 1953", text, StringComparison.Ordinal);
        Assert.Equal(3, SeedText.Decisions.Count());
        Assert.Equal(3, SeedText.Remarks.Count());
        Assert.All(SeedText.Decisions.Concat(SeedText.Remarks), item => Assert.Contains(PrintedText.Comparable(item), characters, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_pdf_is_sound_and_tagged(string template)
    {
        string path = seed.PathOf(template, "pdf");
        ToolResult check = OutsideTool.Run("qpdf", "--check", path);
        Assert.True(check.ExitCode == 0, check.Output + check.Error);
        Assert.Contains("No syntax or stream encoding errors found", check.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^Tagged:\s+yes$", OutsideTool.Run("pdfinfo", path).Output);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_font_is_embedded_and_subset(string template)
    {
        // name (36 columns), type, encoding, then: emb sub uni object ID
        string[] fonts = OutsideTool.Run("pdffonts", seed.PathOf(template, "pdf")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"\s yes yes yes\s+\d+\s+\d+\s*$", font));
    }

    public static TheoryData<string> Templates => [.. RenderedSeed.Templates];
}
