using BriefKit.Pdf.Fonts;
using BriefKit.Typesetting.Fonts;
using HarfBuzzSharp;

namespace BriefKit.Pdf.Tests;

public sealed class FontSubsetTests
{
    public static TheoryData<int> Sizes => [1, 7, 60, 700];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_subset_draws_its_glyphs_as_the_whole_font_does(int count)
    {
        foreach (FontFace face in (FontFace[])[TestFonts.Serif, TestFonts.SerifItalic, TestFonts.Sans])
        {
            SourceFont source = new(face);
            UsedGlyph[] glyphs = [.. Enumerable.Range(1, source.GlyphCount - 1).Where(id => id % Math.Max(1, source.GlyphCount / count) == 0).Reverse().Select(id => new UsedGlyph((ushort)id))];
            byte[] program = FontSubset.Cut(source, glyphs, out int glyphCount, out _)!;

            using OpenFont wholeFont = new(face.Data.ToArray()), partFont = new(program);
            (Font whole, Font part) = (wholeFont.Font, partFont.Font);
            Assert.InRange(glyphCount, glyphs.Length + 1, source.GlyphCount);
            Assert.Equal(glyphs.Length, glyphs.Select(glyph => glyph.Code).Distinct().Count());
            Assert.All(glyphs, glyph =>
            {
                Assert.Equal(whole.GetHorizontalGlyphAdvance(glyph.SourceId), part.GetHorizontalGlyphAdvance(glyph.Code));
                Assert.Equal(ExtentsOf(whole, glyph.SourceId), ExtentsOf(part, glyph.Code));
            });
        }
    }

    [Fact]
    public void A_letter_that_is_composed_of_others_brings_them_along()
    {
        SourceFont source = new(TestFonts.Serif);
        UsedGlyph[] glyphs = [new(FirstComposite(source))];
        FontSubset.Cut(source, glyphs, out int glyphCount, out _);

        Component[] components = source.Outlines![glyphs[0].SourceId].Components;
        Assert.NotEmpty(components);
        Assert.Equal(1, glyphs[0].Code);
        Assert.Equal(2 + components.Select(component => component.Glyph).Distinct().Count(), glyphCount);
    }

    // By the font's own table: an outline with a negative number of contours is composed (OpenType 1.9, glyf), here of simple ones.
    private static ushort FirstComposite(SourceFont source)
    {
        FontTables tables = new(TestFonts.Serif.Data, 0);
        int Start(int glyph) => FontTables.UInt16(tables["head"].Span, 50) == 0 ? 2 * FontTables.UInt16(tables["loca"].Span, 2 * glyph) : (int)FontTables.UInt32(tables["loca"].Span, 4 * glyph);
        bool IsComposite(int glyph) => Start(glyph) < Start(glyph + 1) && FontTables.Int16(tables["glyf"].Span, Start(glyph)) < 0;
        return (ushort)Enumerable.Range(1, source.GlyphCount - 1).First(glyph => IsComposite(glyph) && source.Outlines![(ushort)glyph].Components.All(component => !IsComposite(component.Glyph)));
    }

    [Fact]
    public void Codes_follow_the_order_of_the_font()
    {
        UsedGlyph[] glyphs = [.. "cab".Select(letter => new UsedGlyph(TestFonts.Serif.GlyphOf(new System.Text.Rune(letter))))];
        FontSubset.Cut(new SourceFont(TestFonts.Serif), glyphs, out _, out _);

        Assert.Equal([3, 1, 2], glyphs.Select(glyph => (int)glyph.Code));
    }

    [Fact]
    public void Broken_outlines_are_left_out()
    {
        byte[] data = TestFonts.Serif.Data.ToArray();
        FontTables tables = new(data, 0);
        int outlines = data.AsSpan().IndexOf(tables["glyf"].Span[..64]);
        // Contours without end in every outline that begins among these.
        data.AsSpan(outlines, 20_000).Fill(0x7F);
        FontFace face = new(data, 0);
        UsedGlyph[] glyphs = [.. Enumerable.Range(1, 400).Select(id => new UsedGlyph((ushort)id))];

        SourceFont source = new(face);
        Assert.NotNull(FontSubset.Cut(source, glyphs, out int glyphCount, out _));
        Assert.InRange(glyphCount, 401, face.Metrics.GlyphCount);
        SourceFont sound = new(TestFonts.Serif);
        Assert.Contains(glyphs, glyph => sound.Outlines![glyph.SourceId].Bytes.Length > 0 && source.Outlines![glyph.SourceId].Bytes.Length == 0);
    }

    private static (int, int, int, int)? ExtentsOf(Font font, int glyph) =>
        font.TryGetGlyphExtents((uint)glyph, out GlyphExtents extents) ? (extents.XBearing, extents.YBearing, extents.Width, extents.Height) : null;

    // HarfBuzz reads a font where it lies, as long as it is used.
    private sealed class OpenFont : IDisposable
    {
        private readonly Blob _blob;
        private readonly Face _face;

        public OpenFont(byte[] data)
        {
            _blob = Blob.FromStream(new MemoryStream(data));
            _face = new Face(_blob, 0);
            Font = new Font(_face);
        }

        public Font Font { get; }

        public void Dispose()
        {
            Font.Dispose();
            _face.Dispose();
            _blob.Dispose();
        }
    }
}
