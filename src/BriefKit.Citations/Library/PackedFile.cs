using System.IO.Compression;
using System.Text;
using BriefKit.Citations.Styles;

namespace BriefKit.Citations.Library;

/// <summary>
/// A resource that holds styles and locales. Its form is described where it is made, in <c>Assets/packing.mjs</c>:
/// sections that are unpacked one by one, when they are asked for. Any number of threads may use it at once.
/// </summary>
internal sealed class PackedFile
{
    public const int NoticesSection = 0;
    public const int StyleStringsSection = 1;
    public const int StylesSection = 2;
    public const int LocalesSection = 3;
    public const int DescriptionsSection = 4;
    public const int LocaleStringsSection = 5;

    private const int HeadLength = 8;
    private const int EntryLength = 8;

    /// <summary>How many unpacked sections are kept for whoever asks next: less than a megabyte, and no more of them for a program that loads all styles.</summary>
    private const int MaxKept = 6;

    private readonly Stream _stream;
    private readonly PackedSection[] _sections;
    private readonly Lazy<PackedStrings> _styleStrings;
    private readonly Lazy<PackedStrings> _localeStrings;
    private readonly Lazy<byte[]> _descriptions;
    private readonly Lock _lock = new();
    private readonly Queue<(int Section, byte[] Bytes)> _kept = new();

    /// <param name="stream">Can be read at any place, and stays open: of a file most of which nobody asks for only that is read which somebody does.</param>
    public PackedFile(Stream stream)
    {
        _stream = stream;
        using BinaryReader head = new(stream, Encoding.Latin1, leaveOpen: true);
        stream.Position = HeadLength - sizeof(ushort);
        _sections = new PackedSection[head.ReadUInt16()];
        int start = HeadLength + (EntryLength * _sections.Length);
        for (int i = 0; i < _sections.Length; i++)
        {
            _sections[i] = new PackedSection(start, head.ReadInt32(), head.ReadInt32());
            start += _sections[i].PackedLength;
        }
        _styleStrings = new(() => new PackedStrings(Unpack(StyleStringsSection)));
        _localeStrings = new(() => new PackedStrings(Unpack(LocaleStringsSection)));
        _descriptions = new(() => Unpack(DescriptionsSection));
    }

    /// <summary>The styles and locales of the official repositories of CSL.</summary>
    public static PackedFile Official { get; } = Open("csl-library.bin");

    /// <summary>The styles of BriefKit's own.</summary>
    public static PackedFile Own { get; } = Open("own-styles.bin");

    /// <summary>What the index says of styles beside their names.</summary>
    public ReadOnlySpan<byte> Descriptions => _descriptions.Value;

    public string Notices => Encoding.UTF8.GetString(Unpack(NoticesSection));

    /// <summary>The tree of a style, at a place that its index gives.</summary>
    public CslElement ReadStyle(PackedPlace place) => Reader(place).Tree(_styleStrings.Value);

    /// <summary>The tree of a locale, at a place that its index gives.</summary>
    public CslElement ReadLocale(PackedPlace place) => Reader(place).Tree(_localeStrings.Value);

    public byte[] Unpack(int section)
    {
        byte[] packed = Read(_sections[section]), unpacked = new byte[_sections[section].Length];
        bool isWhole = BrotliDecoder.TryDecompress(packed, unpacked, out int written) && written == unpacked.Length;
        return isWhole ? unpacked : throw new InvalidDataException($"Section {section} of a packed file is damaged.");
    }

    private PackedReader Reader(PackedPlace place) => new(Section(place.Section).AsSpan(place.Offset));

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

    private byte[] Read(PackedSection section)
    {
        byte[] packed = new byte[section.PackedLength];
        lock (_lock)
        {
            _stream.Position = section.Start;
            _stream.ReadExactly(packed);
        }
        return packed;
    }

    private static PackedFile Open(string resourceName) => new(typeof(PackedFile).Assembly.GetManifestResourceStream(resourceName)
        ?? throw new InvalidOperationException($"The assembly was built without {resourceName}."));
}

/// <summary>Where a tree stands: in which section, and how far from its start.</summary>
internal readonly record struct PackedPlace(int Section, int Offset);

/// <summary>Where a section begins in its file, and how long it is in it and unpacked.</summary>
internal readonly record struct PackedSection(int Start, int PackedLength, int Length);
