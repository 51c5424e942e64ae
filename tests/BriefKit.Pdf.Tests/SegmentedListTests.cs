using BriefKit.Pdf.Objects;

namespace BriefKit.Pdf.Tests;

public sealed class SegmentedListTests
{
    // Around the sizes at which a segment grows, or another one begins.
    [Theory]
    [InlineData(0)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(5000)]
    public void Rows_stay_what_they_are_as_others_come(int count)
    {
        SegmentedList<int> list = new();
        for (int i = 0; i < count; i++)
            list.Add(3 * i);

        Assert.Equal(count, list.Count);
        Assert.Equal(Enumerable.Range(0, count).Select(i => 3 * i), Enumerable.Range(0, count).Select(i => list[i]));
    }

    [Fact]
    public void Rows_can_be_changed_in_every_segment()
    {
        SegmentedList<int> list = new();
        for (int i = 0; i < 3000; i++)
            list.Add(i);
        foreach (int index in new[] { 5, 1023, 1024, 2999 })
            list[index] = -index;

        Assert.Equal([-1023, -1024, 1025], [list[1023], list[1024], list[1025]]);
        Assert.Equal([-5, -2999], [list[5], list[2999]]);
    }

    [Fact]
    public void A_part_may_lie_in_two_segments()
    {
        SegmentedList<int> list = new();
        for (int i = 0; i < 2000; i++)
            list.Add(i);
        SegmentedList<int>.Slice part = list.Range(1020, 8);

        Assert.Equal(Enumerable.Range(1020, 8), Enumerable.Range(0, part.Count).Select(i => part[i]));
    }
}
