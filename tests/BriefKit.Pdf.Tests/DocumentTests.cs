using System.Text.RegularExpressions;
using System.Xml.Linq;
using BriefKit.Core.Documents;
using BriefKit.Tests.Shared;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Tests;

public sealed partial class DocumentTests
{
    private const string Project = "BriefKit.Pdf.Tests";

    [Fact]
    public void A_tiny_document_is_written_so()
    {
        PageBuilder page = new() { Metadata = new DocumentMetadata("A tiny document") };
        page.Heading(1, "Tiny");
        page.Add(PageBuilder.Shape("1", TestFonts.Serif, 9, 300, 800) with { Artifact = ArtifactKind.Footer });
        page.Add(new FilledRectangle(72, 90, 100, 0.5, new ThemeColor(0x7A, 0x2E, 0x1F)));
        using PdfOutput output = PdfOutput.Write(page.Build(), isReadable: true);

        output.AssertSound();
        Golden.Verify(Project, "tiny.pdf.txt", WithoutBinaryStreams(output.Source));
    }

    [Fact]
    public void The_same_pages_give_the_same_bytes_on_any_thread()
    {
        PagedDocument document = SampleDocuments.Everything();
        byte[] expected = Bytes(new PdfSerializer(), document);
        PdfSerializer shared = new();
        byte[][] results = [.. Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(4).Select(_ => Bytes(shared, document))];

        Assert.All(results, bytes => Assert.Equal(expected, bytes));
    }

    [Fact]
    public void The_id_of_a_file_is_that_of_its_content()
    {
        PageBuilder one = new(), other = new();
        one.Paragraph("One");
        other.Paragraph("Other");
        using PdfOutput first = PdfOutput.Write(one.Build(), isReadable: true), second = PdfOutput.Write(other.Build(), isReadable: true);

        Assert.NotEqual(IdPattern.Match(first.Source).Value, IdPattern.Match(second.Source).Value);
    }

    [Fact]
    public void What_is_said_of_a_document_is_said_alike_in_both_places()
    {
        using PdfOutput output = PdfOutput.Write(SampleDocuments.Everything());
        string information = output.Run("pdfinfo");
        XDocument xmp = Xmp(output);

        Assert.Matches(@"Title:\s+The Third National Conference on Handicraft\n", information);
        Assert.Matches(@"Author:\s+Gang Gong; 刘\n", information);
        Assert.Matches(@"Subject:\s+A conference & its <decisions>\n", information);
        Assert.Matches(@"Keywords:\s+handicraft, cooperatives\n", information);
        Assert.Matches(@"Producer:\s+BriefKit 0.1.0\n", information);
        Assert.Matches(@"CreationDate:\s+Thu Feb 29 16:35:09 2024", information);
        Assert.Equal(["The Third National Conference on Handicraft"], Values(xmp, "title"));
        Assert.Equal(["Gang Gong", "刘"], Values(xmp, "creator"));
        Assert.Equal(["A conference & its <decisions>"], Values(xmp, "description"));
        Assert.Equal(["2024-02-29T13:05:09-03:30"], Values(xmp, "CreateDate"));
        Assert.Equal(["en-US"], Values(xmp, "language"));
    }

    [Fact]
    public void The_record_and_the_template_travel_with_the_file()
    {
        using PdfOutput output = PdfOutput.Write(SampleDocuments.Everything());
        XDocument xmp = Xmp(output);
        string information = output.Run("pdfinfo", "-custom");

        Assert.Equal(["third-national-conference-on-handicraft"], Values(xmp, "identifier"));
        Assert.Equal(["sha256:" + new string('a', 64)], Values(xmp, "source"));
        Assert.Equal(["template:handout"], Values(xmp, "relation"));
        Assert.Matches(@"RecordId:\s+third-national-conference-on-handicraft\n", information);
        Assert.Matches(@"SourceSHA256:\s+a{64}\n", information);
        Assert.Matches(@"Template:\s+handout\n", information);
    }

    [Fact]
    public void A_file_names_the_standards_that_it_keeps_to()
    {
        using PdfOutput output = PdfOutput.Write(SampleDocuments.Everything());
        XDocument xmp = Xmp(output);

        Assert.Equal(["2", "1"], Values(xmp, "part"));
        Assert.Equal(["A"], Values(xmp, "conformance"));
    }

    [Fact]
    public void A_document_without_a_date_has_none()
    {
        PageBuilder page = new();
        page.Paragraph("Undated");
        using PdfOutput output = PdfOutput.Write(page.Build());

        Assert.DoesNotContain("Date", output.Run("pdfinfo"), StringComparison.Ordinal);
        Assert.Empty(Values(Xmp(output), "CreateDate"));
    }

    [Fact]
    public void A_document_without_a_title_is_called_by_its_record()
    {
        PageBuilder page = new() { Metadata = new DocumentMetadata(" ") { RecordId = "record-7" } };
        using PdfOutput output = PdfOutput.Write(page.Build());

        Assert.Equal(["record-7"], Values(Xmp(output), "title"));
    }

