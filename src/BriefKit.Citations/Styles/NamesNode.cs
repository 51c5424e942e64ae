using BriefKit.Citations.Formatting;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Citations.Styles;

/// <summary>CSL 1.0.2, "Names".</summary>
internal sealed record NamesNode(ValueList<Variable> Variables, NameOptions Options) : StyleNode
{
    /// <summary>What stands between the lists of two name variables.</summary>
    public string Delimiter { get; init; } = "";

    public NodeFormat NameFormat { get; init; } = NodeFormat.Plain;

    public NodeFormat FamilyFormat { get; init; } = NodeFormat.Plain;

    public NodeFormat GivenFormat { get; init; } = NodeFormat.Plain;

    public NodeFormat EtAlFormat { get; init; } = NodeFormat.Plain;

    public TermKey EtAlTerm { get; init; } = new("et-al", TermForm.Long);

    public NameLabel? Label { get; init; }

    /// <summary>What is tried in turn where the variables are empty.</summary>
    public ValueList<StyleNode> Substitutes { get; init; }
}

/// <param name="IsBeforeNames">Whether the label stands before the names in the style.</param>
internal sealed record NameLabel(TermForm Form, LabelPlural Plural, NodeFormat Format, bool IsBeforeNames);

internal enum NameForm : byte
{
    Long,
    Short,
    Count,
}

internal enum NameAnd : byte
{
    None,
    Text,
    Symbol,
}

internal enum DelimiterPrecedes : byte
{
    Contextual,
    Always,
    Never,
    AfterInvertedName,
}

internal enum NameAsSortOrder : byte
{
    None,
    First,
    All,
}

/// <summary>The options of a name list with what it inherits from <c>cs:citation</c> or <c>cs:bibliography</c> and <c>cs:style</c>.</summary>
internal sealed record NameOptions
{
    public NameAnd And { get; init; }

    public string Delimiter { get; init; } = ", ";

    public DelimiterPrecedes PrecedesEtAl { get; init; }

    public DelimiterPrecedes PrecedesLast { get; init; }

    /// <summary>0 for never.</summary>
    public int EtAlMin { get; init; }

    /// <summary>-1 where the style does not say, and no list is then abbreviated.</summary>
    public int EtAlUseFirst { get; init; } = -1;

    /// <summary>0 for as <see cref="EtAlMin"/>.</summary>
    public int EtAlSubsequentMin { get; init; }

    /// <summary>0 for as <see cref="EtAlUseFirst"/>.</summary>
    public int EtAlSubsequentUseFirst { get; init; }

    public bool EtAlUseLast { get; init; }

    public NameForm Form { get; init; }

    public bool Initializes { get; init; } = true;

    /// <summary>Null for given names in full.</summary>
    public string? InitializeWith { get; init; }

    public NameAsSortOrder AsSortOrder { get; init; }

    public string SortSeparator { get; init; } = ", ";
}

/// <summary>CSL 1.0.2, "Global Options", <c>demote-non-dropping-particle</c>.</summary>
internal enum ParticleDemotion : byte
{
    DisplayAndSort,
    SortOnly,
    Never,
}
