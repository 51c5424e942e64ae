using BriefKit.Cli.Inputs;
using BriefKit.Core.Text;

namespace BriefKit.Cli.Tests.Inputs;

public sealed class InputFinderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = new();

    public void Dispose() => _folder.Dispose();

    private string[] Find(params string[] inputs) => [.. new InputFinder(_folder.Host(), _diagnostics).Find(inputs).Select(file => file.Name)];

    [Fact]
    public void A_folder_gives_its_records_in_ordinal_order_and_says_what_it_passes_over()
    {
        _folder.File("in/b.txt", "");
        _folder.File("in/a/z.txt", "");
        _folder.File("in/B.json", "");
        _folder.File("in/picture.png", "");
        _folder.File("in/README.txt", "");

        Assert.Equal(["in/B.json", "in/a/z.txt", "in/b.txt"], Find("in"));
        Assert.Equal(["BK9005", "BK9005"], _diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void A_file_that_is_named_is_read_whatever_it_is_called()
    {
        _folder.File("notes.record", "");

        Assert.Equal(["notes.record"], Find("notes.record"));
    }

    [Fact]
    public void An_input_that_is_named_twice_is_read_once()
    {
        _folder.File("in/a.txt", "");

        Assert.Equal(["in/a.txt"], Find("in/a.txt", "in", "./in/a.txt", "in/*.txt"));
    }

    [Theory]
    [InlineData("in/*.txt", new[] { "in/a.txt" })]
    [InlineData("in/**/*.txt", new[] { "in/a.txt", "in/deep/er/b.txt" })]
    [InlineData("*/?.txt", new[] { "in/a.txt" })]
    [InlineData("**/b.*", new[] { "in/deep/er/b.txt" })]
    public void A_pattern_gives_what_it_matches(string pattern, string[] expected)
    {
        _folder.File("in/a.txt", "");
        _folder.File("in/deep/er/b.txt", "");
        _folder.File("in/a.md", "");

        Assert.Equal(expected, Find(pattern));
    }

    [Theory]
    [InlineData("absent.txt", "BK9001")]
    [InlineData("absent/*.txt", "BK9004")]
    [InlineData("empty", "BK9003")]
    public void An_input_that_leads_nowhere_is_an_error(string input, string code)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "empty"));

        Assert.Empty(Find(input));
        Assert.Equal([code], _diagnostics.Select(diagnostic => diagnostic.Code));
    }
}
