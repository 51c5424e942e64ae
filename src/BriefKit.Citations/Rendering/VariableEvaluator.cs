using System.Diagnostics;
using System.Globalization;
using BriefKit.Citations.Dates;
using BriefKit.Citations.Formatting;
using BriefKit.Citations.Items;
using BriefKit.Citations.Links;
using BriefKit.Citations.Styles;
using BriefKit.Core.References;

namespace BriefKit.Citations.Rendering;

/// <summary>The elements that print a variable, a term or a fixed text: <c>cs:text</c>, <c>cs:number</c>, <c>cs:label</c>, <c>cs:date</c>.</summary>
internal sealed class VariableEvaluator(StyleContext context)
{
    private readonly LocalizedNodes _localized = new(context);

    /// <summary>
    /// What an element comes to whose variable the item lacks, or a group all of whose variables it lacks, as most items lack most variables of
    /// a style; null where that remains to be seen.
    /// </summary>
    public static Outcome? OfMissing(StyleNode node, RenderState state) => node switch
    {
        TextVariableNode { IsShort: false } text when IsMissing(text.Variable, state) => Outcome.Called,
        GroupNode { Needs: VariableSet needs } when !state.Item.HasAny(needs) => Outcome.Called,
        TextMacroNode { Macro.Needs: VariableSet needs } when !state.Item.HasAny(needs) => Outcome.Called,
        NumberNode number when IsMissing(number.Variable, state) => Outcome.Called,
        DateNode date when !state.Item.Has(date.Variable) => Outcome.Called,
        LabelNode label when IsMissing(label.Variable, state) => Outcome.None,
        _ => null,
    };

    private static bool IsMissing(Variable variable, RenderState state) => !state.Item.Has(variable) && GroupNeeds.IsOfItemAlone(variable);

    public Outcome Evaluate(StyleNode node, RenderState state)
    {
        if (!state.Buffer.IsTraced)
            return Print(node, state);
        int element = Turn(node, state);
        Outcome outcome = Print(node, state);
        state.Buffer.Leave(element);
        return outcome;
    }

    // Says what the content of the element is, to whom it may concern.
    private static int Turn(StyleNode node, RenderState state) => node switch
    {
        TextVariableNode text => state.Buffer.Turn(PrintedPart.Variable, text.IsShort ? ShortForm(text.Variable, state) : text.Variable),
        TextTermNode term => state.Buffer.Turn(PrintedPart.Term, term: term.Term.Name),
        NumberNode number => state.Buffer.Turn(PrintedPart.Variable, number.Variable),
        LabelNode label => state.Buffer.Turn(PrintedPart.Term, term: label.Variable == Variable.Locator ? state.Cite.Locator?.Label : label.Variable.CslName),
        DateNode date => state.Buffer.Turn(PrintedPart.Variable, date.Variable),
        _ => state.Buffer.Turn(PrintedPart.Value),
    };

    private Outcome Print(StyleNode node, RenderState state) => node switch
    {
        TextVariableNode text => Text(text, state),
        TextTermNode term => Term(term, state),
        TextValueNode value => Value(value, state),
        NumberNode number => Number(number, state),
        LabelNode label => Label(label, state),
        DateNode date => Date(date, state),
        _ => throw new UnreachableException($"No case for {node.GetType().Name}."),
    };

    private Outcome Value(TextValueNode value, RenderState state)
    {
        state.Buffer.AddRange(_localized.TextOf(value));
        return Outcome.None;
    }

    private Outcome Term(TextTermNode node, RenderState state)
    {
        if (state.Options.CapitalizesFirstTerm && state.Buffer.IsEmpty)
            FieldParser.ParseInto(state.Buffer, CaseTransform.Capitalize(context.Locale.Text(node.Term, node.IsPlural)), hasMarkup: false);
        else
            state.Buffer.AddRange(_localized.TermOf(node));
        return Outcome.None;
    }

    private Outcome Text(TextVariableNode node, RenderState state)
    {
        Variable variable = node.IsShort ? ShortForm(node.Variable, state) : node.Variable;
        if (state.IsSuppressed(variable) || state.IsSuppressed(node.Variable))
            return Outcome.Called;
        if (variable == Variable.YearSuffix)
            return WriteYearSuffix(state, isExplicit: true) ? state.Print(variable, true) : Outcome.None;
        if (variable == Variable.CitationLabel)
            return state.Print(variable, WriteCitationLabel(state));
        if (variable.Kind == VariableKind.Number)
            return state.Print(variable, WriteNumber(variable, NumberForm.Numeric, state));
        if (Abbreviation(node, variable, state) is string abbreviation)
        {
            state.Buffer.AddRange(FieldParser.Parse(abbreviation, hasMarkup: true));
            return state.Print(variable, true);
        }
        if (state.Item.Field(variable) is not Token[] field)
            return Outcome.Called;
        string? link = context.Options.LinksReferences && state.Options.SortKey is null ? IdentifierLink.Of(variable, state.Item.Text(variable)!.Value.Value) : null;
        if (link is not null)
            state.Buffer.Add(Token.OpeningLink(link));
        state.Buffer.AddRange(field);
        if (link is not null)
            state.Buffer.Add(Token.Of(TokenKind.CloseLink));
        return state.Print(node.Variable, true);
    }

