namespace BriefKit.Citations.Formatting;

/// <summary>CSL 1.0.2, "Text-case", over a stretch of tokens.</summary>
internal static class CaseTransform
{
    public static void Apply(Span<Token> tokens, TextCase textCase, LetterCasing casing)
    {
        switch (textCase)
        {
            case TextCase.Lowercase:
                ForEach(tokens, text => Lower(text, casing));
                break;
            case TextCase.Uppercase:
                ForEach(tokens, text => Upper(text, casing));
                break;
            case TextCase.CapitalizeFirst:
                CapitalizeFirst(tokens);
                break;
            case TextCase.CapitalizeAll:
                ForEach(tokens, CapitalizeWords);
                break;
            case TextCase.Sentence:
                ToSentence(tokens);
                break;
            case TextCase.Title when casing == LetterCasing.English:
                TitleCase.Apply(tokens);
                break;
        }
    }

    private static string Lower(string text, LetterCasing casing) =>
        (casing == LetterCasing.Turkic ? text.Replace('I', 'ı').Replace('İ', 'i') : text).ToLowerInvariant();

    // The invariant culture leaves the letter without a dot as it is.
    private static string Upper(string text, LetterCasing casing) =>
        (casing == LetterCasing.Turkic ? text.Replace('i', 'İ') : text).ToUpperInvariant().Replace('ı', 'I');

    /// <summary>The text with its first letter in upper case. A letter outside the basic plane counts as one.</summary>
    public static string Capitalize(string text, int start = 0)
    {
        if (start >= text.Length || !System.Text.Rune.TryGetRuneAt(text, start, out System.Text.Rune first))
            return text;
        System.Text.Rune upper = System.Text.Rune.ToUpperInvariant(first);
        return upper == first ? text : string.Concat(text.AsSpan(0, start), upper.ToString(), text.AsSpan(start + first.Utf16SequenceLength));
    }

    // "capitalizes the first character of the first word, if the word is lowercase": "arXiv" stays.
    private static string CapitalizeWord(string text, int start)
    {
        for (int i = start; i < text.Length && !char.IsWhiteSpace(text[i]); i++)
        {
            if (char.IsUpper(text[i]))
                return text;
        }
        return Capitalize(text, start);
    }

    private static void ForEach(Span<Token> tokens, Func<string, string> change)
    {
        foreach (ref Token token in tokens)
        {
            if (token.IsText && !token.KeepsCase)
                token = token with { Text = change(token.Text) };
        }
    }

    private static void CapitalizeFirst(Span<Token> tokens)
    {
        foreach (ref Token token in tokens)
        {
            if (!token.IsText || token.IsAffix)
                continue;
            int start = FirstOfWord(token.Text, 0);
            if (start < 0)
                continue;
            if (!token.KeepsCase)
                token = token with { Text = CapitalizeWord(token.Text, start) };
            return;
        }
    }

    private static string CapitalizeWords(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])))
                text = CapitalizeWord(text, i);
        }
        return text;
    }

    // "For uppercase strings, the first character of the string remains capitalized. All other letters are lowercased. For lower
    // or mixed case strings, the first character of the first word is capitalized if the word is lowercase." Users know it from
    // citeproc-js, which lowercases all that follows the first letter; that is what the fixtures hold to.
    private static void ToSentence(Span<Token> tokens)
    {
        bool isFirst = true;
        foreach (ref Token token in tokens)
        {
            if (!token.IsText || token.IsAffix)
                continue;
            int start = isFirst ? FirstOfWord(token.Text, 0) : -1;
            if (!token.KeepsCase)
                token = token with { Text = Sentence(token.Text, start) };
            isFirst &= start < 0;
        }
    }

    private static string Sentence(string text, int start)
    {
        if (start < 0)
            return text.ToLowerInvariant();
        int end = start + 1;
        string rest = text[end..].ToLowerInvariant();
        return Capitalize(text[..end] + rest, start);
    }

    private static int FirstOfWord(string text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && !char.IsPunctuation(text[i]))
                return i;
        }
        return -1;
    }
}
