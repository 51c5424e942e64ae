namespace BriefKit.Core.Compression;

/// <summary>Writes the blocks of RFC 1951, 3.2.3, each in the kind that takes the least room.</summary>
internal sealed class BlockWriter
{
    private const int StoredKind = 0;
    private const int FixedKind = 1;
    private const int DynamicKind = 2;

    private const int LongestCode = 15;
    private const int LongestLengthCode = 7;
    private const int LargestStored = 65535;

    // RFC 1951, 3.2.7: the length before 3 to 6 times, 3 to 10 zeros, 11 to 138 zeros, and how many bits say how many.
    private const int RepeatedLength = 16, FewZeros = 17, ManyZeros = 18;
    private const int RepeatedBits = 2, FewBits = 3, ManyBits = 7;
    private const int ItemSymbolBits = 5;

    // RFC 1951, 3.2.7: in which order the lengths of the code for lengths stand.
    private static readonly byte[] LengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private static readonly PrefixCode FixedLiterals = FixedLiteralCode(), FixedDistances = FixedDistanceCode();

    private readonly int[] _literalCounts = new int[Token.LengthSymbols];
    private readonly int[] _distanceCounts = new int[Token.DistanceSymbols];
    private readonly int[] _lengthCounts = new int[LengthOrder.Length];
    private readonly PrefixCode _literals = new(Token.LengthSymbols, LongestCode);
    private readonly PrefixCode _distances = new(Token.DistanceSymbols, LongestCode);
    private readonly PrefixCode _lengths = new(LengthOrder.Length, LongestLengthCode);

    // Symbols of the code for lengths, each with the number above it that says how often it counts.
    private readonly ushort[] _items = new ushort[Token.LengthSymbols + Token.DistanceSymbols];
    private int _itemCount;

    /// <summary>Begins a block: its tokens are counted here as they are added.</summary>
    /// <param name="room">Where the tokens are kept.</param>
    public TokenList Begin(Span<uint> room)
    {
        Array.Clear(_literalCounts);
        Array.Clear(_distanceCounts);
        _literalCounts[Token.EndOfBlock] = 1;
        return new TokenList(room, _literalCounts, _distanceCounts);
    }

    /// <summary>Writes the block that was begun last.</summary>
    /// <param name="content">The bytes that the tokens stand for.</param>
    public void Write(BitWriter bits, ReadOnlySpan<uint> tokens, ReadOnlySpan<byte> content, bool isLast)
    {
        long extraBits = CountExtraBits();
        _literals.Build(_literalCounts);
        _distances.Build(_distanceCounts);
        int literalCount = Used(_literals.Lengths, 257), distanceCount = Used(_distances.Lengths, 1);
        DescribeLengths(literalCount, distanceCount);
        int lengthCount = LengthOrder.Length;
        while (lengthCount > 4 && _lengths.Lengths[LengthOrder[lengthCount - 1]] == 0)
            lengthCount--;

        long dynamicCost = HeaderCost(lengthCount) + _literals.Cost + _distances.Cost + extraBits;
        long fixedCost = FixedLiterals.CostOf(_literals) + FixedDistances.CostOf(_distances) + extraBits;
        long storedCost = (content.Length + (4L * ((content.Length / LargestStored) + 1))) * 8;
        if (storedCost <= dynamicCost && storedCost <= fixedCost)
        {
            WriteStored(bits, content, isLast);
            return;
        }
        bool isFixed = fixedCost <= dynamicCost;
        bits.Reserve(isFixed ? fixedCost : dynamicCost);
        bits.Bits(isLast ? 1u : 0u, 1);
        bits.Bits(isFixed ? (uint)FixedKind : DynamicKind, 2);
        if (!isFixed)
            WriteHeader(bits, literalCount, distanceCount, lengthCount);
        WriteTokens(bits, tokens, isFixed ? FixedLiterals : _literals, isFixed ? FixedDistances : _distances);
    }

    private long CountExtraBits()
    {
        long extra = 0;
        for (int symbol = 0; symbol < Token.LengthSymbols - Token.FirstLengthSymbol; symbol++)
            extra += (long)_literalCounts[Token.FirstLengthSymbol + symbol] * Token.LengthBits(symbol);
        for (int symbol = 0; symbol < Token.DistanceSymbols; symbol++)
            extra += (long)_distanceCounts[symbol] * Token.DistanceBits(symbol);
        return extra;
    }

