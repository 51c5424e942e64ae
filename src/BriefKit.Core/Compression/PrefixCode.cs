using System.Buffers.Binary;

namespace BriefKit.Core.Compression;

/// <summary>A code in which frequent symbols take few bits (Huffman's), in the canonical form of RFC 1951, 3.2.2.</summary>
internal sealed class PrefixCode(int symbolCount, int longest)
{
    private const int LongestAnywhere = 15;

    private readonly byte[] _lengths = new byte[symbolCount];
    private readonly ushort[] _codes = new ushort[symbolCount];
    private readonly uint[] _order = new uint[symbolCount];
    private readonly int[] _work = new int[symbolCount];

    public ReadOnlySpan<byte> Lengths => _lengths;

    /// <summary>Makes the best code for symbols that occur so often; those that never do get none.</summary>
    public void Build(ReadOnlySpan<int> frequencies)
    {
        Array.Clear(_lengths);
        int used = 0;
        for (int symbol = 0; symbol < frequencies.Length; symbol++)
        {
            if (frequencies[symbol] > 0)
                _order[used++] = ((uint)frequencies[symbol] << 9) | (uint)symbol;
        }
        Span<uint> order = _order.AsSpan(0, used);
        order.Sort();
        Span<int> perLength = stackalloc int[LongestAnywhere + 1];
        CountLengths(order, perLength);
        // The rarest symbols take the longest codes.
        int next = 0;
        for (int length = longest; length > 0; length--)
        {
            for (int i = perLength[length]; i > 0; i--)
                _lengths[order[next++] & 511] = (byte)length;
        }
        AssignCodes();
    }

    /// <summary>Takes the lengths as they are given.</summary>
    public void Build(ReadOnlySpan<byte> lengths)
    {
        lengths.CopyTo(_lengths);
        AssignCodes();
    }

    /// <summary>Writes a symbol, for which the bits have room.</summary>
    public void Write(BitWriter bits, int symbol) => bits.Add(_codes[symbol], _lengths[symbol]);

    /// <summary>The bits of a symbol.</summary>
    public uint Code(int symbol, out int length)
    {
        length = _lengths[symbol];
        return _codes[symbol];
    }

    /// <summary>How many bits all occurrences take together.</summary>
    public long Cost(ReadOnlySpan<int> frequencies)
    {
        long bits = 0;
        for (int symbol = 0; symbol < frequencies.Length; symbol++)
            bits += (long)frequencies[symbol] * _lengths[symbol];
        return bits;
    }

    // How many codes of each length the best code has that is nowhere too long.
    private void CountLengths(ReadOnlySpan<uint> order, Span<int> perLength)
    {
        perLength.Clear();
        if (order.Length < 2)
        {
            // A code of one symbol, or of none, still takes a bit (RFC 1951, 3.2.7).
            perLength[1] = order.Length;
            return;
        }
        Span<int> depths = _work.AsSpan(0, order.Length);
        for (int i = 0; i < order.Length; i++)
            depths[i] = (int)(order[i] >> 9);
        ReplaceByDepths(depths);
        foreach (int depth in depths)
            perLength[Math.Min(depth, longest)]++;
        Shorten(perLength);
    }

    // Codes that were cut short take more room than there is: for each, a shorter code makes way by growing by one bit.
    private void Shorten(Span<int> perLength)
    {
        int room = 1 << longest, taken = 0;
        for (int length = 1; length <= longest; length++)
            taken += perLength[length] << (longest - length);
        for (; taken > room; taken--)
        {
            perLength[longest]--;
            int length = longest - 1;
            while (perLength[length] == 0)
                length--;
            perLength[length]--;
            perLength[length + 1] += 2;
        }
    }

    // Moffat and Katajainen, "In-place calculation of minimum-redundancy codes" (1995): weights in rising order become depths.
    private static void ReplaceByDepths(Span<int> weights)
    {
        int count = weights.Length, root = 0, leaf = 0;
        for (int next = 0; next < count - 1; next++)
        {
            int first = TakeLighter(weights, ref root, ref leaf, next);
            weights[next] = first + TakeLighter(weights, ref root, ref leaf, next);
        }
        weights[count - 2] = 0;
        for (int next = count - 3; next >= 0; next--)
            weights[next] = weights[weights[next]] + 1;

        int available = 1, depth = 0, inner = count - 2, target = count - 1;
        while (available > 0)
        {
            int used = 0;
            for (; inner >= 0 && weights[inner] == depth; inner--)
                used++;
            for (; available > used; available--)
                weights[target--] = depth;
            available = 2 * used;
            depth++;
        }
    }

    // Of the trees joined so far and the leaves left over, takes the lighter; a tree then remembers what it was joined into.
    private static int TakeLighter(Span<int> weights, ref int root, ref int leaf, int next)
    {
        if (leaf >= weights.Length || (root < next && weights[root] < weights[leaf]))
        {
            int weight = weights[root];
            weights[root++] = next;
            return weight;
        }
        return weights[leaf++];
    }

    private void AssignCodes()
    {
        Span<int> next = stackalloc int[LongestAnywhere + 2];
        next.Clear();
        foreach (byte length in _lengths)
            next[length + 1] += length > 0 ? 1 : 0;
        for (int length = 1; length <= LongestAnywhere; length++)
            next[length + 1] = (next[length + 1] + next[length]) << 1;
        for (int symbol = 0; symbol < _lengths.Length; symbol++)
        {
            int length = _lengths[symbol];
            if (length > 0)
                _codes[symbol] = Reverse(next[length]++, length);
        }
    }

    // Codes are packed from their highest bit (RFC 1951, 3.1.1).
    private static ushort Reverse(int code, int length)
    {
        uint bits = (uint)code;
        bits = ((bits & 0x5555) << 1) | ((bits >> 1) & 0x5555);
        bits = ((bits & 0x3333) << 2) | ((bits >> 2) & 0x3333);
        bits = ((bits & 0x0F0F) << 4) | ((bits >> 4) & 0x0F0F);
        return (ushort)(BinaryPrimitives.ReverseEndianness((ushort)bits) >> (16 - length));
    }
}
