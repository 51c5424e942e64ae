namespace BriefKit.Pdf.Reading;

internal enum TokenKind
{
    End,
    Number,
    Name,
    String,
    Keyword,
    ArrayBegin,
    ArrayEnd,
    DictionaryBegin,
    DictionaryEnd,
}

/// <summary>A token of ISO 32000-1, 7.2 and 7.3.</summary>
/// <param name="Value">Of a number, a name or a string.</param>
/// <param name="Keyword">Of a keyword or an operator; empty for all others.</param>
internal readonly record struct Token(TokenKind Kind, PdfValue? Value, string Keyword)
{
    public bool Is(string keyword) => Kind == TokenKind.Keyword && Keyword == keyword;
}
