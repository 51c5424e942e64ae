using BriefKit.Core.Collections;

namespace BriefKit.Library;

/// <summary>A citation style at length.</summary>
/// <param name="Address">The style's id in the sense of CSL: a URI.</param>
public sealed record StyleDetails(StyleSummary Summary, string Address)
{
    /// <summary>Whether it puts citations in notes.</summary>
    public bool CitesInNotes { get; init; }

    /// <summary>The address of the style that this one looks like; null for an independent one.</summary>
    public string? Parent { get; init; }

    /// <summary>A few citations as plain text.</summary>
    public ValueList<string> SampleCitations { get; init; }

    /// <summary>The bibliography of what is cited, as plain text; empty where the style has none.</summary>
    public ValueList<string> SampleEntries { get; init; }
}
