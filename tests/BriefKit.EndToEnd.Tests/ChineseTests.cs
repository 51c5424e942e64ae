using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Reading;
using BriefKit.Rendering;
using Record = BriefKit.Core.Records.Record;

namespace BriefKit.EndToEnd.Tests;

/// <summary>A record in Chinese, with a font for it and without.</summary>
public class ChineseTests
{
    private const string Title = "第三次全国手工业生产合作会议";

    private static string Text => File.ReadAllText(Repository.Seed).Replace(SeedText.Title, Title, StringComparison.Ordinal);

    [Fact]
    public void With_a_font_of_the_system_it_is_printed_and_can_be_copied_out()
    {
        ToolResult fonts = OutsideTool.Run("fc-list", ":lang=zh-cn");
        if (fonts.Output.Length == 0)
            Assert.Skip("No Chinese font is installed.");
        using Workshop workshop = new();
        workshop.Write("meeting.txt", Text);
        CommandResult result = workshop.Run("render", "meeting.txt", "-o", "meeting.pdf");
        Assert.Empty(result.Findings);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(Title, PrintedText.OfPdf(workshop.PathOf("meeting.pdf")), StringComparison.Ordinal);
        Assert.DoesNotContain(" no ", OutsideTool.Run("pdffonts", workshop.PathOf("meeting.pdf")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_one_the_characters_are_named()
    {
        Toolkit toolkit = new(new NoFiles());
        Parsed<ValueList<Record>> records = Toolkit.ReadRecords("meeting.txt", Encoding.UTF8.GetBytes(Text), new ReadRequest());
        Renderer renderer = toolkit.Prepare(new DocumentRequest("handout")).Value!;
        Parsed<Document> document = renderer.Compose(records.Value);
        Parsed<ReadOnlyMemory<byte>> pdf = renderer.Write(document.Value, OutputFormat.Pdf);
        string findings = string.Join('\n', pdf.Diagnostics);
        Assert.All(Title.Distinct(), character => Assert.Contains(character, findings));
        Assert.Contains("meeting", findings, StringComparison.Ordinal);
    }

    private sealed class NoFiles : IFileSource
    {
        public IReadOnlyList<string> Names => [];

        public ReadOnlyMemory<byte>? Read(string name) => null;
    }
}
