using System.Text;

namespace BriefKit.Core.Text;

/// <summary>How plausible bytes are in one of the older encodings: the part of what is not ASCII that is common in it, from 0 to 1.</summary>
internal static class EncodingPlausibility
{
    public static double Of(Encoding encoding, ReadOnlySpan<byte> bytes) => encoding.WebName switch
    {
        "windows-1252" => OfLatin(bytes),
        "shift_jis" => OfPairs(bytes, IsCommonInShiftJis, IsSingleInShiftJis),
        "big5" => OfPairs(bytes, IsCommonInBig5, static _ => false),
        _ => OfPairs(bytes, IsCommonInGb, static _ => false),
    };

    // Accented letters stand alone among plain ones; curly quotation marks and dashes beside them.
    private static double OfLatin(ReadOnlySpan<byte> bytes)
    {
        int common = 0, all = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            all++;
            bool isAmongHigh = (i > 0 && bytes[i - 1] >= 0x80) || (i + 1 < bytes.Length && bytes[i + 1] >= 0x80);
            bool isBesideLetter = (i > 0 && char.IsAsciiLetter((char)bytes[i - 1])) || (i + 1 < bytes.Length && char.IsAsciiLetter((char)bytes[i + 1]));
            bool isMark = bytes[i] is 0x85 or (>= 0x91 and <= 0x97) or 0xA0 or 0xA7 or 0xAB or 0xB0 or 0xB7 or 0xBB;
            if (isMark || (bytes[i] >= 0xC0 && isBesideLetter && !isAmongHigh))
                common++;
        }
        return all == 0 ? 0 : (double)common / all;
    }

    private static double OfPairs(ReadOnlySpan<byte> bytes, Func<byte, byte, bool> isCommon, Func<byte, bool> isSingle)
    {
        int common = 0, all = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            all++;
            if (isSingle(bytes[i]) || i + 1 == bytes.Length)
                continue;
            if (isCommon(bytes[i], bytes[i + 1]))
                common++;
            i++;
        }
        return all == 0 ? 0 : (double)common / all;
    }

    // GB 2312: punctuation in its first and third rows, the 3,755 most common characters in rows 16 to 55.
    private static bool IsCommonInGb(byte lead, byte trail) => trail >= 0xA1 && lead is 0xA1 or 0xA3 or (>= 0xB0 and <= 0xD7);

    // Punctuation from A140, the 5,401 most common characters from A440 to C67E.
    private static bool IsCommonInBig5(byte lead, byte trail) => lead is >= 0xA1 and <= 0xC6 && trail is (>= 0x40 and <= 0x7E) or >= 0xA1;

    // Punctuation, kana, and the characters of the first level.
    private static bool IsCommonInShiftJis(byte lead, byte trail) => lead switch
    {
        0x81 => trail <= 0x9A,
        0x82 => trail >= 0x4F,
        0x83 => trail <= 0x96,
        _ => lead is >= 0x88 and <= 0x97,
    };

    // Half-width katakana.
    private static bool IsSingleInShiftJis(byte lead) => lead is >= 0xA1 and <= 0xDF;
}
