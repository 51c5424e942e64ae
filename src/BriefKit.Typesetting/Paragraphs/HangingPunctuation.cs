using System.Text;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>
/// How far a character hangs out of the measure at the edge of a text, so that the edge looks straight: light marks far, letters with
/// slanting sides a little. In parts of the character's width, after the practice of metal type (H. Zapf and P. Karow, the hz program).
/// </summary>
internal static class HangingPunctuation
{
    /// <summary>Whether a character hangs out at no start, which is quickly said of nearly all.</summary>
    public static bool NeverAtStart(char character) => char.IsAsciiLetterLower(character);

    public static double AtStart(Rune character) => character.Value switch
    {
        0x2018 or 0x201C or 0x201A or 0x201E or 0x2039 or 0xAB or '\'' or '"' => 0.6,
        '(' or '[' => 0.15,
        '-' or 0x2010 or 0x2013 => 0.4,
        0x2014 => 0.2,
        'A' or 'T' or 'V' or 'W' or 'Y' => 0.05,
        _ => 0,
    };

    public static double AtEnd(Rune character) => character.Value switch
    {
        '.' or ',' => 0.7,
        '-' or 0x2010 => 0.6,
        0x2018 or 0x2019 or 0x201C or 0x201D or 0x203A or 0xBB or '\'' or '"' => 0.6,
        ':' or ';' => 0.4,
        0x2013 => 0.3,
        0x2014 => 0.2,
        '!' or '?' or ')' or ']' => 0.15,
        'A' or 'T' or 'V' or 'W' or 'Y' or 'r' or 'v' or 'w' or 'y' => 0.05,
        _ => 0,
    };
}
