namespace BriefKit.Typesetting.Bidirectional;

/// <summary>The order in which the parts of a line are seen from left to right (UAX #9, L2).</summary>
internal static class VisualOrder
{
    /// <param name="levels">The level of each part, in the order of reading.</param>
    /// <param name="order">As long; gains the indexes of the parts from left to right.</param>
    public static void Find(ReadOnlySpan<byte> levels, Span<int> order)
    {
        byte highest = 0, lowestOdd = byte.MaxValue;
        for (int i = 0; i < levels.Length; i++)
        {
            order[i] = i;
            highest = Math.Max(highest, levels[i]);
            if ((levels[i] & 1) == 1)
                lowestOdd = Math.Min(lowestOdd, levels[i]);
        }
        for (int level = highest; level >= lowestOdd; level--)
        {
            for (int i = 0; i < levels.Length; i++)
            {
                if (levels[order[i]] < level)
                    continue;
                int start = i;
                while (i < levels.Length && levels[order[i]] >= level)
                    i++;
                order[start..i].Reverse();
            }
        }
    }
}
