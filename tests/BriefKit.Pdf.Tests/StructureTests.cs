using System.Text.RegularExpressions;
using BriefKit.Core.Documents;
using BriefKit.Tests.Shared;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Tests;

public sealed class StructureTests
{
    private const string Project = "BriefKit.Pdf.Tests";

    [Fact]
    public void The_structure_is_read_in_order_with_its_text()
    {
        using PdfOutput output = PdfOutput.Write(SampleDocuments.Everything());

        output.AssertSound();
        Golden.Verify(Project, "structure.txt", output.Run("pdfinfo", "-struct-text"));
    }

    [Fact]
    public void Content_that_runs_over_two_pages_stays_one()
    {
        PageBuilder page = new();
        int id = page.NewContentId();
        page.Add(PageBuilder.Shape("It begins here", TestFonts.Serif, 12, 72, 700) with { ContentId = id });
        page.EndPage();
        page.Add(PageBuilder.Shape("and ends there.", TestFonts.Serif, 12, 72, 80) with { ContentId = id });
        page.Nodes.Add(new StructureElement(StructureTag.Paragraph, [new StructureContent(id)]));
        using PdfOutput output = PdfOutput.Write(page.Build(), isReadable: true);

        output.AssertSound();
        Assert.Matches(@"/K \[0 <<\s+/Type /MCR\s+/Pg \d+ 0 R\s+/MCID 0\s+>>\]", output.Source);
        Assert.Matches("\"It begins here\"\\s+\"and ends there.\"", output.Run("pdfinfo", "-struct-text"));
    }

    [Fact]
    public void Content_that_is_named_twice_is_read_where_it_is_named_first()
    {
        PageBuilder page = new();
        StructureContent named = page.Line("One "), between = page.Line("two");
        page.Nodes.Add(new StructureElement(StructureTag.Paragraph, [named, new StructureElement(StructureTag.Span, [between]), named]));
        using PdfOutput output = PdfOutput.Write(page.Build(), isReadable: true);

        output.AssertSound();
        Assert.Matches("\"One \"\\s+Span[^\"]*\"two\"\\s*$", output.Run("pdfinfo", "-struct-text"));
    }

    [Fact]
    public void What_stands_between_two_parts_of_a_content_does_not_belong_to_it()
    {
        PageBuilder page = new();
        int id = page.NewContentId();
        page.Add(PageBuilder.Shape("One ", TestFonts.Serif, 12, 72, 80) with { ContentId = id });
        page.Add(PageBuilder.Shape("17", TestFonts.Serif, 12, 300, 80) with { Artifact = ArtifactKind.Header });
        page.Add(PageBuilder.Shape("two", TestFonts.Serif, 12, 110, 80) with { ContentId = id });
        page.Nodes.Add(new StructureElement(StructureTag.Paragraph, [new StructureContent(id)]));
        using PdfOutput output = PdfOutput.Write(page.Build());

        string structure = output.Run("pdfinfo", "-struct-text");
        Assert.DoesNotContain("17", structure, StringComparison.Ordinal);
        Assert.Matches("\"One \"\\s+\"two\"", structure);
    }

    [Theory]
    [InlineData(new[] { 2, 3, 3 }, new[] { 1, 2, 2 })]
    [InlineData(new[] { 1, 3, 6, 1, 2 }, new[] { 1, 2, 3, 1, 2 })]
    [InlineData(new[] { 1, 2, 3, 2, 1 }, new[] { 1, 2, 3, 2, 1 })]
    public void Headings_skip_no_level(int[] given, int[] written)
    {
        PageBuilder page = new();
        foreach (int level in given)
            page.Heading(level, "Heading");
        using PdfOutput output = PdfOutput.Write(page.Build(), isReadable: true);

        Assert.Equal(written, Regex.Matches(output.Source, @"/S /H(\d)").Select(match => match.Groups[1].Value[0] - '0'));
    }

