using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace BriefKit.EndToEnd.Tests;

/// <summary>One document says the same in every format.</summary>
public class SameTextTests(RenderedSeed seed)
{
    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_word_file_is_valid(string template)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(seed.PathOf(template, "docx"), false);
        IEnumerable<ValidationErrorInfo> errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void The_pdf_and_what_libreoffice_prints_of_the_word_file_say_the_same(string template)
    {
        // Word's all capitals are drawn as capitals; our small capitals keep the letters that they stand for.
        string office = PrintedText.Comparable(PrintedText.BodyOfPdf(seed.OfficePdf(template), Margins(template)));
        Assert.Equal(OurPdf(template), office, ignoreCase: true);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void The_pdf_and_the_web_page_say_the_same(string template) =>
        Assert.Equal(OurPdf(template), PrintedText.Comparable(PrintedText.OfHtml(seed.PathOf(template, "html"))));

    public static TheoryData<string> Templates => [.. RenderedSeed.Templates];

    private (double Top, double Bottom) Margins(string template) => PrintedText.MarginsOf(seed.PathOf(template, "docx"));

    private string OurPdf(string template)
    {
        string text = PrintedText.Comparable(PrintedText.BodyOfPdf(seed.PathOf(template, "pdf"), Margins(template)));
        Assert.Contains(PrintedText.Comparable(SeedText.Title), text, StringComparison.Ordinal);
        return text;
    }
}
