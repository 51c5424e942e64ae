namespace BriefKit.Citations.Formatting;

/// <summary>Which script a text is written in.</summary>
internal static class Scripts
{
    /// <summary>
    /// Whether the text is in Chinese, Japanese or Korean characters, in which names are written family first with no space.
    /// </summary>
    /// <param name="more">The rest of the text, where it is in two pieces.</param>
    public static bool IsEastAsian(ReadOnlySpan<char> text, ReadOnlySpan<char> more = default)
    {
        bool found = false;
        return HasNoOtherLetters(text, ref found) && HasNoOtherLetters(more, ref found) && found;
    }

    private static bool HasNoOtherLetters(ReadOnlySpan<char> text, ref bool foundEastAsian)
    {
        foreach (char c in text)
        {
            if (IsEastAsian(c))
                foundEastAsian = true;
            else if (char.IsLetter(c))
                return false;
        }
        return true;
    }

    /// <summary>Whether any of the text is in a script that has italics: Chinese, Japanese and Korean have none.</summary>
    public static bool HasSlantedLetters(ReadOnlySpan<Token> tokens)
    {
        bool foundEastAsian = false;
        foreach (ref readonly Token token in tokens)
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

    /// <summary>Whether the character is a Chinese, Japanese or Korean one, or begins one: high surrogates of planes 2 and 3, which hold nothing else.</summary>
    public static bool IsEastAsian(char c) => c is (>= '\u3040' and <= '\u30FF')
        or (>= '\u3400' and <= '\u9FFF')
        or (>= '\uAC00' and <= '\uD7AF')
        or (>= '\uF900' and <= '\uFAFF')
        or (>= '\uD840' and <= '\uD8BF');
}
