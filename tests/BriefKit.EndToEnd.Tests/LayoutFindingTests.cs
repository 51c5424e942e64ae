namespace BriefKit.EndToEnd.Tests;

/// <summary>What could not be laid out well is told with the record and the element that it is of.</summary>
public class LayoutFindingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_word_wider_than_the_line_names_its_record(bool isCombined)
    {
        using Workshop workshop = new();
        foreach (string name in (string[])["first", "second"])
            workshop.Write(name + ".txt", $"Title: The {name} meeting\nRemarks:\n1. {new string('x', 300)} was said.\n");
        CommandResult result = workshop.Run(["render", "first.txt", "second.txt", "-t", "record-sheet", "-f", "pdf", "-o", isCombined ? "all.pdf" : "out/", .. isCombined ? (string[])["--combine"] : []]);
        string[] found = [.. result.Findings.Where(line => line.Contains("BK4002", StringComparison.Ordinal))];
        Assert.Equal(2, found.Length);
        Assert.EndsWith(", record 'first').", found[0], StringComparison.Ordinal);
        Assert.EndsWith(", record 'second').", found[1], StringComparison.Ordinal);
        Assert.All(found, line => Assert.Contains("(in paragraph 'xxxxxxxx", line, StringComparison.Ordinal));
        Assert.StartsWith("first.txt:3:", found[0], StringComparison.Ordinal);
    }
}
