using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace BriefKit.Core.Compression;

/// <summary>A code in which frequent symbols take few bits (Huffman's), in the canonical form of RFC 1951, 3.2.2.</summary>
internal sealed class PrefixCode(int symbolCount, int longest)
{
    private const int LongestAnywhere = 15;
    private const int LengthBits = 4;

    // A symbol in the making: its frequency, and below it the symbol itself.
    private const int SymbolBits = 9;
    private const uint SymbolMask = (1 << SymbolBits) - 1;

    // How many bits of the frequencies are sorted by at once.
    private const int DigitBits = 6;

    private readonly byte[] _lengths = new byte[symbolCount];

    // By a symbol: its code, and below it how long that is.
    private readonly uint[] _codes = new uint[symbolCount];
    private uint[] _order = new uint[symbolCount];
    private uint[] _spare = new uint[symbolCount];
    private readonly int[] _depths = new int[symbolCount];

    public ReadOnlySpan<byte> Lengths => _lengths;

    /// <summary>How many bits all symbols take together that the code was made for.</summary>
    public long Cost { get; private set; }

    /// <summary>Makes the best code for symbols that occur so often; those that never do get none.</summary>
    public void Build(ReadOnlySpan<int> frequencies)
    {
        Array.Clear(_lengths);
        Span<uint> used = _order;
        uint highest = 0;
        int count = 0;
        for (int symbol = 0; symbol < frequencies.Length; symbol++)
        {
            uint frequency = (uint)frequencies[symbol];
            if (frequency == 0)
                continue;
            used[count++] = (frequency << SymbolBits) | (uint)symbol;
            highest = Math.Max(highest, frequency);
        }
        SortByFrequency(count, highest);
        ReadOnlySpan<uint> order = _order.AsSpan(0, count);
        Span<int> perLength = stackalloc int[LongestAnywhere + 1];
        CountLengths(order, perLength);
        // The rarest symbols take the longest codes.
        int next = 0;
        Cost = 0;
        for (int length = longest; length > 0; length--)
        {
            foreach (uint item in order.Slice(next, perLength[length]))
            {
                _lengths[item & SymbolMask] = (byte)length;
                Cost += (item >> SymbolBits) * length;
            }
            next += perLength[length];
        }
        AssignCodes(perLength);
    }

    /// <summary>Takes the lengths as they are given.</summary>
    public void Build(ReadOnlySpan<byte> lengths)
    {
        lengths.CopyTo(_lengths);
        Span<int> perLength = stackalloc int[LongestAnywhere + 1];
        perLength.Clear();
        foreach (byte length in lengths)
            perLength[length]++;
        AssignCodes(perLength);
    }

    /// <summary>The bits of a symbol that has a code.</summary>
    public uint Code(int symbol, out int length)
    {
        uint code = _codes[symbol];
        length = (int)(code & LongestAnywhere);
        return code >> LengthBits;
    }

    /// <summary>How many bits symbols take that occur so often.</summary>
    public long CostOf(ReadOnlySpan<int> frequencies)
    {
        ReadOnlySpan<byte> lengths = _lengths.AsSpan(0, frequencies.Length);
        long bits = 0;
        for (int symbol = 0; symbol < frequencies.Length; symbol++)
            bits += frequencies[symbol] * lengths[symbol];
        return bits;
    }

    // The rarest first; symbols that are equally frequent stay in their order.
    private void SortByFrequency(int count, uint highest)
    {
        Span<int> places = stackalloc int[1 << DigitBits];
        for (int shift = SymbolBits; highest > 0; shift += DigitBits, highest >>= DigitBits)
        {
            ReadOnlySpan<uint> items = _order.AsSpan(0, count);
            Span<uint> sorted = _spare;
            places.Clear();
            foreach (uint item in items)
                places[(int)(item >> shift) & (places.Length - 1)]++;
            for (int digit = 0, place = 0; digit < places.Length; digit++)
                (places[digit], place) = (place, place + places[digit]);
            foreach (uint item in items)
                sorted[places[(int)(item >> shift) & (places.Length - 1)]++] = item;
            (_order, _spare) = (_spare, _order);
        }
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
        Span<int> depths = _depths.AsSpan(0, order.Length);
        for (int i = 0; i < order.Length; i++)
            depths[i] = (int)(order[i] >> SymbolBits);
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

    private void AssignCodes(ReadOnlySpan<int> perLength)
    {
        Span<int> next = stackalloc int[LongestAnywhere + 1];
        next[0] = next[1] = 0;
        for (int length = 2; length <= LongestAnywhere; length++)
            next[length] = (next[length - 1] + perLength[length - 1]) << 1;
        ReadOnlySpan<byte> lengths = _lengths;
        Span<uint> codes = _codes.AsSpan(0, lengths.Length);
        for (int symbol = 0; symbol < lengths.Length; symbol++)
        {
            int length = lengths[symbol];
            if (length > 0)
                codes[symbol] = ((uint)Reverse(next[length]++, length) << LengthBits) | (uint)length;
        }
    }

    // Codes are packed from their highest bit (RFC 1951, 3.1.1).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort Reverse(int code, int length)
    {
        uint bits = (uint)code;
        bits = ((bits & 0x5555) << 1) | ((bits >> 1) & 0x5555);
        bits = ((bits & 0x3333) << 2) | ((bits >> 2) & 0x3333);
        bits = ((bits & 0x0F0F) << 4) | ((bits >> 4) & 0x0F0F);
        return (ushort)(BinaryPrimitives.ReverseEndianness((ushort)bits) >> (16 - length));
    }
}
