namespace BriefKit.Core.Compression;

/// <summary>The bits that stand for a symbol, the first lowest, packed with how many they are.</summary>
internal readonly record struct BitCode
{
    private const int LengthBits = 4;

    private readonly uint _packed;

    /// <param name="length">At most 15.</param>
    public BitCode(uint bits, int length) => _packed = (bits << LengthBits) | (uint)length;

    public uint Bits => _packed >> LengthBits;

    public int Length => (int)(_packed & ((1 << LengthBits) - 1));
}
