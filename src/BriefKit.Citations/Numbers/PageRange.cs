using System.Globalization;
using BriefKit.Citations.Styles;

namespace BriefKit.Citations.Numbers;

/// <summary>CSL 1.0.2, Appendix V, "Page Range Formats".</summary>
internal static class PageRange
{
    /// <summary>
    /// The second number of a range as the format abbreviates it. Numbers with unlike prefixes (<c>A12</c>, <c>B3</c>), and
    /// those that are no numbers, stay.
    /// </summary>
    public static string Last(string first, string last, PageRangeFormat format)
    {
        if (format == PageRangeFormat.AsIs || !TrySplit(first, out string firstPrefix, out string firstDigits) || !TrySplit(last, out string lastPrefix, out string lastDigits))
            return last;
        if (lastPrefix != firstPrefix)
            return last;
        string expanded = lastDigits.Length < firstDigits.Length ? firstDigits[..^lastDigits.Length] + lastDigits : lastDigits;
        if (Compare(expanded, firstDigits) < 0)
            return last;
        string shortened = format switch
        {
            PageRangeFormat.Minimal => Minimal(firstDigits, expanded, 1),
            PageRangeFormat.MinimalTwo => Minimal(firstDigits, expanded, 2),
            PageRangeFormat.Chicago15 => Chicago(firstDigits, expanded, changesFourDigits: true),
            PageRangeFormat.Chicago16 => Chicago(firstDigits, expanded, changesFourDigits: false),
            _ => expanded,
        };
        return shortened == expanded ? firstPrefix + shortened : shortened;
    }

    /// <summary>Whether a hyphen between the two means "to", as it does between numbers that are prefixed alike, and Roman numerals.</summary>
    public static bool IsRange(string first, string last) =>
        !TrySplit(first, out string firstPrefix, out _) || !TrySplit(last, out string lastPrefix, out _) || firstPrefix == lastPrefix;

    private static bool TrySplit(string text, out string prefix, out string digits)
    {
        int start = text.Length;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        prefix = text[..start];
        digits = text[start..];
        return digits.Length is > 0 and < 19;
    }

    private static int Compare(string left, string right) =>
        long.Parse(left, CultureInfo.InvariantCulture).CompareTo(long.Parse(right, CultureInfo.InvariantCulture));

    private static string Minimal(string first, string last, int atLeast)
    {
        if (first.Length != last.Length)
            return last;
        int same = 0;
        while (same < last.Length - atLeast && first[same] == last[same])
            same++;
        return last[same..];
    }

    private static string Chicago(string first, string last, bool changesFourDigits)
    {
        if (first.Length != last.Length || first.Length < 3)
            return last;
        int number = int.Parse(first.AsSpan(first.Length - 2), CultureInfo.InvariantCulture);
        // After a multiple of 100 all digits are printed; 101 to 109 the changed part only; else two digits, more if needed.
        if (number == 0)
            return last;
        string shortened = Minimal(first, last, number < 10 ? 1 : 2);
        // CMOS 15, 9.64: where three digits of four change, all four are printed.
        return changesFourDigits && last.Length == 4 && shortened.Length >= 3 ? last : shortened;
    }
}