    private static bool WriteCitationLabel(RenderState state)
    {
        string label = state.Item.CitationLabel;
        if (label.Length == 0)
            return false;
        bool hasSuffix = state.Distinction.YearSuffix > 0 && !state.Options.HidesYearSuffix && state.Options.SortKey is null;
        state.Buffer.AddText(label + (hasSuffix ? YearSuffix.Of(state.Distinction.YearSuffix) : ""));
        return true;
    }

    // The short form that the user's list has, where the item has none of its own.
    private string? Abbreviation(TextVariableNode node, Variable variable, RenderState state)
    {
        if (context.Options.Abbreviations.Abbreviations.IsEmpty)
            return null;
        Variable? shortened = variable switch
        {
            Variable.ContainerTitleShort or Variable.TitleShort when state.Item.Text(variable) is not null => null,
            Variable.ContainerTitleShort => Variable.ContainerTitle,
            Variable.TitleShort => Variable.Title,
            _ => node.IsShort ? variable : null,
        };
        if (shortened is not Variable known || state.Item.Text(known) is not ReferenceText full)
            return null;
        string? jurisdiction = state.Item.Text(Variable.Jurisdiction)?.Value;
        foreach (string category in AbbreviationCategories.Of(known))
        {
            if (context.Options.Abbreviations.Find(category, full.Value, jurisdiction) is string found)
                return found;
        }
        return null;
    }

    private static Variable ShortForm(Variable variable, RenderState state)
    {
        Variable shorter = variable switch
        {
            Variable.Title => Variable.TitleShort,
            Variable.ContainerTitle => Variable.ContainerTitleShort,
            _ => variable,
        };
        return state.Item.Text(shorter) is null ? variable : shorter;
    }

    private Outcome Number(NumberNode node, RenderState state)
    {
        if (state.IsSuppressed(node.Variable))
            return Outcome.Called;
        return state.Print(node.Variable, WriteNumber(node.Variable, node.Form, state));
    }

    private bool WriteNumber(Variable variable, NumberForm form, RenderState state)
    {
        if (NumberOf(variable, state) is not NumberValue number)
            return false;
        if (state.Options.SortKey is not null && number.IsNumeric)
        {
            state.Buffer.AddText(Padded(number));
            return true;
        }
        string noun = NounOf(number, variable, state);
        if (number.IsNumeric || number.HasLabels || number.IsPlural || (variable is Variable.Page or Variable.Locator && number.IsPageLike))
            context.Numbers.Write(state.Buffer, number, variable, form, noun);
        else if (variable == Variable.Locator || variable == Variable.FirstReferenceNoteNumber)
            FieldParser.ParseInto(state.Buffer, number.Text, hasMarkup: true);
        else
            state.Buffer.AddRange(state.Item.Field(variable) ?? []);
        return true;
    }

    // Digits padded with zeros compare as text the way their numbers compare.
    private static string Padded(NumberValue number) =>
        string.Join(' ', number.Parts.Select(part => part.IsPlain ? part.Text.PadLeft(12, '0') : part.Text));

    private NumberValue? NumberOf(Variable variable, RenderState state) => variable switch
    {
        Variable.Locator => state.Cite.Locator is Locator locator ? NumberValue.Parse(locator.Value, context.Locale.Text("and"), mayBeginWithLabel: true) : null,
        Variable.CitationNumber => state.Item.CitationNumber > 0 ? NumberValue.Parse(state.Item.CitationNumber.ToString(CultureInfo.InvariantCulture)) : null,
        Variable.FirstReferenceNoteNumber => state.Cite.FirstNoteNumber is string note ? NumberValue.Parse(note) : null,
        _ => state.Item.Number(variable),
    };

    private Outcome Label(LabelNode node, RenderState state)
    {
        if (NumberOf(node.Variable, state) is not NumberValue number)
            return Outcome.None;
        bool isPlural = IsPlural(node, number);
        if (node.Variable == Variable.Locator)
            FieldParser.ParseInto(state.Buffer, context.Locale.Text(new TermKey(TermNames.Canonical(NounOf(number, node.Variable, state)), node.Form), isPlural), hasMarkup: false);
        else
            state.Buffer.AddRange(_localized.LabelOf(node, TermNames.Canonical(node.Variable.CslName), isPlural));
        return Outcome.None;
    }

