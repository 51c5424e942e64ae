using System.Collections.Frozen;

namespace BriefKit.Formats.LooseDates;

/// <summary>The words of dates, in English and Chinese.</summary>
internal static class DateLexicon
{
    private static readonly string[] MonthNames =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    private static readonly string[] RomanMonths = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    private static readonly string[] Ordinals =
    [
        "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    private static readonly FrozenDictionary<string, (DateTokenKind Kind, int Value)> Words = MakeWords();

    private static readonly FrozenDictionary<string, (DateTokenKind Kind, int Value)>.AlternateLookup<ReadOnlySpan<char>> WordsBySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    // Longest first, so that 以前 is not read as 前.
    private static readonly (string Word, DateTokenKind Kind, int Value)[] HanWords =
    [
        ("年代", DateTokenKind.Decade, 0), ("世纪", DateTokenKind.Century, 0), ("世紀", DateTokenKind.Century, 0),
        ("大约", DateTokenKind.Circa, 0), ("大約", DateTokenKind.Circa, 0), ("左右", DateTokenKind.CircaIt, 0), ("前后", DateTokenKind.CircaIt, 0),
        ("以前", DateTokenKind.BeforeIt, 0), ("之前", DateTokenKind.BeforeIt, 0), ("以后", DateTokenKind.AfterIt, 0), ("之后", DateTokenKind.AfterIt, 0),
        ("以後", DateTokenKind.AfterIt, 0), ("之後", DateTokenKind.AfterIt, 0), ("春季", DateTokenKind.Season, 21), ("夏季", DateTokenKind.Season, 22),
        ("秋季", DateTokenKind.Season, 23), ("冬季", DateTokenKind.Season, 24), ("不详", DateTokenKind.Undated, 0), ("公元", DateTokenKind.Noise, 0),
        ("年", DateTokenKind.Year, 0), ("月", DateTokenKind.MonthSign, 0), ("日", DateTokenKind.DaySign, 0), ("号", DateTokenKind.DaySign, 0),
        ("號", DateTokenKind.DaySign, 0), ("至", DateTokenKind.To, 0), ("到", DateTokenKind.To, 0), ("和", DateTokenKind.And, 0),
        ("与", DateTokenKind.And, 0), ("、", DateTokenKind.And, 0), ("或", DateTokenKind.Or, 0), ("约", DateTokenKind.Circa, 0), ("約", DateTokenKind.Circa, 0),
        ("春", DateTokenKind.Season, 21), ("夏", DateTokenKind.Season, 22), ("秋", DateTokenKind.Season, 23), ("冬", DateTokenKind.Season, 24),
        ("初", DateTokenKind.Part, 0), ("中", DateTokenKind.Part, 0), ("末", DateTokenKind.Part, 0), ("底", DateTokenKind.Part, 0),
        ("起", DateTokenKind.AfterIt, 0),
    ];

    public static (DateTokenKind Kind, int Value)? Word(ReadOnlySpan<char> word)
    {
        int roman = Array.IndexOf(RomanMonths, word.ToString());
        if (roman >= 0)
            return (DateTokenKind.RomanMonth, roman + 1);
        return WordsBySpan.TryGetValue(word, out (DateTokenKind, int) found) ? found : null;
    }

    public static (int Length, DateTokenKind Kind, int Value)? HanWord(ReadOnlySpan<char> text)
    {
        foreach ((string word, DateTokenKind kind, int value) in HanWords)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return (word.Length, kind, value);
        }
        return null;
    }

    private static FrozenDictionary<string, (DateTokenKind Kind, int Value)> MakeWords()
    {
        Dictionary<string, (DateTokenKind, int)> words = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < MonthNames.Length; i++)
        {
            words[MonthNames[i]] = (DateTokenKind.Month, i + 1);
            words[MonthNames[i][..3]] = (DateTokenKind.Month, i + 1);
        }
        words["sept"] = (DateTokenKind.Month, 9);
        foreach (DayOfWeek day in Enum.GetValues<DayOfWeek>())
        {
            words[day.ToString()] = (DateTokenKind.Weekday, (int)day);
            words[day.ToString()[..3]] = (DateTokenKind.Weekday, (int)day);
        }
        for (int i = 0; i < Ordinals.Length; i++)
            words[Ordinals[i]] = (DateTokenKind.Number, 15 + i);

        Add(words, DateTokenKind.Season, 21, "spring");
        Add(words, DateTokenKind.Season, 22, "summer");
        Add(words, DateTokenKind.Season, 23, "autumn", "fall");
        Add(words, DateTokenKind.Season, 24, "winter");
        Add(words, DateTokenKind.To, 0, "to", "through", "till", "thru");
        Add(words, DateTokenKind.And, 0, "and", "&");
        Add(words, DateTokenKind.Or, 0, "or");
        Add(words, DateTokenKind.From, 0, "from");
        Add(words, DateTokenKind.Between, 0, "between");
        Add(words, DateTokenKind.Before, 0, "before", "until", "by", "pre");
        Add(words, DateTokenKind.After, 0, "after", "since", "post");
        Add(words, DateTokenKind.Circa, 0, "c", "ca", "circa", "cca", "about", "approximately", "approx", "around");
        Add(words, DateTokenKind.Perhaps, 0, "probably", "possibly", "perhaps", "prob", "poss");
        Add(words, DateTokenKind.Part, 0, "early", "mid", "middle", "late", "beginning", "end");
        Add(words, DateTokenKind.Century, 0, "century", "cent");
        Add(words, DateTokenKind.Plural, 0, "s");
        Add(words, DateTokenKind.Present, 0, "present", "ongoing", "now");
        Add(words, DateTokenKind.Bulk, 0, "bulk");
        Add(words, DateTokenKind.Undated, 0, "undated", "unknown", "n.d", "nd", "s.d", "no");
        Add(words, DateTokenKind.Noise, 0, "the", "of", "on", "in", "date", "year");
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(Dictionary<string, (DateTokenKind, int)> words, DateTokenKind kind, int value, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
            words[name] = (kind, value);
    }
}
