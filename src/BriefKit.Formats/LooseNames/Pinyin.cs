using System.Collections.Frozen;

namespace BriefKit.Formats.LooseNames;

/// <summary>Tells whether a word can be read as syllables of Chinese in pinyin.</summary>
internal static class Pinyin
{
    private const int LongestSyllable = 6;
    private const int MostSyllables = 3;

    // Initial: finals. The first row has none.
    private static readonly FrozenSet<string> Syllables = Expand(
        """
        : a o e ai ei ao ou an en ang er
        b: a o ai ei ao an en ang eng i ie iao ian in ing u
        p: a o ai ei ao ou an en ang eng i ie iao ian in ing u
        m: a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u
        f: a o ei ou an en ang eng u
        d: a e ai ei ao ou an en ang eng ong i ie iao iu ian ing u uo ui uan un
        t: a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un
        n: a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan ü üe
        l: a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ü üe
        g: a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
        k: a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang
        h: a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
        j: i ia ie iao iu ian in iang ing iong u ue uan un
        q: i ia ie iao iu ian in iang ing iong u ue uan un
        x: i ia ie iao iu ian in iang ing iong u ue uan un
        zh: a e ai ei ao ou an en ang eng ong i u ua uo uai ui uan un uang
        ch: a e ai ao ou an en ang eng ong i u ua uo uai ui uan un uang
        sh: a e ai ei ao ou an en ang eng i u ua uo uai ui uan un uang
        r: e ao ou an en ang eng ong i u uo ui uan un
        z: a e ai ei ao ou an en ang eng ong i u uo ui uan un
        c: a e ai ao ou an en ang eng ong i u uo ui uan un
        s: a e ai ao ou an en ang eng ong i u uo ui uan un
        y: a e ai ao ou an in ang ing ong i u ue uan un
        w: a o ai ei an en ang eng u
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SyllablesBySpan = Syllables.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The fewest syllables that a word can be read as, up to three between apostrophes; 0 where it cannot.</summary>
    public static int CountSyllables(string word)
    {
        if (word.Length > (LongestSyllable + 1) * MostSyllables)
            return 0;
        int[] parts = [.. word.ToLowerInvariant().Split('\'', '’').Select(part => Count(part, MostSyllables))];
        return parts.Contains(0) ? 0 : parts.Sum();
    }

    private static int Count(ReadOnlySpan<char> letters, int most)
    {
        int fewest = 0;
        for (int length = Math.Min(letters.Length, LongestSyllable); length > 0 && most > 0; length--)
        {
            if (!SyllablesBySpan.Contains(letters[..length]))
                continue;
            int rest = length == letters.Length ? 0 : Count(letters[length..], most - 1);
            bool isWhole = length == letters.Length || rest > 0;
            if (isWhole && (fewest == 0 || rest + 1 < fewest))
                fewest = rest + 1;
        }
        return fewest;
    }

    private static FrozenSet<string> Expand(string table) => table
        .Split('\n')
        .Select(row => row.Split(':'))
        .SelectMany(row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(final => row[0] + final.Trim()))
        .ToFrozenSet(StringComparer.Ordinal);
}
