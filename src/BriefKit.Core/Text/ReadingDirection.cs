namespace BriefKit.Core.Text;

/// <summary>Which way the language of a tag (BCP 47) is read.</summary>
public static class ReadingDirection
{
    private static readonly string[] Languages = ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"];

    private static readonly string[] Scripts = ["Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"];

    /// <summary>Whether it is read from right to left: by the script that the tag names, or else by the one that the language is mostly written in.</summary>
    public static bool IsRightToLeft(string tag)
    {
        string[] subtags = tag.Split('-', '_');
        // ISO 15924: of all subtags behind the language, a script alone has four letters.
        string? script = subtags.Skip(1).TakeWhile(subtag => subtag.Length > 1).FirstOrDefault(subtag => subtag.Length == 4 && subtag.All(char.IsAsciiLetter));
        return script is null
            ? Languages.Contains(subtags[0], StringComparer.OrdinalIgnoreCase)
            : Scripts.Contains(script, StringComparer.OrdinalIgnoreCase);
    }
}
