using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BriefKit.Core.Compression;

/// <summary>The checksum of RFC 1950, 8.2: the sum of the bytes, and the sum of the sums behind each byte.</summary>
internal static class Adler32
{
    // The largest prime below 2^16.
    private const uint Modulus = 65521;

    // So many bytes are added at once, each to others of its place in the step; with more steps, weighted sums would outgrow 16 bits.
    private const int Step = 16;
    private const int MostSteps = 16;

    // How often each byte of the last step counts among the sums behind its bytes.
    private static readonly Vector128<ushort> FirstWeights = Vector128.Create((ushort)16, 15, 14, 13, 12, 11, 10, 9);
    private static readonly Vector128<ushort> LastWeights = Vector128.Create((ushort)8, 7, 6, 5, 4, 3, 2, 1);

    public static uint Of(ReadOnlySpan<byte> content)
    {
        uint low = 1, high = 0;
        ReadOnlySpan<Vector128<byte>> steps = MemoryMarshal.Cast<byte, Vector128<byte>>(content);
        content = content[(Step * steps.Length)..];
        while (!steps.IsEmpty)
        {
            ReadOnlySpan<Vector128<byte>> part = steps[..Math.Min(steps.Length, MostSteps)];
            Add(part, ref low, ref high);
            steps = steps[part.Length..];
        }
        foreach (byte value in content)
        {
            low += value;
            high += low;
        }
        return ((high % Modulus) << 16) | (low % Modulus);
    }

    private static void Add(ReadOnlySpan<Vector128<byte>> steps, ref uint low, ref uint high)
    {
        Vector128<ushort> first = default, last = default, firstBefore = default, lastBefore = default;
        foreach (Vector128<byte> step in steps)
        {
            // What came before counts once more for each byte of this step.
            firstBefore += first;
            lastBefore += last;
            (Vector128<ushort> left, Vector128<ushort> right) = Vector128.Widen(step);
            first += left;
            last += right;
        }
        high += (Step * (((uint)steps.Length * low) + Sum(firstBefore) + Sum(lastBefore))) + Sum(first * FirstWeights) + Sum(last * LastWeights);
        high %= Modulus;
        low = (low + Sum(first) + Sum(last)) % Modulus;
    }

    private static uint Sum(Vector128<ushort> values)
    {
        (Vector128<uint> left, Vector128<uint> right) = Vector128.Widen(values);
        return Vector128.Sum(left + right);
    }
}
