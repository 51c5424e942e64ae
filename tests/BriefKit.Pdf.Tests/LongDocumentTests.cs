using System.Globalization;
using System.Text;
using BriefKit.Pdf.Objects;
using BriefKit.Pdf.Reading;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Tests;

/// <summary>Documents of so many pages that their streams are compressed on several threads.</summary>
public sealed class LongDocumentTests
{
    private const int Pages = 80;

    // So that their elements fill more than one object stream.
    private const int ParagraphsOfPage = 4;

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
        Assert.Equal(Enumerable.Range(0, Pages * ParagraphsOfPage).Select(TextOf), output.Text().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    // Objects are packed and streams described alike, whether they wait for other threads or not.
    // Around the size of object streams: the ones before leave some of them open.
    [Theory]
    [InlineData(0)]
    [InlineData(77)]
    [InlineData(79)]
    [InlineData(80)]
    [InlineData(280)]
    [InlineData(281)]
    [InlineData(700)]
    public void A_long_file_has_the_objects_of_a_short_one(int objectsSideBySide)
    {
        SourceFile expected = SourceFile.Open(Objects(objectsSideBySide, isLong: false))!, actual = SourceFile.Open(Objects(objectsSideBySide, isLong: true))!;

        Assert.Equal(expected.Numbers, actual.Numbers);
        Assert.All(expected.Numbers, number => Assert.Equal(Described(expected, number), Described(actual, number)));
    }

    private static byte[] Objects(int objectsSideBySide, bool isLong)
    {
        using MemoryStream output = new();
        using PdfFile file = new(output, isReadable: false) { IsLong = isLong };
        PdfReference catalog = file.Reserve(), information = file.Reserve();
        for (int i = 0; i < 900; i++)
        {
            PdfReference reference = file.Reserve();
            if (i % 5 == 0)
            {
                file.AddStream(reference, Encoding.ASCII.GetBytes(new string((char)('a' + (i % 26)), i)), dictionary => dictionary.Integer("Number"u8, reference.Number));
                continue;
            }
            using ObjectScope scope = file.BeginObject(reference);
            using DictionaryScope dictionary = scope.BeginDictionary();
            dictionary.Integer("Number"u8, i);
        }
        PdfReference[] sideBySide = [.. Enumerable.Range(0, objectsSideBySide).Select(_ => file.Reserve())];
        file.AddObjects(objectsSideBySide, index => sideBySide[index], (index, content) =>
        {
            using DictionaryScope dictionary = content.BeginDictionary();
            dictionary.Integer("Number"u8, -index);
        });
        foreach (PdfReference reference in (PdfReference[])[catalog, information])
        {
            using ObjectScope scope = file.BeginObject(reference);
            using DictionaryScope dictionary = scope.BeginDictionary();
            dictionary.Name("Type"u8, "Catalog"u8);
        }
        file.Finish(catalog, information);
        return output.ToArray();
    }

    private static (int?, string?) Described(SourceFile file, int number) => file.Find(number)?.Value switch
    {
        PdfStream stream when file.Name(stream.Dictionary, "Type") is "ObjStm" or "XRef" => (null, file.Name(stream.Dictionary, "Type")),
        PdfStream stream => (file.Integer(stream.Dictionary, "Number"), Encoding.ASCII.GetString(file.Decode(stream)!.Value.Span)),
        PdfDictionary dictionary => (file.Integer(dictionary, "Number"), file.Name(dictionary, "Type")),
        _ => (null, null),
    };

    private static string TextOf(int paragraph) => string.Create(CultureInfo.InvariantCulture, $"This is paragraph {paragraph + 1}.");

    private static PagedDocument Document()
    {
        PageBuilder page = new();
        for (int i = 0; i < Pages; i++)
        {
            for (int paragraph = 0; paragraph < ParagraphsOfPage; paragraph++)
                page.Paragraph(TextOf((i * ParagraphsOfPage) + paragraph));
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
