namespace BriefKit.Formats.LooseReferences;

/// <summary>The language of a text, as far as its script alone tells it.</summary>
internal static class TextLanguage
{
    /// <summary><c>zh</c> for a text mostly in Chinese characters, <c>ja</c> for one with kana among them; null for any other.</summary>
    public static string? OfScript(ReadOnlySpan<char> text)
    {
        int han = 0, kana = 0, others = 0;
        foreach (char c in text)
        {
            if (c is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF'))
                han++;
            else if (c is >= '\u3041' and <= '\u30FA')
                kana++;
            else if (char.IsLetter(c))
                others++;
        }
        // A word of Latin takes some five letters where Chinese takes one or two.
        if (4 * (han + kana) <= others || han + kana == 0)
            return null;
        return 4 * kana > han ? "ja" : "zh";
    }

    public static bool IsLatin(string language) => language is not ("zh" or "ja");
}
