using BriefKit.Citations.Styles;

namespace BriefKit.Citations.Library;

/// <summary>A style with what it says about itself, and where it was found.</summary>
/// <param name="Entry">For a dependent style: what it says itself, not what its parent says.</param>
public sealed record FoundStyle(StyleEntry Entry, Style Style)
{
    /// <summary>The file that it was read from; null where it is built in.</summary>
    public string? FileName { get; init; }

    /// <summary>The address of the style that a dependent one looks like; null for an independent one.</summary>
    public string? Parent { get; init; }
}
