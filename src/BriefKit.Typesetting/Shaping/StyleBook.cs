using BriefKit.Typesetting.Fonts;

namespace BriefKit.Typesetting.Shaping;

/// <summary>The styles of one document and the words that have been shaped in them. For one thread.</summary>
internal sealed class StyleBook(FontLibrary fonts) : IDisposable
{
    private readonly Dictionary<TextLook, TextStyle> _styles = [];
    private readonly Dictionary<ShaperKey, FaceShaper> _shapers = [];
    private readonly HashSet<string> _unknownFamilies = new(StringComparer.Ordinal);
    private readonly HarfBuzzSharp.Buffer _buffer = new();

    /// <summary>The families that were asked for and are nowhere; another stood in for them.</summary>
    public IEnumerable<string> UnknownFamilies => _unknownFamilies.Order(StringComparer.Ordinal);

    public TextStyle this[TextLook look]
    {
        get
        {
            if (!_styles.TryGetValue(look, out TextStyle? style))
                _styles[look] = style = Make(look);
            return style;
        }
    }

    /// <summary>The family whose letters are all of one width, for code; where there is none, <paramref name="family"/> itself.</summary>
    public string FixedWidthFamily(string family) => fonts.FindFixedWidth(400, false)?.Family ?? family;

    private TextStyle Make(TextLook look)
    {
        FontFace? face = fonts.Find(look.Font);
        if (face is null)
        {
            _unknownFamilies.Add(look.Font.Family);
            face = fonts.FindDefault(look.Font);
        }
        ShaperKey key = new(face, look.Variants, look.Language);
        if (!_shapers.TryGetValue(key, out FaceShaper? shaper))
            _shapers[key] = shaper = new FaceShaper(fonts, face, look.Variants, look.Language, _buffer);
        return new TextStyle(look, face, shaper);
    }

    public void Dispose()
    {
        foreach (FaceShaper shaper in _shapers.Values)
            shaper.Dispose();
        _buffer.Dispose();
    }

    private readonly record struct ShaperKey(FontFace Face, GlyphVariants Variants, string Language);
}
