using System.Text.RegularExpressions;

namespace BriefKit.Architecture.Tests;

/// <summary>The rules of style that a machine can keep.</summary>
public sealed partial class StyleTests
{
    private const int MaxLines = 400;

    [GeneratedRegex(@"\b(?:DateTime(?:Offset)?\.(?:Now|UtcNow|Today)|new Random\b|Random\.Shared|Guid\.NewGuid|Environment\.\w+|File\.\w+|Directory\.\w+|Console\.\w+|Process\.\w+|HttpClient|CultureInfo\.Current\w*)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Effect { get; }

    [GeneratedRegex(@"(?:Utils?|Helpers?|Manager|Common)(?:\.cs$|/)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GrabBag { get; }

    [GeneratedRegex(@"^\s*#(?:if|region)\b|//\s*(?:TODO|FIXME|HACK)\b", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unfinished { get; }

    private static IEnumerable<SourceFile> Files => SourceProject.All.SelectMany(project => project.Files);

    [Fact]
    public void Only_the_command_line_touches_files_the_clock_the_environment_or_chance()
    {
        string[] effects = [.. Files.Where(file => file.Project.Name != "BriefKit.Cli")
            .SelectMany(file => Effect.Matches(file.Code).Select(match => $"{file.Name}: {match.Value}"))];

        Assert.True(effects.Length == 0, string.Join('\n', effects));
    }

    [Fact]
    public void No_file_is_longer_than_a_reader_can_hold()
    {
        string[] tooLong = [.. Files.Where(file => file.Text.AsSpan().Count('\n') > MaxLines).Select(file => $"{file.Name}: {file.Text.AsSpan().Count('\n')} lines")];

        Assert.True(tooLong.Length == 0, string.Join('\n', tooLong));
    }

    [Fact]
    public void No_file_or_folder_is_a_grab_bag() => Assert.DoesNotContain(Files, file => GrabBag.IsMatch(file.Path));

    [Fact]
    public void Nothing_is_unfinished_or_compiled_by_condition() => Assert.DoesNotContain(Files, file => Unfinished.IsMatch(file.Text));

    [Theory]
    [InlineData("a /* b */ c // d\ne", "a   c  \ne")]
    [InlineData("x = \"File.Open \\\" y\"; z", "x =  ; z")]
    [InlineData("x = @\"a\"\"b\"; z", "x =  ; z")]
    [InlineData("x = \"\"\"\n a \"b\" c\n \"\"\"; z", "x = \n\n ; z")]
    [InlineData("c = '\"'; File.Open", "c =  ; File.Open")]
    [InlineData("c = '\\''; d", "c =  ; d")]
    public void Comments_and_strings_are_told_from_code(string text, string code) => Assert.Equal(code, SourceCode.WithoutCommentsAndStrings(text));
}
