using BriefKit.Core.References;

namespace BriefKit.Formats.LooseNames;

/// <summary>
/// Reads the name of one person as it stands in running text. Which part of a Chinese name is the family's is told by the lexicon;
/// where that leaves both open, the name is kept as one piece.
/// </summary>
internal static class PersonNameReader
{
    private static readonly HashSet<string> Particles = new(["de", "da", "di", "du", "del", "della", "van", "von", "der", "den", "ter", "la", "le", "el", "al", "bin", "ibn"], StringComparer.Ordinal);

    private static readonly HashSet<string> Honorifics = new(
        ["Comrade", "Chairman", "Vice-Chairman", "Premier", "President", "Marshal", "General", "Minister", "Professor", "Prof", "Dr", "Mr", "Mrs", "Ms"], StringComparer.Ordinal);

    private static readonly HashSet<string> BodyWords = new(
        [
            "of", "the", "and", "for", "Committee", "Ministry", "Bureau", "Department", "Party", "University", "Press", "Archive", "Archives", "Commission",
            "Association", "Congress", "Council", "Institute", "Institution", "Office", "Government", "Library", "Museum", "Society", "Academy", "CC", "CCP", "CPC",
        ],
        StringComparer.Ordinal);

    private static readonly string[] HanBodyEndings = ["局", "部", "会", "社", "院", "办公室", "厅", "馆", "大学", "研究所", "政府", "中央", "编辑部", "會", "館", "廳", "大學"];

    /// <summary>The name, or null where the text is none.</summary>
    public static NameReading? Read(string text)
    {
        text = text.Trim();
        if (text.Length is 0 or > 100 || text.Any(c => char.IsDigit(c) || "\"“”[](){}<>《》/*#@:;!?".Contains(c)))
            return null;
        if (text[0] >= '\u2E80')
            return ReadHan(text);
        return text.Contains(',') ? ReadInverted(text) : ReadLatin(text);
    }

    /// <summary>A body such as a ministry, which is a name that is never taken apart; null where the text does not look like one.</summary>
    public static NameReading? ReadBody(string text)
    {
        string[] words = Words(text);
        bool isBody = words.Length is > 1 and <= 12 && char.IsUpper(text[0]) && words.Any(word => BodyWords.Contains(word) && char.IsUpper(word[0]));
        return isBody ? new(new PersonName { Literal = text }, NameStrength.Fair) : null;
    }

    private static NameReading? ReadHan(string text)
    {
        bool isHan = text.All(c => c is >= '\u3400' and <= '\u9FFF' or '·' or '•');
        if (!isHan || text.Length > 30)
            return null;
        if (HanBodyEndings.Any(ending => text.Length > ending.Length + 1 && text.EndsWith(ending, StringComparison.Ordinal)))
            return new(new PersonName { Literal = text }, NameStrength.Fair);
        int family = NameLexicon.FamilyLength(text);
        if (family == 0 || text.Length - family > 2)
            return text.Contains('·') ? new(new PersonName { Literal = text }, NameStrength.Fair) : null;
        string? given = family < text.Length ? text[family..] : null;
        PersonName name = new() { Family = text[..family], Given = given, Order = NameOrder.FamilyFirst };
        return new(name, given is null ? NameStrength.Weak : NameStrength.Strong);
    }