    [Fact]
    public void Headings_stand_in_the_outline()
    {
        using PdfOutput output = PdfOutput.Write(SampleDocuments.Everything());

        Assert.Matches(@"A title.*\n.*A section", OutsideTool.Run("mutool", "show", output.Path, "outline").Output);
    }

    [Fact]
    public void Links_lead_out_and_in()
    {
        using PdfOutput output = PdfOutput.Write(SampleDocuments.Everything(), isReadable: true);

        Assert.Contains("https://example.org/%C3%BC?a=b", Encoded(output.Source), StringComparison.Ordinal);
        Assert.Matches(@"/Dest \[\d+ 0 R /XYZ 72 751.89 null\]", output.Source);
        Assert.Equal(2, Regex.Count(output.Source, "/Type /OBJR"));
        Assert.Contains("/Contents (Example, a site)", output.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#nowhere")]
    [InlineData("")]
    public void A_link_that_leads_nowhere_is_left_out_and_reported(string target)
    {
        PageBuilder page = new();
        int id = page.NewContentId();
        page.Add(new LinkArea(72, 70, 60, 16, target, "Nowhere") { ContentId = id });
        page.Nodes.Add(new StructureElement(StructureTag.Link, [page.Line("Its text"), new StructureAnnotation(id)]));
        using PdfOutput output = PdfOutput.Write(page.Build(), isReadable: true);

        output.AssertSound();
        Assert.Equal("BK5001", Assert.Single(output.Diagnostics).Code);
        Assert.DoesNotContain("/Annot", output.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_are_labelled_where_their_numbers_are_not_those_of_counting()
    {
        PageBuilder page = new();
        page.Paragraph("One");
        PagedDocument document = page.Build();
        document = document with { Pages = [document.Pages[0] with { Number = 7 }] };
        using PdfOutput output = PdfOutput.Write(document, isReadable: true);

        Assert.Matches(@"/PageLabels <<\s+/Nums \[0 <<\s+/S /D\s+/St 7\s+>>\]", output.Source);
    }

    [Fact]
    public void A_document_without_pages_gets_an_empty_one()
    {
        PagedDocument document = new(new DocumentMetadata(""), [], new StructureElement(StructureTag.Document, []));
        using PdfOutput output = PdfOutput.Write(document);

        output.AssertSound();
        Assert.Matches(@"Pages:\s+1\n", output.Run("pdfinfo"));
    }

    [Fact]
    public void A_thousand_pages_are_as_sound_as_one()
    {
        PageBuilder page = new();
        for (int i = 1; i <= 1000; i++)
        {
            page.Heading(1, $"Page {i}");
            page.Outline.Add(new OutlineEntry(1, $"Page {i}", new Destination(i - 1, 72, 70)));
            page.Destinations = page.Destinations.With($"page-{i}", new Destination(i - 1, 72, 70));
            page.EndPage();
        }
        using PdfOutput output = PdfOutput.Write(page.Build());

        output.AssertSound();
        Assert.Matches(@"Pages:\s+1000\n", output.Run("pdfinfo"));
        Assert.Contains("Page 777", output.Text(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"/ID \[.*\]")]
    private static partial Regex IdPattern { get; }

    private static byte[] Bytes(PdfSerializer serializer, PagedDocument document)
    {
        using MemoryStream stream = new();
        serializer.Write(document, stream);
        return stream.ToArray();
    }

    // The packet is not compressed, so that it can be found like this.
    private static XDocument Xmp(PdfOutput output)
    {
        string source = System.Text.Encoding.UTF8.GetString(output.Bytes);
        int start = source.IndexOf("<x:xmpmeta", StringComparison.Ordinal), end = source.IndexOf("<?xpacket end", StringComparison.Ordinal);
        return XDocument.Parse(source[start..end]);
    }

    private static string[] Values(XDocument xmp, string property) =>
        [.. xmp.Descendants()
            .Where(element => element.Name.LocalName == property && !element.Name.NamespaceName.EndsWith('#'))
            .SelectMany(element => element.HasElements ? element.Descendants().Where(item => !item.HasElements) : [element])
            .Select(element => element.Value)];

    // Readable files write byte strings as digits.
    private static string Encoded(string source) =>
        Regex.Replace(source, "<((?:[0-9A-F]{2})+)>", match => System.Text.Encoding.Latin1.GetString(Convert.FromHexString(match.Groups[1].Value)));

    private static string WithoutBinaryStreams(string source) => Regex.Replace(
        source, @"stream\n(.*?)\nendstream",
        match => match.Groups[1].Value.Any(value => value > '~' || (value < ' ' && value != '\n'))
            && !match.Value.Contains("xpacket", StringComparison.Ordinal)
                ? "stream\n...\nendstream"
                : match.Value,
        RegexOptions.Singleline);
}
