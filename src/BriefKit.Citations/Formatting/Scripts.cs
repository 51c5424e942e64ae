namespace BriefKit.Citations.Formatting;

/// <summary>Which script a text is written in.</summary>
internal static class Scripts
{
    /// <summary>
    /// Whether the text is in Chinese, Japanese or Korean characters, in which names are written family first with no space.
    /// </summary>
    public static bool IsEastAsian(string text)
    {
        bool found = false;
        foreach (char c in text)
        {
            if (IsEastAsian(c))
                found = true;
            else if (char.IsLetter(c))
                return false;
        }
        return found;
    }

    /// <summary>Whether any of the text is in a script that has italics: Chinese, Japanese and Korean have none.</summary>
    public static bool HasSlantedLetters(ReadOnlySpan<Token> tokens)
    {
        bool foundEastAsian = false;
        foreach (Token token in tokens)
        {
            if (!token.IsText)
                continue;
            foreach (char c in token.Text)
            {
                if (IsEastAsian(c))
                    foundEastAsian = true;
                else if (char.IsLetterOrDigit(c))
                    return true;
            }
        }
        return !foundEastAsian;
    }

    private static bool IsEastAsian(char c) => c is (>= '\u3040' and <= '\u30FF')
        or (>= '\u3400' and <= '\u9FFF')
        or (>= '\uAC00' and <= '\uD7AF')
        or (>= '\uF900' and <= '\uFAFF')
        or (>= '\uD840' and <= '\uDFFF');
}
