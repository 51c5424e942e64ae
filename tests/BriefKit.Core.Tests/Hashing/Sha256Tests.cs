using System.Security.Cryptography;
using System.Text;
using BriefKit.Core.Hashing;

namespace BriefKit.Core.Tests.Hashing;

public sealed class Sha256Tests
{
    // FIPS 180-4's own examples.
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void The_standards_examples_give_the_standards_hashes(string text, string hash) =>
        Assert.Equal(hash, Sha256.Hex(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Every_length_gives_the_hash_that_the_platform_gives()
    {
        byte[] bytes = [.. Enumerable.Range(0, 20_000).Select(i => (byte)(i * 31 + i / 256))];
        foreach (int length in (int[])[.. Enumerable.Range(0, 200), 8_191, 8_192, 20_000])
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, length))), Sha256.Hex(bytes.AsSpan(0, length)));
    }
}
