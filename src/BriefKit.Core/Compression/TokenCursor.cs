using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BriefKit.Core.Compression;

/// <summary>
/// The end of a <see cref="TokenBlock"/>, which the processor can keep at hand while tokens are added. That is done for nearly every byte, so that there
/// are no checks: once it is full, there is room for one more.
/// </summary>
/// <param name="counts">Of the symbols of bytes and lengths, and of those of distances behind.</param>
internal ref struct TokenCursor(Span<uint> room, Span<int> counts)
{
    private readonly ref uint _end = ref Unsafe.Add(ref MemoryMarshal.GetReference(room), room.Length);
    private readonly ref int _counts = ref MemoryMarshal.GetReference(counts);
    private ref uint _next = ref MemoryMarshal.GetReference(room);

    public readonly bool IsFull => !Unsafe.IsAddressLessThan(ref _next, ref _end);

    /// <summary>Adds a byte that stands for itself.</summary>
    public void AddLiteral(byte value)
    {
        Unsafe.Add(ref _counts, value)++;
        Add(Token.Literal(value));
    }

    public void AddMatch(int length, int distance)
    {
        uint token = Token.Match(length, distance);
        Unsafe.Add(ref _counts, Token.Symbol(token))++;
        Unsafe.Add(ref _counts, Token.LengthSymbols + Token.DistanceSymbol(token))++;
        Add(token);
    }

    /// <summary>How many tokens there are.</summary>
    /// <param name="tokens">Where they were put.</param>
    public readonly int LengthIn(Span<uint> tokens) => (int)(Unsafe.ByteOffset(ref MemoryMarshal.GetReference(tokens), ref _next) / sizeof(uint));

    private void Add(uint token)
    {
        _next = token;
        _next = ref Unsafe.Add(ref _next, 1);
    }
}
