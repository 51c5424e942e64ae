namespace BriefKit.Core.Compression;

/// <summary>The tokens of a block in the making, and how often each symbol occurs in them.</summary>
/// <param name="literals">The counts of bytes and of symbols for lengths.</param>
/// <param name="distances">The counts of symbols for distances.</param>
internal ref struct TokenList(Span<uint> tokens, Span<int> literals, Span<int> distances)
{
    private readonly Span<uint> _tokens = tokens;
    private readonly Span<int> _literals = literals;
    private readonly Span<int> _distances = distances;

    public int Count { get; private set; }

    public readonly bool IsFull => Count >= _tokens.Length - 1;

    public readonly ReadOnlySpan<uint> Written => _tokens[..Count];

    public void AddLiteral(byte value)
    {
        _tokens[Count++] = Token.Literal(value);
        _literals[value]++;
    }

    public void AddMatch(int length, int distance)
    {
        _tokens[Count++] = Token.Match(length, distance);
        _literals[Token.FirstLengthSymbol + Token.LengthSymbol(length)]++;
        _distances[Token.DistanceSymbol(distance)]++;
    }
}
