using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace BriefKit.Citations.Library;

/// <summary>
/// A resource that holds styles and locales. Its form is described where it is made, in <c>Assets/packing.mjs</c>:
/// sections that are unpacked one by one, when they are asked for. Any number of threads may use it at once.
/// </summary>
internal sealed class PackedFile
{
    public const int NoticesSection = 0;
    public const int StringsSection = 1;
    public const int StylesSection = 2;
    public const int LocalesSection = 3;
    public const int DescriptionsSection = 4;

    private const int HeadLength = 8;
    private const int EntryLength = 8;

    /// <summary>How many unpacked sections are kept for whoever asks next: less than a megabyte, and no more of them for a program that loads all styles.</summary>
    private const int MaxKept = 6;

    private readonly byte[] _bytes;
    private readonly int[] _starts;
    private readonly Lazy<PackedStrings> _strings;
    private readonly Lazy<byte[]> _descriptions;
    private readonly Lock _lock = new();
    private readonly Queue<(int Section, byte[] Bytes)> _kept = new();

    public PackedFile(byte[] bytes)
    {
        _bytes = bytes;
        _starts = new int[BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(HeadLength - 2))];
        int start = HeadLength + (EntryLength * _starts.Length);
        for (int i = 0; i < _starts.Length; i++)
        {
            _starts[i] = start;
            start += PackedLength(i);
        }
        _strings = new(() => new PackedStrings(Unpack(StringsSection)));
        _descriptions = new(() => Unpack(DescriptionsSection));
    }

    /// <summary>The styles and locales of the official repositories of CSL.</summary>
    public static PackedFile Official { get; } = Open("csl-library.bin");

    /// <summary>The styles of BriefKit's own.</summary>
    public static PackedFile Own { get; } = Open("own-styles.bin");

    public PackedStrings Strings => _strings.Value;

    /// <summary>What the index says of styles beside their names.</summary>
    public ReadOnlySpan<byte> Descriptions => _descriptions.Value;

    public string Notices => Encoding.UTF8.GetString(Unpack(NoticesSection));

    /// <summary>The tree at a place that an index gives.</summary>
    public Styles.CslElement ReadTree(PackedPlace place) =>
        new PackedReader(Section(place.Section).AsSpan(place.Offset)).Tree(Strings);

    public byte[] Unpack(int section)
    {
        byte[] unpacked = new byte[BinaryPrimitives.ReadInt32LittleEndian(Entry(section)[4..])];
        bool isWhole = BrotliDecoder.TryDecompress(_bytes.AsSpan(_starts[section], PackedLength(section)), unpacked, out int written) && written == unpacked.Length;
        return isWhole ? unpacked : throw new InvalidDataException($"Section {section} of a packed file is damaged.");
    }

    // Two threads may unpack the same section at once; either result will do.
    private byte[] Section(int section)
    {
        lock (_lock)
        {
            foreach ((int kept, byte[] bytes) in _kept)
            {
                if (kept == section)
                    return bytes;
            }
        }
        byte[] unpacked = Unpack(section);
        lock (_lock)
        {
            if (_kept.Count == MaxKept)
                _kept.Dequeue();
            _kept.Enqueue((section, unpacked));
        }
        return unpacked;
    }

    private ReadOnlySpan<byte> Entry(int section) => _bytes.AsSpan(HeadLength + (EntryLength * section), EntryLength);

    private int PackedLength(int section) => BinaryPrimitives.ReadInt32LittleEndian(Entry(section));

    private static PackedFile Open(string resourceName)
    {
        using Stream resource = typeof(PackedFile).Assembly.GetManifestResourceStream(resourceName)
            ?? throw new InvalidOperationException($"The assembly was built without {resourceName}.");
        byte[] bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return new PackedFile(bytes);
    }
}

/// <summary>Where a tree stands: in which section, and how far from its start.</summary>
internal readonly record struct PackedPlace(int Section, int Offset);
