namespace BriefKit.Citations.Formatting;

/// <summary>
/// Mends what comes of putting fields, affixes and delimiters side by side: doubled spaces and stops, stops after a question mark,
/// and punctuation that belongs within the quotation marks before it. CSL hints at this only; users know it from all processors.
/// </summary>
internal static class PunctuationCleaner
{
    public static void Clean(Span<Token> tokens, bool movesIntoQuotes)
    {
        int last = -1, quote = -1;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.CloseQuote && quote < 0)
                quote = i;
            if (tokens[i].Kind is TokenKind.OpenDisplay or TokenKind.OpenQuote)
                quote = -1;
            if (!tokens[i].IsText)
                continue;
            if (last >= 0 && !tokens[i].Continues)
                Join(tokens, last, quote, i, movesIntoQuotes);
            if (tokens[i].Text.Length == 0)
                continue;
            last = i;
            quote = -1;
        }
    }

    // Takes off the right piece's head what the left piece's end makes superfluous. Where a quotation ends between them, its mark
    // takes in what belongs before it.
    private static void Join(Span<Token> tokens, int left, int quote, int right, bool movesIntoQuotes)
    {
        while (tokens[left].Text.Length > 0 && tokens[right].Text.Length > 0)
        {
            int end = quote >= 0 && tokens[quote].Text.Length > 0 ? quote : left;
            char before = tokens[end].Text[^1], after = tokens[right].Text[0];
            if (after == ' ' && quote < 0 && (before == ' ' || before == '\u00A0'))
                Behead(ref tokens[right]);
            else if (Merged(before, after) is char merged)
            {
                if (merged != before)
                    Replace(tokens, end, merged, movesIntoQuotes);
                Behead(ref tokens[right]);
            }
            else if (quote >= 0 && movesIntoQuotes && after is ('.' or ',' or '!' or '?'))
            {
                tokens[quote] = tokens[quote] with { Text = tokens[quote].Text + after, Source = tokens[right].Source };
                Behead(ref tokens[right]);
            }
            else
                return;
        }
    }

    // A mark alone behind a quotation, which another takes the place of, goes inside where that other belongs there.
    private static void Replace(Span<Token> tokens, int end, char merged, bool movesIntoQuotes)
    {
        bool isBehindQuote = tokens[end] is { IsText: true, Text.Length: 1 } && end > 0 && tokens[end - 1].Kind == TokenKind.CloseQuote;
        if (isBehindQuote && movesIntoQuotes && merged is '!' or '?')
        {
            tokens[end - 1] = tokens[end - 1] with { Text = tokens[end - 1].Text + merged };
            tokens[end] = tokens[end] with { Text = "" };
        }
        else
            tokens[end] = tokens[end] with { Text = tokens[end].Text[..^1] + merged };
    }

    private static void Behead(ref Token token) => token = token with { Text = token.Text[1..] };

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
