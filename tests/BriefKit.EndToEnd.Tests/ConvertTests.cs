using System.Text.Json;

namespace BriefKit.EndToEnd.Tests;

/// <summary>Records and references for other programs.</summary>
public sealed class ConvertTests : IDisposable
{
    private const string Items = """
        [{"id": "doe", "type": "article-journal", "title": "On crafts", "container-title": "Journal of Things", "issued": {"date-parts": [[2001, 5]]}, "author": [{"family": "Doe", "given": "Jane"}]},
         {"id": "zhu", "type": "book", "title": "手工业", "issued": {"date-parts": [[2002]]}, "author": [{"family": "Zhu", "given": "De"}]}]
        """;

    private readonly Workshop _workshop = Workshop.WithSeed();

    public ConvertTests() => _workshop.Write("items.json", Items);

    public void Dispose() => _workshop.Dispose();

    [Theory]
    [InlineData("csl-json", "\"title\": \"On crafts\"")]
    [InlineData("bibtex", "@article{doe,")]
    [InlineData("ris", "TI  - On crafts")]
    [InlineData("word-sources", "<b:Title>On crafts</b:Title>")]
    [InlineData("json", "\"title\": \"On crafts\"")]
    [InlineData("yaml", "title: On crafts")]
    public void References_go_into_every_format(string format, string expected)
    {
        CommandResult result = _workshop.Run("convert", "items.json", "--to", format);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(expected, result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_go_into_json_with_all_that_they_hold()
    {
        CommandResult result = _workshop.Run("convert", "seeds", "items.json", "--to", "json");
        Assert.Equal(0, result.ExitCode);
        JsonElement[] records = [.. JsonDocument.Parse(result.Output).RootElement.EnumerateArray()];

        Assert.Equal(["conference", "references"], records.Select(record => record.GetProperty("type").GetString()));
        Assert.Equal(SeedText.Title, records[0].GetProperty("title").GetString());
        Assert.Contains(records[0].GetProperty("fields").EnumerateArray(), field => field.GetProperty("verbatim").GetString()!.Contains("08-12-1953", StringComparison.Ordinal));
        Assert.Equal(records[0].GetProperty("references").EnumerateArray().Select(id => id.GetString()), records[0].GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()));
    }

    [Fact]
    public void Several_inputs_make_one_list_in_which_each_work_stands_once()
    {
        _workshop.Write("more.json", Items.Replace("\"zhu\"", "\"other\"", StringComparison.Ordinal));
        CommandResult result = _workshop.Run("convert", "items.json", "more.json", "--to", "csl-json", "-o", "all.json");

        Assert.Equal((0, ""), (result.ExitCode, result.Text));
        Assert.Equal(["doe", "zhu", "other"], JsonDocument.Parse(File.ReadAllBytes(_workshop.PathOf("all.json"))).RootElement.EnumerateArray().Select(item => item.GetProperty("id").GetString()));
    }

    [Fact]
    public void Sources_that_Word_keeps_are_an_input_like_any_other()
    {
        Assert.Equal(0, _workshop.Run("convert", "items.json", "--to", "word-sources", "-o", "Sources.xml").ExitCode);
        CommandResult back = _workshop.Run("convert", "Sources.xml", "--to", "csl-json");

        Assert.Equal((0, _workshop.Run("convert", "items.json", "--to", "csl-json").Text), (back.ExitCode, back.Text));
        Assert.Contains("On Crafts", _workshop.Run("cite", "Sources.xml", "--style", "chicago").Text, StringComparison.Ordinal);
        Assert.Equal(0, _workshop.Run("check", "Sources.xml").ExitCode);
    }

    [Theory]
    [InlineData(2, "BK9013", "convert", "items.json", "--to", "csl")]
    [InlineData(2, "BK9008", "convert", "items.json")]
    [InlineData(2, "BK9017", "convert", "items.json", "--to", "csl-json", "-o", "items.json")]
    [InlineData(3, "BK9001", "convert", "none.json", "--to", "csl-json")]
    [InlineData(3, "BK8011", "convert", "plain.txt", "--to", "ris")]
    [InlineData(3, "BK1024", "convert", "archive.zip", "--to", "ris")]
    [InlineData(1, "BK9001", "convert", "items.json", "none.json", "--to", "ris")]
    public void What_cannot_be_done_is_told_by_a_code_and_the_exit_code(int exitCode, string code, params string[] arguments)
    {
        _workshop.Write("plain.txt", "Meeting: The conference\nDate: 1953-11-02\n");
        _workshop.Write("archive.zip", [.. "PK\u0005\u0006"u8, .. new byte[18]]);
        CommandResult result = _workshop.Run(arguments);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(code, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Strictness_writes_nothing_where_something_is_wrong()
    {
        _workshop.Write("odd.json", """[{"id": "a", "type": "nonsense", "title": "T"}]""");
        Assert.Equal(0, _workshop.Run("convert", "odd.json", "--to", "csl-json").ExitCode);
        CommandResult strict = _workshop.Run("convert", "odd.json", "--to", "csl-json", "--strict");

        Assert.Equal((3, 0), (strict.ExitCode, strict.Output.Length));
    }
}
