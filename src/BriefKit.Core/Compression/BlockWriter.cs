namespace BriefKit.Core.Compression;

/// <summary>Writes the blocks of RFC 1951, 3.2.3, each in the kind that takes the least room; short ones in one that takes hardly more.</summary>
internal sealed class BlockWriter
{
    private const int StoredKind = 0;
    private const int FixedKind = 1;
    private const int DynamicKind = 2;

    private const int LargestStored = 65535;

    // To make codes for fewer tokens takes longer than all else that is done with them, and saves hardly more bytes than it takes to describe them.
    private const int FewestPlanned = 320;

    private static readonly PrefixCode FixedLiterals = FixedLiteralCode(), FixedDistances = FixedDistanceCode();

    private readonly BlockPlan _plan = new();

    /// <param name="content">The bytes that the block stands for.</param>
    public void Write(BitWriter bits, TokenBlock block, ReadOnlySpan<byte> content, bool isLast)
    {
        long fixedCost = FixedLiterals.CostOf(block.LiteralCounts) + FixedDistances.CostOf(block.DistanceCounts), dynamicCost = long.MaxValue;
        if (block.Tokens.Length >= FewestPlanned)
        {
            _plan.Make(block.LiteralCounts, block.DistanceCounts);
            dynamicCost = _plan.Cost;
        }
        bool isFixed = fixedCost <= dynamicCost;
        long cost = (isFixed ? fixedCost : dynamicCost) + CountExtraBits(block);
        if (StoredCost(content.Length) <= cost)
        {
            WriteStored(bits, content, isLast);
            return;
        }
        bits.Reserve(cost);
        bits.Bits(isLast ? 1u : 0u, 1);
        bits.Bits(isFixed ? (uint)FixedKind : DynamicKind, 2);
        if (!isFixed)
            _plan.WriteTo(bits);
        PrefixCode literals = isFixed ? FixedLiterals : _plan.Literals, distances = isFixed ? FixedDistances : _plan.Distances;
        WriteTokens(bits, block.Tokens, literals.Codes, distances.Codes);
    }

    private static long CountExtraBits(TokenBlock block)
    {
        long extra = 0;
        for (int symbol = 0; symbol < Token.LengthSymbols - Token.FirstLengthSymbol; symbol++)
            extra += (long)block.LiteralCounts[Token.FirstLengthSymbol + symbol] * Token.LengthBits(symbol);
        for (int symbol = 0; symbol < Token.DistanceSymbols; symbol++)
            extra += (long)block.DistanceCounts[symbol] * Token.DistanceBits(symbol);
        return extra;
    }

    private static void WriteTokens(BitWriter bits, ReadOnlySpan<uint> tokens, ReadOnlySpan<BitCode> literals, ReadOnlySpan<BitCode> distances)
    {
        BitCursor cursor = bits.Begin();
        foreach (uint token in tokens)
        {
            int symbol = Token.Symbol(token);
            BitCode code = literals[symbol];
            if (symbol < Token.EndOfBlock)
            {
                cursor.Add(code.Bits, code.Length);
                continue;
            }
            cursor.Add(code.Bits | (Token.LengthExtra(token) << code.Length), code.Length + Token.LengthBits(symbol - Token.FirstLengthSymbol));
            symbol = Token.DistanceSymbol(token);
            code = distances[symbol];
            cursor.Add(code.Bits | (Token.DistanceExtra(token) << code.Length), code.Length + Token.DistanceBits(symbol));
        }
        cursor.Add(literals[Token.EndOfBlock].Bits, literals[Token.EndOfBlock].Length);
        bits.End(cursor);
    }

    private static long StoredCost(int length) => (length + (4L * ((length / LargestStored) + 1))) * 8;

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

    // RFC 1951, 3.2.6.
    private static PrefixCode FixedLiteralCode()
    {
        byte[] lengths = new byte[288];
        lengths.AsSpan(0, 144).Fill(8);
        lengths.AsSpan(144, 112).Fill(9);
        lengths.AsSpan(256, 24).Fill(7);
        lengths.AsSpan(280).Fill(8);
        PrefixCode code = new(lengths.Length, BlockPlan.LongestCode);
        code.Build(lengths.AsSpan());
        return code;
    }

    private static PrefixCode FixedDistanceCode()
    {
        byte[] lengths = new byte[32];
        Array.Fill(lengths, (byte)5);
        PrefixCode code = new(lengths.Length, BlockPlan.LongestCode);
        code.Build(lengths.AsSpan());
        return code;
    }
}
