using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using BriefKit.Pdf.Attachments;
using BriefKit.Pdf.Conformance;
using BriefKit.Pdf.Tests.Conformance;
using BriefKit.Tests.Shared;
using CsCheck;

namespace BriefKit.Pdf.Tests;

/// <summary>Files that travel in a PDF file come back as they were.</summary>
public sealed class AttachmentTests
{
    private static readonly ValueList<Attachment> Files =
    [
        new Attachment("record.txt", "text/plain", Relationship.Source, "The record", "Dates: 1953\r\n"u8.ToArray()),
        new Attachment("手工业 (1).json", "application/json", Relationship.Data, "Als Daten", "{}"u8.ToArray()),
        new Attachment("empty", "application/octet-stream", Relationship.Supplement, "", Array.Empty<byte>()),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Files_come_back_byte_for_byte(bool isReadable)
    {
        byte[] pdf = Write(Files, isReadable);

        Parsed<ValueList<Attachment>>? read = AttachmentReader.Read(pdf);

        Assert.Empty(read!.Diagnostics);
        Assert.Equal(Files.Select(Describe).Order(StringComparer.Ordinal), read.Value.Select(Describe).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void With_files_a_document_is_of_the_part_that_allows_them_and_else_not()
    {
        Assert.Equal("PDF/A-3a, PDF/UA-1", Check(Write(Files)).Flavour.ToString());
        Assert.Equal("PDF/A-2a, PDF/UA-1", Check(Write([])).Flavour.ToString());
        Assert.Empty(Check(Write(Files)).Findings);
    }

    [Fact]
    public void Other_programs_find_them()
    {
        using PdfOutput output = PdfOutput.Of(stream => new PdfSerializer().Write(SampleDocuments.Everything(), stream, Files));

        output.AssertSound();
        string list = output.Run("pdfdetach", "-list");
        Assert.Contains("3 embedded files", list, StringComparison.Ordinal);
        Assert.Contains("record.txt", list, StringComparison.Ordinal);
        Assert.Contains("手工业 (1).json", list, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_files_come_back() => Gen.Select(Gen.Byte.Array[0, 2000], Gen.OneOf("a", "(", "\\", "é", "手", "/", "..", " ").Array[1, 8].Select(string.Concat)).Sample(
        (content, name) =>
        {
            Attachment file = new(name, "text/plain", Relationship.Alternative, name, content);
            Assert.Equal([Describe(file)], AttachmentReader.Read(Write([file]))!.Value.Select(Describe));
        },
        iter: 100, threads: 2, seed: "0000KTrSWBa1");

    [Fact]
    public void A_file_that_was_changed_is_found_out()
    {
        byte[] pdf = PdfEdit.Of(Write(Files, isReadable: true)).Replace("Dates: 1953", "Dates: 1954").ToBytes();

        Assert.Equal(["embedded-intact"], Check(pdf).Findings.Select(finding => finding.Rule.Name));
    }

    [Fact]
    public void A_file_that_is_packed_in_an_unknown_way_is_told_and_the_others_come_back()
    {
        byte[] pdf = PdfEdit.Of(Write(Files, isReadable: true)).ReplaceIn("Dates: 1953", "/Type /EmbeddedFile", "/Type /EmbeddedFile /Filter /LZWDecode").ToBytes();

        Parsed<ValueList<Attachment>>? read = AttachmentReader.Read(pdf);

        Assert.Equal(["BK5004"], read!.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(2, read.Value.Count);
    }

    [Fact]
    public void A_file_without_attachments_has_none_and_what_is_no_pdf_is_not_read()
    {
        Assert.Empty(AttachmentReader.Read(Write([]))!.Value);
        Assert.Null(AttachmentReader.Read("This is no PDF file."u8.ToArray()));
    }

    private static byte[] Write(ValueList<Attachment> files, bool isReadable = false)
    {
        using MemoryStream stream = new();
        new PdfSerializer { IsReadable = isReadable }.Write(SampleDocuments.Everything(), stream, files);
        ConformanceAssert.Conforms(stream.ToArray());
        return stream.ToArray();
    }

    private static ConformanceReport Check(byte[] pdf) => ConformanceChecker.Check(pdf)!;

    private static string Describe(Attachment file) => $"{file.Name}|{file.MediaType}|{file.Relationship}|{file.Description}|{Convert.ToHexString(file.Content.Span)}";
}
