namespace BriefKit.Typesetting.Fonts;

/// <summary>Which blocks of 256 characters a font has anything of: so much is remembered of a font that was looked into and not used.</summary>
internal sealed class CharacterBlocks
{
    private const int Blocks = 0x110000 >> 8;

    // Ranges do not overlap in a sound font; one that seems to have more blocks than there are is damaged, and is taken to have all.
    private const int MaxAdded = 16 * Blocks;

    private readonly ulong[] _bits = new ulong[(Blocks + 63) / 64];
    private int _added;

    public bool Contains(int character) => (_bits[character >> 14] & (1UL << ((character >> 8) & 63))) != 0;

    /// <summary>Adds the blocks of a range of characters.</summary>
    public void Add(uint first, uint last)
    {
        if (_added > MaxAdded)
            return;
        uint end = Math.Min(last, 0x10FFFF) >> 8;
        for (uint block = first >> 8; block <= end; block++)
        {
            _bits[block >> 6] |= 1UL << (int)(block & 63);
            _added++;
        }
        if (_added > MaxAdded)
            Array.Fill(_bits, ulong.MaxValue);
    }
}
