namespace BriefKit.Citations.Formatting;

/// <summary>
/// What stands around an element's content: display block, prefix, quotation marks and font go out before it;
/// <see cref="End"/> completes them, or takes all back where the content is empty.
/// </summary>
internal readonly struct FormatScope
{
    private readonly TokenBuffer _buffer;
    private readonly NodeFormat _format;
    private readonly BufferMark _start;
    private readonly BufferMark _content;
    private readonly bool _hasAffixes;

    private FormatScope(TokenBuffer buffer, NodeFormat format, bool hasAffixes)
    {
        _buffer = buffer;
        _format = format;
        _hasAffixes = hasAffixes;
        _start = buffer.Mark();
        if (format.Display != DisplayMode.Inline)
            buffer.Add(Token.OpeningDisplay(format.Display));
        if (hasAffixes)
            buffer.AddAffix(format.Prefix, PrintedPart.Prefix);
        if (format.HasQuotes)
            buffer.AddQuote(TokenKind.OpenQuote);
        if (!format.Font.IsEmpty)
            buffer.Add(Token.Opening(format.Font));
        _content = buffer.Mark();
    }

    public static FormatScope Begin(TokenBuffer buffer, NodeFormat format) => new(buffer, format, hasAffixes: true);

    /// <summary>All but the affixes, which stand elsewhere.</summary>
    public static FormatScope BeginWithoutAffixes(TokenBuffer buffer, NodeFormat format) => new(buffer, format, hasAffixes: false);

    /// <param name="casing">That of the language which the content is in.</param>
    /// <returns>Whether there was any content.</returns>
    /// <param name="isLeaf">Whether the content is one field or term: in italics only where its script has any.</param>
    public bool End(LetterCasing casing, bool isLeaf = false)
    {
        if (!_buffer.HasContentSince(_content))
        {
            _buffer.CutTo(_start);
            return false;
        }
        if (_format.StripsPeriods)
            StripPeriods(_buffer.Tokens[_content.Count..]);
        if (_format.Case != TextCase.None)
            CaseTransform.Apply(_buffer.Tokens[_content.Count..], _format.Case, casing);
        if (!_format.Font.IsEmpty)
        {
            if (isLeaf && _format.Font.Style != FontStyle.Unset && !Scripts.HasSlantedLetters(_buffer.Tokens[_content.Count..]))
                _buffer[_content.Count - 1] = Token.Opening(_format.Font with { Style = FontStyle.Unset });
            _buffer.Add(Token.Of(TokenKind.Close));
        }
        if (_format.HasQuotes)
            _buffer.AddQuote(TokenKind.CloseQuote);
        if (_hasAffixes)
            _buffer.AddAffix(_format.Suffix, PrintedPart.Suffix);
        if (_format.Display != DisplayMode.Inline)
            _buffer.Add(Token.Of(TokenKind.CloseDisplay));
        return true;
    }

    private static void StripPeriods(Span<Token> tokens)
    {
        foreach (ref Token token in tokens)
        {
            if (token.IsText && token.Text.Contains('.', StringComparison.Ordinal))
                token = token with { Text = token.Text.Replace(".", "", StringComparison.Ordinal) };
        }
    }
}
