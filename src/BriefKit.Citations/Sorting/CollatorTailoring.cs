using System.Collections.Frozen;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Sorting;

/// <summary>
/// In what a language's alphabetical order differs from that of all others (the facts are those of Unicode CLDR): letters that count as
/// letters of their own, be they one character or several, and the script that stands first.
/// </summary>
internal sealed class CollatorTailoring
{
    // "n ñ" puts ñ behind n; "c č;h ch" does so at two places; "ä=æ" lets æ stand where ä stands.
    private static readonly FrozenDictionary<string, string> Rules = new Dictionary<string, string>
    {
        ["az"] = "c ç;e ə;g ğ;h ı;o ö;s ş;u ü",
        ["bs"] = "c č ć;d dž đ;l lj;n nj;s š;z ž",
        ["cs"] = "c č;h ch;r ř;s š;z ž",
        ["cy"] = "c ch;d dd;f ff;g ng;l ll;p ph;r rh;t th",
        ["da"] = "z æ=ä ø=ö å=aa",
        ["es"] = "n ñ",
        ["et"] = "s š z ž;w õ ä ö ü",
        ["eu"] = "n ñ",
        ["fi"] = "z å ä=æ ö=ø",
        ["fo"] = "z æ=ä ø=ö å=aa",
        ["gl"] = "n ñ",
        ["hr"] = "c č ć;d dž đ;l lj;n nj;s š;z ž",
        ["hu"] = "c cs;d dz dzs;g gy;l ly;n ny;o ö=ő;s sz;t ty;u ü=ű;z zs",
        ["is"] = "a á;d ð;e é;i í;o ó;u ú;y ý;z þ æ=ä ö=ø å",
        ["lt"] = "c č;s š;z ž",
        ["lv"] = "c č;g ģ;k ķ;l ļ;n ņ;r ŗ;s š;z ž",
        ["nb"] = "z æ=ä ø=ö å=aa",
        ["nn"] = "z æ=ä ø=ö å=aa",
        ["no"] = "z æ=ä ø=ö å=aa",
        ["pl"] = "a ą;c ć;e ę;l ł;n ń;o ó;s ś;z ź ż",
        ["ro"] = "a ă â;i î;s ș=ş;t ț=ţ",
        ["sk"] = "a ä;c č;h ch;o ô;s š;z ž",
        ["sl"] = "c č ć;d đ;s š;z ž",
        ["sq"] = "c ç;d dh;e ë;g gj;l ll;n nj;r rr;s sh;t th;x xh;z zh",
        ["sv"] = "z å ä=æ ö=ø",
        ["tr"] = "c ç;g ğ;h ı;o ö;s ş;u ü",
        ["vi"] = "a ă â;d đ;e ê;o ô ơ;u ư",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, CollatorScript[]> FirstScripts = new Dictionary<string, CollatorScript[]>
    {
        ["ar"] = [CollatorScript.Arabic],
        ["be"] = [CollatorScript.Cyrillic],
        ["bg"] = [CollatorScript.Cyrillic],
        ["el"] = [CollatorScript.Greek],
        ["fa"] = [CollatorScript.Arabic],
        ["he"] = [CollatorScript.Hebrew],
        ["ja"] = [CollatorScript.Latin, CollatorScript.Kana, CollatorScript.Han],
        ["ko"] = [CollatorScript.Hangul, CollatorScript.Han],
        ["mk"] = [CollatorScript.Cyrillic],
        ["mn"] = [CollatorScript.Cyrillic],
        ["ru"] = [CollatorScript.Cyrillic],
        ["sr"] = [CollatorScript.Cyrillic],
        ["uk"] = [CollatorScript.Cyrillic],
        ["zh"] = [CollatorScript.Han],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, CollatorLetter> _letters = new(StringComparer.Ordinal);
    private readonly int[] _scriptRanks;

    // Where the traditional characters are written, lists go by strokes, which the codes follow more or less.
    private readonly bool _ordersHanBySound;

    private CollatorTailoring(string rules, CollatorScript[] first, bool ordersHanBySound)
    {
        _ordersHanBySound = ordersHanBySound;
        foreach (string rule in rules.Split(';', StringSplitOptions.RemoveEmptyEntries))
            Add(rule.Split(' '));
        LongestLetter = _letters.Keys.Select(letter => letter.Length).DefaultIfEmpty(0).Max();
        CollatorScript[] order = [.. first, .. Enum.GetValues<CollatorScript>().Except(first)];
        _scriptRanks = [.. Enum.GetValues<CollatorScript>().Select(script => Array.IndexOf(order, script))];
    }

    /// <summary>How many characters the language's longest letter has; 0 where it has none of its own.</summary>
    public int LongestLetter { get; }

    /// <param name="language">A BCP 47 tag.</param>
    public static CollatorTailoring For(string language)
    {
        string[] subtags = language.Split('-', '_');
        string subtag = subtags[0].ToLowerInvariant();
        bool isLatinSerbian = subtag == "sr" && subtags.Contains("Latn", StringComparer.OrdinalIgnoreCase);
        string key = isLatinSerbian ? "hr" : subtag;
        return new(Rules.GetValueOrDefault(key, ""), FirstScripts.GetValueOrDefault(key, []), key == "zh" && !ChineseTag.IsTraditional(language));
    }

    /// <summary>Where a character that was read as a letter stands among those of its script.</summary>
    public int WeightOf(char character, CollatorLetter letter) =>
        _ordersHanBySound && letter.Script == CollatorScript.Han ? PinyinOrder.WeightOf(character) : letter.Weight;

    public int RankOf(CollatorScript script) => _scriptRanks[(int)script];

    /// <summary>The letter of the language that a small text begins with, the longest first.</summary>
    /// <param name="text">As many characters as are left, at most <see cref="LongestLetter"/>.</param>
    public bool TryMatch(ReadOnlySpan<char> text, out CollatorLetter letter, out int length)
    {
        Dictionary<string, CollatorLetter>.AlternateLookup<ReadOnlySpan<char>> lookup = _letters.GetAlternateLookup<ReadOnlySpan<char>>();
        for (length = text.Length; length > 0; length--)
        {
            if (lookup.TryGetValue(text[..length], out letter))
                return true;
        }
        letter = default;
        return false;
    }

    private void Add(string[] letters)
    {
        CollatorLetter anchor = CollatorLetters.Of(letters[0][0]);
        for (int i = 1; i < letters.Length; i++)
        {
            string[] forms = letters[i].Split('=');
            for (int form = 0; form < forms.Length; form++)
                _letters[forms[form]] = new CollatorLetter(anchor.Script, anchor.Weight + i, form);
        }
    }
}
