namespace BriefKit.Pdf.Reading;

/// <summary>Puts tokens together to values. Nesting is bounded, so that no input can exhaust the stack.</summary>
/// <param name="objectNumber">The indirect object that the values are in; 0 for none.</param>
internal ref struct ValueReader(ReadOnlySpan<byte> data, int position, int objectNumber)
{
    private const int DeepestNesting = 64;
    private const int MostValues = 2_000_000;

    private TokenReader _tokens = new(data, position);
    private int _depth;

    public int Position
    {
        readonly get => _tokens.Position;
        set => _tokens.Position = value;
    }

    /// <summary>Whether a number that is followed by another and by R stands for an object. In content streams it does not.</summary>
    public bool AllowsIndirect { get; init; } = true;

    /// <summary>Whether something was read that is not put together as ISO 32000-1, 7.3, has it.</summary>
    public bool IsFlawed { get; private set; }

    /// <summary>How many values were read, those in others included. Behind the most that there may be, nothing is read.</summary>
    public int Count { get; set; }

    public Token ReadToken() => _tokens.Read();

    /// <summary>The next value; null, the value, where there is none.</summary>
    public PdfValue Read() => Complete(_tokens.Read());

    /// <summary>The value that begins with a token; null, the value, where it begins none.</summary>
    public PdfValue Complete(Token token)
    {
        Count++;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return ReadIndirect((PdfNumber)token.Value!) ?? token.Value!;
            case TokenKind.Name or TokenKind.String:
                return token.Value!;
            case TokenKind.ArrayBegin when _depth < DeepestNesting:
                return ReadArray();
            case TokenKind.DictionaryBegin when _depth < DeepestNesting:
                return ReadDictionary();
            case TokenKind.Keyword when token.Keyword is "true" or "false":
                return new PdfBoolean(token.Keyword == "true");
            case TokenKind.Keyword when token.Keyword == "null":
                return PdfNull.Value;
            default:
                IsFlawed = true;
                return PdfNull.Value;
        }
    }

    private PdfIndirect? ReadIndirect(PdfNumber number)
    {
        if (!AllowsIndirect || number.Integer is not > 0)
            return null;
        int start = Position;
        if (_tokens.Read().Value is PdfNumber { Integer: >= 0 } && _tokens.Read().Is("R"))
            return new PdfIndirect(number.Integer.Value);
        Position = start;
        return null;
    }

    private PdfArray ReadArray()
    {
        List<PdfValue> items = [];
        _depth++;
        while (true)
        {
            Token token = _tokens.Read();
            if (token.Kind == TokenKind.ArrayEnd)
                break;
            if (IsCutOff(token))
                break;
            items.Add(Complete(token));
        }
        _depth--;
        return new PdfArray(items);
    }

    private PdfDictionary ReadDictionary()
    {
        Dictionary<string, PdfValue> entries = new(StringComparer.Ordinal);
        _depth++;
        while (true)
        {
            Token token = _tokens.Read();
            if (token.Kind == TokenKind.DictionaryEnd)
                break;
            if (IsCutOff(token))
                break;
            if (token.Value is not PdfName key)
            {
                IsFlawed = true;
                continue;
            }
            int start = Position;
            Token value = _tokens.Read();
            if (value.Kind == TokenKind.DictionaryEnd)
            {
                // A key without a value.
                IsFlawed = true;
                Position = start;
                continue;
            }
            if (!entries.TryAdd(key.Value, Complete(value)))
                IsFlawed = true;
        }
        _depth--;
        return new PdfDictionary(entries, objectNumber);
    }

    // The end of the data, or of the object, ends whatever is open.
    private bool IsCutOff(Token token)
    {
        bool isCutOff = token.Kind == TokenKind.End || Count > MostValues || token.Is("endobj") || token.Is("endstream");
        IsFlawed |= isCutOff;
        return isCutOff;
    }
}
