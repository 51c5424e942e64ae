using BriefKit.Tests.Shared;

namespace BriefKit.Citations.Tests;

/// <summary>What the README of the library shows is compiled, run, and prints what it says.</summary>
public sealed class ReadmeTests
{
    private static string Readme => Lines(Path.Combine(Repository.Root, "src", "BriefKit.Citations", "README.md"));

    [Fact]
    public void The_sample_in_the_README_is_the_one_that_is_compiled()
    {
        string source = Lines(Path.Combine(Repository.Root, "tests", "BriefKit.Citations.Tests", "ReadmeSample.cs"));
        string[] sample = [.. Between(source, "// <sample>\n", "        // </sample>").Split('\n').Select(line => line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line)];
        Assert.Equal(string.Join('\n', sample).Replace("output.WriteLine", "Console.WriteLine", StringComparison.Ordinal), Between(Readme, "```csharp\n", "```"));
    }

    [Fact]
    public void The_sample_prints_what_the_README_says()
    {
        using StringWriter output = new() { NewLine = "\n" };
        ReadmeSample.Run(output);
        Assert.Equal(Between(Readme, "prints\n\n```\n", "```"), output.ToString());
    }

    private static string Lines(string path) => File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Between(string text, string start, string end)
    {
        int from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
