namespace BriefKit.Pdf.Conformance;

/// <summary>A requirement that a machine can check. What both standards ask alike is one rule with two clauses.</summary>
/// <param name="Name">What tells the rule from every other; the ledger in <c>docs/pdf-conformance.md</c> calls it by this name.</param>
/// <param name="Statement">What must be, as a sentence.</param>
public sealed record Rule(string Name, string Statement)
{
    /// <summary>The clause of ISO 19005-2 and ISO 19005-3, whose numbers agree; null where they do not ask it.</summary>
    public string? ArchiveClause { get; init; }

    /// <summary>The clause of ISO 14289-1; null where it does not ask it.</summary>
    public string? AccessibilityClause { get; init; }

    /// <summary>The one part of ISO 19005 that asks it; null for both.</summary>
    public int? ArchivePart { get; init; }

    /// <summary>The lowest level of ISO 19005 that asks it.</summary>
    public ArchiveLevel LowestLevel { get; init; }

    /// <summary>Whether a flavour asks it.</summary>
    public bool AppliesTo(Flavour flavour) => IsAskedByArchive(flavour) || IsAskedByAccessibility(flavour);

    /// <summary>The clauses of a flavour that ask it: <c>ISO 19005-2, 6.2.11.5; ISO 14289-1, 7.21.5</c>.</summary>
    public string ClauseIn(Flavour flavour)
    {
        string archive = IsAskedByArchive(flavour) ? $"ISO 19005-{flavour.ArchivePart}, {ArchiveClause}" : "";
        string accessibility = IsAskedByAccessibility(flavour) ? $"ISO 14289-1, {AccessibilityClause}" : "";
        return archive.Length > 0 && accessibility.Length > 0 ? $"{archive}; {accessibility}" : archive + accessibility;
    }

    private bool IsAskedByArchive(Flavour flavour) =>
        ArchiveClause is not null && flavour.ArchivePart is int part && (ArchivePart ?? part) == part && flavour.ArchiveLevel >= LowestLevel;

    private bool IsAskedByAccessibility(Flavour flavour) => AccessibilityClause is not null && flavour.IsAccessible;
}
