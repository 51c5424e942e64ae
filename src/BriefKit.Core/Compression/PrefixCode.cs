using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace BriefKit.Core.Compression;

/// <summary>A code in which frequent symbols take few bits (Huffman's), in the canonical form of RFC 1951, 3.2.2.</summary>
internal sealed class PrefixCode(int symbolCount, int longest)
{
    private const int LongestAnywhere = 15;

    // A symbol in the making: its frequency, and below it the symbol itself.
    private const int SymbolBits = 9;
    private const uint SymbolMask = (1 << SymbolBits) - 1;

    // How many bits of the frequencies are sorted by at once.
    private const int DigitBits = 6;

    // So many symbols are sorted sooner without digits.
    private const int FewSymbols = 24;

    private readonly byte[] _lengths = new byte[symbolCount];

    private readonly BitCode[] _codes = new BitCode[symbolCount];
    private uint[] _order = new uint[symbolCount];
    private uint[] _spare = new uint[symbolCount];
    private readonly int[] _weights = new int[symbolCount];

    public ReadOnlySpan<byte> Lengths => _lengths;

    /// <summary>By a symbol: its code, where it has one.</summary>
    public ReadOnlySpan<BitCode> Codes => _codes;

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
        if (count <= FewSymbols)
            SortFew(used[..count]);
        else
            SortByDigits(count, highest);
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
    private static void SortFew(Span<uint> items)
    {
        for (int i = 1; i < items.Length; i++)
        {
            uint item = items[i];
            int place = i;
            for (; place > 0 && items[place - 1] > item; place--)
                items[place] = items[place - 1];
            items[place] = item;
        }
    }

    private void SortByDigits(int count, uint highest)
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
        Span<int> weights = _weights.AsSpan(0, order.Length);
        for (int i = 0; i < order.Length; i++)
            weights[i] = (int)(order[i] >> SymbolBits);
        Span<int> joinings = stackalloc int[LongestAnywhere + 1];
        joinings.Clear();
        CountJoinings(weights, joinings[..(longest + 1)]);
        // What hangs from the joinings above is either a joining or a symbol.
        perLength[longest] = order.Length;
        for (int length = 1; length < longest; length++)
        {
            perLength[length] = (2 * joinings[length - 1]) - joinings[length];
            perLength[longest] -= perLength[length];
        }
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

    // Huffman's joining of the two lightest, again and again: how often that is done at each depth, all that are too deep counted together. Weights come
    // in rising order, and give way to what they were joined into (Moffat and Katajainen, "In-place calculation of minimum-redundancy codes", 1995).
    private static void CountJoinings(Span<int> weights, Span<int> joinings)
    {
        int count = weights.Length, root = 0, leaf = 0;
        for (int next = 0; next < count - 1; next++)
        {
            int first = TakeLighter(weights, ref root, ref leaf, next);
            weights[next] = first + TakeLighter(weights, ref root, ref leaf, next);
        }
        weights[count - 2] = 0;
        joinings[0] = 1;
        for (int next = count - 3; next >= 0; next--)
        {
            int depth = weights[weights[next]] + 1;
            weights[next] = depth;
            joinings[Math.Min(depth, joinings.Length - 1)]++;
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
        Span<BitCode> codes = _codes.AsSpan(0, lengths.Length);
        for (int symbol = 0; symbol < lengths.Length; symbol++)
        {
            int length = lengths[symbol];
            if (length > 0)
                codes[symbol] = new BitCode(Reverse(next[length]++, length), length);
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
