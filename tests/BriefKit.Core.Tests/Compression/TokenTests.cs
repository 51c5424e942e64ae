using BriefKit.Core.Compression;

namespace BriefKit.Core.Tests.Compression;

public sealed class TokenTests
{
    // RFC 1951, 3.2.5: the first length, and the first distance, of each symbol.
    private static readonly int[] Lengths = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    private static readonly int[] Distances =
        [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];

    [Fact]
    public void Every_length_has_the_symbol_and_the_number_that_the_RFC_gives_it()
    {
        for (int length = Token.ShortestMatch; length <= Token.LongestMatch; length++)
        {
            uint token = Token.Match(length, 1);
            int symbol = Token.Symbol(token) - Token.FirstLengthSymbol;
            Assert.Equal(Array.FindLastIndex(Lengths, first => first <= length), symbol);
            Assert.Equal(length - Lengths[symbol], (int)Token.LengthExtra(token));
            Assert.InRange(Token.LengthExtra(token), 0u, (1u << Token.LengthBits(symbol)) - 1);
        }
    }

    [Fact]
    public void Every_distance_has_the_symbol_and_the_number_that_the_RFC_gives_it()
    {
        for (int distance = 1; distance <= 1 << 15; distance++)
        {
            uint token = Token.Match(Token.LongestMatch, distance);
            int symbol = Token.DistanceSymbol(token);
            Assert.Equal(Array.FindLastIndex(Distances, first => first <= distance), symbol);
            Assert.Equal(distance - Distances[symbol], (int)Token.DistanceExtra(token));
            Assert.InRange(Token.DistanceExtra(token), 0u, (1u << Token.DistanceBits(symbol)) - 1);
        }
    }

    [Fact]
    public void A_byte_stands_for_itself()
    {
        for (int value = 0; value < 256; value++)
            Assert.Equal(value, Token.Symbol(Token.Literal((byte)value)));
    }
}
