using System.Globalization;
using BriefKit.Citations.Formatting;
using BriefKit.Citations.Names;
using BriefKit.Citations.Styles;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Citations.Rendering;

/// <summary>CSL 1.0.2, "Names": name variables with their labels, and what is substituted where there are none.</summary>
internal sealed class NamesEvaluator(StyleContext context, Evaluator elements)
{
    public Outcome Evaluate(NamesNode node, RenderState state)
    {
        bool isFirst = state.FirstNames is null && state.Options.SortKey is null;
        if (!HasNames(node, state))
            return node.Substitutes.IsEmpty ? Outcome.Called : Substitute(node, state, isFirst);
        BufferMark start = state.Buffer.Mark();
        FormatScope scope = FormatScope.Begin(state.Buffer, node.Format);
        BufferMark content = state.Buffer.Mark();
        bool found = WriteNames(node, state, isFirst);
        if (scope.End(state.Casing))
        {
            Remember(state, content, start, isFirst);
            return Outcome.Called | Outcome.Found;
        }
        if (found || node.Substitutes.IsEmpty)
            return found ? Outcome.Called | Outcome.Found : Outcome.Called;
        return Substitute(node, state, isFirst);
    }

    private static bool HasNames(NamesNode node, RenderState state)
    {
        foreach (Variable variable in node.Variables)
        {
            if (state.Item.Has(variable))
                return true;
        }
        return false;
    }

    private Outcome Substitute(NamesNode node, RenderState state, bool isFirst)
    {
        BufferMark start = state.Buffer.Mark();
        bool wasSubstituting = state.IsSubstituting;
        state.IsSubstituting = true;
        bool found = TryAlternatives(node.Substitutes, state);
        state.IsSubstituting = wasSubstituting;
        if (!found)
            return Outcome.Called;
        if (isFirst && state.FirstNames is null)
            RememberText(state, start);
        return Outcome.Called | Outcome.Found;
    }

    // What a condition lets through are alternatives like all others: the first that prints anything ends the search.
    private bool TryAlternatives(ValueList<StyleNode> alternatives, RenderState state)
    {
        foreach (StyleNode alternative in alternatives)
        {
            if (alternative is ChooseNode choose)
            {
                if (Evaluator.Choose(choose, state) is ChooseBranch branch && TryAlternatives(branch.Children, state))
                    return true;
                continue;
            }
            BufferMark start = state.Buffer.Mark();
            Outcome outcome = elements.Evaluate(alternative, state);
            // A term that the style leaves empty on purpose is chosen all the same.
            bool isEmptyTerm = alternative is TextTermNode term && context.Locale.FindTerm(term.Term) is not null;
            if (state.Buffer.HasContentSince(start) || outcome.HasFlag(Outcome.Found) || isEmptyTerm)
                return true;
        }
        return false;
    }

    // A title or a term that stands where names would counts as a name: it is compared and substituted like one.
    private static void RememberText(RenderState state, BufferMark start)
    {
        state.FirstNameList?.Add(state.Buffer.PlainText(start.Count));
        RenderOptions options = state.Options;
        if (options.NameSubstitute is string substitute && (options.SubstitutesAllNames || options.SubstitutedNames > 0))
        {
            state.Buffer.CutTo(start);
            int names = state.Buffer.Turn(PrintedPart.NameSubstitute);
            state.Buffer.AddText(substitute);
            state.Buffer.Leave(names);
        }
        Remember(state, start, start, isFirst: true);
    }

    // The first names of a cite are what collapsing and suppressed authors are about.
    private static void Remember(RenderState state, BufferMark content, BufferMark start, bool isFirst)
    {
        if (!isFirst || state.FirstNames is not null)
            return;
        state.FirstNames = state.Buffer.CopyFrom(content.Count);
        if (state.Options.HidesFirstNames)
            state.Buffer.CutTo(start);
    }

    private bool WriteNames(NamesNode node, RenderState state, bool isFirst)
    {
        bool found = false;
        BufferMark start = state.Buffer.Mark();
        ValueList<Variable> variables = node.Variables;
        bool isEditorTranslator = IsEditorTranslator(node, state);
        int count = 0;
        for (int i = 0; i < variables.Length; i++)
        {
            Variable variable = variables[i];
            ValueList<PersonName> names = state.IsSuppressed(variable) ? [] : state.Item.Names(variable);
            if (names.IsEmpty || (isEditorTranslator && i > 0))
                continue;
            bool isFirstList = isFirst && !found;
            found = true;
            state.Print(variable, true);
            if (node.Options.Form == NameForm.Count)
            {
                count += NameListWriter.ShownOf(names, node, RequestOf(state, isFirst));
                continue;
            }
            if (state.Buffer.HasContentSince(start))
                state.Buffer.AddAffix(node.Delimiter);
            WriteList(names, node, state, isFirstList, variable, isEditorTranslator ? "editortranslator" : variable.CslName);
        }
        if (found && node.Options.Form == NameForm.Count)
            state.Buffer.AddText(count.ToString(CultureInfo.InvariantCulture));
        return found;
    }

    // Where editors and translators are the same people they are named once, as both.
    private bool IsEditorTranslator(NamesNode node, RenderState state) =>
        node.Variables is [Variable.Editor, Variable.Translator] or [Variable.Translator, Variable.Editor]
        && !state.Item.Names(Variable.Editor).IsEmpty
        && state.Item.Names(Variable.Editor) == state.Item.Names(Variable.Translator)
        && !state.IsSuppressed(Variable.Editor)
        && !state.IsSuppressed(Variable.Translator)
        && context.Locale.Text("editortranslator").Length > 0;

    private void WriteList(ValueList<PersonName> names, NamesNode node, RenderState state, bool isFirst, Variable variable, string role)
    {
        if (node.Label is { IsBeforeNames: true } before)
            WriteLabel(before, names, role, state);
        NameListRequest request = RequestOf(state, isFirst);
        int element = state.Buffer.Turn(PrintedPart.Variable, variable);
        context.Names.Write(state.Buffer, names, node, request, isFirst ? state.FirstNameList : null);
        state.Buffer.Leave(element);
        if (node.Label is { IsBeforeNames: false } after)
            WriteLabel(after, names, role, state);
    }

    private static NameListRequest RequestOf(RenderState state, bool isFirst)
    {
        RenderOptions options = state.Options;
        return new NameListRequest
        {
            IsSubsequent = !options.IsBibliography && state.Cite.Position != CitePosition.First,
            IsSortKey = options.SortKey is not null,
            SortKey = options.SortKey,
            NamesShown = state.Distinction.NamesShown,
            GivenNames = isFirst ? state.Distinction.GivenNames : [],
            Substitute = isFirst ? options.NameSubstitute : null,
            SubstitutedNames = options.SubstitutedNames,
            SubstitutesWhole = options.SubstitutesAllNames,
        };
    }

    private void WriteLabel(NameLabel label, ValueList<PersonName> names, string role, RenderState state)
    {
        if (state.Options.SortKey is not null)
            return;
        bool isPlural = label.Plural == LabelPlural.Always || (label.Plural == LabelPlural.Contextual && names.Length > 1);
        string term = context.Locale.Text(new TermKey(role, label.Form), isPlural);
        int element = state.Buffer.Turn(PrintedPart.Term, term: role);
        FormatScope scope = FormatScope.Begin(state.Buffer, label.Format);
        FieldParser.ParseInto(state.Buffer, term, hasMarkup: false);
        scope.End(context.Locale.Casing);
        state.Buffer.Leave(element);
    }
}
