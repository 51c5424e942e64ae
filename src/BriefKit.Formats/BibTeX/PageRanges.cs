using System.Text;
using BriefKit.Core.References;

namespace BriefKit.Formats.BibTeX;

/// <summary>Writes page ranges, whose ends are parted by two hyphens (BibLaTeX manual, 2.3.12).</summary>
internal static class PageRanges
{
    public static string Write(ReferenceText pages)
    {
        string text = ReferenceMarkup.PlainText(pages);
        StringBuilder ranges = new();
        for (int i = 0; i < text.Length; i++)
        {
            int end = i;
            while (end < text.Length && IsDash(text[end]))
                end++;
            if (end == i)
            {
                ranges.Append(TexText.Write(text[i].ToString()));
                continue;
            }
            ranges.Append(IsRange(text.AsSpan(0, i), text.AsSpan(end)) || end - i > 1 || text[i] != '-' ? "--" : "-");
            i = end - 1;
        }
        return ranges.ToString();
    }

    private static bool IsDash(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015';

    // A hyphen between numbers is a range, as is one between Roman numbers; that of "A-12" is a part of the number.
    private static bool IsRange(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        before = before.TrimEnd();
        after = after.TrimStart();
        if (before.IsEmpty || after.IsEmpty)
            return false;
        return char.IsAsciiDigit(before[^1]) ? char.IsAsciiLetterOrDigit(after[0]) : IsRoman(before[^1]) && IsRoman(after[0]);
    }

    private static bool IsRoman(char c) => c is 'i' or 'v' or 'x' or 'l' or 'c' or 'd' or 'm' or 'I' or 'V' or 'X' or 'L' or 'C' or 'D' or 'M';
}
