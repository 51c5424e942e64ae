using System.Buffers;

namespace BriefKit.Core.Compression;

/// <summary>The tokens of a block, and how often each symbol occurs among them, in pooled memory.</summary>
internal sealed class TokenBlock : IDisposable
{
    // A block is full with so many; the repetition behind a byte that fills it still belongs to it.
    private const int MostTokens = (1 << 14) - 1;
    private const int Room = MostTokens + 1;

    private readonly uint[] _tokens = ArrayPool<uint>.Shared.Rent(Room);

    // Of literals and lengths, and behind those of distances.
    private readonly int[] _counts = new int[Token.LengthSymbols + Token.DistanceSymbols];
    private int _length;

    public ReadOnlySpan<uint> Tokens => _tokens.AsSpan(0, _length);

    /// <summary>How often each byte stands for itself, and each symbol of a length occurs; the end of the block counts, too.</summary>
    public ReadOnlySpan<int> LiteralCounts => _counts.AsSpan(0, Token.LengthSymbols);

    public ReadOnlySpan<int> DistanceCounts => _counts.AsSpan(Token.LengthSymbols);

    /// <summary>Begins anew; <see cref="End"/> takes over what the cursor was given.</summary>
    public TokenCursor Begin()
    {
        Array.Clear(_counts);
        _counts[Token.EndOfBlock] = 1;
        return new TokenCursor(_tokens.AsSpan(0, MostTokens), _counts);
    }

    public void End(TokenCursor cursor) => _length = cursor.LengthIn(_tokens);

    public void Dispose() => ArrayPool<uint>.Shared.Return(_tokens);
}
