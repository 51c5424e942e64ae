namespace BriefKit.Typesetting.Shaping;

/// <summary>Forms of glyphs that are asked of a font beyond its usual ones.</summary>
[Flags]
internal enum GlyphVariants
{
    None = 0,

    /// <summary>Small capitals in place of lower-case letters (<c>smcp</c>, else scaled capitals).</summary>
    SmallCapitals = 1,

    /// <summary>Figures of one width, for columns of numbers (<c>tnum</c>).</summary>
    TabularFigures = 2,

    /// <summary>Figures that rise and descend like lower-case letters (<c>onum</c>).</summary>
    OldstyleFigures = 4,

    /// <summary>No ligatures: letterspaced text, where they would be closer than their neighbours.</summary>
    NoLigatures = 8,
}
