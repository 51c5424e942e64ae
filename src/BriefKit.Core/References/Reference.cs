using BriefKit.Core.Collections;
using BriefKit.Core.Text;

namespace BriefKit.Core.References;

/// <summary>An item in the sense of CSL 1.0.2: something that can be cited, with typed names, dates, numbers and texts.</summary>
/// <param name="Id">The id that cites name it by; unique within a list.</param>
/// <param name="Type">Its CSL type.</param>
public sealed record Reference(string Id, ItemType Type)
{
    public ValueMap<Variable, ReferenceText> Texts { get; init; }

    /// <summary>Number variables, as they are written: <c>12</c>, <c>3-5</c>, <c>2nd revised</c>.</summary>
    public ValueMap<Variable, ReferenceText> Numbers { get; init; }

    public ValueMap<Variable, ValueList<PersonName>> Names { get; init; }

    public ValueMap<Variable, ReferenceDate> Dates { get; init; }

    /// <summary>What an input said beyond the variables of CSL, by its own name, so that nothing is lost: strings, or JSON text.</summary>
    public ValueMap<string, string> Extra { get; init; }

    /// <summary>Where it was read.</summary>
    public Origin Origin { get; init; }

    /// <summary>The text of a text or number variable, or null.</summary>
    public ReferenceText? this[Variable variable] =>
        Texts.TryGetValue(variable, out ReferenceText text) || Numbers.TryGetValue(variable, out text) ? text : (ReferenceText?)null;

    public Reference With(Variable variable, ReferenceText value) => variable.Kind switch
    {
        VariableKind.Text => this with { Texts = Texts.With(variable, value) },
        VariableKind.Number => this with { Numbers = Numbers.With(variable, value) },
        _ => throw new ArgumentException($"'{variable.CslName}' holds no text.", nameof(variable)),
    };

    public Reference With(Variable variable, ValueList<PersonName> names) => variable.Kind == VariableKind.Name
        ? this with { Names = Names.With(variable, names) }
        : throw new ArgumentException($"'{variable.CslName}' holds no names.", nameof(variable));

    public Reference With(Variable variable, ReferenceDate date) => variable.Kind == VariableKind.Date
        ? this with { Dates = Dates.With(variable, date) }
        : throw new ArgumentException($"'{variable.CslName}' holds no date.", nameof(variable));
}
