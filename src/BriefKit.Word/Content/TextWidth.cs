using System.Text;

namespace BriefKit.Word.Content;

/// <summary>How wide text is, by an estimate: a Word file is written without knowing the fonts that will draw it.</summary>
internal static class TextWidth
{
    // In ems, of a face of usual width.
    private const double Narrow = 0.31, Letter = 0.55, Capital = 0.65, Broad = 0.88, EastAsian = 1.0;

    /// <summary>The width of a text's longest line, in ems.</summary>
    public static double LongestLine(string text)
    {
        double longest = 0, current = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            current = rune.Value == '\n' ? 0 : current + Of(rune);
            longest = Math.Max(longest, current);
        }
        return longest;
    }

    private static double Of(Rune rune) => rune.Value switch
    {
        >= 0x2E80 => EastAsian,
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' or ' ' or '.' or ',' or ':' or ';' or '\'' or '’' or '‘' or '|' or '!' or '(' or ')' or '[' or ']' or '-' or '/' => Narrow,
        'm' or 'w' or 'M' or 'W' or '—' or '%' or '…' => Broad,
        >= 'A' and <= 'Z' => Capital,
        _ => Letter,
    };
}
