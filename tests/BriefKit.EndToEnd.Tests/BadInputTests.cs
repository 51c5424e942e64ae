namespace BriefKit.EndToEnd.Tests;

/// <summary>What is wrong gets one error that says so, the right exit code, and no file.</summary>
public class BadInputTests
{
    private const int WrongUsage = 2;
    private const int NothingWritten = 3;

    [Fact]
    public void An_empty_file() => Refuse(NothingWritten, "empty.txt", workshop => workshop.Write("empty.txt", ""), "render", "empty.txt");

    [Fact]
    public void A_binary_file() => Refuse(
        NothingWritten, "picture.txt", workshop => workshop.Write("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0xFF, 0xFE, 0x01, .. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7919 % 256))]), "render", "picture.txt");

    [Fact]
    public void A_folder_without_a_record() => Refuse(
        NothingWritten, "papers", workshop => workshop.Write("papers/photo.jpg", [1, 2, 3]), "render", "papers");

    [Fact]
    public void A_file_that_is_not_there() => Refuse(NothingWritten, "nowhere.txt", _ => { }, "render", "nowhere.txt");

    [Theory]
    [InlineData("handout", "-t", "handuot")]
    [InlineData("pdf", "-f", "pfd")]
    [InlineData("chicago", "--style", "chicgo")]
    [InlineData("questions", "--set", "qestions=3")]
    public void A_name_that_is_not_known_gets_the_nearest_that_is(string nearest, params string[] arguments) =>
        Refuse(WrongUsage, $"'{nearest}'", _ => { }, ["render", "seeds", .. arguments]);

    [Fact]
    public void A_parameter_with_a_value_that_does_not_fit() => Refuse(WrongUsage, "questions", _ => { }, "render", "seeds", "--set", "questions=many");

    [Fact]
    public void A_template_with_a_fault_in_its_syntax_is_told_by_line_and_column() => Refuse(
        WrongUsage, "template.md:4:", workshop => workshop.Write("mine/template.md", "---\ndescription: Mine.\n---\nOne {{ for x in }} two\n"), "render", "seeds", "-t", "mine/");

    [Fact]
    public void An_include_that_includes_itself_is_refused() => Refuse(
        WrongUsage, "include", workshop => workshop.Write("mine/template.md", "---\ndescription: Mine.\n---\n{{ include \"template.md\" }}\n"), "render", "seeds", "-t", "mine/");

    [Fact]
    public void An_output_folder_that_cannot_be_written() => Refuse(
        NothingWritten, "taken", workshop => workshop.Write("taken", "a file"), "render", "seeds", "-o", "taken/deep/");

    [Fact]
    public void An_output_file_that_cannot_be_written() => Refuse(
        NothingWritten, "taken", workshop => workshop.Write("taken", "a file"), "render", "seeds", "-o", "taken/handout.pdf");

    private static void Refuse(int exitCode, string says, Action<Workshop> prepare, params string[] arguments)
    {
        using Workshop workshop = Workshop.WithSeed();
        prepare(workshop);
        string[] before = workshop.Files;
        CommandResult result = workshop.Run(arguments);
        Assert.True(result.Errors.Length == 1, $"{result.Errors.Length} errors: {result.Error}");
        Assert.Contains(says, result.Errors[0], StringComparison.Ordinal);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Equal(before, workshop.Files);
    }
}
