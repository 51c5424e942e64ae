using BriefKit.Citations.Dates;
using BriefKit.Citations.Formatting;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Styles;
using BriefKit.Core.Dates;

namespace BriefKit.Citations;

/// <summary>Writes dates in running text as a CSL locale's <c>text</c> format has them. A range's ends may differ in precision.</summary>
public sealed class CslDateFormatter : IDateFormatter
{
    private readonly DateWriter _writer;
    private readonly DateFormat _format;

    public CslDateFormatter(Locale locale)
    {
        _writer = new DateWriter(locale);
        _format = locale.TextDate ?? new DateFormat("-", NodeFormat.Plain, [Numeric(DatePartName.Year), Numeric(DatePartName.Month), Numeric(DatePartName.Day)]);
    }

    public string Format(EdtfDate date)
    {
        TokenBuffer buffer = new();
        FormatScope scope = FormatScope.Begin(buffer, _format.Format);
        _writer.Write(buffer, date, _format);
        scope.End(LetterCasing.Other);
        PunctuationCleaner.Clean(buffer.Tokens, movesIntoQuotes: false);
        return buffer.PlainText();
    }

    private static DatePartNode Numeric(DatePartName name) => new(name) { Form = DatePartForm.NumericLeadingZeros };
}
