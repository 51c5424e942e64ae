using System.Security.Cryptography;

namespace BriefKit.Core.Hashing;

/// <summary>SHA-256 for much and for little.</summary>
public static class Sha256
{
    public const int Size = SHA256.HashSizeInBytes;

    /// <summary>
    /// The platform's implementation is quicker by the byte, but loads a library first, and that takes a good part of what a short run
    /// takes in all. Below this length the bytes are hashed here in less than a tenth of a millisecond.
    /// </summary>
    private const int Little = 8 * 1024;

    public static void Hash(ReadOnlySpan<byte> bytes, Span<byte> hash)
    {
        if (bytes.Length < Little)
            Sha256Rounds.Hash(bytes, hash);
        else
            SHA256.HashData(bytes, hash);
    }

    /// <summary>The hash in lower-case hexadecimal.</summary>
    public static string Hex(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Size];
        Hash(bytes, hash);
        return Convert.ToHexStringLower(hash);
    }
}