    private static void WriteTokens(BitWriter bits, ReadOnlySpan<uint> tokens, PrefixCode literals, PrefixCode distances)
    {
        BitCursor cursor = bits.Begin();
        foreach (uint token in tokens)
        {
            int distance = Token.Distance(token), value = Token.Value(token), count;
            if (distance == 0)
            {
                cursor.Add(literals.Code(value, out count), count);
                continue;
            }
            // Both symbols and what tells their values apart are at most 48 bits.
            int symbol = Token.LengthSymbol(value), extra = Token.LengthBits(symbol);
            ulong word = literals.Code(Token.FirstLengthSymbol + symbol, out count);
            word |= (ulong)((uint)(value - Token.ShortestMatch) & ((1u << extra) - 1)) << count;
            count += extra;
            symbol = Token.DistanceSymbol(distance);
            word |= (ulong)distances.Code(symbol, out int distanceCount) << count;
            count += distanceCount;
            extra = Token.DistanceBits(symbol);
            word |= (ulong)((uint)(distance - 1) & ((1u << extra) - 1)) << count;
            cursor.Add(word, count + extra);
        }
        cursor.Add(literals.Code(Token.EndOfBlock, out int lastCount), lastCount);
        bits.End(cursor);
    }

    private static void WriteStored(BitWriter bits, ReadOnlySpan<byte> content, bool isLast)
    {
        do
        {
            ReadOnlySpan<byte> part = content[..Math.Min(content.Length, LargestStored)];
            content = content[part.Length..];
            bits.Bits(isLast && content.IsEmpty ? 1u : 0u, 1);
            bits.Bits(StoredKind, 2);
            bits.Align();
            bits.Bits((uint)part.Length, 16);
            bits.Bits((uint)~part.Length & 0xFFFF, 16);
            bits.Align();
            bits.Bytes(part);
        }
        while (!content.IsEmpty);
    }

    // What the cost of the block was reckoned with, there is room for.
    private void WriteHeader(BitWriter bits, int literalCount, int distanceCount, int lengthCount)
    {
        bits.Add((uint)(literalCount - 257) | ((uint)(distanceCount - 1) << 5) | ((uint)(lengthCount - 4) << 10), 14);
        for (int i = 0; i < lengthCount; i++)
            bits.Add(_lengths.Lengths[LengthOrder[i]], 3);
        foreach (ushort item in _items.AsSpan(0, _itemCount))
        {
            int symbol = item & ((1 << ItemSymbolBits) - 1);
            uint code = _lengths.Code(symbol, out int count);
            bits.Add(code | ((uint)(item >> ItemSymbolBits) << count), count + BitsOfItem(symbol));
        }
    }

    private long HeaderCost(int lengthCount) =>
        14 + (3 * lengthCount) + _lengths.Cost
        + (RepeatedBits * _lengthCounts[RepeatedLength]) + (FewBits * _lengthCounts[FewZeros]) + (ManyBits * _lengthCounts[ManyZeros]);

    private static int BitsOfItem(int symbol) => symbol switch { RepeatedLength => RepeatedBits, FewZeros => FewBits, ManyZeros => ManyBits, _ => 0 };

    private void DescribeLengths(int literalCount, int distanceCount)
    {
        Span<byte> lengths = stackalloc byte[Token.LengthSymbols + Token.DistanceSymbols];
        _literals.Lengths[..literalCount].CopyTo(lengths);
        _distances.Lengths[..distanceCount].CopyTo(lengths[literalCount..]);
        lengths = lengths[..(literalCount + distanceCount)];
        _itemCount = 0;
        Array.Clear(_lengthCounts);
        for (int start = 0, end = 0; start < lengths.Length; start = end)
        {
            byte length = lengths[start];
            while (end < lengths.Length && lengths[end] == length)
                end++;
            DescribeRun(length, end - start);
        }
        _lengths.Build(_lengthCounts);
    }

    private void DescribeRun(byte length, int run)
    {
        for (; length == 0 && run >= 11; run -= Math.Min(run, 138))
            AddItem(ManyZeros, Math.Min(run, 138) - 11);
        if (length == 0 && run >= 3)
        {
            AddItem(FewZeros, run - 3);
            return;
        }
        if (length > 0)
        {
            AddItem(length, 0);
            run--;
            for (; run >= 3; run -= Math.Min(run, 6))
                AddItem(RepeatedLength, Math.Min(run, 6) - 3);
        }
        for (; run > 0; run--)
            AddItem(length, 0);
    }

    private void AddItem(int symbol, int extra)
    {
        _items[_itemCount++] = (ushort)(symbol | (extra << ItemSymbolBits));
        _lengthCounts[symbol]++;
    }

    private static int Used(ReadOnlySpan<byte> lengths, int least) => Math.Max(lengths.LastIndexOfAnyExcept((byte)0) + 1, least);

    // RFC 1951, 3.2.6.
    private static PrefixCode FixedLiteralCode()
    {
        byte[] lengths = new byte[288];
        lengths.AsSpan(0, 144).Fill(8);
        lengths.AsSpan(144, 112).Fill(9);
        lengths.AsSpan(256, 24).Fill(7);
        lengths.AsSpan(280).Fill(8);
        PrefixCode code = new(lengths.Length, LongestCode);
        code.Build(lengths.AsSpan());
        return code;
    }

    private static PrefixCode FixedDistanceCode()
    {
        byte[] lengths = new byte[32];
        Array.Fill(lengths, (byte)5);
        PrefixCode code = new(lengths.Length, LongestCode);
        code.Build(lengths.AsSpan());
        return code;
    }
}
