namespace BriefKit.Citations.Formatting;

/// <summary>
/// Mends what comes of putting fields, affixes and delimiters side by side: doubled spaces and stops, stops after a question mark,
/// and punctuation that belongs within the quotation marks before it. CSL hints at this only; users know it from all processors.
/// </summary>
internal static class PunctuationCleaner
{
    public static void Clean(Span<Token> tokens, bool movesIntoQuotes)
    {
        int last = -1;
        bool isAfterQuote = false;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.CloseQuote)
                isAfterQuote = true;
            if (tokens[i].Kind is TokenKind.OpenDisplay or TokenKind.OpenQuote)
                isAfterQuote = false;
            if (!tokens[i].IsText)
                continue;
            if (last >= 0)
                Join(ref tokens[last], ref tokens[i], isAfterQuote, movesIntoQuotes);
            if (tokens[i].Text.Length == 0)
                continue;
            last = i;
            isAfterQuote = false;
        }
    }

    // Takes off the right piece's head what the left piece's end makes superfluous.
    private static void Join(ref Token left, ref Token right, bool isAfterQuote, bool movesIntoQuotes)
    {
        while (left.Text.Length > 0 && right.Text.Length > 0)
        {
            char before = left.Text[^1], after = right.Text[0];
            bool isSpaceDoubled = after == ' ' && before is ' ' or '\u00A0' && after == ' ';
            if (isSpaceDoubled && !isAfterQuote)
                right = right with { Text = right.Text[1..] };
            else if (Merged(before, after) is char merged)
            {
                if (merged != before)
                    left = left with { Text = left.Text[..^1] + merged };
                right = right with { Text = right.Text[1..] };
            }
            else if (isAfterQuote && movesIntoQuotes && after is '.' or ',' && isAfterQuote && movesIntoQuotes)
            {
                left = left with { Text = left.Text + after };
                right = right with { Text = right.Text[1..] };
            }
            else
                return;
        }
    }

    // The one mark that two come to; null where both stay.
    private static char? Merged(char before, char after) => (before, after) switch
    {
        ('.', '.') or (',', ',') or (';', ';') or (':', ':') or ('!', '!') or ('?', '?') => before,
        ('!' or '?' or ':' or ';', '.') => before,
        ('!' or '?', ':') => before,
        (':' or ';', '!' or '?') => after,
        (';', ':') => before,
        _ => null,
    };
}
