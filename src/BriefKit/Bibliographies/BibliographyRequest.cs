using BriefKit.Core.References;
using BriefKit.Core.Text;

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

    public string? Theme { get; init; }

    public string? Paper { get; init; }

    /// <summary>The date that files carry; null for none.</summary>
    public DateTimeOffset? Created { get; init; }
}
