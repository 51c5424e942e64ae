using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>What holds for an inline from what it stands in.</summary>
/// <param name="Look">How its text looks.</param>
/// <param name="Base">How the paragraph's plain text looks, to which CSL's <c>normal</c> returns.</param>
internal sealed record InlineContext(TextLook Look, TextLook Base)
{
    public LinkMark? Link { get; init; }

    /// <summary>Whether the text is drawn but not read: running heads, and what is only measured.</summary>
    public bool IsArtifact { get; init; }

    /// <summary>What a page number stands for; null outside running heads.</summary>
    public string? PageNumber { get; init; }

    public string? PageCount { get; init; }

    /// <summary>The first and the last heading of the page, by level; null outside running heads.</summary>
    public PageHeadings? Headings { get; init; }
}
