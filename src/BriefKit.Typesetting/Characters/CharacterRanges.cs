namespace BriefKit.Typesetting.Characters;

/// <summary>Finds what a table of ranges says of a character.</summary>
internal static class CharacterRanges
{
    /// <param name="ranges">In order, none within another.</param>
    /// <returns>Whether the character is in one of the ranges.</returns>
    public static bool TryFind<T>((int First, int Last, T Value)[] ranges, int character, out T? value)
    {
        int low = 0, high = ranges.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (character < ranges[middle].First)
                high = middle - 1;
            else if (character > ranges[middle].Last)
                low = middle + 1;
            else
            {
                value = ranges[middle].Value;
                return true;
            }
        }
        value = default;
        return false;
    }
}
