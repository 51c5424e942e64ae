namespace BriefKit.Templates.Tests.Scripting;

public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("{{ if }}", 4, 7, "BK2100")]
    [InlineData("a\n{{ record.title | }}", 5, 19, "BK2100")]
    [InlineData("{{ recrod.title }}", 4, 4, "BK2101: There is nothing called 'recrod' here. Did you mean 'record'?")]
    [InlineData("{{ nonsense }}", 4, 4, "BK2101: There is nothing called 'nonsense' here.")]
    [InlineData("{{ record.title | upcase }}", 4, 19, "BK2101: There is nothing called 'upcase' here.")]
    [InlineData("{{ record.title | string.upcasee }}", 4, 26, "BK2102: 'string' has no 'upcasee'. Did you mean 'upcase'?")]
    [InlineData("{{ record.agend }}", 4, 11, "BK2102: A record of type 'conference' has no 'agend'. Did you mean 'agenda'?")]
    [InlineData("{{ params.lines }}", 4, 11, "BK2102: The template's list of parameters has no 'lines'.")]
    [InlineData("{{ words.kicker }}", 4, 10, "BK2102: The template's list of words has no 'kicker'.")]
    [InlineData("{{ if false }}{{ record.agend }}{{ end }}", 4, 25, "BK2102: A record of type 'conference' has no 'agend'.")]
    [InlineData("{{ for s in record.speeches }}{{ s.titel }}{{ end }}", 4, 36, "BK2102: A reference has no 'titel'. Did you mean 'title'?")]
    [InlineData("{{ record.title.length }}", 4, 17, "BK2102: A string has no 'length'.")]
    [InlineData("{{ string.truncate record.title \"a\" }}", 4, 33, "BK2110")]
    [InlineData("{{ string.truncate }}", 4, 19, "BK2110")]
    [InlineData("{{ cite \"x\" }}", 4, 4, "BK2111: 'cite' expects a reference or several")]
    [InlineData("{{ answer 1000 }}", 4, 4, "BK2111: 'answer' expects a number of lines from 1 to 200")]
    [InlineData("{{ word \"nothing\" }}", 4, 4, "BK2111: 'word' expects")]
    [InlineData("{{ fill \"{2}\" 1 }}", 4, 4, "BK2111: 'fill' expects")]
    [InlineData("{{ record.fields }}", 4, 4, "BK2112: A record of type 'conference' is not text and can only be printed.")]
    [InlineData("{{ cite record.sources | string.upcase }}", 4, 26, "BK2112: A citation is not text")]
    [InlineData("{{ import record }}", 4, 4, "BK2103: 'import' cannot be used in a template.")]
    [InlineData("{{ with record }}{{ end }}", 4, 4, "BK2103: 'with' cannot be used in a template.")]
    [InlineData("{{ this.record }}", 4, 4, "BK2103: 'this' cannot be used in a template.")]
    [InlineData("{{ include \"nope.md\" }}", 4, 4, "BK2104: There is no file 'nope.md' to include.")]
    [InlineData("{{ include \"/etc/passwd\" }}", 4, 4, "BK2106: The include '/etc/passwd' leads out of the template's folder.")]
    [InlineData("{{ include \"../other/template.md\" }}", 4, 4, "BK2106")]
    [InlineData("{{ include \"C:\\\\a.md\" }}", 4, 4, "BK2106")]
    [InlineData("{{ x = \"a.md\"; include x }}", 4, 16, "BK2107: An include names its file between quotation marks.")]
    [InlineData("{{ \"a.md\" | include }}", 4, 13, "BK2107")]
    [InlineData("{{ date.now }}", 4, 4, "BK2101: There is nothing called 'date' here.")]
    [InlineData("{{ math.random 1 2 }}", 4, 9, "BK2102: 'math' has no 'random'.")]
    [InlineData("{{ object.eval \"1\" }}", 4, 11, "BK2102: 'object' has no 'eval'.")]
    public void A_fault_is_reported_once_with_its_line_and_column(string body, int line, int column, string finding)
    {
        string found = Assert.Single(Rendering.Findings(body));
        Assert.StartsWith($"test/template.md:{line}:{column}: error ", found, StringComparison.Ordinal);
        Assert.Contains(finding, found, StringComparison.Ordinal);
    }

    [Fact]
    public void All_unknown_names_are_reported_at_once()
    {
        string[] findings = Rendering.Findings("{{ a1 }}\n{{ if b2 }}{{ params.c3 }}{{ end }}\n{{ string.d4 }}");
        Assert.Equal(["BK2102", "BK2102", "BK2101", "BK2101"], findings.Select(finding => finding.Split("error ")[1][..6]));
    }

    [Fact]
    public void All_faults_of_a_run_are_reported_at_once()
    {
        string[] findings = Rendering.Findings("{{ record.agend }}\n{{ cite 1 }}\n{{ answer 0 }}\nfine");
        Assert.Equal(3, findings.Length);
    }

    [Fact]
    public void What_a_fault_does_not_touch_is_printed_all_the_same() =>
        Assert.Equal("paragraph: \"a b\"\n", DocumentText.Of(Rendering.Render("a {{ cite 1 }}b").Value.Blocks));

    [Fact]
    public void A_fault_in_an_included_file_is_reported_there()
    {
        string found = Assert.Single(Rendering.Findings("{{ include \"a.md\" }}", ("partials/a.md", "x\n\n{{ cite 1 }}")));
        Assert.StartsWith("partials/a.md:3:4: error BK2111", found, StringComparison.Ordinal);
    }

    [Fact]
    public void An_include_that_leads_back_to_itself_is_reported_with_its_way()
    {
        string[] findings = Rendering.Findings("{{ include \"a.md\" }}", ("test/a.md", "{{ include \"b.md\" }}"), ("partials/b.md", "{{ include \"a.md\" }}"));
        Assert.Contains("BK2105: The include leads back to itself: test/a.md > partials/b.md > test/a.md.", Assert.Single(findings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_includes_itself_is_reported() =>
        Assert.Contains("BK2105", Assert.Single(Rendering.Findings("{{ include \"template.md\" }}")), StringComparison.Ordinal);

    [Fact]
    public void An_include_of_the_templates_own_folder_goes_before_a_shared_one() =>
        Assert.Equal("paragraph: \"own\"", Rendering.Outline("{{ include \"a.md\" }}", ("test/a.md", "own"), ("partials/a.md", "shared")));

    [Fact]
    public void Includes_may_be_repeated_and_nested()
    {
        string outline = Rendering.Outline("{{ include \"a.md\" }} {{ include \"a.md\" }}", ("test/a.md", "({{ include \"b.md\" }})"), ("test/b.md", "*{{ record.id }}*"));
        Assert.Equal(2, outline.Split("emphasis(").Length - 1);
    }
}
