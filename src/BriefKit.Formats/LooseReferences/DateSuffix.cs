using BriefKit.Core.Text;
using BriefKit.Formats.LooseDates;

namespace BriefKit.Formats.LooseReferences;

/// <summary>Finds the date that a line ends with, or that stands in parentheses in it.</summary>
internal static class DateSuffix
{
    // "December 29, 1953 – January 3, 1954" is 35 characters long.
    private const int LongestDate = 60;

    private static readonly string[] Prepositions = ["in", "of", "on", "to", "from", "since", "until", "before", "after", "by", "and", "between", "the"];

    /// <summary>The longest date at the end of a stretch; not one that a preposition ties to the words before it, as in "the harvest of 1953".</summary>
    public static LooseDateReading? Find(SourceText source, TextSpan span)
    {
        TextSpan trimmed = TrimEnd(source, span);
        int from = Math.Max(span.Start, trimmed.End - LongestDate);
        List<DateToken> tokens = DateScanner.Scan(source, TextSpan.FromBounds(from, Math.Max(from, trimmed.End)));
        for (int i = tokens.FindLastIndex(token => token.Kind == DateTokenKind.Unknown) + 1; i < tokens.Count; i++)
        {
            int start = tokens[i].Span.Start;
            bool begins = start == span.Start || IsBreak(source.Text[start - 1]);
            if (!begins || !MayBegin(tokens[i].Kind) || IsTied(source, TextSpan.FromBounds(span.Start, start)))
                continue;
            LooseDateReading reading = LooseDateReader.Examine(source, TextSpan.FromBounds(start, trimmed.End));
            if (reading.DayFirst.IsGood || reading.MonthFirst.IsGood)
                return reading;
        }
        return null;
    }

    /// <summary>A date in parentheses: <c>(2012)</c>.</summary>
    public static LooseDateReading? FindInParentheses(SourceText source, TextSpan span)
    {
        for (int at = span.Start; at < span.End; at++)
        {
            if (source.Text[at] is not ('(' or '（'))
                continue;
            int length = source.Text.AsSpan(at, Math.Min(LongestDate, span.End - at)).IndexOfAny(')', '）');
            if (length < 2)
                continue;
            LooseDateReading reading = LooseDateReader.Examine(source, new TextSpan(at + 1, length - 1));
            if (reading.DayFirst.IsGood)
                return reading;
        }
        return null;
    }

    private static TextSpan TrimEnd(SourceText source, TextSpan span)
    {
        TextSpan trimmed = source.Trim(span);
        int end = trimmed.End;
        while (end > trimmed.Start && source.Text[end - 1] is '.' or '。' or ',' or '，' or ';' or '；' or ')' or '）')
            end--;
        return TextSpan.FromBounds(trimmed.Start, end);
    }

    private static bool MayBegin(DateTokenKind kind) => kind is DateTokenKind.Number or DateTokenKind.Month or DateTokenKind.Season
        or DateTokenKind.Weekday or DateTokenKind.Circa or DateTokenKind.Perhaps or DateTokenKind.Part or DateTokenKind.From or DateTokenKind.Between;

    // Chinese has no spaces.
    private static bool IsBreak(char before) => !char.IsLetterOrDigit(before) || before >= '\u2E80';

    private static bool IsTied(SourceText source, TextSpan before)
    {
        ReadOnlySpan<char> text = source[before].TrimEnd();
        ReadOnlySpan<char> word = text[(text.LastIndexOfAny(' ', '\t', '\n') + 1)..];
        foreach (string preposition in Prepositions)
        {
            if (word.Equals(preposition, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return text is [.., '-' or '–' or '/' or '—'];
    }
}
