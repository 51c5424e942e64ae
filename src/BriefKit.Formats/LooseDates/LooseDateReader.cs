using BriefKit.Core.Dates;
using BriefKit.Core.Text;

namespace BriefKit.Formats.LooseDates;

/// <summary>
/// Reads dates as people write them, in English and Chinese, to EDTF. It reads all of a text or nothing of it: a date that was guessed is worse
/// than none.
/// </summary>
public static class LooseDateReader
{
    private const int LongestDate = 200;

    /// <summary>The date that a stretch of a source says, or null with a diagnostic that says why not.</summary>
    public static Parsed<EdtfDate?> Read(SourceText source, TextSpan span, DateOrder order = DateOrder.Auto)
    {
        DiagnosticBag diagnostics = [];
        EdtfDate? date = LooseDateResolver.Resolve(Examine(source, source.Trim(span)), order, DateEvidence.None, diagnostics);
        return new(date, diagnostics.ToValueList());
    }

    /// <summary>What a stretch of a source can mean, whichever order its figures are in.</summary>
    internal static LooseDateReading Examine(SourceText source, TextSpan span)
    {
        SourceLocation at = source.At(span);
        if (span.Length is 0 or > LongestDate)
            return Same(at, new OrderedReading(null, LooseDateFault.NotUnderstood));

        List<DateToken> tokens = DateScanner.Scan(source, span);
        Trim(tokens);
        if (tokens.Exists(token => token.Kind == DateTokenKind.Undated))
            return Same(at, new OrderedReading(null, LooseDateFault.Undated));

        if (tokens.Exists(token => token.Kind == DateTokenKind.Unknown))
            return Same(at, ReadFormal(source.Substring(span)));

        (OrderedReading dayFirst, bool depends) = LooseDateParser.Parse(tokens, dayFirst: true);
        if (depends)
            return new LooseDateReading(at, dayFirst, LooseDateParser.Parse(tokens, dayFirst: false).Reading, true);
        return Same(at, dayFirst.Fault == LooseDateFault.NotUnderstood ? ReadFormal(source.Substring(span)) : dayFirst);
    }

    // Punctuation at the ends, and "1920-1980 (bulk 1950-1960)": the years that most of it comes from do not bound it.
    private static void Trim(List<DateToken> tokens)
    {
        int bulk = tokens.FindIndex(token => token.Kind == DateTokenKind.Bulk);
        if (bulk > 0)
            tokens.RemoveRange(bulk, tokens.Count - bulk);
        while (tokens is [.., { Kind: DateTokenKind.Comma or DateTokenKind.Dot }])
            tokens.RemoveAt(tokens.Count - 1);
        while (tokens is [{ Kind: DateTokenKind.Comma or DateTokenKind.Bulk }, ..])
            tokens.RemoveAt(0);
    }

    // What is written in EDTF already; a leading minus is a dash rather than a year before Christ.
    private static OrderedReading ReadFormal(string text) => text is not ['-', ..] && EdtfDate.TryParse(text, out EdtfDate? date)
        ? new OrderedReading(date, LooseDateFault.None)
        : new OrderedReading(null, LooseDateFault.NotUnderstood);

    private static LooseDateReading Same(SourceLocation at, OrderedReading reading) => new(at, reading, reading, false);
}
