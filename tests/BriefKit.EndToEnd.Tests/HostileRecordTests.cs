namespace BriefKit.EndToEnd.Tests;

/// <summary>A record's text is data: it is printed as it is, whatever it would mean to a template or a markup language.</summary>
public class HostileRecordTests
{
    private static readonly string LongWord = string.Concat(Enumerable.Range(0, 10_000).Select(i => (char)('a' + (i * i % 26))));

    private static readonly string[] Remarks =
        ["# not a heading", "*stars* and _lines_ and `ticks`", "[x](y)", "<b> and </p> &amp; <!--", "{{ 1 }} {% x %}", "@gong and [@gong, p. 3]", "::: box", "$x^2$ ~~no~~ \\n \\\\", "| a | b |", LongWord];

    [Theory]
    [InlineData("handout")]
    [InlineData("brief")]
    [InlineData("record-sheet")]
    public void Every_format_prints_it_as_it_is(string template)
    {
        using Workshop workshop = new();
        workshop.Write("hostile.txt", SeedText.WithRemarks(Remarks));
        CommandResult result = workshop.Run("render", "hostile.txt", "-t", template, "-f", string.Join(',', RenderedSeed.Formats), "-o", "out/");
        Assert.True(result.ExitCode == 0, result.Error);
        string[] texts =
        [
            string.Join(' ', PrintedText.BodyOfPdf(PathOf("pdf"), PrintedText.MarginsOf(PathOf("docx")))), PrintedText.OfWord(PathOf("docx")), PrintedText.OfHtml(PathOf("html")),
            PrintedText.OfMarkdown(PathOf("md")), File.ReadAllText(PathOf("txt")),
        ];
        foreach ((string text, string format) in texts.Zip(RenderedSeed.Formats))
        {
            string characters = PrintedText.Comparable(text);
            foreach (string remark in Remarks)
                Assert.True(characters.Contains(PrintedText.Comparable(remark), StringComparison.Ordinal), $"{format}: {remark[..Math.Min(40, remark.Length)]}\n{text[..Math.Min(3000, text.Length)]}");
        }

        string PathOf(string format) => workshop.PathOf($"out/hostile-{template}.{format}");
    }
}
