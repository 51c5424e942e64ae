using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Citations.Styles;

/// <summary>
/// Finds groups of which it can be told beforehand when they are suppressed (CSL 1.0.2, "Group"): those that call a variable whatever
/// the item, and print nothing that would keep them but variables. Of an item that has none of these, such a group need not be rendered.
/// </summary>
internal static class GroupNeeds
{
    /// <summary>The variables that a group of these elements calls, or may call; null where something else may keep it.</summary>
    public static VariableSet? Of(ValueList<StyleNode> children)
    {
        VariableSet needs = default;
        bool calls = false;
        foreach (StyleNode child in children)
        {
            if (!TryAdd(child, ref needs, ref calls))
                return null;
        }
        return calls ? needs : null;
    }

    /// <summary>Whether a variable is the item's own. Others come of the cite or of the run, or are made where the item has none.</summary>
    public static bool IsOfItemAlone(Variable variable) => variable is not
        (Variable.Locator or Variable.CitationNumber or Variable.FirstReferenceNoteNumber or Variable.YearSuffix or Variable.CitationLabel
        or Variable.TitleShort or Variable.ContainerTitleShort);

    private static bool TryAdd(StyleNode node, ref VariableSet needs, ref bool calls)
    {
        switch (node)
        {
            case TextTermNode or TextValueNode or LabelNode:
                return true;
            case TextVariableNode { IsShort: false } text when IsOfItemAlone(text.Variable):
                needs.Add(text.Variable);
                return calls = true;
            case NumberNode number when IsOfItemAlone(number.Variable):
                needs.Add(number.Variable);
                return calls = true;
            case DateNode date:
                needs.Add(date.Variable);
                return calls = true;
            case NamesNode { Substitutes.IsEmpty: true } names:
                foreach (Variable variable in names.Variables)
                    needs.Add(variable);
                return calls = true;
            case GroupNode { Needs: VariableSet inner }:
                needs.UnionWith(inner);
                return calls = true;
            case TextMacroNode { Macro.Needs: VariableSet inner }:
                needs.UnionWith(inner);
                return calls = true;
            case ChooseNode choose:
                return TryAdd(choose, ref needs);
            default:
                return false;
        }
    }

    // What a condition lets through may call a variable or not. How often "disambiguate" is tested is counted, and so has to be.
    private static bool TryAdd(ChooseNode choose, ref VariableSet needs)
    {
        bool mayCall = false;
        foreach (ChooseBranch branch in choose.Branches)
        {
            foreach (Condition condition in branch.Conditions)
            {
                if (condition.Kind == ConditionKind.Disambiguate)
                    return false;
            }
            foreach (StyleNode child in branch.Children)
            {
                if (!TryAdd(child, ref needs, ref mayCall))
                    return false;
            }
        }
        return true;
    }
}
