using BriefKit.Citations.Formatting;
using BriefKit.Core.Collections;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Styles;

/// <summary>Reads a <c>cs:locale</c> element: the root of a locale file, or a part of a style.</summary>
internal static class LocaleContentReader
{
    public static LocaleContent Read(CslElement locale, DiagnosticBag bag)
    {
        AttributeReader attributes = new(locale, bag);
        LocaleContent content = new(attributes.Text("xml:lang") ?? attributes.Text("lang") ?? "");
        attributes.Text("version");
        attributes.Text("xmlns");
        attributes.ReportUnknown();
        foreach (CslElement child in locale.Children)
            content = ReadPart(content, child, locale, bag);
        return content;
    }

    private static LocaleContent ReadPart(LocaleContent content, CslElement part, CslElement locale, DiagnosticBag bag)
    {
        AttributeReader attributes = new(part, bag);
        switch (part.Name)
        {
            case "info":
                return content;
            case "style-options":
                content = content with
                {
                    PunctuationInQuote = attributes.Flag("punctuation-in-quote"),
                    LimitDayOrdinalsToDay1 = attributes.Flag("limit-day-ordinals-to-day-1"),
                };
                attributes.ReportUnknown();
                return content;
            case "date":
                DateForm form = attributes.Choice("form", Vocabularies.DateForms) ?? DateForm.Text;
                DateFormat format = ReadDate(attributes, bag);
                return form == DateForm.Text ? content with { TextDate = format } : content with { NumericDate = format };
            case "terms":
                List<Term> terms = [.. content.Terms];
                foreach (CslElement child in part.Children)
                    terms.AddRange(ReadTerm(child, part, bag));
                return content with { Terms = terms.ToValueList() };
            default:
                bag.Add(StyleDiagnostics.UnknownElement(part, locale));
                return content;
        }
    }

    private static DateFormat ReadDate(AttributeReader attributes, DiagnosticBag bag)
    {
        string delimiter = attributes.Text("delimiter") ?? "";
        NodeFormat format = FormatReader.Read(attributes);
        attributes.ReportUnknown();
        return new DateFormat(delimiter, format, attributes.Element.Children.SelectMany(part => ReadDatePart(part, attributes.Element, bag)).ToValueList());
    }

    public static ValueList<DatePartNode> ReadDatePart(CslElement element, CslElement parent, DiagnosticBag bag)
    {
        if (element.Name != "date-part")
        {
            bag.Add(StyleDiagnostics.UnknownElement(element, parent));
            return [];
        }
        AttributeReader attributes = new(element, bag);
        if (attributes.Choice("name", Vocabularies.DatePartNames) is not DatePartName name)
        {
            if (attributes.Text("name") is null)
                bag.Add(StyleDiagnostics.MissingAttribute(element, "name"));
            return [];
        }
        DatePartNode part = new(name)
        {
            Form = attributes.Choice("form", Vocabularies.DatePartForms) ?? DatePartForm.Unset,
            RangeDelimiter = attributes.Text("range-delimiter"),
            Format = FormatReader.Read(attributes),
        };
        attributes.ReportUnknown();
        return [part];
    }

    private static ValueList<Term> ReadTerm(CslElement element, CslElement parent, DiagnosticBag bag)
    {
        if (element.Name != "term")
        {
            bag.Add(StyleDiagnostics.UnknownElement(element, parent));
            return [];
        }
        AttributeReader attributes = new(element, bag);
        TermForm form = attributes.Choice("form", Vocabularies.TermForms) ?? TermForm.Long;
        string name = attributes.Text("name") ?? "";
        string? single = element.Child("single")?.Text, multiple = element.Child("multiple")?.Text;
        Term term = new(new TermKey(TermNames.Canonical(name), form), single ?? multiple ?? element.Text, multiple)
        {
            Gender = attributes.Choice("gender", Vocabularies.Genders) ?? Gender.Neuter,
            GenderForm = attributes.Choice("gender-form", Vocabularies.Genders) ?? Gender.Neuter,
            Match = attributes.Choice("match", Vocabularies.OrdinalMatches) ?? OrdinalMatch.ByName,
        };
        attributes.ReportUnknown();
        return [term];
    }
}
