using BriefKit.Pdf.Fonts;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Pdf.Tests;

/// <summary>Documents share the subsets of fonts, and none of them may be seen in another.</summary>
public sealed class SharedSubsetTests
{
    // Pairs of characters that fonts draw by one glyph: the same subset, but not the same text.
    private static readonly string[] Texts = ["a b", "a\u00A0b", "5 \u00B5m", "5 \u03BCm", "3 \u2126", "3 \u03A9", "non-stop", "non\u2010stop", "the conference on handicrafts was", "jazz"];

    [Fact]
    public void A_file_is_the_same_whatever_was_written_before_it()
    {
        PagedDocument[] documents = [.. Texts.Select(Document)];
        byte[][] expected = [.. documents.Select(document => Bytes(new PdfSerializer(), document))];

        PdfSerializer forwards = new(), backwards = new(), aside = new();
        Assert.Equal(expected, documents.Select(document => Bytes(forwards, document)));
        Assert.Equal(expected.Reverse(), documents.Reverse().Select(document => Bytes(backwards, document)));
        PagedDocument[] many = [.. Enumerable.Repeat(documents, 40).SelectMany(document => document)];
        byte[][] written = [.. many.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(document => Bytes(aside, document))];
        Assert.All(written.Index(), file => Assert.Equal(expected[file.Index % expected.Length], file.Item));
    }

    [Fact]
    public void Glyphs_of_several_characters_are_among_these_texts() =>
        Assert.Contains(Texts.Chunk(2), pair => GlyphsOf(pair[0]).SequenceEqual(GlyphsOf(pair[1])) && pair[0] != pair[1]);

    [Fact]
    public void What_is_kept_of_a_font_is_bounded()
    {
        SourceFont source = new(TestFonts.Serif);
        ushort[] Without(int glyph) => [.. source.AllGlyphs.Where(id => id != glyph)];
        FontSubset first = source.Subsets.Get(Without(1))!;
        Assert.Same(first, source.Subsets.Get(Without(1)));
        for (int glyph = 2; glyph < 2 + ((8 << 20) / first.Footprint); glyph++)
            source.Subsets.Get(Without(glyph));

        FontSubset again = source.Subsets.Get(Without(1))!;
        Assert.NotSame(first, again);
        Assert.Equal(first.Tag, again.Tag);
    }

    // A font whose tables name glyphs that it says it does not have.
    [Fact]
    public void Letters_beyond_the_last_glyph_of_a_broken_font_are_left_out()
    {
        byte[] data = TestFonts.Serif.Data.ToArray();
        ushort last = TestFonts.Serif.GlyphOf(new System.Text.Rune('n'));
        int maximum = data.AsSpan().IndexOf(new FontTables(data, 0)["maxp"].Span);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(maximum + 4), last);
        PageBuilder page = new() { Font = new FontFace("Broken", "Broken", data, 0) };
        page.Paragraph("abcdefghijklm");

        Assert.NotEmpty(Bytes(new PdfSerializer(), page.Build()));
    }

    private static PagedDocument Document(string text)
    {
        PageBuilder page = new();
        page.Paragraph(text);
        return page.Build();
    }

    private static IEnumerable<int> GlyphsOf(string text) => PageBuilder.Shape(text, TestFonts.Serif, 12, 0, 0).Glyphs.Select(glyph => (int)glyph.Id);

    private static byte[] Bytes(PdfSerializer serializer, PagedDocument document)
    {
        using MemoryStream stream = new();
        serializer.Write(document, stream);
        return stream.ToArray();
    }
}
