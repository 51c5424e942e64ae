namespace BriefKit.Pdf.Objects;

/// <summary>
/// Rows that come one behind the other, in segments: none is copied because others come, and no array grows so large that it would be kept apart from
/// short-lived objects (as those of 85,000 bytes are), where room can only be had by going through all that is in memory.
/// </summary>
/// <typeparam name="T">At most 80 bytes.</typeparam>
internal sealed class SegmentedList<T>
    where T : struct
{
    private const int SegmentBits = 10;
    private const int SegmentSize = 1 << SegmentBits;

    // Most files need no more than a part of the first segment.
    private const int FirstSize = 32;

    private readonly List<T[]> _segments = [new T[FirstSize]];

    public int Count { get; private set; }

    public ref T this[int index] => ref _segments[index >> SegmentBits][index & (SegmentSize - 1)];

    public void Add(T row)
    {
        (int segment, int place) = (Count >> SegmentBits, Count & (SegmentSize - 1));
        if (segment == _segments.Count)
            _segments.Add(new T[SegmentSize]);
        else if (place == _segments[segment].Length)
            _segments[segment] = Doubled(_segments[segment]);
        _segments[segment][place] = row;
        Count++;
    }

    public Slice Range(int start, int count) => new(this, start, count);

    private static T[] Doubled(T[] segment)
    {
        Array.Resize(ref segment, 2 * segment.Length);
        return segment;
    }

    /// <summary>Some of the rows, one behind the other.</summary>
    public readonly struct Slice(SegmentedList<T> list, int start, int count)
    {
        public int Count => count;

        public T this[int index] => list[start + index];
    }
}
