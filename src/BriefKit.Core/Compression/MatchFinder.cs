using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BriefKit.Core.Compression;

/// <summary>
/// Finds bytes that repeat earlier ones. Places with the same next four bytes are chained, the latest first: a repetition of three is hardly ever
/// shorter than its bytes.
/// </summary>
internal sealed class MatchFinder : IDisposable
{
    private const int WindowSize = 1 << 15;
    private const int HashBits = 13;
    private const int Shortest = sizeof(uint);

    // How many earlier places are tried, here and for a repetition that begins one byte later, and which length is good enough to stop at once.
    private const int MostTries = 8;
    private const int MostLaterTries = 4;
    private const int GoodLength = 32;

    // Numbers of places grow from one content to the next, so that what is remembered of earlier ones is known by being too low.
    private const int LastNumber = int.MaxValue / 2;

    private readonly int[] _latest = ArrayPool<int>.Shared.Rent(1 << HashBits);

    // By a place: how far back the one before it in its chain lies; 0 where it is the last.
    private readonly ushort[] _steps = ArrayPool<ushort>.Shared.Rent(WindowSize);
    private int _first = 1;
    private int _next = 1;

    public MatchFinder() => Array.Clear(_latest);

    /// <summary>Begins with a new content.</summary>
    public void Begin(int length)
    {
        if (_next > LastNumber - length)
        {
            Array.Clear(_latest);
            _next = 1;
        }
        _first = _next;
        _next += length;
    }

    /// <summary>Turns the bytes from a place on into tokens until the tokens are full or the bytes are used up.</summary>
    /// <returns>The place behind the bytes that were used.</returns>
    public int Tokenize(ReadOnlySpan<byte> content, int place, ref TokenList tokens)
    {
        int hashable = content.Length - Shortest;
        while (place <= hashable && !tokens.IsFull)
        {
            int length = Find(content, place, Shortest - 1, MostTries, out int distance);
            int inserted = place + 1;
            // A longer repetition that begins one byte later is worth a byte that stands for itself.
            while (length is >= Shortest and < GoodLength && inserted <= hashable && !tokens.IsFull)
            {
                int later = Find(content, inserted++, length, MostLaterTries, out int laterDistance);
                if (later <= length)
                    break;
                tokens.AddLiteral(content[place++]);
                (length, distance) = (later, laterDistance);
            }
            if (length < Shortest)
            {
                tokens.AddLiteral(content[place++]);
                continue;
            }
            tokens.AddMatch(length, distance);
            place += length;
            for (int end = Math.Min(place, hashable + 1); inserted < end; inserted++)
                Insert(inserted, ReadWord(content, inserted));
        }
        if (place > hashable)
        {
            while (place < content.Length && !tokens.IsFull)
                tokens.AddLiteral(content[place++]);
        }
        return place;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_latest);
        ArrayPool<ushort>.Shared.Return(_steps);
    }

    // Adds a place to the chain of its word, and returns how far back the one before it lies; 0 where there is none in the window.
    private int Insert(int place, uint word)
    {
        int number = _first + place;
        ref int latest = ref _latest[(word * 0x9E3779B1) >> (32 - HashBits)];
        int step = latest >= _first ? number - latest : 0;
        if (step >= WindowSize)
            step = 0;
        latest = number;
        _steps[place & (WindowSize - 1)] = (ushort)step;
        return step;
    }

    // Finds a repetition that is longer than the one that is known, and adds the place; returns the known length where there is none.
    private int Find(ReadOnlySpan<byte> content, int place, int known, int tries, out int distance)
    {
        distance = 0;
        uint word = ReadWord(content, place);
        int step = Insert(place, word), back = step;
        int longest = known, limit = Math.Min(content.Length - place, Token.LongestMatch);
        for (; step > 0 && back < WindowSize && longest < limit; step = _steps[(place - back) & (WindowSize - 1)], back += step)
        {
            int earlier = place - back;
            // A longer repetition has the same four bytes where it begins and where the known one ends.
            if (ReadWord(content, earlier) == word && ReadWord(content, earlier + longest - Shortest + 1) == ReadWord(content, place + longest - Shortest + 1))
            {
                int length = CommonLength(content, earlier, place, limit);
                if (length > longest)
                    (longest, distance) = (length, back);
                if (length >= GoodLength)
                    break;
            }
            if (--tries == 0)
                break;
        }
        return longest;
    }

    private static int CommonLength(ReadOnlySpan<byte> content, int earlier, int later, int limit)
    {
        int length = Shortest;
        while (length + sizeof(ulong) <= limit)
        {
            ulong difference = BinaryPrimitives.ReadUInt64LittleEndian(content[(earlier + length)..]) ^ BinaryPrimitives.ReadUInt64LittleEndian(content[(later + length)..]);
            if (difference != 0)
                return length + (BitOperations.TrailingZeroCount(difference) / 8);
            length += sizeof(ulong);
        }
        while (length < limit && content[earlier + length] == content[later + length])
            length++;
        return length;
    }

    // The four bytes at a place that is known to have them: the innermost work there is, done once for each byte, without a check of its own.
    private static uint ReadWord(ReadOnlySpan<byte> content, int place)
    {
        uint word = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref MemoryMarshal.GetReference(content), place));
        return BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
    }
}
