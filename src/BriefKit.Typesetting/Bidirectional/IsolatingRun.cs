using static BriefKit.Typesetting.Bidirectional.BidiClass;

namespace BriefKit.Typesetting.Bidirectional;

/// <summary>An isolating run sequence (UAX #9, BD13): stretches of one level that read on over the isolates between them.</summary>
/// <param name="Indexes">Its characters, without those that X9 removes.</param>
/// <param name="Start">The direction of what precedes it (sos).</param>
/// <param name="End">The direction of what follows it (eos).</param>
internal sealed record IsolatingRun(int[] Indexes, byte Level, BidiClass Start, BidiClass End)
{
    /// <summary>The direction of the run itself.</summary>
    public BidiClass Direction => (Level & 1) == 0 ? L : R;

    /// <summary>Splits a paragraph up (X10).</summary>
    public static IEnumerable<IsolatingRun> Split(BidiClass[] classes, byte[] levels, int[] matches, byte baseLevel)
    {
        int[] kept = [.. Enumerable.Range(0, classes.Length).Where(index => !IsRemoved(classes[index]))];
        List<(int First, int Count)> runs = [];
        Dictionary<int, int> runStartingAt = [];
        for (int i = 0; i < kept.Length; i++)
        {
            if (i == 0 || levels[kept[i]] != levels[kept[i - 1]])
            {
                runStartingAt[kept[i]] = runs.Count;
                runs.Add((i, 0));
            }
            runs[^1] = (runs[^1].First, runs[^1].Count + 1);
        }
        foreach ((int first, _) in runs)
        {
            if (classes[kept[first]] == PDI && matches[kept[first]] >= 0)
                continue; // It continues another run.
            yield return Gather(first);
        }

        IsolatingRun Gather(int first)
        {
            List<int> indexes = [];
            int run = runStartingAt[kept[first]];
            while (true)
            {
                indexes.AddRange(kept.AsSpan(runs[run].First, runs[run].Count));
                int last = indexes[^1];
                if (classes[last] is not (LRI or RLI or FSI) || matches[last] < 0 || !runStartingAt.TryGetValue(matches[last], out run))
                    break;
            }
            return Bound(indexes, first);
        }

        IsolatingRun Bound(List<int> indexes, int first)
        {
            byte level = levels[indexes[0]];
            byte before = first > 0 ? levels[kept[first - 1]] : baseLevel;
            int last = indexes[^1];
            int next = Array.BinarySearch(kept, last) + 1;
            bool isOpen = classes[last] is LRI or RLI or FSI && matches[last] < 0;
            byte after = isOpen || next == kept.Length ? baseLevel : levels[kept[next]];
            return new IsolatingRun([.. indexes], level, DirectionOf(Math.Max(level, before)), DirectionOf(Math.Max(level, after)));
        }
    }

    private static bool IsRemoved(BidiClass type) => type is RLE or LRE or RLO or LRO or PDF or BN;

    private static BidiClass DirectionOf(byte level) => (level & 1) == 0 ? L : R;
}
