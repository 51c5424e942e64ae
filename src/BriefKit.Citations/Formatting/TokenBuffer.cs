using System.Runtime.InteropServices;
using BriefKit.Core.References;

namespace BriefKit.Citations.Formatting;

/// <summary>A place in a <see cref="TokenBuffer"/> to come back to.</summary>
/// <param name="Count">How many tokens stood before it.</param>
/// <param name="ContentCount">How many of them were text that is not only an affix.</param>
internal readonly record struct BufferMark(int Count, int ContentCount);

/// <summary>Output as it grows. Elements append to it and cut off again what turned out to be empty.</summary>
/// <param name="tracer">Keeps what made each token; null where nobody asks.</param>
/// <param name="capacity">How many tokens are expected.</param>
internal sealed class TokenBuffer(Tracer? tracer = null, int capacity = 0)
{
    private readonly List<Token> _tokens = new(capacity);
    private int _contentCount;
    private int _source;

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
        _source = 0;
    }

    /// <summary>Whether what makes each token is kept.</summary>
    public bool IsTraced => tracer is not null;

    /// <summary>Says which element makes what comes from here on; gives back what <see cref="Leave"/> takes.</summary>
    public int Enter(object? element, object? item = null) => Set(tracer is null ? null : new TraceSource(element, PrintedPart.Gap, item));

    /// <summary>Says what part of the element it is that comes from here on; gives back what <see cref="Leave"/> takes.</summary>
    public int Turn(PrintedPart part, Variable? variable = null, string? term = null) =>
        Set(tracer is null ? null : new TraceSource(tracer[_source].Element, part, tracer[_source].Item) { Variable = variable, Term = term });

    public void Leave(int before) => _source = before;

    private int Set(TraceSource? source)
    {
        int before = _source;
        if (tracer is not null && source is not null)
            _source = tracer.Add(source);
        return before;
    }

    public void Add(Token token)
    {
        if (_source != 0 && token.Source == 0)
            token = token with { Source = _source };
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

    public void AddAffix(string text, PrintedPart part = PrintedPart.Delimiter)
    {
        if (text.Length == 0)
            return;
        int before = Turn(part);
        Add(Token.OfText(text, TokenTraits.Affix));
        Leave(before);
    }

    /// <summary>Adds a quotation mark of the style's.</summary>
    public void AddQuote(TokenKind kind)
    {
        int before = Turn(PrintedPart.Quotes);
        Add(Token.Of(kind));
        Leave(before);
    }

    public void AddRange(ReadOnlySpan<Token> tokens)
    {
        _tokens.EnsureCapacity(_tokens.Count + tokens.Length);
        foreach (ref readonly Token token in tokens)
            Add(token);
    }

    public Token[] CopyFrom(int start) => [.. Tokens[start..]];

    /// <summary>The text alone, as it is compared and sorted.</summary>
    public string PlainText(int start = 0) => PlainText(Tokens[start..]);

    /// <summary>The text alone of tokens that are no longer in a buffer.</summary>
    public static string PlainText(ReadOnlySpan<Token> tokens)
    {
        int length = 0, pieces = 0;
        string only = "";
        foreach (ref readonly Token token in tokens)
        {
            if (!IsPrinted(token))
                continue;
            length += token.Text.Length;
            only = token.Text;
            pieces++;
        }
        return pieces <= 1 ? only : string.Create(length, tokens, Fill);
    }

    // What a quotation mark has taken in is text as well.
    private static bool IsPrinted(in Token token) => token.Kind is TokenKind.Text or TokenKind.CloseQuote && token.Text.Length > 0;

    private static void Fill(Span<char> text, ReadOnlySpan<Token> tokens)
    {
        foreach (ref readonly Token token in tokens)
        {
            if (!IsPrinted(token))
                continue;
            token.Text.CopyTo(text);
            text = text[token.Text.Length..];
        }
    }
}
