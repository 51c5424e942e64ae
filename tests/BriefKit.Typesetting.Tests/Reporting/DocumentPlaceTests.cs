using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Typesetting.Fonts;

namespace BriefKit.Typesetting.Tests.Reporting;

/// <summary>A finding names the record and the element that it is about.</summary>
public sealed class DocumentPlaceTests
{
    private static readonly string[] Codes = ["BK4001", "BK4002", "BK4004", "BK4005", "BK4007", "BK4008", "BK4009"];

    [Fact]
    public void Each_finding_about_a_layout_names_its_record_in_a_document_of_several()
    {
        ValueList<Diagnostic> found = Typesetter.Typeset(Sample.Document([.. Faulty("one"), .. Faulty("two")]) with { Theme = Theme.Default with { IsJustified = true, IsHyphenated = false } }, new FontLibrary()).Diagnostics;
        foreach (string record in (string[])["one", "two"])
        {
            Diagnostic[] own = [.. found.Where(finding => finding.Message.EndsWith($", under 'Remarks', record '{record}').", StringComparison.Ordinal))];
            Assert.Equal(Codes, own.Select(finding => finding.Code).Distinct().Order());
            Assert.All(own, finding => Assert.StartsWith($"{record}.txt:", finding.Location?.ToString(), StringComparison.Ordinal));
        }
        Assert.All(found, finding => Assert.Contains("(in ", finding.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("BK4001", "in paragraph '会议 in a paragraph'")]
    [InlineData("BK4002", "in paragraph 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…' of a box")]
    [InlineData("BK4004", "in picture 'What it shows'")]
    [InlineData("BK4007", "in picture 'A drawing' of a quotation")]
    [InlineData("BK4009", "in table 'Output by year'")]
    public void The_element_is_named(string code, string element)
    {
        ValueList<Diagnostic> found = Typesetter.Typeset(Sample.Document(Faulty("one")), new FontLibrary()).Diagnostics;
        Assert.Contains($"({element}, under 'Remarks', record 'one').", found.First(finding => finding.Code == code).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_one_record_names_it()
    {
        Document document = Sample.Document(Sample.Paragraph("会"));
        Diagnostic found = Assert.Single(Typesetter.Typeset(document with { Metadata = document.Metadata with { RecordId = "meeting-1953" } }, new FontLibrary()).Diagnostics);
        Assert.EndsWith("(in paragraph '会', record 'meeting-1953').", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_and_running_heads_are_named()
    {
        Document document = Sample.Document(new Paragraph([new TextRun("a"), new Note([Sample.Paragraph("会")])]));
        Assert.EndsWith("(in note 1).", Assert.Single(Typesetter.Typeset(document, new FontLibrary()).Diagnostics).Message, StringComparison.Ordinal);
        document = Sample.Document(Sample.Paragraph("a")) with { Header = new(Sample.Text("会"), [], []) };
        Assert.EndsWith("(in what stands on every page).", Assert.Single(Typesetter.Typeset(document, new FontLibrary()).Diagnostics).Message, StringComparison.Ordinal);
    }

    private static Block[] Faulty(string record)
    {
        SourceText source = new(record + ".txt", "text");
        string high = string.Join(' ', Enumerable.Repeat(Sample.Latin, 60));
        Block deep = Sample.Paragraph("deep");
        for (int i = 0; i < 50; i++)
            deep = new BlockQuote([deep]);
        Block[] blocks =
        [
            Sample.Heading(1, "Remarks"),
            Sample.Paragraph("会议 in a paragraph"),
            new Box([Sample.Paragraph(new string('x', 500))]),
            new Figure(new ImageData("image/gif", "GIF"u8.ToArray()), "What it shows", []),
            new BlockQuote([new Figure(new ImageData("image/svg+xml", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><filter/><foreignObject width='5' height='5'/></svg>")), "A drawing", [])]),
            new Table([new()], [], [Sample.Row(high)], Sample.Text("Output by year")),
            new Columns(4, [Sample.Paragraph("i internationalization counterrevolutionaries i incomprehensibilities straightforwardness i notwithstanding")]),
            deep,
        ];
        return [.. blocks.Select(block => block with { Origin = new Origin(source.At(0, 4)) { RecordId = record } })];
    }
}
