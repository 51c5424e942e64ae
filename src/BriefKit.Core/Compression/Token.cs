using System.Numerics;

namespace BriefKit.Core.Compression;

/// <summary>
/// What a deflated block is made of (RFC 1951, 3.2.5), packed in 32 bits as the block has it: a byte, or the symbols of the length and the distance
/// of a repetition, each with what tells it from others of its symbol.
/// </summary>
internal static class Token
{
    public const int ShortestMatch = 3;
    public const int LongestMatch = 258;
    public const int EndOfBlock = 256;
    public const int FirstLengthSymbol = 257;
    public const int LengthSymbols = 286;
    public const int DistanceSymbols = 30;

    private const int SymbolBits = 9, LengthExtraBits = 5, DistanceSymbolBits = 5;

    // By the length less the shortest: its symbol, and above it what tells it from others of that symbol.
    private static readonly ushort[] Lengths = DescribeLengths();

    public static uint Literal(byte value) => value;

    public static uint Match(int length, int distance)
    {
        uint symbol = (uint)(distance - 1), extra = 0;
        if (symbol > 1)
        {
            // The symbol says which power of two the distance reaches, and its next bit.
            int bits = BitOperations.Log2(symbol) - 1;
            extra = symbol & ((1u << bits) - 1);
            symbol = (2 * (uint)bits) + (symbol >> bits);
        }
        return (((extra << DistanceSymbolBits) | symbol) << (SymbolBits + LengthExtraBits)) | Lengths[length - ShortestMatch];
    }

    /// <summary>A byte that stands for itself, or the symbol of a length.</summary>
    public static int Symbol(uint token) => (int)(token & ((1 << SymbolBits) - 1));

    /// <summary>What tells a length from others of its symbol.</summary>
    public static uint LengthExtra(uint token) => (token >> SymbolBits) & ((1 << LengthExtraBits) - 1);

    public static int DistanceSymbol(uint token) => (int)(token >> (SymbolBits + LengthExtraBits)) & ((1 << DistanceSymbolBits) - 1);

    /// <summary>What tells a distance from others of its symbol.</summary>
    public static uint DistanceExtra(uint token) => token >> (SymbolBits + LengthExtraBits + DistanceSymbolBits);

    /// <summary>How many bits tell the lengths of a symbol apart.</summary>
    /// <param name="symbol">From 0.</param>
    public static int LengthBits(int symbol) => symbol is < 8 or 28 ? 0 : (symbol >> 2) - 1;

    /// <summary>How many bits tell the distances of a symbol apart.</summary>
    public static int DistanceBits(int symbol) => symbol < 4 ? 0 : (symbol >> 1) - 1;

    private static ushort[] DescribeLengths()
    {
        ushort[] lengths = new ushort[LongestMatch - ShortestMatch + 1];
        for (int symbol = 0, offset = 0; symbol < LengthSymbols - FirstLengthSymbol - 1; offset += 1 << LengthBits(symbol++))
        {
            for (int extra = 0; extra < 1 << LengthBits(symbol) && offset + extra < lengths.Length; extra++)
                lengths[offset + extra] = (ushort)((extra << SymbolBits) | (FirstLengthSymbol + symbol));
        }
        // The longest has a symbol of its own.
        lengths[^1] = LengthSymbols - 1;
        return lengths;
    }
}
