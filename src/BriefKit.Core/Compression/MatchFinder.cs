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

    // Of a repetition, so many places at its end are remembered: those that it repeats stand for the others.
    private const int RememberedEnd = 24;

    // By the hash of a word: the number of the place where it stood last.
    private readonly uint[] _latest = ArrayPool<uint>.Shared.Rent(1 << HashBits);

    // By a place: how far back the one before it in its chain lies; the size of the window where it is the last.
    private readonly ushort[] _steps = ArrayPool<ushort>.Shared.Rent(WindowSize);

    // Numbers of places grow from one content to the next, with a window between the two, so that what is remembered of earlier ones lies out of it.
    private uint _first;
    private uint _next = WindowSize;

    public MatchFinder() => Array.Clear(_latest);

    /// <summary>Begins with a new content.</summary>
    public void Begin(int length)
    {
        if (_next > uint.MaxValue - WindowSize - (uint)length)
        {
            Array.Clear(_latest);
            _next = WindowSize;
        }
        _first = _next;
        _next += (uint)length + WindowSize;
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
            InsertAll(content, Math.Max(inserted, place - RememberedEnd), Math.Min(place, hashable + 1));
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
        ArrayPool<uint>.Shared.Return(_latest);
        ArrayPool<ushort>.Shared.Return(_steps);
    }

    // Finds a repetition that is longer than the one that is known, and adds the place; returns the known length where there is none.
    private int Find(ReadOnlySpan<byte> content, int place, int known, int tries, out int distance)
    {
        ref ushort steps = ref MemoryMarshal.GetArrayDataReference(_steps);
        uint word = ReadWord(content, place);
        int back = Insert(ref MemoryMarshal.GetArrayDataReference(_latest), ref steps, _first, place, word);
        int longest = known, limit = Math.Min(content.Length - place, Token.LongestMatch);
        distance = 0;
        if (longest >= limit)
            return longest;
        // A longer repetition has the same four bytes where the known one ends, and where it begins.
        uint end = ReadWord(content, place + longest - Shortest + 1);
        for (; back < WindowSize; back += Unsafe.Add(ref steps, (place - back) & (WindowSize - 1)))
        {
            int earlier = place - back;
            if (ReadWord(content, earlier + longest - Shortest + 1) == end && ReadWord(content, earlier) == word)
            {
                int length = CommonLength(content, earlier, place, limit);
                if (length > longest)
                {
                    (longest, distance) = (length, back);
                    if (length >= GoodLength || length == limit)
                        break;
                    end = ReadWord(content, place + longest - Shortest + 1);
                }
            }
            if (--tries == 0)
                break;
        }
        return longest;
    }

    private void InsertAll(ReadOnlySpan<byte> content, int place, int end)
    {
        ref uint latest = ref MemoryMarshal.GetArrayDataReference(_latest);
        ref ushort steps = ref MemoryMarshal.GetArrayDataReference(_steps);
        uint first = _first;
        for (; place < end; place++)
            Insert(ref latest, ref steps, first, place, ReadWord(content, place));
    }

    // Adds a place to the chain of its word, and returns how far back the one before it lies. This and what follows is the innermost work there is,
    // done once for each byte, on places that are known to exist: without a check of its own.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Insert(ref uint latest, ref ushort steps, uint first, int place, uint word)
    {
        ref uint number = ref Unsafe.Add(ref latest, (word * 0x9E3779B1) >> (32 - HashBits));
        uint step = Math.Min(first + (uint)place - number, WindowSize);
        number = first + (uint)place;
        Unsafe.Add(ref steps, place & (WindowSize - 1)) = (ushort)step;
        return (int)step;
    }

    private static int CommonLength(ReadOnlySpan<byte> content, int earlier, int later, int limit)
    {
        ref byte bytes = ref MemoryMarshal.GetReference(content);
        int length = Shortest;
        while (length + sizeof(ulong) <= limit)
        {
            ulong difference = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, earlier + length)) ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, later + length));
            if (difference != 0)
                return length + ((BitConverter.IsLittleEndian ? BitOperations.TrailingZeroCount(difference) : BitOperations.LeadingZeroCount(difference)) / 8);
            length += sizeof(ulong);
        }
        while (length < limit && content[earlier + length] == content[later + length])
            length++;
        return length;
    }

    private static uint ReadWord(ReadOnlySpan<byte> content, int place)
    {
        uint word = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref MemoryMarshal.GetReference(content), place));
        return BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
    }
}
