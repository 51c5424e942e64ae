using System.IO.Compression;
using BriefKit.Core.Compression;

namespace BriefKit.Core.Tests.Compression;

/// <summary>Content whose tokens just fill a block, where a repetition gives way to a longer one that begins a byte later.</summary>
public sealed class FullBlockTests
{
    // Once a block has 16,383 tokens, it is full.
    private const int TokensOfBlock = (1 << 14) - 1;

    [Fact]
    public void A_repetition_behind_the_byte_that_fills_a_block_is_kept()
    {
        using DeflateEncoder encoder = new();
        for (int before = TokensOfBlock - 40; before <= TokensOfBlock; before++)
        {
            byte[] content = [.. Unrepeated(before), .. "abcde"u8, .. "bcdefghij"u8, .. "abcdefghij"u8, .. Unrepeated(50)];
            using DeflateStream reader = new(new MemoryStream(encoder.Deflate(content).ToArray()), CompressionMode.Decompress);
            using MemoryStream read = new();
            reader.CopyTo(read);
            Assert.Equal(content, read.ToArray());
        }
    }

    // No four bytes of it occur twice: each byte is a token.
    private static byte[] Unrepeated(int length)
    {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++)
            bytes[i] = (byte)(i % 2 == 0 ? 128 + (i / 2 % 128) : i / 256);
        return bytes;
    }
}
