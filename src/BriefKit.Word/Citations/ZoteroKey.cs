using System.Security.Cryptography;
using System.Text;

namespace BriefKit.Word.Citations;

/// <summary>Keys such as Zotero gives to items, made of what they stand for: the same for the same text, on any machine.</summary>
internal static class ZoteroKey
{
    // Zotero leaves out those that are taken for one another.
    private const string Letters = "23456789ABCDEFGHIJKLMNPQRSTUVWXYZ";

    public static string Of(string text, int length)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        Span<char> key = stackalloc char[length];
        for (int i = 0; i < length; i++)
            key[i] = Letters[hash[i] % Letters.Length];
        return new string(key);
    }
}
