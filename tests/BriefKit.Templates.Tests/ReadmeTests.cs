using BriefKit.Tests.Shared;

namespace BriefKit.Templates.Tests;

public sealed class ReadmeTests
{
    /// <summary>Each template in the guide, and what the guide says that it prints.</summary>
    public static TheoryData<string, string> Examples()
    {
        TheoryData<string, string> examples = [];
        string guide = File.ReadAllText(Path.Combine(Repository.Root, "templates", "README.md"));
        string[] parts = guide.Split("```scriban\n")[1..];
        foreach (string part in parts)
        {
            string template = part[..part.IndexOf("\n```", StringComparison.Ordinal)];
            int result = part.IndexOf("prints\n\n```text\n", StringComparison.Ordinal) + "prints\n\n```text\n".Length;
            examples.Add(template, part[result..part.IndexOf("\n```", result, StringComparison.Ordinal)]);
        }
        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_guide_prints_what_the_guide_says(string template, string printed)
    {
        var document = Rendering.Render(template);
        Assert.Empty(document.Diagnostics);
        Assert.Equal(printed, PlainText.Of(document.Value));
    }

    [Fact]
    public void The_guide_has_examples() => Assert.True(Examples().Count > 8);
}
