using BriefKit.Core.References;

namespace BriefKit.Citations;

/// <summary>What a user decides about citations beside style and locale.</summary>
public sealed record CitationOptions
{
    public static CitationOptions Default { get; } = new();

    /// <summary>Whether the DOI, PMID, PMCID and URL that a style prints lead to what they name (CSL 1.0.2, Appendix VI).</summary>
    public bool LinksReferences { get; init; }

    /// <summary>Short forms for items that have none of their own.</summary>
    public AbbreviationList Abbreviations { get; init; } = AbbreviationList.Empty;
}
