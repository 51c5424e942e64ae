using BriefKit.Citations.Items;
using BriefKit.Citations.Styles;
using BriefKit.Core.Dates;
using BriefKit.Core.References;

namespace BriefKit.Citations.Rendering;

/// <summary>CSL 1.0.2, "Choose".</summary>
internal static class ConditionTester
{
    public static bool Holds(ChooseBranch branch, RenderState state)
    {
        if (branch.Conditions.IsEmpty)
            return true;
        bool wanted = branch.Match != ConditionMatch.None, any = branch.Match == ConditionMatch.Any;
        foreach (Condition condition in branch.Conditions)
        {
            bool holds = Holds(condition, state);
            if (any && holds)
                return true;
            if (!any && holds != wanted)
                return false;
        }
        return !any;
    }

    public static bool HasValue(Variable variable, RenderState state) => variable switch
    {
        Variable.Locator => state.Cite.Locator is not null,
        Variable.CitationNumber => true,
        Variable.YearSuffix => state.Distinction.YearSuffix > 0 && !state.Options.HidesYearSuffix,
        Variable.FirstReferenceNoteNumber => state.Cite.FirstNoteNumber is not null,
        _ => state.Item.Has(variable),
    };

    private static bool Holds(Condition condition, RenderState state) => condition.Kind switch
    {
        ConditionKind.Type => condition.Types.Contains(state.Item.Type),
        ConditionKind.HasVariable => HasValue(condition.Variable, state),
        ConditionKind.IsNumeric => IsNumeric(condition.Variable, state),
        ConditionKind.IsUncertainDate => state.Item.Date(condition.Variable)?.Value is EdtfDate date && IsUncertain(date),
        ConditionKind.Position => !state.Options.IsBibliography && IsAt(condition.Position, state.Cite),
        ConditionKind.Locator => state.Cite.Locator is Locator locator && condition.Locators.Contains(locator.Label),
        ConditionKind.Disambiguate => ++state.DisambiguateTests <= state.Distinction.Conditions == condition.Expected,
        _ => false,
    };

    private static bool IsNumeric(Variable variable, RenderState state) => variable switch
    {
        Variable.Locator => state.Cite.Locator is Locator locator && NumberValue.Parse(locator.Value).IsNumeric,
        Variable.CitationNumber => true,
        Variable.FirstReferenceNoteNumber => state.Cite.FirstNoteNumber is not null,
        _ => variable.Kind is VariableKind.Number or VariableKind.Text && state.Item.Number(variable) is { IsNumeric: true },
    };

    private static bool IsUncertain(EdtfDate date) =>
        IsUncertain(date.Start) || IsUncertain(date.End);

    private static bool IsUncertain(EdtfPoint? point) => point is not null
        && (point.Qualifier, point.YearQualifier, point.MonthQualifier, point.DayQualifier)
            != (DateQualifier.None, DateQualifier.None, DateQualifier.None, DateQualifier.None);

    // An ibid is a subsequent cite as well, and an ibid with locator is an ibid.
    private static bool IsAt(CitePosition position, CiteContext cite) => position switch
    {
        CitePosition.First => cite.Position == CitePosition.First,
        CitePosition.Subsequent => cite.Position >= CitePosition.Subsequent,
        CitePosition.Ibid => cite.Position >= CitePosition.Ibid,
        CitePosition.IbidWithLocator => cite.Position == CitePosition.IbidWithLocator,
        _ => cite.IsNearNote,
    };
}
