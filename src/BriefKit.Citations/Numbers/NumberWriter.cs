using System.Globalization;
using BriefKit.Citations.Formatting;
using BriefKit.Citations.Items;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Styles;
using BriefKit.Core.References;

namespace BriefKit.Citations.Numbers;

/// <summary>Writes number variables (CSL 1.0.2, "Number"): in their form, with separators set as one sets them, page ranges abbreviated.</summary>
internal sealed class NumberWriter(Locale locale, PageRangeFormat pageRanges)
{
    /// <param name="noun">The term that an ordinal takes its gender from: the variable's, or for a locator its label.</param>
    public void Write(TokenBuffer buffer, NumberValue number, Variable variable, NumberForm form, string noun)
    {
        Gender gender = form is NumberForm.Ordinal or NumberForm.LongOrdinal ? locale.GenderOf(noun) : Gender.Neuter;
        string current = noun;
        string? before = null;
        for (int i = 0; i < number.Parts.Length; i++)
        {
            NumberPart part = number.Parts[i];
            if (part.Label is LocatorLabel label)
            {
                WriteLabel(buffer, number, i, label, current);
                current = label.Term;
            }
            bool isRangeOfPages = variable == Variable.Page || (variable == Variable.Locator && current == Locator.Page);
            string text = part.Text;
            if (isRangeOfPages && before is not null && MakesRange(number.Parts[i - 1].Separator, variable))
                text = PageRange.Last(before, text, pageRanges);
            before = part.Text;
            bool isRange = part.Separator != NumberSeparator.Hyphen || !isRangeOfPages || PageRange.IsRange(part.Text, number.Parts[i + 1].Text);
            string inForm = current == noun ? InForm(text, part, form, gender) : text;
            buffer.AddText(inForm + (isRange ? Separator(part.Separator, variable) : "-"));
        }
    }

    // A dash in a locator was typed for this document; one in the data is as good as a hyphen.
    private static bool MakesRange(NumberSeparator separator, Variable variable) =>
        separator == NumberSeparator.Hyphen || (separator == NumberSeparator.Dash && variable == Variable.Page);

    // The first label of all is what cs:label prints. Others stand where the writer put them, in the locale's words.
    private void WriteLabel(TokenBuffer buffer, NumberValue number, int index, LocatorLabel label, string current)
    {
        if (label.Term == current)
            return;
        TermKey term = new(label.Term, TermForm.Short);
        if (index > 0 || !locale.HasTermInAnyForm(label.Term))
        {
            string text = locale.HasTermInAnyForm(label.Term) ? locale.Text(term, number.IsPluralFrom(index)) : label.Written;
            buffer.AddText(number.Parts[index].Text.Length > 0 ? text + " " : text);
        }
    }

    private string InForm(string text, NumberPart part, NumberForm form, Gender gender)
    {
        if (form == NumberForm.Numeric || !part.IsPlain)
            return text;
        int number = int.Parse(part.Text, CultureInfo.InvariantCulture);
        return form switch
        {
            NumberForm.Ordinal => Ordinal(number, gender),
            NumberForm.LongOrdinal => locale.LongOrdinal(number, gender) ?? Ordinal(number, gender),
            NumberForm.Roman => RomanNumeral.Of(number) ?? text,
            _ => text,
        };
    }

    public string Ordinal(int number, Gender gender) => number.ToString(CultureInfo.InvariantCulture) + locale.OrdinalSuffix(number, gender);

    private string Separator(NumberSeparator separator, Variable variable) => separator switch
    {
        NumberSeparator.Comma => ", ",
        NumberSeparator.CommaAnd => $", {locale.Text("and")} ",
        NumberSeparator.And => $" {locale.Text("and")} ",
        NumberSeparator.Ampersand => $" {Ampersand} ",
        NumberSeparator.Dash => variable == Variable.Page ? RangeDelimiter(variable) : "–",
        NumberSeparator.Hyphen => RangeDelimiter(variable),
        NumberSeparator.LiteralHyphen => "-",
        NumberSeparator.Label => " ",
        _ => "",
    };

    private string Ampersand => locale.HasTerm(new TermKey("and", TermForm.Symbol)) ? locale.Text(new TermKey("and", TermForm.Symbol)) : "&";

    private string RangeDelimiter(Variable variable)
    {
        string term = variable switch
        {
            Variable.Page or Variable.Locator or Variable.Issue or Variable.Volume or Variable.Edition or Variable.Number => locale.Text("page-range-delimiter"),
            Variable.CollectionNumber => locale.Text("year-range-delimiter"),
            _ => "-",
        };
        return term.Length > 0 ? term : "–";
    }
}
