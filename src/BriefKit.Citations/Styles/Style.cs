using BriefKit.Core.Collections;

namespace BriefKit.Citations.Styles;

/// <summary>Where a style puts its citations.</summary>
public enum StyleClass
{
    InText,
    Note,
}

/// <summary>A CSL style, compiled. It holds no state: any number of threads may format with it at once.</summary>
public sealed class Style
{
    internal Style(CitationArea citation) => Citation = citation;

    /// <summary>The style's URI; empty where the file gives none.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required StyleClass Class { get; init; }

    /// <summary>A BCP 47 tag; null where the style is made for any locale.</summary>
    public string? DefaultLocale { get; init; }

    public bool HasBibliography => Bibliography is not null;

    /// <summary>The style as it was written, by which its output is explained.</summary>
    internal CslElement? Root { get; init; }

    internal CitationArea Citation { get; }

    internal BibliographyArea? Bibliography { get; init; }

    /// <summary>The style's own terms, dates and options, in the order of the file.</summary>
    internal ValueList<LocaleContent> Locales { get; init; }

    internal ParticleDemotion Demotion { get; init; }

    internal bool InitializesWithHyphen { get; init; } = true;

    internal PageRangeFormat PageRanges { get; init; }
}
