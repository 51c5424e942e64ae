using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Citations.Styles;

/// <summary>Reads the tests of <c>cs:if</c> and <c>cs:else-if</c> (CSL 1.0.2, "Choose").</summary>
internal static class ConditionReader
{
    public static ValueList<Condition> Read(AttributeReader attributes)
    {
        List<Condition> conditions = [];
        if (attributes.Flag("disambiguate") is bool disambiguate)
            conditions.Add(new Condition(ConditionKind.Disambiguate) { Expected = disambiguate });
        AddVariables(attributes, "is-numeric", ConditionKind.IsNumeric, conditions);
        AddVariables(attributes, "is-uncertain-date", ConditionKind.IsUncertainDate, conditions);
        string[] labels = (attributes.Text("locator") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (labels.Length > 0)
            conditions.Add(new Condition(ConditionKind.Locator) { Locators = labels.Select(TermNames.Canonical).ToValueList() });
        foreach (CitePosition position in attributes.Choices("position", Vocabularies.Positions) ?? [])
            conditions.Add(new Condition(ConditionKind.Position) { Position = position });
        if (attributes.Choices("type", Vocabularies.ItemTypes) is List<ItemType> types)
            conditions.Add(new Condition(types.Count == 0 ? ConditionKind.Never : ConditionKind.Type) { Types = types.ToValueList() });
        AddVariables(attributes, "variable", ConditionKind.HasVariable, conditions);
        return conditions.ToValueList();
    }

    // A test of nothing but what CSL does not have never holds.
    private static void AddVariables(AttributeReader attributes, string name, ConditionKind kind, List<Condition> conditions)
    {
        if (attributes.Choices(name, Vocabularies.Variables) is not List<Variable> variables)
            return;
        if (variables.Count == 0)
            conditions.Add(new Condition(ConditionKind.Never));
        foreach (Variable variable in variables)
            conditions.Add(new Condition(kind) { Variable = variable });
    }
}
