using System.Text.Json;
using BriefKit.Core.Documents;
using BriefKit.Tests.Shared;

namespace BriefKit.Word.Tests;

/// <summary>What LibreOffice and pandoc make of our files.</summary>
public sealed class OtherReadersTests
{
    [Fact]
    public void LibreOffice_prints_the_text_in_order()
    {
        OutsideTool.Require("soffice");
        OutsideTool.Require("pdftotext");
        string folder = Directory.CreateTempSubdirectory("briefkit-word-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "a.docx"), WordFile.Of(SampleDocuments.Everything).Bytes);
            OutsideTool.Run("soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, Path.Combine(folder, "a.docx"));
            string text = Squeeze(OutsideTool.Run("pdftotext", "-raw", Path.Combine(folder, "a.pdf"), "-").Output);
            int at = 0;
            foreach (string expected in (string[])
                [
                    "CLASS HANDOUT", "3rd National Conference of", "November – December 8, 1953", "The conference settled", "Decisions", "Plain, emphasis, strong, both,", "第三次“全国”手工业生产合作会议",
                    "(Gong 2012).", "A second line.", "planned that by the end of 1954", "a point within a point", "1. deep", "A second paragraph of the same item.", "3. This conference", "4. In 1954",
                    "i. first", "ii. second", "Labels and values", "Dates", "Handicraft producers’ cooperative", "Plans of the conference", "Help the handicraftsmen organize.", "And take the socialist road.",
                    "With two paragraphs.", "A box with a list:", "Figure 1. Bars", "1. Why did the plan", "2. Draw one.", "References", "Gong, Gang. 2012. Contemporary Chinese Economy.", "[1] G. Gong,",
                ])
            {
                int found = text.IndexOf(Squeeze(expected), at, StringComparison.Ordinal);
                Assert.True(found >= 0, $"'{expected}' does not follow what comes before it in:\n{text}");
                at = found;
            }
            Assert.Contains("Page1of", text, StringComparison.Ordinal);
            Assert.Contains("Thefirstnote.", text, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Pandoc_reads_the_structure_that_went_in()
    {
        OutsideTool.Require("pandoc");
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, WordFile.Of(Structured).Bytes);
            ToolResult result = OutsideTool.Run("pandoc", "-f", "docx", "-t", "json", path);
            JsonElement[] blocks = [.. JsonDocument.Parse(result.Output).RootElement.GetProperty("blocks").EnumerateArray()];
            Assert.Equal(["Header", "Para", "BulletList", "OrderedList", "DefinitionList", "Table", "BlockQuote", "CodeBlock"], blocks.Select(block => block.GetProperty("t").GetString()));
            string[] kinds = ["Emph", "Strong", "SmallCaps", "Superscript", "Subscript", "Underline", "Code", "Link", "Note"];
            Assert.All(kinds, kind => Assert.Contains($"\"t\":\"{kind}\"", blocks[1].GetRawText(), StringComparison.Ordinal));
            Assert.Equal(5, blocks[3].GetProperty("c")[0][0].GetInt32());
            Assert.Equal("LowerRoman", blocks[3].GetProperty("c")[0][1].GetProperty("t").GetString());
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Document Structured { get; } = SampleDocuments.Of(
        new Heading(2, SampleDocuments.Text("H")),
        new Paragraph(
        [
            new Emphasis(SampleDocuments.Text("a")), new Strong(SampleDocuments.Text("b")), new SmallCaps(SampleDocuments.Text("c")), new Superscript(SampleDocuments.Text("d")),
            new Subscript(SampleDocuments.Text("e")), new Underline(SampleDocuments.Text("f")), new Code("g"), new Link("https://example.org", SampleDocuments.Text("h")), SampleDocuments.Note("i"),
        ]),
        new BulletList([SampleDocuments.Item(SampleDocuments.Say("a"), new BulletList([SampleDocuments.Item(SampleDocuments.Say("b"))])), SampleDocuments.Item(SampleDocuments.Say("c"))]),
        new NumberedList(5, [SampleDocuments.Item(SampleDocuments.Say("d")), SampleDocuments.Item(SampleDocuments.Say("e"))]) { Style = NumberStyle.LowerRoman },
        new DefinitionList([new Definition(SampleDocuments.Text("HPC"), [SampleDocuments.Say("cooperative")])]) { Style = DefinitionStyle.Above },
        new Table([new(), new()], [SampleDocuments.Row("a", "b")], [SampleDocuments.Row("c", "d")], []),
        new BlockQuote([SampleDocuments.Say("q")]),
        new Preformatted("code"));

    private static string Squeeze(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
