using System.Globalization;
using BriefKit.Pdf.Reading;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Tests;

/// <summary>Documents of so many pages that their streams are compressed on several threads.</summary>
public sealed class LongDocumentTests
{
    private const int Pages = 80;

    [Fact]
    public void Long_documents_are_written_alike_however_busy_the_machine_is()
    {
        PagedDocument document = Document();
        PdfSerializer serializer = new();
        byte[] expected = Bytes(serializer, document);
        byte[][] written = [.. Enumerable.Range(0, 12).AsParallel().WithDegreeOfParallelism(4).Select(_ => Bytes(serializer, document))];

        Assert.All(written, bytes => Assert.Equal(expected, bytes));
    }

    [Fact]
    public void Each_page_of_a_long_document_has_its_own_content()
    {
        using PdfOutput output = PdfOutput.Write(Document());
        output.AssertSound();
        SourceFile file = SourceFile.Open(output.Bytes)!;
        IReadOnlyList<SourcePage> pages = PageTree.Read(file);

        Assert.Equal(Pages, pages.Count);
        Assert.Equal(Pages, pages.Select(page => Convert.ToHexString(file.Decode(file.Stream(page.Dictionary, "Contents")!)!.Value.Span)).Distinct().Count());
        Assert.Equal(Enumerable.Range(0, Pages).Select(TextOf), output.Text().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string TextOf(int page) => string.Create(CultureInfo.InvariantCulture, $"This is page {page + 1}.");

    private static PagedDocument Document()
    {
        PageBuilder page = new();
        for (int i = 0; i < Pages; i++)
        {
            page.Paragraph(TextOf(i));
            if (i < Pages - 1)
                page.EndPage();
        }
        return page.Build();
    }

    private static byte[] Bytes(PdfSerializer serializer, PagedDocument document)
    {
        using MemoryStream stream = new();
        serializer.Write(document, stream);
        return stream.ToArray();
    }
}
