using System.Numerics;
using System.Runtime.InteropServices;

namespace BriefKit.Typesetting.Shaping;

/// <summary>
/// The words that have been shaped in one face, language and choice of variants. Several threads may use it at once: it is asked for every word
/// and every space, and is read without a lock.
/// </summary>
internal sealed class WordCache
{
    // Beyond so many different words a document is a word list, and remembering them costs more than it gives.
    private const int MaxWords = 20_000;
    private const int FewestPlaces = 1_024;

    /// <summary>A word that finds no place in so many steps is not remembered: no text, however it was made, makes the search long.</summary>
    public const int MostSteps = 32;

    /// <summary>The longest word that is worth being remembered.</summary>
    public const int LongestWord = 100;

    private readonly Lock _adding = new();

    // Open addressing, never more than half full. Entries never change, and are put in whole.
    private Entry?[] _places = new Entry?[FewestPlaces];
    private int _count;

    private sealed record Entry(string Word, uint Hash, ShapedWord Shaped);

    public ShapedWord? Find(ReadOnlySpan<char> word) => Find(Volatile.Read(ref _places), word, HashOf(word));

    /// <summary>Remembers a word. What is remembered already stays, so that a word is one object.</summary>
    public ShapedWord Add(ReadOnlySpan<char> word, ShapedWord shaped)
    {
        if (word.Length > LongestWord)
            return shaped;
        uint hash = HashOf(word);
        lock (_adding)
        {
            if (Find(_places, word, hash) is ShapedWord known)
                return known;
            if (_count == MaxWords)
            {
                _count = 0;
                Volatile.Write(ref _places, new Entry?[FewestPlaces]);
            }
            else if (2 * (_count + 1) > _places.Length)
                Volatile.Write(ref _places, Grown(_places));
            if (Put(_places, new Entry(word.ToString(), hash, shaped)))
                _count++;
        }
        return shaped;
    }

    private static ShapedWord? Find(Entry?[] places, ReadOnlySpan<char> word, uint hash)
    {
        int mask = places.Length - 1, place = (int)hash & mask;
        for (int step = 0; step < MostSteps && Volatile.Read(ref places[place]) is Entry entry; step++, place = (place + 1) & mask)
        {
            if (entry.Hash == hash && word.SequenceEqual(entry.Word))
                return entry.Shaped;
        }
        return null;
    }

    private static bool Put(Entry?[] places, Entry entry)
    {
        int mask = places.Length - 1, place = (int)entry.Hash & mask;
        for (int step = 0; step < MostSteps; step++, place = (place + 1) & mask)
        {
            if (places[place] is not null)
                continue;
            Volatile.Write(ref places[place], entry);
            return true;
        }
        return false;
    }

    private static Entry?[] Grown(Entry?[] places)
    {
        Entry?[] larger = new Entry?[2 * places.Length];
        foreach (Entry? entry in places)
        {
            if (entry is not null)
                Put(larger, entry);
        }
        return larger;
    }

    // Four characters at once: nearly all words are done in two steps.
    internal static uint HashOf(ReadOnlySpan<char> word)
    {
        ulong hash = (ulong)word.Length;
        ReadOnlySpan<ulong> fours = MemoryMarshal.Cast<char, ulong>(word);
        foreach (ulong four in fours)
            hash = Mixed(hash ^ four);
        foreach (char character in word[(4 * fours.Length)..])
            hash = (hash << 16) ^ (hash >> 48) ^ character;
        return (uint)(Mixed(hash) >> 32);
    }

    private static ulong Mixed(ulong value)
    {
        value *= 0x9E3779B97F4A7C15;
        return BitOperations.RotateLeft(value, 29) ^ value;
    }
}
