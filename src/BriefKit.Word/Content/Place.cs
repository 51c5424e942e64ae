using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>Where in the document something is written: what the blocks and inlines around it decide for it. Lengths are twips.</summary>
internal readonly record struct Place
{
    /// <summary>The style of a paragraph that has no special role.</summary>
    public required string Style { get; init; }

    /// <summary>From the edge of the text area, or of the cell, to where text begins.</summary>
    public int Left { get; init; }

    /// <summary>The width that is left for text.</summary>
    public required int Width { get; init; }

    /// <summary>Whether nothing but the page is around: only there can a section begin.</summary>
    public bool IsTopLevel { get; init; }

    public bool IsInTable { get; init; }

    /// <summary>Whether a live citation is around, in which no link and no other citation stands.</summary>
    public bool IsInField { get; init; }

    /// <summary>Whether the control of a gallery of lists is around.</summary>
    public bool IsInGallery { get; init; }

    /// <summary>How many lists are around.</summary>
    public int ListDepth { get; init; }

    /// <summary>The space that paragraphs of running text leave below them.</summary>
    public required int Spacing { get; init; }

    /// <summary>The space below the last paragraph of what is written here; null for the same as below the others.</summary>
    public int? EndSpacing { get; init; }

    /// <summary>Whether the last paragraph written here stays on the page of what follows.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>Whether the block before is a paragraph of running text.</summary>
    public bool FollowsParagraph { get; init; }

    /// <summary>How the column of a table aligns its lines (<c>w:jc</c>); null for as the style says.</summary>
    public string? Alignment { get; init; }

    /// <summary>Where the decimal marks of the column stand; null where they stand nowhere in particular.</summary>
    public int? DecimalStop { get; init; }

    public CharacterLook Look { get; init; }

    /// <summary>The place in a paragraph whose style is bold of itself.</summary>
    public Place WithBoldStyle() => this with { Look = Look with { HasBoldStyle = true } };

    public Place Inward(int indent) => this with { Left = Left + indent, Width = Math.Max(Width - indent, MinimumWidth), IsTopLevel = false };

    /// <summary>The space below the last paragraph of what is written here.</summary>
    public int SpaceBelow => EndSpacing ?? Spacing;

    private static readonly int MinimumWidth = Measure.Twips(36);
}

/// <summary>How characters look, by the inlines around them; null where those say nothing and the paragraph's style decides.</summary>
internal readonly record struct CharacterLook
{
    public bool? IsBold { get; init; }
    public bool? IsItalic { get; init; }
    public bool? IsSmallCaps { get; init; }
    public bool? IsUnderlined { get; init; }
    public string? VerticalAlignment { get; init; }

    /// <summary>Whether the style of the paragraph is bold: the style Strong would undo that, since Word adds the two up to light (ISO 29500-1, 17.7.3).</summary>
    public bool HasBoldStyle { get; init; }

    /// <summary>Whether what a character style says is said at the run as well: inside a live list LibreOffice keeps that alone.</summary>
    public bool IsSaidOutright { get; init; }

    public bool IsLink { get; init; }

    /// <summary>Whether a link is around that does not show.</summary>
    public bool IsInLink { get; init; }

    public bool IsCode { get; init; }

    /// <summary>Whether it is a term that stands beside what is said of it.</summary>
    public bool IsTerm { get; init; }

    public Language? Language { get; init; }

    /// <summary>Whether nothing but the paragraph's style says how the characters look.</summary>
    public bool IsPlain => this with { HasBoldStyle = false, Language = null } == default;
}
