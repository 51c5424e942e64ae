using System.Runtime.CompilerServices;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Citations.Styles;

/// <summary>CSL 1.0.2, "Sorting": a key is a variable or a macro.</summary>
internal sealed record SortKey(Variable? Variable, Macro? Macro)
{
    /// <summary>The elements that print what is sorted by; none for a date, which sorts by its value.</summary>
    public ValueList<StyleNode> Elements { get; } = Macro is not null ? Macro.Children : ElementsOf(Variable);

    public bool IsDescending { get; init; }

    /// <summary>Overrides the et-al options of names within the key's macro; null where the key says nothing.</summary>
    public int? NamesMin { get; init; }

    public int? NamesUseFirst { get; init; }

    public bool? NamesUseLast { get; init; }

    // A key of a style is equal to itself alone: to compare all that its macro holds would cost more than to render it.
    public bool Equals(SortKey? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    private static ValueList<StyleNode> ElementsOf(Variable? variable) => variable?.Kind switch
    {
        null or VariableKind.Date => [],
        VariableKind.Name => [new NamesNode([variable.Value], new NameOptions())],
        VariableKind.Number => [new NumberNode(variable.Value, NumberForm.Numeric)],
        _ => [new TextVariableNode(variable.Value)],
    };
}
