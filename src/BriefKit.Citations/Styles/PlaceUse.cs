using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Citations.Styles;

/// <summary>
/// What a part of a style prints or tests of the numbers that shift when something is cited earlier in the document. Where it is none,
/// an output stays good however they shift.
/// </summary>
internal readonly record struct PlaceUse(bool CitationNumber, bool FirstNoteNumber)
{
    /// <summary>Whether it tests what is done to tell cites apart.</summary>
    public bool Distinction { get; init; }

    private static PlaceUse Of(ValueList<StyleNode> nodes)
    {
        Survey survey = new();
        survey.Run(nodes);
        return survey.Use;
    }

    public static PlaceUse Of(StyleLayouts layouts)
    {
        Survey survey = new();
        foreach (StyleLayout layout in layouts.Localized.Append(layouts.Default))
        {
            survey.Run(layout.Children);
            survey.Run(layout.BehindSuffix);
        }
        return survey.Use;
    }

    public static PlaceUse Of(SortKey key) =>
        key.Macro is Macro macro ? Of(macro.Children) : new(key.Variable == Variable.CitationNumber, key.Variable == Variable.FirstReferenceNoteNumber);

    private sealed class Survey
    {
        private readonly HashSet<Macro> _seen = new(ReferenceEqualityComparer.Instance);

        public PlaceUse Use { get; private set; }

        public void Run(ValueList<StyleNode> nodes)
        {
            foreach (StyleNode node in nodes)
                Visit(node);
        }

        private void Visit(StyleNode node)
        {
            switch (node)
            {
                case TextVariableNode text:
                    Note(text.Variable);
                    break;
                case NumberNode number:
                    Note(number.Variable);
                    break;
                case LabelNode label:
                    Note(label.Variable);
                    break;
                case GroupNode group:
                    Run(group.Children);
                    break;
                case TextMacroNode { Macro: Macro macro } when _seen.Add(macro):
                    Run(macro.Children);
                    break;
                case NamesNode names:
                    Run(names.Substitutes);
                    break;
                case ChooseNode choose:
                    foreach (ChooseBranch branch in choose.Branches)
                        Visit(branch);
                    break;
            }
        }

        private void Visit(ChooseBranch branch)
        {
            foreach (Condition condition in branch.Conditions)
            {
                if (condition.Kind is ConditionKind.HasVariable or ConditionKind.IsNumeric)
                    Note(condition.Variable);
                if (condition.Kind == ConditionKind.Disambiguate)
                    Use = Use with { Distinction = true };
            }
            Run(branch.Children);
        }

        private void Note(Variable variable) => Use = new(
            Use.CitationNumber || variable == Variable.CitationNumber,
            Use.FirstNoteNumber || variable == Variable.FirstReferenceNoteNumber)
        {
            Distinction = Use.Distinction || variable == Variable.YearSuffix,
        };
    }
}
