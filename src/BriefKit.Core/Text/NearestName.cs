namespace BriefKit.Core.Text;

/// <summary>Finds the name that a user most likely meant.</summary>
public static class NearestName
{
    /// <summary>
    /// The candidate that is the fewest edits away from <paramref name="name"/>, ignoring case, where a swap of two neighbours is one edit;
    /// null where none is near: more than a third of the longer word's letters away. Of equally near ones the first counts.
    /// </summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        int best = int.MaxValue;
        foreach (string candidate in candidates)
        {
            int allowed = Math.Max(1, Math.Max(name.Length, candidate.Length) / 3);
            if (Math.Abs(name.Length - candidate.Length) > Math.Min(allowed, best - 1))
                continue;
            int distance = Distance(name, candidate);
            if (distance <= allowed && distance < best)
            {
                nearest = candidate;
                best = distance;
            }
        }
        return nearest;
    }

    /// <summary>A hint that names the nearest candidate: <c>Did you mean 'handout'?</c>; null where none is near.</summary>
    public static string? Hint(string name, IEnumerable<string> candidates) =>
        Of(name, candidates) is string nearest ? $"Did you mean '{nearest}'?" : null;

    // Damerau and Levenshtein's distance in its "optimal string alignment" form: three rows are enough.
    private static int Distance(string left, string right)
    {
        int[] beforeLast = new int[right.Length + 1], last = new int[right.Length + 1], current = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
            last[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int change = SameLetter(left[i - 1], right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], last[j]) + 1, last[j - 1] + change);
                bool isSwap = i > 1 && j > 1 && SameLetter(left[i - 1], right[j - 2]) && SameLetter(left[i - 2], right[j - 1]);
                if (isSwap)
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last, current) = (last, current, beforeLast);
        }
        return last[right.Length];
    }

    private static bool SameLetter(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