    // "Gong, Gang": the comma says which is which.
    private static NameReading? ReadInverted(string text)
    {
        string[] parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts is not [var family, var given] || family.Length == 0 || given.Length == 0)
            return null;
        string[] familyWords = Words(family), givenWords = Words(given);
        bool isName = familyWords.Length <= 3 && givenWords.Length <= 4 && IsNameLike(familyWords) && IsNameLike(givenWords);
        if (!isName)
            return null;
        bool mayBeTwo = familyWords.Length == 1 && givenWords.Length == 1 && NameLexicon.Rank(family) > 0 && NameLexicon.Rank(given) > 0;
        if (mayBeTwo)
            return new(new PersonName { Literal = text }, NameStrength.Fair, "could be one person or two");
        return new(
            WithParticle(new PersonName { Given = given }, familyWords),
            familyWords.Length == 1 || givenWords.All(IsInitial) ? NameStrength.Strong : NameStrength.Fair);
    }

    private static NameReading? ReadLatin(string text)
    {
        string[] words = [.. Words(text).SkipWhile(word => Honorifics.Contains(word.TrimEnd('.')))];
        if (words.Any(word => BodyWords.Contains(word)) || !IsNameLike(words))
            return null;
        return words switch
        {
            [] => null,
            [var only] => new(new PersonName { Family = only }, NameLexicon.Rank(only) > 0 || NameLexicon.IsOldSpelling(only) ? NameStrength.Fair : NameStrength.Weak),
            _ => ReadChinese(words) ?? ReadWestern(words),
        };
    }

    // Null where it is no Chinese name.
    private static NameReading? ReadChinese(string[] words)
    {
        if (words.Length > 3)
            return null;
        string first = words[0], last = words[^1];
        string given = string.Join(' ', words[1..]), before = string.Join(' ', words[..^1]);
        if (NameLexicon.IsOldSpelling(first) && words.Length == 2 && IsOldGiven(last))
            return FamilyFirst(first, given, NameStrength.Strong);

        bool firstMayBe = NameLexicon.Rank(first) > 0 && words[1..].All(word => Pinyin.CountSyllables(word) is 1 or 2);
        bool lastMayBe = NameLexicon.Rank(last) > 0 && words[..^1].All(word => Pinyin.CountSyllables(word) is 1 or 2);
        if (firstMayBe != lastMayBe)
            return firstMayBe ? FamilyFirst(first, given, NameStrength.Strong) : GivenFirst(before, last);
        if (!firstMayBe)
            return null;

        int difference = NameLexicon.Rank(first) - NameLexicon.Rank(last);
        if (difference != 0)
            return difference > 0 ? FamilyFirst(first, given, NameStrength.Strong) : GivenFirst(before, last);
        return new(new PersonName { Literal = string.Join(' ', words) }, NameStrength.Fair, $"could be the family name {first} or the family name {last}");
    }

    private static NameReading FamilyFirst(string family, string given, NameStrength strength) =>
        new(new PersonName { Family = family, Given = given, Order = NameOrder.FamilyFirst }, strength);

    private static NameReading GivenFirst(string given, string family) =>
        new(new PersonName { Family = family, Given = given, Order = NameOrder.GivenFirst }, NameStrength.Strong);

    // Tse-tung, En-lai, Shao-ch'i, Teh.
    private static bool IsOldGiven(string word)
    {
        int hyphen = word.IndexOf('-');
        return hyphen > 0 && hyphen + 1 < word.Length && char.IsLower(word[hyphen + 1]);
    }

    private static NameReading? ReadWestern(string[] words)
    {
        if (words.Length > 5)
            return null;
        bool hasInitial = words[..^1].Any(IsInitial);
        int particle = Array.FindIndex(words, 1, Particles.Contains);
        if (IsInitial(words[^1]))
            return new(new PersonName { Family = words[0], Given = string.Join(' ', words[1..]) }, NameStrength.Fair);
        int family = particle > 0 ? particle : words.Length - 1;
        PersonName name = new() { Given = string.Join(' ', words[..family]) };
        return new(WithParticle(name, words[family..]), hasInitial || particle > 0 ? NameStrength.Fair : NameStrength.Weak);
    }

    private static PersonName WithParticle(PersonName name, string[] familyWords)
    {
        int particles = Array.FindIndex(familyWords, word => !Particles.Contains(word));
        if (particles <= 0)
            return name with { Family = string.Join(' ', familyWords) };
        return name with { NonDroppingParticle = string.Join(' ', familyWords[..particles]), Family = string.Join(' ', familyWords[particles..]) };
    }

    private static bool IsInitial(string word) => word.TrimEnd('.') is [var letter] && char.IsUpper(letter)
        || (word.EndsWith('.') && word.Length <= 6 && word.Split('.', '-').All(part => part.Length <= 1));

    private static bool IsNameLike(string[] words) => words.Length > 0
        && !Particles.Contains(words[^1])
        && words.All(word => (char.IsUpper(word[0]) && word.All(c => char.IsLetter(c) || c is '-' or '\'' or '’' or '.')) || Particles.Contains(word))
        && words.Where(word => word.EndsWith('.')).All(word => word.Length <= 6);

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
