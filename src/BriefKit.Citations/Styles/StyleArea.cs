using BriefKit.Citations.Formatting;
using BriefKit.Core.Collections;

namespace BriefKit.Citations.Styles;

/// <summary>What <c>cs:citation</c> and <c>cs:bibliography</c> have in common.</summary>
internal sealed record StyleLayout(NodeFormat Format, string Delimiter, ValueList<StyleNode> Children)
{
    /// <summary>
    /// The languages whose items this layout is for (CSL-M, <c>locale</c> on <c>cs:layout</c>); the first names the locale that it is set in.
    /// Empty for the layout of all others, which is set in the locale of the whole.
    /// </summary>
    public ValueList<string> Languages { get; init; }

    /// <summary>
    /// What prints the locator of a cite behind the suffix of the layout ("[3]25"), an extension of ours (<c>locator-macro</c> on
    /// <c>cs:layout</c>). Such a cite is rendered without its locator, in affixes of its own. Empty where the locator stands within.
    /// </summary>
    public ValueList<StyleNode> BehindSuffix { get; init; }

    /// <summary>The element that it was compiled from.</summary>
    public NodeSource Source { get; init; }

    public bool IsFor(string language)
    {
        foreach (string tag in Languages)
        {
            if (language.StartsWith(tag, StringComparison.OrdinalIgnoreCase) && (language.Length == tag.Length || language[tag.Length] is '-' or '_'))
                return true;
        }
        return false;
    }
}

/// <summary>The layouts of an area.</summary>
/// <param name="Default">For items of every language that no other is for.</param>
internal sealed record StyleLayouts(StyleLayout Default, ValueList<StyleLayout> Localized)
{
    /// <param name="language">The item's; empty where it names none.</param>
    public StyleLayout For(string language)
    {
        if (language.Length > 0)
        {
            foreach (StyleLayout layout in Localized)
            {
                if (layout.IsFor(language))
                    return layout;
            }
        }
        return Default;
    }
}

internal enum CollapseMode : byte
{
    None,
    CitationNumber,
    Year,
    YearSuffix,
    YearSuffixRanged,
}

internal enum GivenNameRule : byte
{
    ByCite,
    AllNames,
    AllNamesWithInitials,
    PrimaryName,
    PrimaryNameWithInitials,
}

/// <summary>CSL 1.0.2, "Citation".</summary>
internal sealed record CitationArea(StyleLayouts Layouts, ValueList<SortKey> Sort)
{
    public CollapseMode Collapse { get; init; }

    /// <summary>Null where cites are not grouped by their names.</summary>
    public string? CiteGroupDelimiter { get; init; }

    public string? YearSuffixDelimiter { get; init; }

    public string? AfterCollapseDelimiter { get; init; }

    public bool AddsNames { get; init; }

    public bool AddsGivenNames { get; init; }

    public bool AddsYearSuffix { get; init; }

    public GivenNameRule GivenNameRule { get; init; }

    public int NearNoteDistance { get; init; } = 5;

    public NodeUses Uses { get; init; }
}

internal enum SubsequentAuthorRule : byte
{
    CompleteAll,
    CompleteEach,
    PartialEach,
    PartialFirst,
}

/// <summary>CSL 1.0.2, "Bibliography".</summary>
internal sealed record BibliographyArea(StyleLayouts Layouts, ValueList<SortKey> Sort)
{
    public bool HasHangingIndent { get; init; }

    public bool HasAlignedSecondField { get; init; }

    public int EntrySpacing { get; init; } = 1;

    public int LineSpacing { get; init; } = 1;

    /// <summary>What stands for names that repeat those of the entry before; null where they are printed again.</summary>
    public string? SubsequentAuthorSubstitute { get; init; }

    public SubsequentAuthorRule SubsequentAuthorRule { get; init; }

    public NodeUses Uses { get; init; }
}
