using System.Collections.Frozen;
using BriefKit.Core.References;

namespace BriefKit.Formats.CslJson;

/// <summary>
/// Takes names apart that data keep in two fields: "van der Berg" is a particle and a family name, "Jean de" a given name and
/// a particle, "John, III" a given name and a suffix. CSL processors do so by habit (CSL-JSON <c>parse-names</c>).
/// </summary>
internal static class NameParticles
{
    // A family name hardly ever begins in lower case but with a particle. A given name may well end so (romanized Chinese,
    // "e. e."): there only the words count that are particles in the names of Europe and the Near East.
    private static readonly FrozenSet<string> AfterGivenNames = new[]
    {
        "a", "aan", "ab", "af", "al", "am", "an", "ap", "auf", "aus", "av", "aw", "ben", "bin", "bint", "d", "da", "dal", "dall", "dalla",
        "das", "de", "degli", "dei", "del", "dela", "dell", "della", "delle", "dello", "dem", "den", "der", "des", "di", "do", "dos", "du", "e",
        "el", "et", "haj", "het", "i", "ibn", "il", "im", "in", "l", "la", "las", "le", "les", "li", "lo", "los", "lou", "mac", "ni", "of", "op",
        "ou", "por", "s", "san", "st", "sur", "t", "te", "ten", "ter", "the", "to", "tot", "uit", "und", "v", "van", "vande", "vander", "vd",
        "ver", "vom", "von", "voor", "y", "z", "zu", "zum", "zur",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The name with its particles and suffix in their own parts. Parts that the data give are left as they are.</summary>
    public static PersonName Split(PersonName name)
    {
        if (name.Family is { Length: > 2 } quoted && quoted[0] == '"' && quoted[^1] == '"')
            return name with { Family = quoted[1..^1] };
        name = SplitSuffix(name);
        if (name.NonDroppingParticle is not null || name.DroppingParticle is not null)
            return name;
        return SplitGiven(SplitFamily(name));
    }

    private static PersonName SplitFamily(PersonName name)
    {
        if (name.Family is not { } family)
            return name;
        int start = 0;
        for (int end = EndOfHead(family, start); end > start; end = EndOfHead(family, start))
            start = end;
        return start == 0 ? name : name with { Family = family[start..], NonDroppingParticle = TrimParticle(family[..start]) };
    }

    // The end of a particle that begins at the start, with the spaces behind it; the start where there is none.
    private static int EndOfHead(string family, int start)
    {
        int letter = start;
        while (letter < family.Length && IsApostrophe(family[letter]))
            letter++;
        if (letter == family.Length || !char.IsLower(family[letter]))
            return start;
        int end = letter;
        while (end < family.Length && family[end] != ' ' && family[end] != '-' && !IsApostrophe(family[end]))
            end++;
        if (end < family.Length && family[end] != ' ')
            end++;
        while (end < family.Length && family[end] == ' ')
            end++;
        return end < family.Length ? end : start;
    }

    private static PersonName SplitGiven(PersonName name)
    {
        if (name.Given is not { } given || name.Family is null)
            return name;
        int end = given.Length;
        for (int space = given.LastIndexOf(' '); space > 0 && IsParticle(given[(space + 1)..end]); space = given.LastIndexOf(' ', end - 1))
            end = given.AsSpan(0, space).TrimEnd(' ').Length;
        return end == given.Length ? name : name with { Given = given[..end], DroppingParticle = TrimParticle(given[end..]) };
    }

    private static bool IsParticle(string word) =>
        AfterGivenNames.Contains(word) || (word.Length > 1 && (IsApostrophe(word[^1]) || word[^1] == '-' || IsApostrophe(word[0])) && AfterGivenNames.Contains(word.Trim('\'', '’', 'ʻ', '-')));

    // "d' Aubignac" is set with a space behind its apostrophe, "d'Aubignac" without: where there was one, it stays.
    private static string TrimParticle(string particle)
    {
        string trimmed = particle.Trim();
        return particle[^1] == ' ' && IsApostrophe(trimmed[^1]) ? trimmed + " " : trimmed;
    }

    private static PersonName SplitSuffix(PersonName name)
    {
        if (name.Suffix is not null || name.Given?.IndexOf(',') is not (> 0 and int comma))
            return name;
        string rest = name.Given[(comma + 1)..];
        bool hasComma = rest.StartsWith('!');
        string suffix = rest.TrimStart('!').Trim();
        string given = name.Given[..comma].TrimEnd();
        return suffix.Length == 0 ? name : name with { Given = given, Suffix = suffix, CommaSuffix = hasComma };
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʻ';
}
