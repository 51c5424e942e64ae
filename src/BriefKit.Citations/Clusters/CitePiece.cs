using BriefKit.Citations.Items;
using BriefKit.Citations.Rendering;

namespace BriefKit.Citations.Clusters;

/// <summary>A cite of a cluster as it will be printed.</summary>
/// <param name="Delimiter">What stands between it and the cite before; null for the layout's delimiter.</param>
internal sealed record CitePiece(CiteContext Cite, RenderedCite Rendered, string? Delimiter = null)
{
    /// <summary>Its locator, where that stands behind the suffix of the layout; null elsewhere.</summary>
    public RenderedCite? Behind { get; init; }

    public bool HasPrefix => Cite.Prefix is { Value.Length: > 0 };

    public bool HasSuffix => Cite.Suffix is { Value.Length: > 0 };

    public bool HasAffixes => HasPrefix || HasSuffix;
}
