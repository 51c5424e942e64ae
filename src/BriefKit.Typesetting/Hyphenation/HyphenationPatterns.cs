using System.Buffers.Binary;
using System.IO.Compression;

namespace BriefKit.Typesetting.Hyphenation;

/// <summary>
/// Where the words of one language may be divided, by patterns that were learned from a dictionary (F. M. Liang, "Word Hy-phen-a-tion by
/// Com-put-er", 1983): each pattern votes for or against the places that it covers, the highest vote counts, and odd ones divide.
/// </summary>
/// <remarks>The form of the data is described in <c>Assets/pack-hyphenation.mjs</c>. Several threads may use it at once.</remarks>
internal sealed class HyphenationPatterns
{
    private const string Folder = "hyphenation/";
    private const byte Edge = 0;

    /// <summary>Longer words are not words of the language.</summary>
    public const int LongestWord = 64;

    private readonly byte[] _data;
    private readonly Dictionary<char, byte> _codes = [];
    private readonly int[] _levels;
    private readonly Dictionary<string, byte[]> _exceptions = new(StringComparer.Ordinal);
    private readonly int _nodes, _root;

    private HyphenationPatterns(byte[] data)
    {
        _data = data;
        int position = "BKHY1".Length;
        char[] letters = new char[U16(position)];
        position += 2;
        for (int i = 0; i < letters.Length; i++, position += 2)
        {
            letters[i] = (char)U16(position);
            _codes[letters[i]] = (byte)(i + 1);
        }
        _levels = new int[U16(position)];
        position += 2;
        for (int i = 0; i < _levels.Length; i++)
        {
            _levels[i] = position;
            position += 1 + data[position];
        }
        position = ReadExceptions(position, letters);
        _root = BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(position));
        _nodes = position + 4;
    }

    /// <summary>The patterns of a language that is embedded under this name; null where there are none.</summary>
    public static HyphenationPatterns? Load(string name)
    {
        using Stream? resource = typeof(HyphenationPatterns).Assembly.GetManifestResourceStream($"{Folder}{name}.bin");
        if (resource is null)
            return null;
        using BrotliStream unpacked = new(resource, CompressionMode.Decompress);
        using MemoryStream data = new();
        unpacked.CopyTo(data);
        return new HyphenationPatterns(data.ToArray());
    }

    /// <summary>Whether the character is one that the patterns know, in small or large form.</summary>
    public bool Knows(char character) => _codes.ContainsKey(char.ToLowerInvariant(character));

    /// <summary>Marks the places where a word may be divided.</summary>
    /// <param name="word">At most <see cref="LongestWord"/> characters, all of which are known.</param>
    /// <param name="votes">One longer than the word; gains an odd number before each letter that may begin a new line.</param>
    public void Divide(ReadOnlySpan<char> word, Span<byte> votes)
    {
        votes.Clear();
        Span<char> small = stackalloc char[LongestWord];
        small = small[..word.Length];
        for (int i = 0; i < word.Length; i++)
            small[i] = char.ToLowerInvariant(word[i]);
        if (_exceptions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(small, out byte[]? places))
        {
            foreach (byte place in places)
                votes[place] = 1;
            return;
        }
        Span<byte> codes = stackalloc byte[LongestWord + 2];
        codes = codes[..(word.Length + 2)];
        codes[0] = codes[^1] = Edge;
        for (int i = 0; i < small.Length; i++)
            codes[i + 1] = _codes[small[i]];
        for (int start = 0; start < codes.Length - 1; start++)
            Vote(codes[start..], votes[Math.Max(start - 1, 0)..]);
    }

    // Walks down the tree as far as the letters lead. The levels of a pattern begin before its first letter, not before an edge.
    private void Vote(ReadOnlySpan<byte> codes, Span<byte> votes)
    {
        int node = _nodes + _root;
        foreach (byte code in codes)
        {
            int count = _data[node + 2];
            int child = _data.AsSpan(node + 3, count).BinarySearch(code);
            if (child < 0)
                return;
            int offset = node + 3 + count + 3 * child;
            node = _nodes + _data[offset] + (_data[offset + 1] << 8) + (_data[offset + 2] << 16);
            int level = U16(node);
            if (level > 0)
                Raise(votes, _levels[level - 1]);
        }
    }

    private void Raise(Span<byte> votes, int levels)
    {
        int count = Math.Min(_data[levels], votes.Length);
        for (int i = 0; i < count; i++)
            votes[i] = Math.Max(votes[i], _data[levels + 1 + i]);
    }

    private int ReadExceptions(int position, char[] letters)
    {
        int count = U16(position);
        position += 2;
        for (int i = 0; i < count; i++)
        {
            int length = _data[position++];
            string word = string.Create(length, (_data, position, letters), static (target, source) =>
            {
                for (int i = 0; i < target.Length; i++)
                    target[i] = source.letters[source._data[source.position + i] - 1];
            });
            position += length;
            _exceptions[word] = _data[(position + 1)..(position + 1 + _data[position])];
            position += 1 + _data[position];
        }
        return position;
    }

    private int U16(int position) => BinaryPrimitives.ReadUInt16LittleEndian(_data.AsSpan(position));
}
