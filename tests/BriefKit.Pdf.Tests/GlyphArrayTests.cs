using System.Globalization;
using System.Text;
using BriefKit.Pdf.Objects;
using BriefKit.Pdf.Reading;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Tests;

public sealed class GlyphArrayTests
{
    // Both bytes of these codes stand behind a backslash.
    [Theory]
    [InlineData(0x2829, GlyphArray.LargestBetweenStrings)]
    [InlineData(0x5C0D, -GlyphArray.LargestBetweenStrings)]
    public void The_longest_glyph_fits_its_room(int code, int adjustment)
    {
        GlyphArray array = new(new byte[GlyphArray.LongestGlyph]);
        array.Adjust(adjustment);
        array.Code(StringCode.Of((ushort)code));

        Assert.InRange(array.Length, 1, GlyphArray.LongestGlyph);
    }

    [Fact]
    public void Strings_stand_between_adjustments()
    {
        byte[] room = new byte[8 * GlyphArray.LongestGlyph];
        GlyphArray array = new(room);
        array.Code(StringCode.Of(0x4142));
        array.Code(StringCode.Of(0x4328));
        array.Adjust(7);
        array.Code(StringCode.Of(0x4445));
        array.Adjust(-120);

        Assert.Equal("ABC\\()7(DE)-120(", Encoding.Latin1.GetString(room, 0, array.Length));
    }

    [Fact]
    public void Every_adjustment_is_written_in_its_digits()
    {
        byte[] room = new byte[GlyphArray.LongestGlyph];
        for (int adjustment = -GlyphArray.LargestBetweenStrings; adjustment <= GlyphArray.LargestBetweenStrings; adjustment++)
        {
            GlyphArray array = new(room);
            array.Adjust(adjustment);
            Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"){adjustment}("), Encoding.Latin1.GetString(room, 0, array.Length));
        }
    }

    // Files that are laid out for people take another way to the same glyphs.
    [Fact]
    public void Files_for_people_show_the_same_glyphs_at_the_same_places()
    {
        PagedDocument document = SampleDocuments.Everything();
        using PdfOutput plain = PdfOutput.Write(document, isReadable: true), packed = PdfOutput.Write(document);
        string[] expected = [.. Shown(plain.Bytes)];

        Assert.Contains(expected, operands => operands.Contains(' ', StringComparison.Ordinal));
        Assert.Equal(expected, Shown(packed.Bytes));
    }

    // The operands of each TJ of all pages: codes in hexadecimal digits, and adjustments.
    private static IEnumerable<string> Shown(byte[] bytes)
    {
        SourceFile file = SourceFile.Open(bytes)!;
        foreach (SourcePage page in PageTree.Read(file))
        {
            ReadOnlyMemory<byte> content = file.Decode(file.Stream(page.Dictionary, "Contents")!)!.Value;
            foreach (PdfArray array in ArraysOf(content.Span))
                yield return string.Join(' ', array.Items.Select(item => item is PdfString codes ? Convert.ToHexString(codes.Bytes) : ((PdfNumber)item).Value.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static List<PdfArray> ArraysOf(ReadOnlySpan<byte> content)
    {
        List<PdfArray> arrays = [];
        ValueReader values = new(content, 0, 0) { AllowsIndirect = false };
        PdfValue? before = null;
        for (Token token = values.ReadToken(); token.Kind != TokenKind.End; token = values.ReadToken())
        {
            if (token.Is("TJ"))
                arrays.Add((PdfArray)before!);
            else if (token.Kind != TokenKind.Keyword)
                before = values.Complete(token);
        }
        return arrays;
    }
}
