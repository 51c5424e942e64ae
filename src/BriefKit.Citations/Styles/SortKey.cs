using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Citations.Styles;

/// <summary>CSL 1.0.2, "Sorting": a key is a variable or a macro. It is no record: a key is equal to itself alone, since to compare all that its macro holds would cost more than to render it.</summary>
internal sealed class SortKey(Variable? variable, Macro? macro)
{
    public Variable? Variable => variable;

    public Macro? Macro => macro;

    /// <summary>The elements that print what is sorted by; none for a date, which sorts by its value.</summary>
    public ValueList<StyleNode> Elements { get; } = macro is not null ? macro.Children : ElementsOf(variable);

    public bool IsDescending { get; init; }

    /// <summary>Overrides the et-al options of names within the key's macro; null where the key says nothing.</summary>
    public int? NamesMin { get; init; }

    public int? NamesUseFirst { get; init; }

    public bool? NamesUseLast { get; init; }

    private static ValueList<StyleNode> ElementsOf(Variable? variable) => variable?.Kind switch
    {
        null or VariableKind.Date => [],
        VariableKind.Name => [new NamesNode([variable.Value], new NameOptions())],
        VariableKind.Number => [new NumberNode(variable.Value, NumberForm.Numeric)],
        _ => [new TextVariableNode(variable.Value)],
    };
}
