using System.Xml.Linq;
using BriefKit.Core.Documents;
using BriefKit.Tests.Shared;
using CsCheck;

namespace BriefKit.Word.Tests;

public sealed class WordWriterTests
{
    private static readonly XNamespace W = WordFile.W;

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("word/_rels/document.xml.rels")]
    [InlineData("word/styles.xml")]
    [InlineData("word/numbering.xml")]
    [InlineData("word/settings.xml")]
    [InlineData("word/fontTable.xml")]
    [InlineData("word/theme/theme1.xml")]
    [InlineData("word/header1.xml")]
    [InlineData("word/footer1.xml")]
    [InlineData("word/footnotes.xml")]
    [InlineData("docProps/core.xml")]
    [InlineData("docProps/app.xml")]
    [InlineData("docProps/custom.xml")]
    [InlineData("[Content_Types].xml")]
    public void A_document_with_everything_in_it_comes_out_as_it_always_did(string part)
    {
        WordFile file = WordFile.Of(SampleDocuments.Everything);
        Assert.Empty(file.Diagnostics);
        Golden.Verify("BriefKit.Word.Tests", "everything/" + part.Replace('/', '-'), XDocument.Parse(file.Text(part)).ToString() + "\n");
    }

    [Fact]
    public void An_empty_document_has_the_paragraph_that_Word_wants() =>
        Assert.Single(WordFile.Of(SampleDocuments.Of(Array.Empty<Block>())).Paragraphs);

    [Fact]
    public void Any_document_is_valid_can_be_read_by_anybody_and_says_what_it_said() => RandomDocuments.Document.Sample(
        document =>
        {
            WordFile file = WordFile.Of(document);
            Assert.All(file.Body.Descendants(W + "tc"), cell => Assert.Equal(W + "p", cell.Elements().Last().Name));
            AssertGridsAreFull(file.Body);
            Assert.Equal(DocumentText.Of(document), DocumentText.Of(file));
        },
        iter: 80, seed: "0000KTrSWBa1", threads: 2);

    [Fact]
    public void The_same_document_gives_the_same_bytes_to_any_stream()
    {
        using MemoryStream target = new();
        using (ForwardOnlyStream stream = new(target))
            new WordWriter().Write(SampleDocuments.Everything, stream);
        Assert.Equal(WordFile.Of(SampleDocuments.Everything).Bytes, target.ToArray());
    }

    [Fact]
    public void Parts_stand_in_a_fixed_order_and_state_no_time()
    {
        WordFile file = WordFile.Of(SampleDocuments.Everything);
        Assert.Equal(
            [
                "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml", "word/settings.xml", "word/numbering.xml",
                "word/fontTable.xml", "word/theme/theme1.xml", "word/header1.xml", "word/footer1.xml", "word/footer2.xml", "word/header2.xml", "word/footer3.xml", "word/footnotes.xml", "word/media/image1.png", "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml",
            ],
            file.PartNames);
        Assert.All(file.PartTimes, time => Assert.Equal(new DateTime(1980, 1, 1), time.DateTime));
    }

    [Fact]
    public void What_XML_cannot_hold_is_replaced_and_reported_once_for_each_character()
    {
        WordFile file = WordFile.Of(SampleDocuments.Of(new TextRun("a\u0001b\uD800c\u0001d\uFFFE😀")));
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFDd\uFFFD😀", file.Body.Value);
        Assert.Equal(["U+0001", "U+D800", "U+FFFE"], file.Diagnostics.Select(diagnostic => diagnostic.Message.Split(' ')[2]));
        Assert.All(file.Diagnostics, diagnostic => Assert.Equal("BK6001", diagnostic.Code));
    }

    [Fact]
    public void Metadata_are_checked_as_text_is()
    {
        Document document = SampleDocuments.Of(new TextRun("a"));
        WordFile file = WordFile.Of(document with { Metadata = new DocumentMetadata("T\u0002") { Keywords = ["k\u0003"] } });
        Assert.Equal(["BK6001", "BK6001"], file.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void A_document_without_a_date_states_none()
    {
        WordFile file = WordFile.Of(SampleDocuments.Of(new TextRun("a")));
        Assert.DoesNotContain("dcterms:created", file.Text("docProps/core.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("rsid", file.Text("word/document.xml"), StringComparison.Ordinal);
    }

    // Every row covers every column of its grid once.
    private static void AssertGridsAreFull(XElement body)
    {
        foreach (XElement table in body.Descendants(W + "tbl"))
        {
            int columns = table.Element(W + "tblGrid")!.Elements().Count();
            foreach (XElement row in table.Elements(W + "tr"))
                Assert.Equal(columns, row.Elements(W + "tc").Sum(cell => (int?)cell.Element(W + "tcPr")?.Element(W + "gridSpan")?.Attribute(W + "val") ?? 1));
        }
    }

    private sealed class ForwardOnlyStream(Stream target) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() => target.Flush();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => target.Write(buffer, offset, count);
    }
}
