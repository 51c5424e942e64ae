using System.Text;
using BriefKit.Typesetting.Fonts;
using HarfBuzzSharp;

namespace BriefKit.Typesetting.Shaping;

/// <summary>Shapes words in one face, language and choice of variants, and remembers them.</summary>
internal sealed class FaceShaper : IDisposable
{
    private const double SmallCapitalScale = 0.8;

    private readonly FontLibrary _fonts;
    private readonly FontFace _face;
    private readonly string _languageTag;
    private readonly Language _language;
    private readonly Feature[] _features;
    private readonly bool _scalesCapitals;
    private readonly HarfBuzzSharp.Buffer _buffer;
    private readonly WordCache _words;
    private readonly Lazy<WordCache> _wordsFromRight;

    public FaceShaper(FontLibrary fonts, FontFace face, GlyphVariants variants, string language, HarfBuzzSharp.Buffer buffer)
    {
        _fonts = fonts;
        _face = face;
        _languageTag = language;
        _language = new Language(language);
        _buffer = buffer;
        WordCaches caches = fonts.Companion<WordCaches>();
        _words = caches.For(face, variants, language, false);
        _wordsFromRight = new(() => caches.For(face, variants, language, true), isThreadSafe: false);
        bool wantsSmallCapitals = variants.HasFlag(GlyphVariants.SmallCapitals);
        _scalesCapitals = wantsSmallCapitals && !face.HasFeature("smcp");
        _features = [.. Features(variants, wantsSmallCapitals && !_scalesCapitals)];
    }

    /// <param name="isFromRight">Whether the word is at a level that runs from right to left; its glyphs come from left to right all the same.</param>
    public ShapedWord Shape(ReadOnlySpan<char> word, bool isFromRight)
    {
        WordCache words = isFromRight ? _wordsFromRight.Value : _words;
        return words.Find(word) ?? words.Add(word, ShapeAnew(word, isFromRight));
    }

    public void Dispose() => _language.Dispose();

    private static IEnumerable<Feature> Features(GlyphVariants variants, bool usesSmallCapitals)
    {
        if (usesSmallCapitals)
            yield return new Feature(Tag.Parse("smcp"), 1);
        if (variants.HasFlag(GlyphVariants.TabularFigures))
            yield return new Feature(Tag.Parse("tnum"), 1);
        if (variants.HasFlag(GlyphVariants.OldstyleFigures))
            yield return new Feature(Tag.Parse("onum"), 1);
        if (variants.HasFlag(GlyphVariants.NoLigatures))
            yield return new Feature(Tag.Parse("liga"), 0);
    }

    private ShapedWord ShapeAnew(ReadOnlySpan<char> word, bool isFromRight)
    {
        List<ShapedText> parts = [];
        List<Rune>? missing = null;
        TextItemizer itemizer = new(_fonts, _face, _languageTag, _scalesCapitals);
        int start = 0;
        while (start < word.Length)
        {
            TextItem item = itemizer.Next(word, start, ref missing);
            parts.Add(ShapeItem(word.Slice(start, item.Length), start, item, isFromRight));
            start += item.Length;
        }
        return new ShapedWord([.. parts], missing is null ? [] : [.. missing]);
    }

    private ShapedText ShapeItem(ReadOnlySpan<char> text, int start, TextItem item, bool isFromRight)
    {
        if (!item.IsScaledCapital)
            return Fill(text, start, item, item.Scale, isFromRight);
        Span<char> capitals = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        text.ToUpperInvariant(capitals);
        return Fill(capitals, start, item, item.Scale * SmallCapitalScale, isFromRight);
    }

    private ShapedText Fill(ReadOnlySpan<char> text, int start, TextItem item, double scale, bool isFromRight)
    {
        _buffer.ClearContents();
        _buffer.AddUtf16(text);
        _buffer.Script = item.Script;
        _buffer.Direction = isFromRight ? Direction.RightToLeft : Direction.LeftToRight;
        _buffer.Language = _language;
        item.Face.ShapingFont.Shape(_buffer, _features);
        ReadOnlySpan<GlyphInfo> infos = _buffer.GetGlyphInfoSpan();
        ReadOnlySpan<GlyphPosition> positions = _buffer.GetGlyphPositionSpan();
        ShapedGlyph[] glyphs = new ShapedGlyph[infos.Length];
        for (int i = 0; i < glyphs.Length; i++)
        {
            GlyphPosition position = positions[i];
            glyphs[i] = new ShapedGlyph((ushort)infos[i].Codepoint, position.XAdvance, position.XOffset, position.YOffset, (int)infos[i].Cluster);
        }
        if (Array.Exists(glyphs, glyph => glyph.Id == 0) && HasSkinTone(text))
            glyphs = [.. glyphs.Where((glyph, index) => glyph.Id != 0 || index == 0 || glyphs[index - 1].Cluster != glyph.Cluster)];
        return new ShapedText(item.Face, start, text.Length, glyphs, scale) { IsTrackable = !IsCursive(item.Script) };
    }

    // An emoji whose skin tone a face does not have is shown without it, and read with it (UTS #51, 2.4).
    private static bool HasSkinTone(ReadOnlySpan<char> text)
    {
        foreach (Rune character in text.EnumerateRunes())
        {
            if (character.Value is >= 0x1F3FB and <= 0x1F3FF)
                return true;
        }
        return false;
    }

    // Scripts whose letters join: space between them would cut the joins.
    private static bool IsCursive(Script script) =>
        script.Equals(Script.Arabic) || script.Equals(Script.Syriac) || script.Equals(Script.Mongolian) || script.Equals(Script.Nko) || script.Equals(Script.Devanagari)
        || script.Equals(Script.Bengali) || script.Equals(Script.Gurmukhi) || script.Equals(Script.Mandaic) || script.Equals(Script.Adlam);
}
