using BriefKit.Word.Packaging;

namespace BriefKit.Word.Tests.Packaging;

public sealed class Crc32Tests
{
    [Fact]
    public void The_checksum_is_that_of_the_standard() => Assert.Equal(0xCBF43926, Crc32.Of("123456789"u8));

    [Fact]
    public void Every_processor_sums_content_of_any_length_alike()
    {
        byte[] content = new byte[5000];
        new Random(1).NextBytes(content);
        Assert.All([.. Enumerable.Range(0, 300), 4095, 4096, 4097, 5000], length => Assert.Equal(Crc32.ByTable(content.AsSpan(0, length)), Crc32.Of(content.AsSpan(0, length))));
    }
}
