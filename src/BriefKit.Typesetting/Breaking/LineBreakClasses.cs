using System.Globalization;
using System.Text;

namespace BriefKit.Typesetting.Breaking;

/// <summary>
/// The line-breaking class of a character. It is derived from the general category, with the exceptions that UAX #14, section 5, names:
/// that is a few ranges in place of a table of all of Unicode.
/// </summary>
internal static class LineBreakClasses
{
    public static LineBreakClass Of(Rune character) => character.Value switch
    {
        ' ' => LineBreakClass.SP,
        < 0x80 => OfAscii((char)character.Value),
        < 0x2E80 => OfPunctuation(character),
        _ => OfEastAsian(character),
    };

    /// <summary>Whether the character is as wide as it is high, and takes part in the rules for Chinese, Japanese and Korean.</summary>
    public static bool IsWide(int character) => character is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF01 and <= 0xFF60) or (>= 0x1F300 and <= 0x1FAFF)
        or (>= 0x20000 and <= 0x3FFFD);

    private static LineBreakClass OfAscii(char character) => character switch
    {
        >= '0' and <= '9' => LineBreakClass.NU,
        '(' or '[' or '{' => LineBreakClass.OP,
        ')' or ']' => LineBreakClass.CP,
        '}' => LineBreakClass.CL,
        '!' or '?' => LineBreakClass.EX,
        '"' or '\'' => LineBreakClass.QU,
        ',' or '.' or ':' or ';' => LineBreakClass.IS,
        '-' => LineBreakClass.HY,
        '/' => LineBreakClass.SY,
        '$' or '+' or '\\' => LineBreakClass.PR,
        '%' => LineBreakClass.PO,
        '|' or '\t' => LineBreakClass.BA,
        < ' ' or '\x7F' => LineBreakClass.CM,
        _ => LineBreakClass.AL,
    };

    private static LineBreakClass OfPunctuation(Rune character) => character.Value switch
    {
        0x00A0 or 0x202F or 0x2007 or 0x2011 or 0x034F or 0x0F0C => LineBreakClass.GL,
        0x2028 or 0x2029 or 0x0085 => LineBreakClass.BK,
        0x200B => LineBreakClass.ZW,
        0x200D => LineBreakClass.ZWJ,
        0x2060 => LineBreakClass.WJ,
        0x2014 => LineBreakClass.B2,
        0x00AD or 0x2010 or 0x2012 or 0x2013 or 0x058A or 0x2027 or 0x1680 or (>= 0x2000 and <= 0x200A) or 0x205F or 0x2056
            or (>= 0x2058 and <= 0x205B) => LineBreakClass.BA,
        0x00B4 or 0x02C8 or 0x02CC or 0x02DF => LineBreakClass.BB,
        (>= 0x2024 and <= 0x2026) or 0x22EF => LineBreakClass.IN,
        0x037E or 0x0589 or 0x060C or 0x060D or 0x2044 => LineBreakClass.IS,
        0x061B or 0x061F or 0x05C6 => LineBreakClass.EX,
        0x203C or 0x203D or (>= 0x2047 and <= 0x2049) => LineBreakClass.NS,
        0x00A1 or 0x00BF or 0x201A or 0x201E => LineBreakClass.OP,
        0x00A2 or 0x00B0 or (>= 0x2030 and <= 0x2037) or 0x2103 or 0x2109 => LineBreakClass.PO,
        0x00B1 or 0x2116 or 0x2212 or 0x2213 => LineBreakClass.PR,
        (>= 0x05D0 and <= 0x05F2) => LineBreakClass.HL,
        _ => OfCategory(character),
    };

    private static LineBreakClass OfEastAsian(Rune character) => character.Value switch
    {
        0xFEFF => LineBreakClass.WJ,
        0x2E3A or 0x2E3B => LineBreakClass.B2,
        0x3000 => LineBreakClass.BA,
        0x3001 or 0x3002 or 0xFF0C or 0xFF0E or 0xFF61 or 0xFF64 or 0xFE50 or 0xFE52 => LineBreakClass.CL,
        0xFF01 or 0xFF1F or 0xFE56 or 0xFE57 => LineBreakClass.EX,
        0x3005 or 0x301C or 0x303B or 0x303C or 0x30A0 or 0x30FB or 0xFF1A or 0xFF1B or 0xFF65 or 0xFE54 or 0xFE55 => LineBreakClass.NS,
        (>= 0x309B and <= 0x309E) or (>= 0x30FC and <= 0x30FE) or 0xFF9E or 0xFF9F or 0xFF70 => LineBreakClass.NS,
        _ when IsSmallKana(character.Value) => LineBreakClass.NS,
        (>= 0xFB1D and <= 0xFB4F) => LineBreakClass.HL,
        0xFF04 or 0xFFE5 or 0xFFE1 or 0xFFE6 => LineBreakClass.PR,
        0xFF05 or 0xFFE0 => LineBreakClass.PO,
        (>= 0x1F1E6 and <= 0x1F1FF) => LineBreakClass.RI,
        _ => OfCategory(character),
    };

    private static LineBreakClass OfCategory(Rune character) => Rune.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format or UnicodeCategory.Control => LineBreakClass.CM,
        UnicodeCategory.OpenPunctuation => LineBreakClass.OP,
        UnicodeCategory.ClosePunctuation => LineBreakClass.CL,
        UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => LineBreakClass.QU,
        UnicodeCategory.CurrencySymbol => LineBreakClass.PR,
        UnicodeCategory.DecimalDigitNumber when !IsWide(character.Value) => LineBreakClass.NU,
        _ => IsWide(character.Value) ? LineBreakClass.ID : LineBreakClass.AL,
    };

    // UAX #14, class CJ, under its strict reading: a small kana does not begin a line.
    private static bool IsSmallKana(int character) => character is
        0x3041 or 0x3043 or 0x3045 or 0x3047 or 0x3049 or 0x3063 or 0x3083 or 0x3085 or 0x3087 or 0x308E or 0x3095 or 0x3096
        or 0x30A1 or 0x30A3 or 0x30A5 or 0x30A7 or 0x30A9 or 0x30C3 or 0x30E3 or 0x30E5 or 0x30E7 or 0x30EE or 0x30F5 or 0x30F6
        or (>= 0x31F0 and <= 0x31FF) or (>= 0xFF67 and <= 0xFF6F);
}
