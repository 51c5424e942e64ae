using System.IO.Compression;
using System.Text;
using BriefKit.Core.Compression;
using CsCheck;

namespace BriefKit.Core.Tests.Compression;

public sealed class DeflateTests
{
    // Bytes of every kind: random ones, few different ones, long repetitions, near and far copies.
    private static readonly Gen<byte[]> Content = Gen.OneOf(
        Gen.Byte.Array[0, 3000],
        Gen.Byte[0, 3].Array[0, 3000],
        Gen.Select(Gen.Byte.Array[1, 300], Gen.Int[1, 400], (part, count) => Enumerable.Repeat(part, count).SelectMany(bytes => bytes).ToArray()),
        Gen.Select(Gen.Byte.Array[1, 30], Gen.Byte.Array[30_000, 40_000], (part, between) => (byte[])[.. part, .. between, .. part, .. between]),
        Gen.Byte.Select(Gen.Int[0, 200_000], (value, count) => Enumerable.Repeat(value, count).ToArray()));

    [Fact]
    public void What_is_compressed_comes_out_as_it_went_in()
    {
        using DeflateEncoder encoder = new();
        Content.Sample(content => Assert.Equal(content, Inflate(encoder.DeflateWithChecksum(content))), iter: 300, threads: 1, seed: "0000KTrSWBa1");
    }

    [Fact]
    public void Short_and_long_blocks_come_out_as_they_went_in_whether_codes_are_made_for_them_or_not()
    {
        using DeflateEncoder encoder = new();
        Gen.Byte[0, 40].Array[1, 700].Sample(content => Assert.Equal(content, Inflate(encoder.DeflateWithChecksum(content))), iter: 300, threads: 1, seed: "0000KTrSWBa1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("aaaa")]
    [InlineData("abcabcabc")]
    public void Short_content_is_compressed_too(string content)
    {
        using DeflateEncoder encoder = new();
        Assert.Equal(content, Encoding.ASCII.GetString(Inflate(encoder.DeflateWithChecksum(Encoding.ASCII.GetBytes(content)))));
    }

    [Fact]
    public void Codes_of_extreme_frequencies_are_not_too_long()
    {
        // Frequencies as Fibonacci's numbers make the deepest tree.
        List<byte> content = [];
        for ((int symbol, int count, int next) = (0, 1, 1); symbol < 24; (symbol, count, next) = (symbol + 1, next, count + next))
            content.AddRange(Enumerable.Repeat((byte)symbol, count));
        byte[] shuffled = [.. content.Select((value, index) => (Value: value, Key: index * 2654435761u)).OrderBy(pair => pair.Key).Select(pair => pair.Value)];
        using DeflateEncoder encoder = new();

        Assert.Equal(shuffled, Inflate(encoder.DeflateWithChecksum(shuffled)));
    }

    [Fact]
    public void Programs_and_text_become_nearly_as_small_as_the_runtime_makes_them()
    {
        byte[] program = File.ReadAllBytes(typeof(DeflateEncoder).Assembly.Location);
        byte[] text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 4000).Select(index => $"[({index % 97}) {index * 7 % 50} ({index % 13})]TJ ")));
        using DeflateEncoder encoder = new();

        Assert.All([program, text], content => Assert.InRange(encoder.DeflateWithChecksum(content).Length, 1, DeflatedByTheRuntime(content) * 1.06));
    }

    [Fact]
    public void Bare_blocks_are_those_between_header_and_checksum()
    {
        byte[] content = Encoding.ASCII.GetBytes("a rose is a rose is a rose");
        using DeflateEncoder encoder = new();
        byte[] whole = encoder.DeflateWithChecksum(content).ToArray();

        Assert.Equal(whole[2..^4], encoder.Deflate(content).ToArray());
    }

    [Fact]
    public void What_was_compressed_before_changes_nothing()
    {
        byte[] first = new byte[50_000], second = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 3000).Select(index => $"{index % 100} ")));
        new Random(2).NextBytes(first);
        using DeflateEncoder used = new(), fresh = new();
        used.Deflate(second);
        used.Deflate(first);

        Assert.Equal(fresh.Deflate(second).ToArray(), used.Deflate(second).ToArray());
    }

    [Fact]
    public void A_block_of_any_length_comes_out_as_it_went_in()
    {
        // Around the shortest repetition, the longest one, a stored block's most and the window, in bytes that repeat and in bytes that do not.
        int[] lengths = [0, 1, 2, 3, 4, 5, 8, 11, 12, 13, 257, 258, 259, 260, 261, 262, 32767, 32768, 32769, 65534, 65535, 65536, 70_000];
        byte[] mixed = new byte[70_000];
        new Random(3).NextBytes(mixed);
        using DeflateEncoder encoder = new();

        foreach (int length in lengths)
        {
            byte[] same = new byte[length], periodic = [.. Enumerable.Range(0, length).Select(index => (byte)(index % 7))];
            Assert.All([same, periodic, mixed[..length]], content => Assert.Equal(content, Inflate(encoder.DeflateWithChecksum(content))));
        }
    }

    // A longer repetition that begins one byte later may make that byte the one that fills a block.
    [Fact]
    public void A_repetition_behind_the_byte_that_fills_a_block_is_kept()
    {
        const int FullBlock = (1 << 14) - 1;
        using DeflateEncoder encoder = new();
        using MatchFinder finder = new();
        using TokenBlock block = new();
        List<int> lengths = [];
        for (int before = FullBlock - 40; before <= FullBlock; before++)
        {
            byte[] content = [.. Unrepeated(before), .. "abcde"u8, .. "bcdefghij"u8, .. "abcdefghij"u8, .. Unrepeated(50)];
            finder.Begin(content.Length);
            finder.Tokenize(content, 0, block);
            lengths.Add(block.Tokens.Length);
            Assert.Equal(content, Inflate(encoder.DeflateWithChecksum(content)));
        }
        Assert.Contains(FullBlock + 1, lengths);
    }

    // No four bytes of it occur twice: each is a token.
    private static byte[] Unrepeated(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i % 2 == 0 ? 128 + (i / 2 % 128) : i / 256))];

    [Fact]
    public void A_repetition_is_found_up_to_the_size_of_the_window()
    {
        byte[] part = Encoding.ASCII.GetBytes("what comes twice, but far apart"), between = new byte[32767 - part.Length];
        new Random(4).NextBytes(between);
        byte[] near = [.. part, .. between, .. part], far = [.. part, .. between, 0, .. part];
        using DeflateEncoder encoder = new();

        byte[] packedNear = encoder.DeflateWithChecksum(near).ToArray(), packedFar = encoder.DeflateWithChecksum(far).ToArray();
        Assert.Equal(near, Inflate(packedNear));
        Assert.Equal(far, Inflate(packedFar));
        Assert.True(packedNear.Length <= packedFar.Length - 20, $"{packedNear.Length}, {packedFar.Length}");
    }

    [Fact]
    public void Random_bytes_hardly_grow()
    {
        byte[] content = new byte[100_000];
        new Random(1).NextBytes(content);
        using DeflateEncoder encoder = new();

        Assert.InRange(encoder.DeflateWithChecksum(content).Length, 100_000, 100_100);
    }

    private static byte[] Inflate(ReadOnlySpan<byte> compressed)
    {
        using ZLibStream stream = new(new MemoryStream(compressed.ToArray()), CompressionMode.Decompress);
        using MemoryStream content = new();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static long DeflatedByTheRuntime(byte[] content)
    {
        using MemoryStream target = new();
        using (ZLibStream stream = new(target, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(content);
        return target.Length;
    }
}