    // What the number counts: for a locator its label, which the writer may have put into it.
    private string NounOf(NumberValue number, Variable variable, RenderState state)
    {
        if (variable != Variable.Locator)
            return variable.CslName;
        return number.Parts is [{ Label: LocatorLabel label }, ..] && context.Locale.HasTermInAnyForm(label.Term) ? label.Term : state.Cite.Locator!.Label;
    }

    private static bool IsPlural(LabelNode node, NumberValue number) => node.Plural switch
    {
        LabelPlural.Always => true,
        LabelPlural.Never => false,
        _ when node.Variable is Variable.NumberOfPages or Variable.NumberOfVolumes => number.IsPlural || number.Single is > 1,
        _ => number.IsPlural,
    };

    private Outcome Date(DateNode node, RenderState state)
    {
        if (state.IsSuppressed(node.Variable) || state.Item.Date(node.Variable) is not ReferenceDate date)
            return Outcome.Called;
        if (state.Options.IsForComparison && node.Variable is not (Variable.Issued or Variable.OriginalDate))
            return state.Print(node.Variable, true);
        BufferMark start = state.Buffer.Mark();
        if (date.Literal is { Length: > 0 } literal)
            WriteLiteral(literal, node, state);
        else if (state.Options.SortKey is not null)
            state.Buffer.AddText(DateWriter.SortKey(date.Value!, PartsOf(node)));
        else
            WriteDate(date, node, state);
        // A date that lacks all parts that are asked for is as good as none.
        return state.Print(node.Variable, state.Buffer.HasContentSince(start) || state.Options.HidesYear);
    }

    // A date in words stands where the year would, and looks like it.
    private void WriteLiteral(string literal, DateNode node, RenderState state)
    {
        DateFormat format = _localized.FormatOf(node);
        NodeFormat look = format.Parts.FirstOrDefault(part => part.Name == DatePartName.Year)?.Format ?? NodeFormat.Plain;
        FormatScope date = FormatScope.Begin(state.Buffer, format.Format);
        FormatScope year = FormatScope.Begin(state.Buffer, look);
        FieldParser.ParseInto(state.Buffer, literal, hasMarkup: true);
        if (node.Variable == Variable.Issued)
            WriteYearSuffix(state);
        year.End(context.Locale.Casing);
        date.End(context.Locale.Casing);
    }

    private void WriteDate(ReferenceDate date, DateNode node, RenderState state)
    {
        DateFormat format = _localized.FormatOf(node);
        bool changesYears = node.Variable == Variable.Issued && (state.Options.HidesYear || state.Distinction.YearSuffix > 0);
        YearOptions? years = changesYears ? YearsOf(state) : null;
        FormatScope scope = FormatScope.Begin(state.Buffer, format.Format);
        context.Dates.Write(state.Buffer, date.Value!, format, years);
        scope.End(context.Locale.Casing);
    }

    private YearOptions YearsOf(RenderState state) => new(state.Options.HidesYear, () => WriteYearSuffix(state));

    private static DateParts PartsOf(DateNode node)
    {
        if (node.Form != DateForm.Own)
            return node.Parts;
        bool hasMonth = node.PartNodes.Any(part => part.Name == DatePartName.Month), hasDay = node.PartNodes.Any(part => part.Name == DatePartName.Day);
        return hasDay ? DateParts.YearMonthDay : hasMonth ? DateParts.YearMonth : DateParts.Year;
    }

    // Where the style does not print the variable "year-suffix" itself, it stands behind the year.
    private bool WriteYearSuffix(RenderState state, bool isExplicit = false)
    {
        NodeUses? uses = state.Options.IsBibliography ? context.Style.Bibliography?.Uses : context.Style.Citation.Uses;
        bool isPrintedByStyle = uses?.HasFlag(NodeUses.YearSuffix) == true;
        bool isDue = state.Distinction.YearSuffix > 0 && !state.Options.HidesYearSuffix && !state.YearSuffixWritten && isExplicit == isPrintedByStyle;
        if (!isDue || state.Options.SortKey is not null)
            return false;
        state.YearSuffixWritten = true;
        int date = state.Buffer.Turn(PrintedPart.YearSuffix);
        state.Buffer.AddText(YearSuffix.Of(state.Distinction.YearSuffix), TokenTraits.KeepsCase);
        state.Buffer.Leave(date);
        return true;
    }
}
