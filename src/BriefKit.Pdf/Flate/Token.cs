using System.Numerics;

namespace BriefKit.Pdf.Flate;

/// <summary>
/// What a deflated block is made of (RFC 1951, 3.2.5), packed in 32 bits: a byte, or the length and the distance of a repetition.
/// </summary>
internal static class Token
{
    public const int ShortestMatch = 3;
    public const int LongestMatch = 258;
    public const int EndOfBlock = 256;
    public const int LengthSymbols = 286;
    public const int DistanceSymbols = 30;

    private const int FirstLengthSymbol = 257;
    private const int LastLengthSymbol = 285;

    public static uint Literal(byte value) => (uint)value << 16;

    public static uint Match(int length, int distance) => ((uint)length << 16) | (uint)distance;

    /// <summary>How far back the repeated bytes lie; 0 for a byte that stands for itself.</summary>
    public static int Distance(uint token) => (int)(token & 0xFFFF);

    /// <summary>The length of a repetition, or the byte.</summary>
    public static int Value(uint token) => (int)(token >> 16);

    public static int LengthSymbol(int length, out int extraBits)
    {
        int offset = length - ShortestMatch;
        extraBits = 0;
        if (length == LongestMatch)
            return LastLengthSymbol;
        if (offset < 8)
            return FirstLengthSymbol + offset;
        int magnitude = BitOperations.Log2((uint)offset);
        extraBits = magnitude - 2;
        return FirstLengthSymbol + (4 * (magnitude - 1)) + ((offset >> extraBits) & 3);
    }

    public static int DistanceSymbol(int distance, out int extraBits)
    {
        int offset = distance - 1;
        extraBits = 0;
        if (offset < 4)
            return offset;
        int magnitude = BitOperations.Log2((uint)offset);
        extraBits = magnitude - 1;
        return (2 * magnitude) + ((offset >> extraBits) & 1);
    }
}
