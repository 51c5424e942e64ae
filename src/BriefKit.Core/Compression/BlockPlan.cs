namespace BriefKit.Core.Compression;

/// <summary>The codes that a block has of its own, and how it describes them (RFC 1951, 3.2.7).</summary>
internal sealed class BlockPlan
{
    public const int LongestCode = 15;

    private const int LongestLengthCode = 7;

    // The length before 3 to 6 times, 3 to 10 zeros, 11 to 138 zeros, and how many bits say how many.
    private const int RepeatedLength = 16, FewZeros = 17, ManyZeros = 18;
    private const int RepeatedBits = 2, FewBits = 3, ManyBits = 7;
    private const int ItemSymbolBits = 5;

    // In which order the lengths of the code for lengths stand.
    private static ReadOnlySpan<byte> LengthOrder => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private readonly int[] _lengthCounts = new int[LengthOrder.Length];
    private readonly PrefixCode _lengths = new(LengthOrder.Length, LongestLengthCode);

    // Symbols of the code for lengths, each with the number above it that says how often it counts.
    private readonly ushort[] _items = new ushort[Token.LengthSymbols + Token.DistanceSymbols];
    private int _itemCount, _literalCount, _distanceCount, _lengthCount;

    /// <summary>The code of bytes and of symbols for lengths.</summary>
    public PrefixCode Literals { get; } = new(Token.LengthSymbols, LongestCode);

    public PrefixCode Distances { get; } = new(Token.DistanceSymbols, LongestCode);

    /// <summary>How many bits the description and the symbols that were counted take.</summary>
    public long Cost { get; private set; }

    /// <summary>Makes the codes that are best for symbols which occur so often.</summary>
    public void Make(ReadOnlySpan<int> literalCounts, ReadOnlySpan<int> distanceCounts)
    {
        Literals.Build(literalCounts);
        Distances.Build(distanceCounts);
        _literalCount = Used(Literals.Lengths, 257);
        _distanceCount = Used(Distances.Lengths, 1);
        DescribeLengths();
        _lengthCount = LengthOrder.Length;
        while (_lengthCount > 4 && _lengths.Lengths[LengthOrder[_lengthCount - 1]] == 0)
            _lengthCount--;
        long numbers = (RepeatedBits * _lengthCounts[RepeatedLength]) + (FewBits * _lengthCounts[FewZeros]) + (ManyBits * _lengthCounts[ManyZeros]);
        Cost = 14 + (3 * _lengthCount) + _lengths.Cost + numbers + Literals.Cost + Distances.Cost;
    }

    /// <summary>Writes the description; for what it costs there must be room.</summary>
    public void WriteTo(BitWriter bits)
    {
        BitCursor cursor = bits.Begin();
        cursor.Add((uint)(_literalCount - 257) | ((uint)(_distanceCount - 1) << 5) | ((uint)(_lengthCount - 4) << 10), 14);
        foreach (byte length in LengthOrder[.._lengthCount])
            cursor.Add(_lengths.Lengths[length], 3);
        foreach (ushort item in _items.AsSpan(0, _itemCount))
        {
            int symbol = item & ((1 << ItemSymbolBits) - 1);
            BitCode code = _lengths.Codes[symbol];
            cursor.Add(code.Bits | ((uint)(item >> ItemSymbolBits) << code.Length), code.Length + BitsOfItem(symbol));
        }
        bits.End(cursor);
    }

    private static int BitsOfItem(int symbol) =>
        symbol < RepeatedLength ? 0 : symbol switch { RepeatedLength => RepeatedBits, FewZeros => FewBits, _ => ManyBits };

    private void DescribeLengths()
    {
        Span<byte> lengths = stackalloc byte[Token.LengthSymbols + Token.DistanceSymbols];
        Literals.Lengths[.._literalCount].CopyTo(lengths);
        Distances.Lengths[.._distanceCount].CopyTo(lengths[_literalCount..]);
        lengths = lengths[..(_literalCount + _distanceCount)];
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
}
