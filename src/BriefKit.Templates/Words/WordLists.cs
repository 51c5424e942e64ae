using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using BriefKit.Templates.Reporting;
using BriefKit.Templates.Yaml;

namespace BriefKit.Templates.Words;

/// <summary>
/// A template's words in all its languages, from its <c>words.yaml</c>. The first language is the one that the others are measured by:
/// what they lack is taken from it.
/// </summary>
internal sealed record WordLists(ValueList<WordList> Lists)
{
    public static WordLists None { get; } = new(ValueList<WordList>.Empty);

    /// <summary>The names of all words.</summary>
    public IReadOnlyList<string> Names => Lists is [WordList first, ..] ? [.. first.Words.Select(word => word.Key)] : [];

    public static WordLists Read(SourceText source, DiagnosticBag bag)
    {
        if (YamlMap.Read(source, new TextSpan(0, source.Length), bag) is not YamlMap root)
            return None;
        List<WordList> lists = [];
        foreach ((string language, YamlMap map) in root.Maps())
            lists.Add(Complete(ReadList(language, map), map, lists, bag));
        return new WordLists([.. lists]);
    }

    /// <summary>These words with those of another list below them, for what these do not say. Languages that only the other has are left out.</summary>
    public WordLists Over(WordLists other) => Lists.IsEmpty || other.Lists.IsEmpty
        ? (Lists.IsEmpty ? other : this)
        : new WordLists(Lists.Select(list => list with { Words = Join(list.Words, other.For(list.Language).Words) }).ToValueList());

    private static ValueMap<string, string> Join(ValueMap<string, string> words, ValueMap<string, string> below)
    {
        foreach ((string name, string word) in below)
            words = words.ContainsKey(name) ? words : words.With(name, word);
        return words;
    }

    /// <summary>The words for a locale: those of exactly that tag, else those of its language, else the first.</summary>
    public WordList For(string locale)
    {
        string language = PrimaryLanguage(locale);
        return Lists.FirstOrDefault(list => string.Equals(list.Language, locale, StringComparison.OrdinalIgnoreCase))
            ?? Lists.FirstOrDefault(list => PrimaryLanguage(list.Language) == language)
            ?? (Lists is [WordList first, ..] ? first : new WordList("en", default));
    }

    /// <summary>The first part of a BCP 47 tag: <c>zh</c> of <c>zh-CN</c>.</summary>
    public static string PrimaryLanguage(string tag) => tag.Split('-')[0].ToLowerInvariant();

    private static WordList ReadList(string language, YamlMap map)
    {
        ValueMap<string, string> words = default;
        foreach (string name in map.Keys)
        {
            if (map.Text(name) is string word)
                words = words.With(name, word);
        }
        return new WordList(language, words);
    }

    private static WordList Complete(WordList list, YamlMap map, List<WordList> before, DiagnosticBag bag)
    {
        if (before is not [WordList first, ..])
            return list;
        foreach (string name in list.Words.Select(word => word.Key).Where(name => !first.Words.ContainsKey(name)))
            bag.Add(TemplatesDiagnostics.UnknownKey(map.LocationOf(name), name, [.. first.Words.Select(word => word.Key)]));
        ValueMap<string, string> words = list.Words;
        foreach ((string name, string word) in first.Words)
        {
            if (words.ContainsKey(name))
                continue;
            bag.Add(TemplatesDiagnostics.WordMissing(map.Location, name, list.Language));
            words = words.With(name, word);
        }
        return list with { Words = words };
    }
}
