using System.Text;
using BriefKit.Core.Text;

namespace BriefKit.Templates.Tests;

public sealed class TemplateReaderTests
{
    [Theory]
    [InlineData("handuot", "BK2000: There is no template 'handuot'. Did you mean 'handout'?")]
    [InlineData("nonsense", "BK2000: There is no template 'nonsense'. There are: bibliography, brief, handout, record-sheet.")]
    [InlineData("../handout", "BK2000")]
    [InlineData("..", "BK2000")]
    [InlineData("", "BK2000")]
    [InlineData("partials", "BK2000")]
    public void A_name_that_is_no_templates_is_reported(string name, string finding)
    {
        Parsed<Template?> template = TemplateReader.Read(MemoryFiles.Shipped(), name);
        Assert.Null(template.Value);
        Assert.Contains(finding, Assert.Single(template.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hello", "test/template.md:1:1: error BK2002")]
    [InlineData("---\ndescription: x\n", "test/template.md:1:1: error BK2003")]
    [InlineData("---\ndescription: [\n---\n", "error BK2004")]
    [InlineData("---\nstyle: apa\n---\n", "test/template.md:2:1: error BK2007: 'description' is missing.")]
    [InlineData("---\ndescription: x\nstlye: apa\n---\n", "test/template.md:3:1: error BK2005: 'stlye' is not a key that is known here. Did you mean 'style'?")]
    [InlineData("---\ndescription: x\npage: a99\n---\n", "test/template.md:3:7: error BK2011")]
    [InlineData("---\ndescription: x\nrecords: some\n---\n", "test/template.md:3:10: error BK2006")]
    [InlineData("---\ndescription: x\ntheme: fancy\n---\n", "error BK2010")]
    public void A_front_matter_that_is_wrong_is_reported(string text, string finding)
    {
        Parsed<Template?> template = TemplateReader.Read(new MemoryFiles().With("test/template.md", text), "test");
        Assert.Null(template.Value);
        Assert.Contains(finding, Assert.Single(template.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("- ")]
    [InlineData("{a: ")]
    public void A_front_matter_nested_without_end_is_reported(string piece)
    {
        string deep = string.Concat(Enumerable.Repeat(piece, 100_000));
        Parsed<Template?> template = TemplateReader.Read(new MemoryFiles().With("test/template.md", $"---\ndescription: x\nparameters:\n  {deep}\n---\n"), "test");
        Assert.Contains("BK2004", Assert.Single(template.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_reported()
    {
        MemoryFiles files = new MemoryFiles().With("test/template.md", [0x2D, 0xFF, 0xFE]);
        Assert.Equal("BK2001", Assert.Single(TemplateReader.Read(files, "test").Diagnostics).Code);
    }

    [Fact]
    public void A_file_beyond_all_measure_is_reported()
    {
        MemoryFiles files = new MemoryFiles().With("test/template.md", Encoding.UTF8.GetBytes(new string('x', 2_000_000)));
        Assert.Equal("BK2008", Assert.Single(TemplateReader.Read(files, "test").Diagnostics).Code);
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_do_not_matter()
    {
        Parsed<Template?> template = TemplateReader.Read(new MemoryFiles().With("test/template.md", "\uFEFF---\r\ndescription: x\r\n---\r\n# a\r\n\r\nb\r\n"), "test");
        Assert.Empty(template.Diagnostics);
        Assert.Equal("title: \"a\"\nparagraph: \"b\"\n", DocumentText.Of(template.Value!.Render(new RenderRequest([SeedRecord.Value], new EnglishDates())).Value.Blocks));
    }

    [Fact]
    public void What_a_template_says_of_itself_can_be_asked()
    {
        Template template = TemplateReader.Read(MemoryFiles.Shipped(), "handout").Value!;
        Assert.Equal("handout", template.Name);
        Assert.Equal("chicago", template.Style);
        Assert.NotEmpty(template.Description);
        Assert.NotEmpty(template.Audience);
    }

    [Fact]
    public void A_template_that_takes_all_records_has_no_single_one()
    {
        string found = Assert.Single(Rendering.Findings("---\ndescription: x\nrecords: all\n---\n{{ record.title }}"));
        Assert.Contains("BK2101: There is nothing called 'record' here. Did you mean 'records'?", found, StringComparison.Ordinal);
    }
}
