using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Rendering;

namespace BriefKit.Bibliographies;

/// <summary>What a user asks for when references are to be written: names, not yet looked up.</summary>
public sealed record BibliographyRequest(BibliographyFormat Format)
{
    /// <summary>A citation style by name; null for Chicago author-date.</summary>
    public string? Style { get; init; }

    /// <summary>The text of a CSL style, where it is not one of those that ship.</summary>
    public SourceText? StyleFile { get; init; }

    /// <summary>A BCP 47 tag; null for the style's own locale.</summary>
    public string? Locale { get; init; }

    /// <summary>Short forms for titles and names that have none of their own.</summary>
    public AbbreviationList Abbreviations { get; init; } = AbbreviationList.Empty;

    /// <summary>What becomes of the list in Word files, by a name in <see cref="CitationModes.All"/>; null for Word's own.</summary>
    public string? Citations { get; init; }

    public string? Theme { get; init; }

    public string? Paper { get; init; }

    /// <summary>The date that files carry; null for none.</summary>
    public DateTimeOffset? Created { get; init; }
}
