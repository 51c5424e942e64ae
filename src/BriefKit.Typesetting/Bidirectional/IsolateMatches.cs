using static BriefKit.Typesetting.Bidirectional.BidiClass;

namespace BriefKit.Typesetting.Bidirectional;

/// <summary>Which isolate initiators and pop directional isolates belong together (UAX #9, BD9).</summary>
internal static class IsolateMatches
{
    /// <summary>For an initiator the index of its PDI, for a PDI that of its initiator; -1 where there is none.</summary>
    public static int[] Find(ReadOnlySpan<BidiClass> classes)
    {
        int[] matches = new int[classes.Length];
        Array.Fill(matches, -1);
        Stack<int> open = new();
        for (int i = 0; i < classes.Length; i++)
        {
            if (classes[i] is LRI or RLI or FSI)
                open.Push(i);
            else if (classes[i] == PDI && open.TryPop(out int initiator))
                (matches[initiator], matches[i]) = (i, initiator);
        }
        return matches;
    }
}
