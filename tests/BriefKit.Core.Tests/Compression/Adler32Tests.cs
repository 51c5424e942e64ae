using BriefKit.Core.Compression;

namespace BriefKit.Core.Tests.Compression;

public sealed class Adler32Tests
{
    [Fact]
    public void The_known_sum_of_a_known_text_is_found() => Assert.Equal(0x11E60398u, Adler32.Of("Wikipedia"u8));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(272)]
    [InlineData(5_553)]
    [InlineData(200_000)]
    public void Many_bytes_at_once_sum_up_as_one_after_another(int length)
    {
        byte[] highest = [.. Enumerable.Repeat((byte)0xFF, length)], any = new byte[length];
        new Random(length).NextBytes(any);
        Assert.Equal(OneByOne(highest), Adler32.Of(highest));
        Assert.Equal(OneByOne(any), Adler32.Of(any));
    }

    private static uint OneByOne(byte[] content)
    {
        uint low = 1, high = 0;
        foreach (byte value in content)
        {
            low = (low + value) % 65521;
            high = (high + low) % 65521;
        }
        return (high << 16) | low;
    }
}
