using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BriefKit.Core.Compression;

/// <summary>The checksum of RFC 1950, 8.2: the sum of the bytes, and the sum of the sums behind each byte.</summary>
internal static class Adler32
{
    // The largest prime below 2^16.
    private const uint Modulus = 65521;

    // How many bytes can be summed before the sums outgrow 32 bits; a whole number of steps.
    private const int Stretch = 5536;
    private const int Step = 16;

    // How often each byte of a step counts among the sums behind its bytes.
    private static readonly Vector128<ushort> FirstWeights = Vector128.Create((ushort)16, 15, 14, 13, 12, 11, 10, 9);
    private static readonly Vector128<ushort> LastWeights = Vector128.Create((ushort)8, 7, 6, 5, 4, 3, 2, 1);

    public static uint Of(ReadOnlySpan<byte> content)
    {
        uint low = 1, high = 0;
        while (!content.IsEmpty)
        {
            ReadOnlySpan<byte> part = content[..Math.Min(content.Length, Stretch)];
            content = content[part.Length..];
            ReadOnlySpan<Vector128<byte>> steps = MemoryMarshal.Cast<byte, Vector128<byte>>(part);
            foreach (Vector128<byte> step in steps)
            {
                (Vector128<ushort> first, Vector128<ushort> last) = Vector128.Widen(step);
                high += (Step * low) + Vector128.Sum((first * FirstWeights) + (last * LastWeights));
                low += Vector128.Sum(first + last);
            }
            foreach (byte value in part[(Step * steps.Length)..])
            {
                low += value;
                high += low;
            }
            low %= Modulus;
            high %= Modulus;
        }
        return (high << 16) | low;
    }
}
