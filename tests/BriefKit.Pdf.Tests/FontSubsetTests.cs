using System.Runtime.InteropServices;
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
            ushort[] glyphs = [.. Enumerable.Range(1, source.GlyphCount - 1).Where(id => id % Math.Max(1, source.GlyphCount / count) == 0).Select(id => (ushort)id)];
            FontSubset subset = SubsetCutter.Cut(source, glyphs)!;

            using OpenFont wholeFont = new(face.Data.ToArray()), partFont = new(subset.Program.Content.ToArray());
            (Font whole, Font part) = (wholeFont.Font, partFont.Font);
            Assert.InRange(subset.Widths.Length, glyphs.Length + 1, source.GlyphCount);
            Assert.Equal(glyphs.Length, glyphs.Select(subset.CodeOf).Distinct().Count());
            Assert.All(glyphs, glyph =>
            {
                Assert.Equal(whole.GetHorizontalGlyphAdvance(glyph), part.GetHorizontalGlyphAdvance(subset.CodeOf(glyph)));
                Assert.Equal(ExtentsOf(whole, glyph), ExtentsOf(part, subset.CodeOf(glyph)));
                Assert.Equal(source.WidthOf(glyph), subset.Widths[subset.CodeOf(glyph)]);
            });
        }
    }

    [Fact]
    public void A_letter_that_is_composed_of_others_brings_them_along()
    {
        SourceFont source = new(TestFonts.Serif);
        ushort composite = FirstComposite(source);
        FontSubset subset = SubsetCutter.Cut(source, [composite])!;

        Component[] components = source.Outlines![composite].Components;
        Assert.NotEmpty(components);
        Assert.Equal(1, subset.CodeOf(composite));
        Assert.Equal(2 + components.Select(component => component.Glyph).Distinct().Count(), subset.Widths.Length);
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
        ushort[] glyphs = GlyphsOf("abc");
        FontSubset subset = SubsetCutter.Cut(new SourceFont(TestFonts.Serif), glyphs)!;

        Assert.Equal([1, 2, 3], glyphs.Select(glyph => (int)subset.CodeOf(glyph)));
    }

    [Fact]
    public void The_same_glyphs_are_cut_once()
    {
        SourceFont source = new(TestFonts.Serif);
        FontSubset first = source.Subsets.Get(GlyphsOf("abc"))!;

        Assert.Same(first, source.Subsets.Get(GlyphsOf("abc")));
        Assert.NotSame(first, source.Subsets.Get(GlyphsOf("abd")));
        Assert.NotEqual(first.Tag, source.Subsets.Get(GlyphsOf("abd"))!.Tag);
    }

    // Two thirds of an alphabet call for all of it; a letter or two are taken as they are.
    [Theory]
    [InlineData("the conference on handicrafts was held by a group", "jkmqvxz")]
    [InlineData("handicrafts", "")]
    [InlineData("14 December 1953, 16:27", "08")]
    [InlineData("A.D. 5", "")]
    [InlineData("\u00E9", "")]
    public void Much_of_an_alphabet_brings_the_rest_of_it(string shown, string expected)
    {
        SourceFont source = new(TestFonts.Serif);
        ushort[] slots = new ushort[source.GlyphCount];
        foreach (ushort glyph in GlyphsOf(shown))
            slots[glyph] = 1;

        Assert.Equal(expected, string.Concat(source.Alphabets.Missing(slots).Select(letter => letter.Text)));
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
        ushort[] glyphs = [.. Enumerable.Range(1, 400).Select(id => (ushort)id)];

        SourceFont source = new(face);
        Assert.InRange(SubsetCutter.Cut(source, glyphs)!.Widths.Length, 401, face.Metrics.GlyphCount);
        SourceFont sound = new(TestFonts.Serif);
        Assert.Contains(glyphs, glyph => sound.Outlines![glyph].Bytes.Length > 0 && source.Outlines![glyph].Bytes.Length == 0);
    }

    private static ushort[] GlyphsOf(string text) => [.. text.Select(letter => TestFonts.Serif.GlyphOf(new System.Text.Rune(letter))).Distinct().Order()];

    private static (int, int, int, int)? ExtentsOf(Font font, int glyph) =>
        font.TryGetGlyphExtents((uint)glyph, out GlyphExtents extents) ? (extents.XBearing, extents.YBearing, extents.Width, extents.Height) : null;

    // HarfBuzz reads a font where it lies, as long as it is used: it must not be moved.
    private sealed class OpenFont : IDisposable
    {
        private readonly GCHandle _pin;
        private readonly Blob _blob;
        private readonly Face _face;

        public OpenFont(byte[] data)
        {
            _pin = GCHandle.Alloc(data, GCHandleType.Pinned);
            _blob = new Blob(_pin.AddrOfPinnedObject(), data.Length, MemoryMode.ReadOnly);
            _face = new Face(_blob, 0);
            Font = new Font(_face);
        }

        public Font Font { get; }

        public void Dispose()
        {
            Font.Dispose();
            _face.Dispose();
            _blob.Dispose();
            _pin.Free();
        }
    }
}
