using System.Xml.Linq;
using BriefKit.Core.Text;
using BriefKit.Templates.Tests;
using static BriefKit.Word.Tests.Forms.TemplateFile;

namespace BriefKit.Word.Tests.Forms;

public sealed class ScopeTests
{
    private static readonly XNamespace W = WordFile.W;

    [Fact]
    public void Tags_on_paragraphs_of_their_own_repeat_what_is_between_them_and_go() =>
        Assert.Equal(["Speeches", "Zhu De", "1953", "Liu", "1953", "End"], FilledFile.Lines(
            P("Speeches"), P("{{ for s in record.speeches }}"), P("{{ s.author }}"), P("{{ s.issued.year }}"), P("{{ end }}"), P("End")));

    [Fact]
    public void Tags_at_the_edges_of_paragraphs_repeat_the_paragraphs() =>
        Assert.Equal(["a Zhu De", "b 1953", "a Liu", "b 1953"], FilledFile.Lines(P("{{ for s in record.speeches }}a {{ s.author }}"), P("b {{ s.issued.year }}{{ end }}")));

    [Fact]
    public void Tags_in_two_cells_of_a_row_repeat_the_row()
    {
        WordFile file = FilledFile.Of(Of(Table(Row("Who", "What"), Row("{{ for s in record.speeches }}{{ s.author }}", "{{ s.issued.year }}{{ end }}"))));
        Assert.Equal(["Who", "What", "Zhu De", "1953", "Liu", "1953"], FilledFile.LinesOf(file).Where(line => line.Length > 0));
        Assert.Equal(3, file.Body.Descendants(W + "tr").Count());
    }

    [Fact]
    public void Rows_of_nothing_but_tags_go_and_those_between_them_are_repeated()
    {
        WordFile file = FilledFile.Of(Of(Table(Row("{{ for s in record.speeches }}", ""), Row("{{ s.author }}", "x"), Row("{{ s.issued.year }}", "y"), Row("{{ end }}", ""))));
        Assert.Equal(4, file.Body.Descendants(W + "tr").Count());
    }

    [Fact]
    public void Columns_are_repeated_in_all_rows_and_keep_to_the_width_of_the_table()
    {
        WordFile file = FilledFile.Of(Of(Table(Row("Of", "{{ column for s in record.speeches }}{{ s.author }}{{ end }}"), Row("Year", "{{ s.issued.year }}"),
            "<w:tr><w:tc><w:tcPr><w:tcW w:w=\"6000\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>All</w:t></w:r></w:p></w:tc></w:tr>")));
        Assert.Equal(["Of", "Zhu De", "Liu", "Year", "1953", "1953", "All"], FilledFile.LinesOf(file).Where(line => line.Length > 0));
        XElement[] grid = [.. file.Body.Descendants(W + "gridCol")];
        Assert.Equal(3, grid.Length);
        Assert.InRange(grid.Sum(column => (int)column.Attribute(W + "w")!), 8990, 9000);
        Assert.Equal("3", file.Body.Descendants(W + "gridSpan").Single().Attribute(W + "val")!.Value);
    }

    [Fact]
    public void A_column_whose_condition_fails_goes()
    {
        WordFile file = FilledFile.Of(Of(Table(Row("a", "{{ column if record.id == \"\" }}b", "c{{ end }}"), Row("d", "e", "f"))));
        Assert.Equal(["a", "d"], FilledFile.LinesOf(file).Where(line => line.Length > 0));
        Assert.Equal(9000, file.Body.Descendants(W + "gridCol").Sum(column => (int)column.Attribute(W + "w")!));
    }

    [Fact]
    public void A_condition_that_fails_leaves_no_empty_paragraph_and_no_empty_row()
    {
        WordFile file = FilledFile.Of(Of(
            P("a"), P("{{ if record.id == \"\" }}x{{ end }}"), P("{{ if record.id == \"\" }}"), P("y"), P("{{ end }}"), P("{{ \"\" }}"),
            Table(Row("{{ if record.id == \"\" }}z{{ end }}", "{{ if record.id == \"\" }}z{{ end }}"), Row("{{ if record.id == \"\" }}z{{ end }}", "kept")), P("b")));
        Assert.Equal(["a", "", "kept", "b"], FilledFile.LinesOf(file));
        Assert.Single(file.Body.Descendants(W + "tr"));
    }

    [Fact]
    public void Loops_within_loops_and_conditions_within_rows_each_take_their_own() =>
        Assert.Equal(["Zhu De", "1: Zhu", "Liu", "1: Liu", "end"], FilledFile.Lines(
            P("{{ for s in record.speeches }}{{ if s.author }}"), P("{{ s.author }}"), P("{{ for a in s.author }}{{ for.index + 1 }}: {{ a.family }}{{ end }}"), P("{{ end }}{{ end }}"), P("end")));

    [Fact]
    public void A_fault_in_the_middle_is_told_and_leaves_the_paragraphs_before_it()
    {
        WordFile file = FilledFile.Make(Of(P("Of {{ record.title }}"), P("{{ record.date.year.nothing }}"), P("End")), [SeedRecord.Value]);
        Assert.Contains(file.Diagnostics, found => found.Severity == Severity.Error);
        Assert.Equal($"Of {SeedRecord.Value.Title}", FilledFile.LinesOf(file)[0]);
    }

    [Fact]
    public void Leaving_a_loop_in_the_middle_of_a_paragraph_leaves_a_whole_document() =>
        Assert.Equal(["Zhu De one", "Liu "], FilledFile.Lines(P("{{ for s in record.speeches }}"), P("{{ s.author }} {{ if for.last }}{{ continue }}{{ end }}one"), P("{{ end }}")));

    [Theory]
    [InlineData("{{ for s in record.speeches }}", "BK6205")]
    [InlineData("{{ end }}", "BK6206")]
    [InlineData("{{ else }}", "BK6206")]
    [InlineData("a {{ for s in record.speeches }} b|c {{ end }} d", "BK6207")]
    [InlineData("{{ column for s in record.speeches }}{{ end }}", "BK6208")]
    public void Blocks_without_end_or_that_cross_are_told(string text, string code)
    {
        string found = Assert.Single(FilledFile.Findings(Of([.. text.Split('|').Select(line => P(line))])));
        Assert.Contains($"error {code}:", found, StringComparison.Ordinal);
        Assert.Contains("paragraph \"", found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_loop_that_begins_in_a_table_and_ends_behind_it_is_told() =>
        Assert.Contains("BK6207", Assert.Single(FilledFile.Findings(Of(Table(Row("{{ for s in record.speeches }}", "x")), P("{{ end }}")))), StringComparison.Ordinal);
}
