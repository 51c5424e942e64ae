using System.Text.RegularExpressions;

namespace BriefKit.EndToEnd.Tests;

/// <summary>Several lists of references in one document, in every format.</summary>
public partial class ReferenceListTests
{
    private const string Template = """
        ---
        description: Lists.
        ---
        # {{ record.title }}

        ## First

        Said of it. {{ cite record.sources }}

        ### Sources of the first

        {{ references "section" }}

        ## Second

        {{ for work in record.works }}{{ work.title }} {{ cite work }}. {{ end }}

        ### Sources of the second

        {{ references "section" }}

        ## Books

        {{ references "type: book" }}

        ## Maps

        {{ references "all" "type: map" }}

        ## Else

        {{ references }}
        """;

    [GeneratedRegex(@"\[(\d)\]\s*(?=\S)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number { get; }

    [Theory]
    [InlineData("html")]
    [InlineData("txt")]
    [InlineData("docx")]
    [InlineData("pdf")]
    public void Sections_types_and_the_rest_have_lists_with_one_numbering(string format)
    {
        using Workshop workshop = Workshop.WithSeed();
        workshop.Write("lists/template.md", Template);
        CommandResult result = workshop.Run("render", "seeds", "-t", "lists/", "--style", "ieee", "-f", format, "-o", $"lists.{format}");
        Assert.Empty(result.Findings);
        Assert.Equal(0, result.ExitCode);
        string text = Text(workshop.PathOf($"lists.{format}"), format);
        string first = Between(text, "Sources of the first", "Second"), second = Between(text, "Sources of the second", "Books");
        string books = Between(text, "Books", "Else"), rest = text[text.LastIndexOf("Else", StringComparison.Ordinal)..];
        Assert.Contains("Contemporary Chinese Economy", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Contemporary", second, StringComparison.Ordinal);
        Assert.Contains("Zhu", second, StringComparison.Ordinal);
        Assert.Contains("Contemporary Chinese Economy", books, StringComparison.Ordinal);
        Assert.DoesNotContain("Contemporary", rest, StringComparison.Ordinal);
        Assert.Contains("Zhu", rest, StringComparison.Ordinal);
        Assert.DoesNotContain("Maps", text, StringComparison.Ordinal);
        Assert.Equal(["1"], Numbers(first));
        Assert.Equal(["2", "3"], Numbers(second));
        Assert.Equal(["2", "3"], Numbers(rest));
    }

    [Fact]
    public void Records_in_one_brief_each_list_their_own_and_one_without_references_has_no_heading_for_them()
    {
        using Workshop workshop = new();
        workshop.Write("one.txt", Meeting("1st") + "Source: Contemporary Chinese Economy. Gang Gong 2012\n");
        workshop.Write("two.txt", Meeting("2nd") + "Source: Contemporary Chinese Trade. Gang Gong 2013\n");
        workshop.Write("three.txt", Meeting("3rd"));
        CommandResult result = workshop.Run("render", "one.txt", "two.txt", "three.txt", "-t", "brief", "--combine", "-f", "txt", "-o", "-");
        Assert.Equal(0, result.ExitCode);
        string text = PrintedText.OneSpace(result.Text);
        Assert.Equal(2, Regex.Count(text, "References", RegexOptions.IgnoreCase));
        int second = text.IndexOf("2nd Conference", StringComparison.Ordinal);
        Assert.True(text.IndexOf("Gong, Gang. 2012.", StringComparison.Ordinal) < second, text);
        Assert.True(text.IndexOf("Gong, Gang. 2013.", StringComparison.Ordinal) > second, text);
        Assert.Single(Regex.Matches(text, "Gong, Gang. 2012."));
        Assert.Single(Regex.Matches(text, "Gong, Gang. 2013."));
    }

    private static string Meeting(string number) =>
        $"Dates of Meeting: 08-12-1953\n\nType of Meeting: {number} Conference\n\nAgenda: It met.\n\n";

    private static string[] Numbers(string text) => [.. Number.Matches(text).Select(match => match.Groups[1].Value)];

    private static string Between(string text, string start, string end)
    {
        int from = text.IndexOf(start, StringComparison.Ordinal);
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static string Text(string path, string format) => format switch
    {
        "pdf" => PrintedText.OfPdf(path),
        "docx" => PrintedText.OneSpace(string.Join('\n', PrintedText.DocumentPart(path, "word/document.xml").Value)),
        "html" => PrintedText.OneSpace(Regex.Replace(File.ReadAllText(path), "<style.*?</style>|<[^>]+>", " ", RegexOptions.Singleline)),
        _ => PrintedText.OneSpace(File.ReadAllText(path)),
    };
}
