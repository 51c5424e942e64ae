using System.Runtime.InteropServices;

namespace BriefKit.Citations.Formatting;

/// <summary>A place in a <see cref="TokenBuffer"/> to come back to.</summary>
/// <param name="Count">How many tokens stood before it.</param>
/// <param name="ContentCount">How many of them were text that is not only an affix.</param>
internal readonly record struct BufferMark(int Count, int ContentCount);

/// <summary>Output as it grows. Elements append to it and cut off again what turned out to be empty.</summary>
internal sealed class TokenBuffer
{
    private readonly List<Token> _tokens = [];
    private int _contentCount;

    public int Count => _tokens.Count;

    public bool IsEmpty => _contentCount == 0;

    public Span<Token> Tokens => CollectionsMarshal.AsSpan(_tokens);

    public Token this[int index]
    {
        get => _tokens[index];
        set => _tokens[index] = value;
    }

    public BufferMark Mark() => new(_tokens.Count, _contentCount);

    public bool HasContentSince(BufferMark mark) => _contentCount > mark.ContentCount;

    public void CutTo(BufferMark mark)
    {
        _tokens.RemoveRange(mark.Count, _tokens.Count - mark.Count);
        _contentCount = mark.ContentCount;
    }

    public void Clear()
    {
        _tokens.Clear();
        _contentCount = 0;
    }

    public void Add(Token token)
    {
        if (token.IsText)
        {
            if (token.Text.Length == 0)
                return;
            if (!token.IsAffix)
                _contentCount++;
        }
        _tokens.Add(token);
    }

    public void AddText(string text, TokenTraits traits = TokenTraits.None) => Add(Token.OfText(text, traits));

    public void AddAffix(string text) => Add(Token.OfText(text, TokenTraits.Affix));

    public void AddRange(ReadOnlySpan<Token> tokens)
    {
        foreach (Token token in tokens)
            Add(token);
    }

    public Token[] CopyFrom(int start) => [.. Tokens[start..]];

    /// <summary>The text alone, as it is compared and sorted.</summary>
    public string PlainText(int start = 0)
    {
        System.Text.StringBuilder text = new();
        foreach (Token token in Tokens[start..])
        {
            if (token.Kind is TokenKind.Text or TokenKind.CloseQuote)
                text.Append(token.Text);
        }
        return text.ToString();
    }
}
