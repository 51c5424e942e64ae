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
        foreach (CitePosition position in attributes.Choices("position", Vocabularies.Positions))
            conditions.Add(new Condition(ConditionKind.Position) { Position = position });
        ValueList<ItemType> types = attributes.Choices("type", Vocabularies.ItemTypes).ToValueList();
        if (attributes.Text("type") is not null)
            conditions.Add(new Condition(types.IsEmpty ? ConditionKind.Never : ConditionKind.Type) { Types = types });
        AddVariables(attributes, "variable", ConditionKind.HasVariable, conditions);
        return conditions.ToValueList();
    }

    private static void AddVariables(AttributeReader attributes, string name, ConditionKind kind, List<Condition> conditions)
    {
        int before = conditions.Count;
        foreach (Variable variable in attributes.Choices(name, Vocabularies.Variables))
            conditions.Add(new Condition(kind) { Variable = variable });
        if (attributes.Text(name) is not null && conditions.Count == before)
            conditions.Add(new Condition(ConditionKind.Never));
    }
}
