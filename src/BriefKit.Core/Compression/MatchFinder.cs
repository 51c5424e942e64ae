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

    // By the number of a place, as far as the window reaches: how far back the one before it in its chain lies.
    private readonly uint[] _steps = ArrayPool<uint>.Shared.Rent(WindowSize);

    // Numbers of places grow from one content to the next, with a window between the two, so that what is remembered of earlier ones lies out of it.
    private uint _first;
    private uint _next = WindowSize;

    public MatchFinder()
    {
        Array.Clear(_latest);
        Array.Clear(_steps);
    }

    /// <summary>Begins with a new content.</summary>
    public void Begin(int length)
    {
        // No sum of two steps may outgrow 32 bits.
        if (_next > int.MaxValue - WindowSize - (uint)length)
        {
            Array.Clear(_latest);
            _next = WindowSize;
        }
        _first = _next;
        _next += (uint)length + WindowSize;
    }

    /// <summary>Turns the bytes from a place on into tokens until the block is full or the bytes are used up.</summary>
    /// <returns>The place behind the bytes that were used.</returns>
    // Not inlined, nor is what it calls: together they would have too few registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Tokenize(ReadOnlySpan<byte> content, int place, TokenBlock block)
    {
        // This is the innermost work there is, done once for each byte, on places that are known to exist: without a check of its own.
        ref byte bytes = ref MemoryMarshal.GetReference(content);
        TokenCursor tokens = block.Begin();
        Chains chains = new(ref MemoryMarshal.GetArrayDataReference(_latest), ref MemoryMarshal.GetArrayDataReference(_steps), _first);
        int hashable = content.Length - Shortest;
        while (place <= hashable && !tokens.IsFull)
        {
            uint back = chains.Insert(ref bytes, place);
            Match match = back < WindowSize ? chains.Lengthen(ref Unsafe.Add(ref bytes, place), hashable - place, place, back, default) : default;
            if (match == default)
            {
                tokens.AddLiteral(Unsafe.Add(ref bytes, place++));
                continue;
            }
            int inserted = place + 1;
            // A longer repetition that begins one byte later is worth a byte that stands for itself.
            while (match.Length < GoodLength && inserted <= hashable && !tokens.IsFull)
            {
                back = chains.Insert(ref bytes, inserted);
                Match later = back < WindowSize ? chains.Lengthen(ref Unsafe.Add(ref bytes, inserted), hashable - inserted, inserted, back, match) : match;
                inserted++;
                if (later == match)
                    break;
                tokens.AddLiteral(Unsafe.Add(ref bytes, place++));
                match = later;
            }
            tokens.AddMatch(match.Length, match.Distance);
            place += match.Length;
            chains.InsertAll(ref bytes, Math.Max(inserted, place - RememberedEnd), Math.Min(place, hashable + 1));
        }
        while (place > hashable && place < content.Length && !tokens.IsFull)
            tokens.AddLiteral(Unsafe.Add(ref bytes, place++));
        block.End(tokens);
        return place;
    }

    public void Dispose()
    {
        ArrayPool<uint>.Shared.Return(_latest);
        ArrayPool<uint>.Shared.Return(_steps);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void InsertAll(ref byte bytes, int start, int end, ref uint latest, ref uint steps, uint first)
    {
        Chains chains = new(ref latest, ref steps, first);
        for (; start < end; start++)
            chains.Insert(ref bytes, start);
    }

    // Finds a repetition that is longer than the one that is known; returns that where there is none.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Match Lengthen(ref byte here, int rest, ref uint steps, uint number, uint back, Match known)
    {
        int longest = Math.Max(known.Length, Shortest - 1), tries = known == default ? MostTries : MostLaterTries;
        int limit = Math.Min(rest, Token.LongestMatch);
        if (longest >= limit)
            return known;
        // A longer repetition has the same four bytes where the known one ends, and where it begins.
        ref byte end = ref Unsafe.Add(ref here, longest - Shortest + 1);
        uint word = ReadWord(ref here), lastWord = ReadWord(ref end);
        for (; back < WindowSize; back += Unsafe.Add(ref steps, (number - back) & (WindowSize - 1)))
        {
            if (ReadWord(ref Unsafe.Subtract(ref end, back)) == lastWord && ReadWord(ref Unsafe.Subtract(ref here, back)) == word)
            {
                int length = CommonLength(ref Unsafe.Subtract(ref here, back), ref here, limit);
                if (length > longest)
                {
                    longest = length;
                    known = Match.Of(length, back);
                    if (length >= GoodLength || length == limit)
                        break;
                    end = ref Unsafe.Add(ref here, longest - Shortest + 1);
                    lastWord = ReadWord(ref end);
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

    private static uint ReadWord(ref byte bytes)
    {
        uint word = Unsafe.ReadUnaligned<uint>(ref bytes);
        return BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
    }

    /// <summary>A repetition in one number, which the processor passes on at once: its length, and below it its distance; 0 where there is none.</summary>
    private readonly record struct Match(uint Packed)
    {
        private const int DistanceBits = 16;

        public int Length => (int)(Packed >> DistanceBits);

        public int Distance => (int)(Packed & ((1 << DistanceBits) - 1));

        public static Match Of(int length, uint distance) => new(((uint)length << DistanceBits) | distance);
    }

    private readonly ref struct Chains(ref uint latest, ref uint steps, uint first)
    {
        private readonly ref uint _latest = ref latest, _steps = ref steps;
        private readonly uint _first = first;

        /// <param name="hashable">How many places from here on begin a word.</param>
        public Match Lengthen(ref byte here, int hashable, int place, uint back, Match known) =>
            MatchFinder.Lengthen(ref here, hashable + Shortest, ref _steps, _first + (uint)place, back, known);

        public void InsertAll(ref byte bytes, int start, int end) => MatchFinder.InsertAll(ref bytes, start, end, ref _latest, ref _steps, _first);

        /// <summary>Adds a place, and returns how far back the one before it in its chain lies.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public uint Insert(ref byte bytes, int place)
        {
            uint word = ReadWord(ref Unsafe.Add(ref bytes, place)), number = _first + (uint)place;
            ref uint latest = ref Unsafe.Add(ref _latest, (word * 0x9E3779B1) >> (32 - HashBits));
            uint back = number - latest;
            latest = number;
            Unsafe.Add(ref _steps, number & (WindowSize - 1)) = back;
            return back;
        }
    }
}
