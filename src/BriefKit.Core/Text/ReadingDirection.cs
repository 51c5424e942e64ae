using System.Buffers;

namespace BriefKit.Core.Text;

/// <summary>Which way the language of a tag (BCP 47) is read.</summary>
public static class ReadingDirection
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly string[] Languages = ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"];

    private static readonly string[] Scripts = ["Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"];

    /// <summary>Whether it is read from right to left: by the script that the tag names, or else by the one that the language is mostly written in.</summary>
    public static bool IsRightToLeft(string tag)
    {
        // Asked for each paragraph, so that nothing is allocated.
        ReadOnlySpan<char> language = default, subtags = tag;
        bool isFirst = true;
        foreach (Range part in subtags.SplitAny('-', '_'))
        {
            ReadOnlySpan<char> subtag = subtags[part];
            if (isFirst)
                language = subtag;
            else if (subtag.Length <= 1)
                break;
            // ISO 15924: of all subtags behind the language, a script alone has four letters.
            else if (subtag.Length == 4 && !subtag.ContainsAnyExcept(Letters))
                return IsAmong(Scripts, subtag);
            isFirst = false;
        }
        return IsAmong(Languages, language);
    }

    private static bool IsAmong(string[] names, ReadOnlySpan<char> name)
    {
        foreach (string known in names)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
