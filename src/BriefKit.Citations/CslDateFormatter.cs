using BriefKit.Citations.Dates;
using BriefKit.Citations.Formatting;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Styles;
using BriefKit.Core.Dates;

namespace BriefKit.Citations;

/// <summary>
/// Writes dates in running text as a CSL locale's <c>text</c> format has them. A range's ends may differ in precision. What EDTF calls
/// uncertain or approximate is said by the locale's term <c>circa</c>, which stands for both in CSL, before the end that it is true of.
/// </summary>
public sealed class CslDateFormatter : IDateFormatter
{
    private const char NoBreakSpace = '\u00A0';
    private const char FirstEastAsian = '\u2E80';

    private readonly DateWriter _writer;
    private readonly DateFormat _format;
    private readonly string _circa;

    public CslDateFormatter(Locale locale)
    {
        _writer = new DateWriter(locale);
        _format = locale.TextDate ?? new DateFormat("-", NodeFormat.Plain, [Numeric(DatePartName.Year), Numeric(DatePartName.Month), Numeric(DatePartName.Day)]);
        string term = locale.Text(new TermKey("circa", TermForm.Short));
        _circa = term.Length == 0 ? "~" : term[^1] < FirstEastAsian ? term + NoBreakSpace : term;
    }

    public string Format(EdtfDate date)
    {
        // A doubtful end is written by itself, lest what it shares with the start stand behind its mark, or before.
        if (date is { IsInterval: true, End: EdtfPoint end } && IsDoubtful(end) && date.Start != end)
        {
            string start = date.Start is null ? "" : Format(new EdtfDate(date.Start, null, false));
            return start + DateWriter.OpenRangeDelimiter(_format) + Format(new EdtfDate(end, null, false));
        }
        return IsDoubtful(date.Start) ? _circa + Write(date) : Write(date);
    }

    private string Write(EdtfDate date)
    {
        TokenBuffer buffer = new();
        FormatScope scope = FormatScope.Begin(buffer, _format.Format);
        _writer.Write(buffer, date, _format);
        scope.End(LetterCasing.Other);
        PunctuationCleaner.Clean(buffer.Tokens, movesIntoQuotes: false);
        return buffer.PlainText();
    }

    private static bool IsDoubtful(EdtfPoint? point) => point is { IsApproximate: true } or { IsUncertain: true };

    private static DatePartNode Numeric(DatePartName name) => new(name) { Form = DatePartForm.NumericLeadingZeros };
}
