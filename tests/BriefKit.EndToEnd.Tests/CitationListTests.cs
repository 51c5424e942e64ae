namespace BriefKit.EndToEnd.Tests;

/// <summary>Citations one by one on the command line: of each reference, or of a document.</summary>
public sealed class CitationListTests : IDisposable
{
    private const string Items = """
        [{"id":"a","type":"book","title":"Alpha","author":[{"family":"Doe","given":"Jane"}],"issued":{"date-parts":[[2001]]}},
         {"id":"b","type":"book","title":"Beta","author":[{"family":"Roe","given":"Ann"}],"issued":{"date-parts":[[1999]]}}]
        """;

    private readonly Workshop _workshop = new();

    public CitationListTests() => _workshop.Write("items.json", Items);

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public void Each_reference_has_a_citation_on_a_line_before_the_bibliography()
    {
        CommandResult result = _workshop.Run("cite", "items.json", "--style", "apa", "--each");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal("(Doe, 2001)\n(Roe, 1999)\n\nDoe, J. (2001). Alpha.\nRoe, A. (1999). Beta.\n", result.Text);
        Assert.Equal("(Doe, 2001)\n(Roe, 1999)\n\nDoe, J. (2001). *Alpha*.\n", string.Concat(_workshop.Run("cite", "items.json", "--style", "apa", "--each", "-f", "markdown").Text.Split('\n').Take(4).Select(line => line + "\n")));
        Assert.Contains("<em>Alpha</em>", _workshop.Run("cite", "items.json", "--style", "apa", "--each", "-f", "html").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_citations_of_a_document_are_printed_in_its_order_and_only_what_they_cite_is_listed()
    {
        _workshop.Write("citations.json", """
            [{"citationID":"1","citationItems":[{"id":"b","locator":"12","label":"chapter","prefix":"see "}],"properties":{"noteIndex":0}},
             {"citationItems":[{"id":"b","suppress-author":true,"suffix":", on <i>it</i>"}]},
             {"citationItems":[{"id":"b"}],"properties":{"mode":"composite"}}]
            """);
        CommandResult result = _workshop.Run("cite", "items.json", "--style", "apa", "--clusters", "citations.json");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal("(see Roe, 1999, Chapter 12)\n(1999, on it)\nRoe (1999)\n\nRoe, A. (1999). Beta.\n", result.Text.Replace("ch. 12", "Chapter 12", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_wrong_in_a_file_of_citations_is_told_with_its_place_and_the_rest_is_printed()
    {
        _workshop.Write("citations.json", "[{\"citationItems\":[{\"locator\":\"1\"},{\"id\":\"a\"},7]},\n 5, {\"citationItems\":[]}, {\"citationItems\":[{\"id\":\"zzz\"}]}]");
        CommandResult result = _workshop.Run("cite", "items.json", "--style", "apa", "--clusters", "citations.json");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("(Doe, 2001)\n", result.Text, StringComparison.Ordinal);
        Assert.Contains("citations.json:1:20: error BK1824", result.Error, StringComparison.Ordinal);
        Assert.Contains("citations.json:1:47: error BK1823", result.Error, StringComparison.Ordinal);
        Assert.Contains("citations.json:2:2: error BK1821", result.Error, StringComparison.Ordinal);
        Assert.Contains("warning BK1822", result.Error, StringComparison.Ordinal);
        Assert.Contains("'[?zzz]'", result.Error, StringComparison.Ordinal);
        _workshop.Write("citations.json", "{\"a\"");
        Assert.Equal(3, _workshop.Run("cite", "items.json", "--clusters", "citations.json").ExitCode);
    }

    [Fact]
    public void Words_that_citations_do_not_know_are_told()
    {
        _workshop.Write("citations.json", """[{"citationItems":[{"id":"a","locator":"3","label":"pagee"}],"properties":{"mode":"compsite"}}]""");

        CommandResult result = _workshop.Run("cite", "items.json", "--clusters", "citations.json");

        Assert.Contains(result.Findings, finding => finding.Contains("BK1826", StringComparison.Ordinal));
        Assert.Contains(result.Findings, finding => finding.Contains("BK3055", StringComparison.Ordinal) && finding.Contains("'page'", StringComparison.Ordinal));
    }

    [Fact]
    public void Formats_without_lines_are_refused()
    {
        CommandResult result = _workshop.Run("cite", "items.json", "--each", "-f", "docx");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("BK9022", Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"citations\":5}")]
    public void A_list_of_no_citations_says_so(string citations)
    {
        _workshop.Write("citations.json", citations);

        CommandResult result = _workshop.Run("cite", "items.json", "--clusters", "citations.json");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains(result.Errors, error => error.Contains("BK8008", StringComparison.Ordinal));
    }
}
