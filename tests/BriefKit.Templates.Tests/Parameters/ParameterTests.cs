using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates.Parameters;

namespace BriefKit.Templates.Tests.Parameters;

public sealed class ParameterTests
{
    private const string Template = """
        ---
        description: A test.
        parameters:
          note:
            type: text
            default: none
            help: A text.
          lines:
            type: number
            default: 3
            minimum: 1
            maximum: 9
            help: A number.
          shown:
            type: flag
            default: yes
            help: A flag.
          size:
            type: choice
            choices: [small, large]
            default: large
            help: A choice.
          point:
            type: list
            default: [a, b]
            help: A list.
        ---
        {{ params.note }} {{ params.lines + 1 }} {{ params.shown ? "yes" : "no" }} {{ params.size }} {{ for p in params.point }}<{{ p }}>{{ end }}
        """;

    [Fact]
    public void What_nobody_sets_is_as_the_template_says() => Assert.Equal("none 4 yes large <a><b>", Print());

    [Fact]
    public void What_is_set_counts() =>
        Assert.Equal("*x* 8 no small <1><2>", Print(new("note", "*x*"), new("lines", "7"), new("shown", "no"), new("size", "small"), new("point", "1"), new("point", "2")));

    [Theory]
    [InlineData("lines", "many", "BK2051: Parameter 'lines' should be a number from 1 to 9, not 'many'.")]
    [InlineData("lines", "10", "BK2051: Parameter 'lines' should be a number from 1 to 9, not '10'.")]
    [InlineData("lines", "NaN", "BK2051")]
    [InlineData("lines", "1e999", "BK2051")]
    [InlineData("shown", "perhaps", "BK2051: Parameter 'shown' should be yes or no, not 'perhaps'.")]
    [InlineData("size", "smal", "BK2051: Parameter 'size' should be one of small, large, not 'smal'. Did you mean 'small'?")]
    [InlineData("line", "3", "BK2050: Template 'test' has no parameter 'line'. Did you mean 'lines'?")]
    [InlineData("colour", "red", "BK2050: Template 'test' has no parameter 'colour'. It has: note, lines, shown, size, point.")]
    public void What_cannot_be_set_so_is_reported(string name, string value, string finding)
    {
        Diagnostic found = Assert.Single(Render(new ParameterSetting(name, value)).Diagnostics);
        Assert.Contains(finding, found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_that_is_set_twice_is_reported_and_the_last_value_counts()
    {
        Parsed<Document> document = Render(new("note", "first"), new("note", "last"));
        Assert.Equal("BK2052", Assert.Single(document.Diagnostics).Code);
        Assert.StartsWith("last ", PlainText.Of(document.Value), StringComparison.Ordinal);
    }

    [Fact]
    public void Definitions_can_be_listed_with_their_help()
    {
        Template template = Rendering.Read(Template).Value!;
        Assert.Equal(["note", "lines", "shown", "size", "point"], template.Parameters.Select(parameter => parameter.Name));
        Assert.Equal("A number.", template.Parameters[1].Help);
        Assert.Equal(new NumberParameter(3), template.Parameters[1].Default);
        Assert.Equal(["small", "large"], template.Parameters[3].Choices);
    }

    [Theory]
    [InlineData("type: numbr\n    help: x", "BK2006: The value of 'type' should be one of text, number, flag, choice, list.")]
    [InlineData("help: x", "BK2007: 'type' is missing.")]
    [InlineData("type: text", "BK2007: 'help' is missing.")]
    [InlineData("type: number\n    default: x\n    help: x", "BK2051: Parameter 'p' should be a number, not 'x'.")]
    [InlineData("type: text\n    help: x\n    defualt: y", "BK2005: 'defualt' is not a key that is known here. Did you mean 'default'?")]
    public void A_definition_that_is_wrong_is_reported_in_the_front_matter(string definition, string finding)
    {
        string[] findings = Rendering.Findings($"---\ndescription: x\nparameters:\n  p:\n    {definition}\n---\n");
        Assert.Contains(findings, found => found.StartsWith("test/template.md:", StringComparison.Ordinal) && found.Contains(finding, StringComparison.Ordinal));
    }

    private static string Print(params ParameterSetting[] settings)
    {
        Parsed<Document> document = Render(settings);
        Assert.Empty(document.Diagnostics);
        return PlainText.Of(document.Value);
    }

    private static Parsed<Document> Render(params ParameterSetting[] settings)
    {
        Parsed<Template?> template = Rendering.Read(Template);
        Assert.Empty(template.Diagnostics);
        return template.Value!.Render(new RenderRequest([SeedRecord.Value], new EnglishDates()) { Parameters = [.. settings] });
    }
}
