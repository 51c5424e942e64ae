using BriefKit.Tests.Shared;
using CsCheck;

namespace BriefKit.Pdf.Tests.Conformance;

/// <summary>Whatever a document holds, its file keeps to the standards: typesetting and serializer together, with nothing tolerated.</summary>
public sealed class RandomDocumentTests
{
    [Fact]
    public void Any_document_becomes_a_file_that_keeps_to_the_standards() => RandomDocuments.Document.Sample(
        document =>
        {
            using MemoryStream stream = new();
            new PdfWriter(TestFonts.Library).Write(document, stream);
            ConformanceAssert.Conforms(stream.ToArray());
        },
        iter: 150, threads: 2, seed: "0000KTrSWBa1");
}
