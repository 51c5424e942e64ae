using System.Buffers.Binary;
using System.Collections.Concurrent;

namespace BriefKit.Pdf.Fonts;

/// <summary>The outlines of a TrueType font as its subsets hold them: without instructions (OpenType 1.9, glyf). Several threads may use it at once.</summary>
internal sealed class OutlineStore
{
    private const int HeaderLength = 10;

    // Flags of a component of a composite glyph.
    private const int WordArguments = 0x0001;
    private const int OneScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int TwoScales = 0x0040;
    private const int Matrix = 0x0080;
    private const int HasInstructions = 0x0100;

    // Letters are composed of two or three others; what is composed of hundreds is no glyph.
    private const int MostComponents = 256;

    private readonly ReadOnlyMemory<byte> _outlines;
    private readonly ReadOnlyMemory<byte> _places;
    private readonly bool _hasLongPlaces;
    private readonly ConcurrentDictionary<ushort, Outline> _known = new();

    public OutlineStore(FontTables tables)
    {
        _outlines = tables["glyf"];
        _places = tables["loca"];
        _hasLongPlaces = FontTables.UInt16(tables["head"].Span, 50) != 0;
    }

    /// <summary>Whether a font says of each of its glyphs where its outline lies.</summary>
    public static bool IsWhole(FontTables tables)
    {
        int size = FontTables.UInt16(tables["head"].Span, 50) == 0 ? 2 : 4;
        return !tables["glyf"].IsEmpty && tables["loca"].Length >= size * (FontTables.UInt16(tables["maxp"].Span, 4) + 1);
    }

    /// <summary>The outline of a glyph; empty for one that has none, or that is broken.</summary>
    public Outline this[ushort glyph] => _known.TryGetValue(glyph, out Outline? known) ? known : _known.GetOrAdd(glyph, Read(glyph));

    private Outline Read(ushort glyph)
    {
        ReadOnlySpan<byte> places = _places.Span;
        long start = _hasLongPlaces ? FontTables.UInt32(places, 4 * glyph) : 2L * FontTables.UInt16(places, 2 * glyph);
        long end = _hasLongPlaces ? FontTables.UInt32(places, 4 * (glyph + 1)) : 2L * FontTables.UInt16(places, 2 * (glyph + 1));
        if (start + HeaderLength > end || end > _outlines.Length)
            return Outline.Empty;
        ReadOnlySpan<byte> data = _outlines.Span[(int)start..(int)end];
        return FontTables.Int16(data, 0) >= 0 ? ReadSimple(data) : ReadComposite(data);
    }

    // The ends of the contours, the instructions, then the points: the instructions go.
    private static Outline ReadSimple(ReadOnlySpan<byte> data)
    {
        int contours = FontTables.Int16(data, 0), counted = HeaderLength + (2 * contours);
        int points = counted + 2 + FontTables.UInt16(data, counted);
        if (contours == 0 || points > data.Length)
            return Outline.Empty;
        int pointCount = FontTables.UInt16(data, counted - 2) + 1;
        int length = LengthOfPoints(data[points..], pointCount);
        return length < 0 ? Outline.Empty : new Outline([.. data[..counted], 0, 0, .. data.Slice(points, length)], []);
    }

    // Fonts may pad their outlines; what the points take is counted, so that padding does not go along. Negative where they are cut off.
    private static int LengthOfPoints(ReadOnlySpan<byte> data, int count)
    {
        const int ShortX = 0x02, ShortY = 0x04, Repeats = 0x08, SameX = 0x10, SameY = 0x20;
        int position = 0, coordinates = 0;
        for (int point = 0; point < count;)
        {
            if (position >= data.Length)
                return -1;
            int flags = data[position++], times = 1;
            if ((flags & Repeats) != 0)
            {
                if (position >= data.Length)
                    return -1;
                times += data[position++];
            }
            int size = ((flags & ShortX) != 0 ? 1 : (flags & SameX) != 0 ? 0 : 2) + ((flags & ShortY) != 0 ? 1 : (flags & SameY) != 0 ? 0 : 2);
            coordinates += size * Math.Min(times, count - point);
            point += times;
        }
        return position + coordinates <= data.Length ? position + coordinates : -1;
    }

    private static Outline ReadComposite(ReadOnlySpan<byte> data)
    {
        List<Component> components = [];
        int position = HeaderLength, flags;
        do
        {
            if (position + 4 > data.Length || components.Count == MostComponents)
                return Outline.Empty;
            flags = FontTables.UInt16(data, position);
            components.Add(new Component((ushort)FontTables.UInt16(data, position + 2), position + 2));
            position += 4 + ((flags & WordArguments) != 0 ? 4 : 2)
                + ((flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0);
        }
        while ((flags & MoreComponents) != 0);
        if (position > data.Length)
            return Outline.Empty;
        byte[] bytes = data[..position].ToArray();
        foreach (Component component in components)
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(component.Place - 2), (ushort)(FontTables.UInt16(bytes, component.Place - 2) & ~HasInstructions));
        return new Outline(bytes, [.. components]);
    }
}

/// <summary>The outline of a glyph, or how it is composed of others.</summary>
internal sealed record Outline(byte[] Bytes, Component[] Components)
{
    public static Outline Empty { get; } = new([], []);
}

/// <summary>Another glyph that a glyph is composed of.</summary>
/// <param name="Place">Where in the bytes its id stands.</param>
internal readonly record struct Component(ushort Glyph, int Place);
