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
    private const int RememberedEnd = 12;

    // By the hash of a word: the number of the place where it stood last.
    private readonly uint[] _latest = ArrayPool<uint>.Shared.Rent(1 << HashBits);

    // By the number of a place, as far as the window reaches: the number of the one before it in its chain.
    private readonly uint[] _earlier = ArrayPool<uint>.Shared.Rent(WindowSize);

    // Numbers of places grow from one content to the next, with a window between the two, so that what is remembered of earlier ones lies out of it.
    private uint _first;
    private uint _next = WindowSize;

    public MatchFinder()
    {
        Array.Clear(_latest);
        Array.Clear(_earlier);
    }

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
    /// <param name="count">How many tokens there are.</param>
    /// <returns>The place behind the bytes that were used.</returns>
    // Not inlined, nor is Lengthen: together they would have too few registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Tokenize(ReadOnlySpan<byte> content, int place, Span<uint> tokens, out int count)
    {
        // This is the innermost work there is, done once for each byte, on places that are known to exist: without a check of its own.
        ref byte bytes = ref MemoryMarshal.GetReference(content);
        ref uint token = ref MemoryMarshal.GetReference(tokens), lastToken = ref Unsafe.Add(ref token, tokens.Length - 1);
        Chains chains = new(ref bytes, ref MemoryMarshal.GetArrayDataReference(_latest), ref MemoryMarshal.GetArrayDataReference(_earlier), _first);
        int hashable = content.Length - Shortest;
        while (place <= hashable && Unsafe.IsAddressLessThan(ref token, ref lastToken))
        {
            uint back = chains.Insert(place);
            Match match = back < WindowSize ? Lengthen(ref Unsafe.Add(ref bytes, place), content.Length - place, place, back, default) : default;
            if (match.Length < Shortest)
            {
                token = Token.Literal(Unsafe.Add(ref bytes, place++));
                token = ref Unsafe.Add(ref token, 1);
                continue;
            }
            int inserted = place + 1;
            // A longer repetition that begins one byte later is worth a byte that stands for itself.
            while (match.Length < GoodLength && inserted <= hashable && Unsafe.IsAddressLessThan(ref token, ref lastToken))
            {
                back = chains.Insert(inserted);
                Match later = back < WindowSize ? Lengthen(ref Unsafe.Add(ref bytes, inserted), content.Length - inserted, inserted, back, match) : match;
                inserted++;
                if (later.Length <= match.Length)
                    break;
                token = Token.Literal(Unsafe.Add(ref bytes, place++));
                token = ref Unsafe.Add(ref token, 1);
                match = later;
            }
            token = Token.Match(match.Length, match.Distance);
            token = ref Unsafe.Add(ref token, 1);
            place += match.Length;
            for (int end = Math.Min(place, hashable + 1), next = Math.Max(inserted, place - RememberedEnd); next < end; next++)
                chains.Insert(next);
        }
        while (place > hashable && place < content.Length && Unsafe.IsAddressLessThan(ref token, ref lastToken))
        {
            token = Token.Literal(Unsafe.Add(ref bytes, place++));
            token = ref Unsafe.Add(ref token, 1);
        }
        count = (int)(Unsafe.ByteOffset(ref MemoryMarshal.GetReference(tokens), ref token) / sizeof(uint));
        return place;
    }

    public void Dispose()
    {
        ArrayPool<uint>.Shared.Return(_latest);
        ArrayPool<uint>.Shared.Return(_earlier);
    }

    // Finds a repetition that is longer than the one that is known; returns that where there is none.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Match Lengthen(ref byte here, int rest, int place, uint back, Match known)
    {
        int longest = Math.Max(known.Length, Shortest - 1), tries = known.Length > 0 ? MostLaterTries : MostTries;
        int limit = Math.Min(rest, Token.LongestMatch);
        if (longest >= limit)
            return known;
        ref uint earlierNumbers = ref MemoryMarshal.GetArrayDataReference(_earlier);
        // A longer repetition has the same four bytes where the known one ends, and where it begins.
        uint number = _first + (uint)place, word = ReadWord(ref here, 0), end = ReadWord(ref here, longest - Shortest + 1);
        for (; back < WindowSize; back = number - Unsafe.Add(ref earlierNumbers, (number - back) & (WindowSize - 1)))
        {
            ref byte earlier = ref Unsafe.Subtract(ref here, back);
            if (ReadWord(ref earlier, longest - Shortest + 1) == end && ReadWord(ref earlier, 0) == word)
            {
                int length = CommonLength(ref earlier, ref here, limit);
                if (length > longest)
                {
                    longest = length;
                    known = new Match(length, (int)back);
                    if (length >= GoodLength || length == limit)
                        break;
                    end = ReadWord(ref here, longest - Shortest + 1);
                }
            }
            if (--tries == 0)
                break;
        }
        return known;
    }

    private static int CommonLength(ref byte earlier, ref byte later, int limit)
    {
        int length = Shortest;
        for (; length + sizeof(ulong) <= limit; length += sizeof(ulong))
        {
            ulong difference = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref earlier, length)) ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref later, length));
            if (difference != 0)
                return length + ((BitConverter.IsLittleEndian ? BitOperations.TrailingZeroCount(difference) : BitOperations.LeadingZeroCount(difference)) >> 3);
        }
        while (length < limit && Unsafe.Add(ref earlier, length) == Unsafe.Add(ref later, length))
            length++;
        return length;
    }

    private static uint ReadWord(ref byte bytes, int place)
    {
        uint word = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref bytes, place));
        return BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
    }

    /// <summary>A repetition; of no length where there is none.</summary>
    private readonly record struct Match(int Length, int Distance);

    private readonly ref struct Chains(ref byte bytes, ref uint latest, ref uint earlier, uint first)
    {
        private readonly ref byte _bytes = ref bytes;
        private readonly ref uint _latest = ref latest, _earlier = ref earlier;
        private readonly uint _first = first;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public uint Insert(int place)
        {
            uint word = ReadWord(ref _bytes, place), number = _first + (uint)place;
            ref uint latest = ref Unsafe.Add(ref _latest, (word * 0x9E3779B1) >> (32 - HashBits));
            uint before = latest;
            latest = number;
            Unsafe.Add(ref _earlier, number & (WindowSize - 1)) = before;
            return number - before;
        }
    }
}
