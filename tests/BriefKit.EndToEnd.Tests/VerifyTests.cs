using System.Text;
using System.Text.Json;

namespace BriefKit.EndToEnd.Tests;

/// <summary><c>verify</c> says of any file whether it keeps to its standards.</summary>
public class VerifyTests(RenderedSeed seed)
{
    [Fact]
    public void Our_own_files_are_clean()
    {
        CommandResult result = seed.Workshop.Run("verify", "output/*.pdf");

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Error);
        string[] lines = Lines(result.Text);
        Assert.Equal(RenderedSeed.Templates.Length + 1, lines.Length);
        Assert.All(lines[..^1], line => Assert.EndsWith(".pdf: PDF/A-2a, PDF/UA-1: nothing found", line, StringComparison.Ordinal));
        Assert.Equal($"{RenderedSeed.Templates.Length} files: {RenderedSeed.Templates.Length} keep to their standards.", lines[^1]);
    }

    [Fact]
    public void A_name_that_leads_to_no_file_is_told_and_not_counted()
    {
        CommandResult result = seed.Workshop.Run("verify", "output/*.pdf", "missing.pdf");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("BK9001", result.Error, StringComparison.Ordinal);
        Assert.Equal($"{RenderedSeed.Templates.Length} files: {RenderedSeed.Templates.Length} keep to their standards.", Lines(result.Text)[^1]);
    }

    [Fact]
    public void A_finding_names_file_clause_and_place()
    {
        using Workshop workshop = new();
        workshop.Write("broken.pdf", Broken());
        CommandResult result = workshop.Run("verify", "broken.pdf");

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Error);
        Assert.Equal(
            ["broken.pdf: ISO 19005-2, 6.1.3: Bytes follow the end-of-file marker, or there is none.", "broken.pdf: PDF/A-2a, PDF/UA-1: 1 finding"],
            Lines(result.Text));
    }

    [Fact]
    public void A_flavour_can_be_asked_for()
    {
        using Workshop workshop = new();
        workshop.Write("broken.pdf", Broken());

        Assert.Equal(0, workshop.Run("verify", "broken.pdf", "--flavour", "ua1").ExitCode);
        CommandResult archive = workshop.Run("verify", "broken.pdf", "--flavour", "ua1", "--flavour", "3b");
        Assert.Equal(1, archive.ExitCode);
        Assert.Contains("ISO 19005-3, 6.6.4: object", archive.Text, StringComparison.Ordinal);
        Assert.EndsWith("broken.pdf: PDF/A-3b, PDF/UA-1: 2 findings", Lines(archive.Text)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_are_lines_of_json_where_they_are_asked_for()
    {
        using Workshop workshop = new();
        workshop.Write("broken.pdf", Broken());
        CommandResult result = workshop.Run("verify", "broken.pdf", "--diagnostics", "json");

        JsonElement finding = JsonDocument.Parse(Assert.Single(Lines(result.Error))).RootElement;
        Assert.Equal("BK9026", finding.GetProperty("code").GetString());
        Assert.Equal("broken.pdf", finding.GetProperty("file").GetString());
        Assert.StartsWith("ISO 19005-2, 6.1.3: ", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(["broken.pdf: PDF/A-2a, PDF/UA-1: 1 finding"], Lines(result.Text));
        Assert.Equal(1, result.ExitCode);
    }

    [Theory]
    [InlineData(3, "BK9001", "verify", "nowhere.pdf")]
    [InlineData(3, "BK9025", "verify", "text.pdf")]
    [InlineData(3, "BK9025", "verify", "text.pdf", "text.pdf")]
    [InlineData(3, "BK9004", "verify", "*.pfd")]
    [InlineData(2, "BK9008", "verify")]
    [InlineData(2, "BK9008", "verify", "text.pdf", "--flavour", "9z")]
    public void What_cannot_be_checked_is_told(int exitCode, string code, params string[] arguments)
    {
        using Workshop workshop = new();
        workshop.Write("text.pdf", "This is no PDF file.");
        CommandResult result = workshop.Run(arguments);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(code, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    private byte[] Broken() => [.. File.ReadAllBytes(seed.PathOf("handout", "pdf")), .. Encoding.ASCII.GetBytes("% more\n")];

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
