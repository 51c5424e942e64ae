using BriefKit.Citations.Items;
using BriefKit.Citations.Styles;

namespace BriefKit.Citations.Rendering;

/// <summary>How one cite or entry is to be rendered, beyond what style and item say.</summary>
internal sealed record RenderOptions
{
    public static RenderOptions Citation { get; } = new();

    public static RenderOptions Bibliography { get; } = new() { IsBibliography = true, CapitalizesFirstTerm = true };

    public bool IsBibliography { get; init; }

    /// <summary>Set while a macro is rendered as a sort key, in which names, numbers and dates take a form that sorts.</summary>
    public SortKey? SortKey { get; init; }

    /// <summary>Whether the first names are left out, because the cite or the sentence before names them.</summary>
    public bool HidesFirstNames { get; init; }

    /// <summary>Whether years are left out and only their suffixes printed.</summary>
    public bool HidesYear { get; init; }

    /// <summary>Whether year suffixes are left out.</summary>
    public bool HidesYearSuffix { get; init; }

    /// <summary>Whether the cite is only read to see whether it is like others: dates other than those of publication tell nothing apart.</summary>
    public bool IsForComparison { get; init; }

    /// <summary>Whether a term at the very beginning starts with a capital, as a note and an entry do.</summary>
    public bool CapitalizesFirstTerm { get; init; }

    /// <summary>Tried in place of the item's own disambiguation; null for the item's own.</summary>
    public Distinction? Trial { get; init; }

    /// <summary>What stands for names that repeat those of the entry before; null for none.</summary>
    public string? NameSubstitute { get; init; }

    public int SubstitutedNames { get; init; }

    public bool SubstitutesAllNames { get; init; }
}
