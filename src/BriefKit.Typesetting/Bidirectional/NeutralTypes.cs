using static BriefKit.Typesetting.Bidirectional.BidiClass;

namespace BriefKit.Typesetting.Bidirectional;

/// <summary>Gives spaces and punctuation the direction of what stands around them, or that of the run (UAX #9, N1 and N2).</summary>
internal static class NeutralTypes
{
    public static void Resolve(IsolatingRun run, BidiClass[] types)
    {
        int[] indexes = run.Indexes;
        for (int i = 0; i < indexes.Length; i++)
        {
            if (!IsNeutral(types[indexes[i]]))
                continue;
            int end = i;
            while (end < indexes.Length && IsNeutral(types[indexes[end]]))
                end++;
            BidiClass before = i == 0 ? run.Start : StrongOf(types[indexes[i - 1]]);
            BidiClass after = end == indexes.Length ? run.End : StrongOf(types[indexes[end]]);
            BidiClass direction = before == after ? before : run.Direction;
            for (; i < end; i++)
                types[indexes[i]] = direction;
            i = end - 1;
        }
    }

    public static bool IsNeutral(BidiClass type) => type is B or S or WS or ON or LRI or RLI or FSI or PDI;

    // Numbers count as right to left among neutrals.
    private static BidiClass StrongOf(BidiClass type) => type is L ? L : R;
}