    [Fact]
    public void Notes_without_an_id_get_one_and_ids_never_clash()
    {
        PageBuilder page = new();
        page.Nodes.Add(new StructureElement(StructureTag.Note, [page.Line("A note")]));
        page.Nodes.Add(new StructureElement(StructureTag.Note, [page.Line("Another")]) { Id = "note" });
        page.Nodes.Add(new StructureElement(StructureTag.Note, [page.Line("A third")]) { Id = "note" });
        using PdfOutput output = PdfOutput.Write(page.Build(), isReadable: true);

        output.AssertSound();
        string[] ids = [.. Regex.Matches(output.Source, "/ID <([0-9A-F]+)>").Select(match => match.Groups[1].Value)];
        Assert.Equal(3, ids.Length);
        Assert.Equal(3, ids.Distinct().Count());
        Assert.Contains("/IDTree", output.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Content_that_the_structure_does_not_name_is_an_artifact()
    {
        PageBuilder page = new();
        page.Add(PageBuilder.Shape("Nobody's", TestFonts.Serif, 12, 72, 80) with { ContentId = 99 });
        page.Paragraph("Somebody's");
        using PdfOutput output = PdfOutput.Write(page.Build(), isReadable: true);

        output.AssertSound();
        Assert.Contains("/Artifact", output.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody", output.Run("pdfinfo", "-struct-text"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_says_where_it_is_and_what_it_shows()
    {
        PageBuilder page = new();
        int id = page.NewContentId();
        page.Add(new PlacedImage(100, 50, 200, 150, PngMaker.Make(2, 2, 8, 0, (x, _, _) => x)) { ContentId = id });
        page.Nodes.Add(new StructureElement(StructureTag.Figure, [new StructureContent(id)]) { AlternativeText = "A map" });
        using PdfOutput output = PdfOutput.Write(page.Build(), isReadable: true);

        Assert.Contains("/Alt (A map)", output.Source, StringComparison.Ordinal);
        Assert.Contains("/BBox [100 641.89 300 791.89]", output.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData(" ", " ")]
    public void A_figure_of_which_nothing_is_said_is_called_a_figure(string? alternative, string? actual)
    {
        PageBuilder page = new();
        int id = page.NewContentId();
        page.Add(new PlacedImage(100, 50, 200, 150, PngMaker.Make(2, 2, 8, 0, (x, _, _) => x)) { ContentId = id });
        page.Nodes.Add(new StructureElement(StructureTag.Figure, [new StructureContent(id)]) { AlternativeText = alternative, ActualText = actual });
        using PdfOutput output = PdfOutput.Write(page.Build(), isReadable: true);

        Assert.Contains("/Alt (Figure)", output.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_malformed_language_is_left_out()
    {
        PageBuilder page = new() { Metadata = new DocumentMetadata("A test") { Language = "no language!" } };
        page.Nodes.Add(new StructureElement(StructureTag.Paragraph, [page.Line("Text")]) { Language = "zh_CN" });
        page.Nodes.Add(new StructureElement(StructureTag.Paragraph, [page.Line("Text")]) { Language = "zh-Hans-CN" });
        using PdfOutput output = PdfOutput.Write(page.Build(), isReadable: true);

        Assert.Equal(["und", "zh-Hans-CN"], Regex.Matches(output.Source, @"/Lang \((.*)\)").Select(match => match.Groups[1].Value).Order());
    }

    [Fact]
    public void Deep_nesting_is_no_danger()
    {
        PageBuilder page = new();
        StructureNode node = new StructureElement(StructureTag.Paragraph, [page.Line("Deep down")]);
        for (int i = 0; i < 20_000; i++)
            node = new StructureElement(StructureTag.Division, [node]);
        page.Nodes.Add(node);
        using MemoryStream stream = new();
        new PdfSerializer().Write(page.Build(), stream);

        Assert.True(stream.Length > 0);
    }
}
