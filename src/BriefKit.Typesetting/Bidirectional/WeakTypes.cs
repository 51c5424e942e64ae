using static BriefKit.Typesetting.Bidirectional.BidiClass;

namespace BriefKit.Typesetting.Bidirectional;

/// <summary>Decides what marks, numbers and their separators are (UAX #9, W1 to W7).</summary>
internal static class WeakTypes
{
    public static void Resolve(IsolatingRun run, BidiClass[] types)
    {
        int[] indexes = run.Indexes;
        ResolveMarksAndNumbers(run, types);
        for (int i = 1; i + 1 < indexes.Length; i++) // W4
        {
            BidiClass before = types[indexes[i - 1]], type = types[indexes[i]], after = types[indexes[i + 1]];
            if (before == after && ((type is ES or CS && before is EN) || (type is CS && before is AN)))
                types[indexes[i]] = before;
        }
        for (int i = 0; i < indexes.Length; i++) // W5
        {
            if (types[indexes[i]] != ET)
                continue;
            int end = i;
            while (end < indexes.Length && types[indexes[end]] == ET)
                end++;
            bool isNumber = (i > 0 && types[indexes[i - 1]] == EN) || (end < indexes.Length && types[indexes[end]] == EN);
            for (; i < end; i++)
                types[indexes[i]] = isNumber ? EN : ON;
            i = end - 1;
        }
        BidiClass strong = run.Start;
        foreach (int index in indexes)
        {
            BidiClass type = types[index];
            if (type is ES or ET or CS) // W6
                types[index] = ON;
            else if (type is L or R)
                strong = type;
            else if (type is EN && strong is L) // W7
                types[index] = L;
        }
    }

    // W1 to W3
    private static void ResolveMarksAndNumbers(IsolatingRun run, BidiClass[] types)
    {
        BidiClass previous = run.Start, strong = run.Start;
        foreach (int index in run.Indexes)
        {
            if (types[index] == NSM) // W1
                types[index] = previous is LRI or RLI or FSI or PDI ? ON : previous;
            previous = types[index];
        }
        foreach (int index in run.Indexes)
        {
            if (types[index] is L or R or AL)
                strong = types[index];
            else if (types[index] is EN && strong is AL) // W2
                types[index] = AN;
        }
        foreach (int index in run.Indexes)
        {
            if (types[index] is AL) // W3
                types[index] = R;
        }
    }
}
