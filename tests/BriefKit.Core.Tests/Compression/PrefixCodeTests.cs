using BriefKit.Core.Compression;

namespace BriefKit.Core.Tests.Compression;

public sealed class PrefixCodeTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(64)]
    [InlineData(5_000)]
    [InlineData(300_000)]
    public void No_code_takes_fewer_bits(int largest)
    {
        Random random = new(largest);
        for (int i = 0; i < 50; i++)
        {
            // As many symbols as keep the longest code short enough not to be cut.
            int[] frequencies = [.. Enumerable.Range(0, random.Next(2, 60)).Select(_ => random.Next(largest / 2, largest + 1))];
            PrefixCode code = new(frequencies.Length, 15);
            code.Build(frequencies);
            Assert.Equal(LeastCost(frequencies), CostOf(code, frequencies));
        }
    }

    [Fact]
    public void Codes_that_would_be_too_long_are_cut_and_still_fill_all_room()
    {
        // Each as frequent as the two before it together: the code of the rarest would be as long as there are symbols.
        int[] frequencies = new int[30];
        for (int i = 0; i < frequencies.Length; i++)
            frequencies[i] = i < 2 ? 1 : frequencies[i - 1] + frequencies[i - 2];
        PrefixCode code = new(frequencies.Length, 15);
        code.Build(frequencies);
        Assert.Equal(15, code.Lengths.ToArray().Max());
        Assert.Equal(1 << 15, code.Lengths.ToArray().Sum(length => 1 << (15 - length)));
    }

    private static long CostOf(PrefixCode code, int[] frequencies)
    {
        long cost = 0;
        for (int symbol = 0; symbol < frequencies.Length; symbol++)
            cost += (long)frequencies[symbol] * code.Lengths[symbol];
        return cost;
    }

    // Huffman's own way: each joining of the two lightest lengthens all codes below it by a bit.
    private static long LeastCost(int[] frequencies)
    {
        PriorityQueue<long, long> weights = new(frequencies.Where(frequency => frequency > 0).Select(frequency => ((long)frequency, (long)frequency)));
        long cost = 0;
        while (weights.Count > 1)
        {
            long joined = weights.Dequeue() + weights.Dequeue();
            cost += joined;
            weights.Enqueue(joined, joined);
        }
        return cost;
    }
}
