using System.Text;
using BriefKit.Core.Text;
using BriefKit.Typesetting.Fonts;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>Which half of a punctuation mark of Chinese or Japanese is blank, so that it can be given up.</summary>
internal enum BlankHalf : byte
{
    None,

    /// <summary>Opening marks stand in the second half of their square.</summary>
    Front,

    /// <summary>Closing marks, commas and full stops stand in the first half of their square.</summary>
    Back,
}

/// <summary>
/// The white space around characters of Chinese and Japanese (W3C, "Requirements for Chinese Text Layout", 3.1.6, and "Requirements for
/// Japanese Text Layout", 3.1.4): punctuation is as wide as a character, but half of it is blank, and where two such marks meet or a line
/// begins or ends with one, the blank goes. Latin letters and figures are set off by a quarter of an em.
/// </summary>
internal static class FullWidthPunctuation
{
    /// <summary>The space between two characters, in em.</summary>
    /// <param name="Width">What is added; negative where a blank half goes.</param>
    public readonly record struct Gap(double Width, double Stretch, double Shrink)
    {
        public bool IsNone => this == default;
    }

    // Between two characters there is no space, but justification may make some.
    private const double CharacterStretch = 0.08;
    private const double LatinGap = 0.25;
    private const double LatinGive = 0.125;
    private const double PunctuationGive = 0.25;

    /// <param name="language">A BCP 47 tag: commas and full stops stand in the middle of their square in traditional Chinese.</param>
    public static BlankHalf BlankOf(Rune character, string language) => character.Value switch
    {
        0x3008 or 0x300A or 0x300C or 0x300E or 0x3010 or 0x3014 or 0x3016 or 0x3018 or 0x301A or 0x301D
            or 0xFF08 or 0xFF3B or 0xFF5B or 0xFF5F => BlankHalf.Front,
        0x3009 or 0x300B or 0x300D or 0x300F or 0x3011 or 0x3015 or 0x3017 or 0x3019 or 0x301B or 0x301E or 0x301F
            or 0xFF09 or 0xFF3D or 0xFF5D or 0xFF60 => BlankHalf.Back,
        0x3001 or 0x3002 or 0xFF0C or 0xFF0E => ChineseTag.IsTraditional(language) ? BlankHalf.None : BlankHalf.Back,
        0xFF01 or 0xFF1A or 0xFF1B or 0xFF1F => ChineseTag.Is(language) && !ChineseTag.IsTraditional(language) ? BlankHalf.Back : BlankHalf.None,
        0x2018 or 0x201C => FullWidthLanguage.Is(language) ? BlankHalf.Front : BlankHalf.None,
        0x2019 or 0x201D => FullWidthLanguage.Is(language) ? BlankHalf.Back : BlankHalf.None,
        _ => BlankHalf.None,
    };

    /// <summary>The space between two characters of which at least one is Chinese or Japanese.</summary>
    /// <param name="before">Blank halves count only where the mark is set as wide as a character.</param>
    public static Gap Between(Rune first, BlankHalf before, Rune second, BlankHalf after)
    {
        if (before == BlankHalf.Back && after != BlankHalf.None || (before == BlankHalf.Front && after == BlankHalf.Front))
            return new Gap(-0.5, CharacterStretch, 0);
        if (before == BlankHalf.Back || after == BlankHalf.Front)
            return new Gap(0, CharacterStretch, PunctuationGive);
        if (before != BlankHalf.None || after != BlankHalf.None)
            return default;
        if ((IsCharacter(first) && IsLatin(second)) || (IsLatin(first) && IsCharacter(second)))
            return new Gap(LatinGap, LatinGive, LatinGive);
        return new Gap(0, CharacterStretch, 0);
    }

    /// <summary>Whether it is an ideograph or a kana: what is set on a grid of squares. Hangul is set with spaces, like Latin.</summary>
    public static bool IsCharacter(Rune character) => character.Value is
        (>= 0x2E80 and <= 0x2FDF) or (>= 0x3005 and <= 0x3007) or (>= 0x3021 and <= 0x3029) or (>= 0x3040 and <= 0x312F) or (>= 0x31A0 and <= 0x31FF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private static bool IsLatin(Rune character) => character.Value < 0x2000 && Rune.IsLetterOrDigit(character);
}
