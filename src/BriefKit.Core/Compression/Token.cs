namespace BriefKit.Core.Compression;

/// <summary>
/// What a deflated block is made of (RFC 1951, 3.2.5), packed in 32 bits: a byte, or the length and the distance of a repetition.
/// </summary>
internal static class Token
{
    public const int ShortestMatch = 3;
    public const int LongestMatch = 258;
    public const int EndOfBlock = 256;
    public const int FirstLengthSymbol = 257;
    public const int LengthSymbols = 286;
    public const int DistanceSymbols = 30;

    private const int NearDistances = 256;

    // By the length less the shortest: which of the length symbols, from 0.
    private static readonly byte[] SymbolOfLength = MapLengths();

    // By the distance less one where it is near, and by its 128th part where it is far.
    private static readonly byte[] SymbolOfNear = MapDistances(NearDistances, 0);
    private static readonly byte[] SymbolOfFar = MapDistances(NearDistances, 7);

    public static uint Literal(byte value) => (uint)value << 16;

    public static uint Match(int length, int distance) => ((uint)length << 16) | (uint)distance;

    /// <summary>How far back the repeated bytes lie; 0 for a byte that stands for itself.</summary>
    public static int Distance(uint token) => (int)(token & 0xFFFF);

    /// <summary>The length of a repetition, or the byte.</summary>
    public static int Value(uint token) => (int)(token >> 16);

    /// <summary>Which of the symbols for lengths stands for a length, from 0.</summary>
    public static int LengthSymbol(int length) => SymbolOfLength[length - ShortestMatch];

    public static int DistanceSymbol(int distance) => distance <= NearDistances ? SymbolOfNear[distance - 1] : SymbolOfFar[(distance - 1) >> 7];

    /// <summary>How many bits tell the lengths of a symbol apart.</summary>
    public static int LengthBits(int symbol) => symbol is < 8 or 28 ? 0 : (symbol >> 2) - 1;

    /// <summary>How many bits tell the distances of a symbol apart.</summary>
    public static int DistanceBits(int symbol) => symbol < 4 ? 0 : (symbol >> 1) - 1;

    private static byte[] MapLengths()
    {
        byte[] symbols = new byte[LongestMatch - ShortestMatch + 1];
        for (int symbol = 0, offset = 0; symbol < LengthSymbols - FirstLengthSymbol - 1; offset += 1 << LengthBits(symbol++))
            symbols.AsSpan(offset, Math.Min(1 << LengthBits(symbol), symbols.Length - offset)).Fill((byte)symbol);
        // The longest has a symbol of its own.
        symbols[^1] = LengthSymbols - FirstLengthSymbol - 1;
        return symbols;
    }

    private static byte[] MapDistances(int count, int shift)
    {
        byte[] symbols = new byte[count];
        for (int symbol = 0, offset = 0; symbol < DistanceSymbols; offset += 1 << DistanceBits(symbol++))
        {
            for (int i = offset >> shift; i < Math.Min((offset + (1 << DistanceBits(symbol)) - 1 >> shift) + 1, count); i++)
                symbols[i] = (byte)symbol;
        }
        return symbols;
    }
}
