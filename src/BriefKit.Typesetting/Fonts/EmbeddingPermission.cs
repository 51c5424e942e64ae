namespace BriefKit.Typesetting.Fonts;

/// <summary>What a font's maker allows with it in a document (OpenType 1.9, <c>OS/2.fsType</c>).</summary>
public enum EmbeddingPermission
{
    /// <summary>The glyphs that are used may be embedded.</summary>
    Subset,

    /// <summary>It may be embedded, but only as a whole.</summary>
    Whole,

    Forbidden,
}
