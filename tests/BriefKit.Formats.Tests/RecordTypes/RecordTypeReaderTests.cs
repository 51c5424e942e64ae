using BriefKit.Core.Records;
using BriefKit.Core.Text;
using BriefKit.Formats.RecordTypes;
using BriefKit.Formats.Tests.LabelledText;

namespace BriefKit.Formats.Tests.RecordTypes;

public sealed class RecordTypeReaderTests
{
    private const string Interview =
        """
        name: interview
        title: Interview
        fields:
          - name: date
            kind: date
            role: date
            required: true
            label: Date of Interview
            aliases: [Date, 采访日期]
          - name: works
            kind: works
            work-type: interview
            label: Interviews
        glossary:
          OH: oral history
        """;

    [Fact]
    public void A_type_is_read_with_all_that_it_says()
    {
        Parsed<RecordType?> parsed = Read(Interview);

        Assert.Empty(parsed.Diagnostics);
        FieldDefinition date = new("date", FieldKind.Date, "Date of Interview", ["Date", "采访日期"]) { Role = FieldRole.Date, IsRequired = true };
        FieldDefinition works = new("works", FieldKind.Works, "Interviews", []) { WorkType = "interview" };
        Assert.Equal(new RecordType("interview", "Interview", [date, works]) { Glossary = [new GlossaryEntry("OH", "oral history")] }, parsed.Value);
    }

    [Theory]
    [InlineData("name: interview", "nmae: interview", "BK1111", 1, "Did you mean 'name'?")]
    [InlineData("kind: date", "knid: date", "BK1111", 5, "Did you mean 'kind'?")]
    [InlineData("kind: date", "kind: dat", "BK1117", 5, "Did you mean 'date'?")]
    [InlineData("role: date", "role: dates", "BK1117", 6, "Did you mean 'date'?")]
    [InlineData("work-type: interview", "work-type: interveiw", "BK1117", 12, "Did you mean 'interview'?")]
    [InlineData("required: true", "required: yes", "BK1113", 7, null)]
    [InlineData("kind: works", "kind: list", "BK1118", 12, null)]
    [InlineData("name: works", "name: date", "BK1120", 10, null)]
    [InlineData("label: Interviews", "label: DATE", "BK1121", 13, "A label leads to one field only.")]
    [InlineData("name: works", "name: My Works", "BK1115", 10, "Use lower-case letters a to z, digits and '_', a letter first.")]
    [InlineData("OH: oral history", "OH: [oral, history]", "BK1119", 15, null)]
    [InlineData("aliases: [Date, 采访日期]", "aliases: Date", "BK1112", 9, null)]
    [InlineData("aliases: [Date, 采访日期]", "aliases: [[Date]]", "BK1112", 9, null)]
    public void A_slip_is_told_with_its_line_and_what_was_meant(string right, string wrong, string code, int line, string? hint)
    {
        Parsed<RecordType?> parsed = Read(Interview.Replace(right, wrong, StringComparison.Ordinal));

        Diagnostic diagnostic = Assert.Single(parsed.Diagnostics, found => found.Code == code);
        Assert.Equal((line, hint), (diagnostic.Location!.Position.Line, diagnostic.Hint));
        Assert.Equal(parsed.HasErrors, parsed.Value is null);
    }

    [Theory]
    [InlineData("", "BK1101")]
    [InlineData("- a\n- b", "BK1110")]
    [InlineData("just a text", "BK1110")]
    [InlineData("title: Interview\nfields: []", "BK1114")]
    [InlineData("name: interview", "BK1116")]
    [InlineData("name: interview\nfields:\n  - text", "BK1110")]
    [InlineData("name: [unclosed", "BK1100")]
    [InlineData("name: &a interview\ntitle: *a\nfields: []", "BK1104")]
    public void What_is_no_type_is_refused(string text, string code)
    {
        Parsed<RecordType?> parsed = Read(text);

        Assert.Null(parsed.Value);
        Assert.Contains(parsed.Diagnostics, diagnostic => diagnostic.Code == code && diagnostic.IsError);
    }

    [Fact]
    public void A_file_that_is_nested_without_end_is_refused() =>
        Assert.Equal("BK1103", Assert.Single(Read("fields: " + new string('[', 100_000)).Diagnostics).Code);

    [Theory]
    [InlineData("conference")]
    [InlineData("lecture")]
    [InlineData("archival-file")]
    public void The_types_that_ship_are_without_fault_and_named_like_their_files(string name)
    {
        Parsed<RecordType?> parsed = ShippedTypes.Parse(name);

        Assert.Empty(parsed.Diagnostics);
        Assert.Equal(name, parsed.Value!.Name);
        Assert.NotNull(parsed.Value.FieldOf(FieldRole.Title));
        Assert.NotNull(parsed.Value.FieldOf(FieldRole.Date));
        Assert.NotNull(parsed.Value.FieldOf(FieldRole.Source));
    }

    [Fact]
    public void However_a_type_is_broken_it_is_a_type_or_has_errors()
    {
        for (int number = 0; number < 1000; number++)
        {
            Parsed<RecordType?> parsed = Read(Mutation.Of(Interview, number));
            Assert.True(parsed.Value is not null || parsed.HasErrors, $"Mutation {number} gave neither.");
        }
    }

    private static Parsed<RecordType?> Read(string text) => RecordTypeReader.Read(new SourceText("a.yaml", text));
}
