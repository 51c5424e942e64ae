using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace BriefKit.Citations.Library;

/// <summary>
/// The resource that holds the official styles and locales. Its form is described where it is made, in <c>Assets/pack.mjs</c>:
/// sections that are unpacked one by one, when they are asked for.
/// </summary>
internal sealed class PackedFile
{
    public const int NoticesSection = 0;
    public const int StringsSection = 1;
    public const int StylesSection = 2;
    public const int LocalesSection = 3;

    private const string ResourceName = "csl-library.bin";
    private const int HeadLength = 8;
    private const int EntryLength = 8;

    private readonly byte[] _bytes;
    private readonly Lazy<PackedStrings> _strings;

    private PackedFile(byte[] bytes)
    {
        _bytes = bytes;
        _strings = new(() => new PackedStrings(Unpack(StringsSection)));
    }

    public static PackedFile BuiltIn { get; } = Open();

    public PackedStrings Strings => _strings.Value;

    public string Notices => Encoding.UTF8.GetString(Unpack(NoticesSection));

    /// <summary>The tree at a place that an index gives.</summary>
    public Styles.CslElement ReadTree(PackedPlace place) =>
        new PackedReader(Unpack(place.Section).AsSpan(place.Offset)).Tree(Strings);

    public byte[] Unpack(int section)
    {
        int start = HeadLength + (EntryLength * BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(HeadLength - 2)));
        for (int i = 0; i < section; i++)
            start += PackedLength(i);
        byte[] unpacked = new byte[BinaryPrimitives.ReadInt32LittleEndian(Entry(section)[4..])];
        bool isWhole = BrotliDecoder.TryDecompress(_bytes.AsSpan(start, PackedLength(section)), unpacked, out int written) && written == unpacked.Length;
        return isWhole ? unpacked : throw new InvalidDataException($"Section {section} of {ResourceName} is damaged.");
    }

    private ReadOnlySpan<byte> Entry(int section) => _bytes.AsSpan(HeadLength + (EntryLength * section), EntryLength);

    private int PackedLength(int section) => BinaryPrimitives.ReadInt32LittleEndian(Entry(section));

    private static PackedFile Open()
    {
        using Stream resource = typeof(PackedFile).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly was built without {ResourceName}.");
        byte[] bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return new PackedFile(bytes);
    }
}

/// <summary>Where a tree stands: in which section, and how far from its start.</summary>
internal readonly record struct PackedPlace(int Section, int Offset);
