using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace BriefKit.Pdf.Flate;

/// <summary>Finds bytes that repeat earlier ones. Places with the same next bytes are chained, the latest first.</summary>
internal sealed class MatchFinder : IDisposable
{
    private const int WindowSize = 1 << 15;
    private const int HashBits = 13;

    // How many earlier places are tried, and which length is good enough to stop at once.
    private const int MostTries = 16;
    private const int GoodLength = 48;

    // A place four bytes from the end cannot be hashed.
    private const int Lookahead = 4;

    private readonly int[] _latest = ArrayPool<int>.Shared.Rent(1 << HashBits);
    private int[] _earlier = [];

    public void Reset(int length)
    {
        _latest.AsSpan(0, 1 << HashBits).Fill(-1);
        int needed = Math.Min(length, WindowSize);
        if (_earlier.Length >= needed)
            return;
        ArrayPool<int>.Shared.Return(_earlier);
        _earlier = ArrayPool<int>.Shared.Rent(WindowSize);
    }

    /// <summary>Turns bytes into tokens until the tokens are full or the bytes are used up.</summary>
    public int Tokenize(ReadOnlySpan<byte> content, ref int position, Span<uint> tokens)
    {
        int count = 0;
        while (position < content.Length && count < tokens.Length - 1)
        {
            int length = FindLongest(content, position, Token.ShortestMatch - 1, out int distance);
            // A longer repetition that begins one byte later is worth a byte that stands for itself.
            if (length is >= Token.ShortestMatch and < GoodLength && FindLongest(content, position + 1, length, out int laterDistance) is var later && later > length)
            {
                tokens[count++] = Token.Literal(content[position]);
                Insert(content, position++);
                (length, distance) = (later, laterDistance);
            }
            if (length < Token.ShortestMatch)
            {
                tokens[count++] = Token.Literal(content[position]);
                Insert(content, position++);
                continue;
            }
            tokens[count++] = Token.Match(length, distance);
            for (int end = position + length; position < end; position++)
                Insert(content, position);
        }
        return count;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_latest);
        ArrayPool<int>.Shared.Return(_earlier);
    }

    private void Insert(ReadOnlySpan<byte> content, int position)
    {
        if (position > content.Length - Lookahead)
            return;
        ref int latest = ref _latest[Hash(content, position)];
        _earlier[position & (WindowSize - 1)] = latest;
        latest = position;
    }

    // Finds a repetition that is longer than the one that is known; returns the known length where there is none.
    private int FindLongest(ReadOnlySpan<byte> content, int position, int known, out int distance)
    {
        distance = 0;
        if (position > content.Length - Lookahead)
            return known;
        int longest = known, limit = Math.Min(content.Length - position, Token.LongestMatch);
        int candidate = _latest[Hash(content, position)];
        // One place of a newer chain may stand where the window begins, so the window is one shorter.
        for (int tries = MostTries; tries > 0 && candidate >= 0 && position - candidate < WindowSize; tries--)
        {
            if (longest >= limit)
                break;
            if (content[candidate + longest] == content[position + longest])
            {
                int length = CommonLength(content[candidate..], content.Slice(position, limit));
                if (length > longest)
                    (longest, distance) = (length, position - candidate);
                if (length >= GoodLength)
                    break;
            }
            int next = _earlier[candidate & (WindowSize - 1)];
            if (next >= candidate)
                break;
            candidate = next;
        }
        return longest;
    }

    private static int CommonLength(ReadOnlySpan<byte> earlier, ReadOnlySpan<byte> later)
    {
        int length = 0;
        while (length + sizeof(ulong) <= later.Length)
        {
            ulong difference = BinaryPrimitives.ReadUInt64LittleEndian(earlier[length..]) ^ BinaryPrimitives.ReadUInt64LittleEndian(later[length..]);
            if (difference != 0)
                return length + (BitOperations.TrailingZeroCount(difference) / 8);
            length += sizeof(ulong);
        }
        while (length < later.Length && earlier[length] == later[length])
            length++;
        return length;
    }

    // Of the next three bytes.
    private static int Hash(ReadOnlySpan<byte> content, int position) =>
        (int)(((BinaryPrimitives.ReadUInt32LittleEndian(content[position..]) & 0xFFFFFF) * 0x9E3779B1) >> (32 - HashBits));
}
