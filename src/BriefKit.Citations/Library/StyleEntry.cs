using BriefKit.Core.Collections;

namespace BriefKit.Citations.Library;

/// <summary>What a style cites with (CSL 1.0.2, "cs:category").</summary>
public enum CitationFormat
{
    /// <summary>The style does not say.</summary>
    Unstated,

    /// <summary>(Gong 2012)</summary>
    AuthorDate,

    /// <summary>(Gong 25)</summary>
    Author,

    /// <summary>[1]</summary>
    Numeric,

    /// <summary>[Gong12]</summary>
    Label,

    /// <summary>In notes.</summary>
    Note,
}

/// <summary>What the list of styles says of one.</summary>
/// <param name="Id">Its name: that of its file, without the extension. <c>chicago-author-date</c>.</param>
/// <param name="Title">Its full title, as people know it.</param>
/// <param name="Format">What it cites with.</param>
/// <param name="Fields">The fields of study that it is used in, by their CSL names: <c>history</c>, <c>social_science</c>.</param>
/// <param name="DefaultLocale">The locale that it is made for; null where it is made for any.</param>
public sealed record StyleEntry(string Id, string Title, CitationFormat Format, ValueList<string> Fields, string? DefaultLocale)
{
    /// <summary>The URI in the style's <c>cs:id</c>.</summary>
    public string Address { get; init; } = "";

    /// <summary>Whether it is one of BriefKit's own, which lie over the official ones.</summary>
    public bool IsOwn { get; init; }
}
