using System.Buffers.Binary;
using System.Numerics;

namespace BriefKit.Core.Hashing;

/// <summary>SHA-256 as in FIPS 180-4, 6.2; the letters are those of the standard.</summary>
internal static class Sha256Rounds
{
    private const int BlockSize = 64;
    private const int LengthSize = 8;

    private static ReadOnlySpan<uint> InitialState =>
        [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    private static ReadOnlySpan<uint> K =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    public static void Hash(ReadOnlySpan<byte> bytes, Span<byte> hash)
    {
        Span<uint> state = stackalloc uint[InitialState.Length];
        InitialState.CopyTo(state);
        int whole = bytes.Length / BlockSize * BlockSize;
        for (int start = 0; start < whole; start += BlockSize)
            AddBlock(state, bytes.Slice(start, BlockSize));

        // 5.1.1: a one, zeros, and the length in bits at the end of a block.
        Span<byte> last = stackalloc byte[2 * BlockSize];
        last.Clear();
        ReadOnlySpan<byte> rest = bytes[whole..];
        rest.CopyTo(last);
        last[rest.Length] = 0x80;
        int padded = rest.Length + 1 + LengthSize > BlockSize ? 2 * BlockSize : BlockSize;
        BinaryPrimitives.WriteUInt64BigEndian(last[(padded - LengthSize)..], (ulong)bytes.Length * 8);
        for (int start = 0; start < padded; start += BlockSize)
            AddBlock(state, last.Slice(start, BlockSize));

        for (int i = 0; i < state.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(hash[(i * sizeof(uint))..], state[i]);
    }

    private static void AddBlock(Span<uint> state, ReadOnlySpan<byte> block)
    {
        Span<uint> w = stackalloc uint[K.Length];
        for (int t = 0; t < 16; t++)
            w[t] = BinaryPrimitives.ReadUInt32BigEndian(block[(t * sizeof(uint))..]);
        for (int t = 16; t < w.Length; t++)
        {
            uint sigma0 = BitOperations.RotateRight(w[t - 15], 7) ^ BitOperations.RotateRight(w[t - 15], 18) ^ (w[t - 15] >> 3);
            uint sigma1 = BitOperations.RotateRight(w[t - 2], 17) ^ BitOperations.RotateRight(w[t - 2], 19) ^ (w[t - 2] >> 10);
            w[t] = sigma1 + w[t - 7] + sigma0 + w[t - 16];
        }

        uint a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
        for (int t = 0; t < w.Length; t++)
        {
            uint sum1 = BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25);
            uint sum0 = BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22);
            uint t1 = h + sum1 + ((e & f) ^ (~e & g)) + K[t] + w[t];
            uint t2 = sum0 + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + t1, c, b, a, t1 + t2);
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }
}
