using System.Collections.Frozen;

namespace BriefKit.Formats.BibTeX;

/// <summary>The names that babel and polyglossia give to languages, which is what <c>langid</c> holds (BibLaTeX manual, 2.2.2).</summary>
internal static class BabelLanguages
{
    private static readonly FrozenDictionary<string, string> ByTag = new Dictionary<string, string>
    {
        ["af"] = "afrikaans",
        ["ar"] = "arabic",
        ["bg"] = "bulgarian",
        ["ca"] = "catalan",
        ["cs"] = "czech",
        ["cy"] = "welsh",
        ["da"] = "danish",
        ["de"] = "ngerman",
        ["de-at"] = "naustrian",
        ["de-ch"] = "nswissgerman",
        ["el"] = "greek",
        ["en"] = "english",
        ["en-au"] = "australian",
        ["en-ca"] = "canadian",
        ["en-gb"] = "british",
        ["en-nz"] = "newzealand",
        ["en-us"] = "american",
        ["eo"] = "esperanto",
        ["es"] = "spanish",
        ["et"] = "estonian",
        ["eu"] = "basque",
        ["fa"] = "persian",
        ["fi"] = "finnish",
        ["fr"] = "french",
        ["fr-ca"] = "canadien",
        ["ga"] = "irish",
        ["gl"] = "galician",
        ["he"] = "hebrew",
        ["hi"] = "hindi",
        ["hr"] = "croatian",
        ["hu"] = "hungarian",
        ["id"] = "indonesian",
        ["is"] = "icelandic",
        ["it"] = "italian",
        ["ja"] = "japanese",
        ["ko"] = "korean",
        ["la"] = "latin",
        ["lt"] = "lithuanian",
        ["lv"] = "latvian",
        ["mn"] = "mongolian",
        ["nb"] = "norsk",
        ["nl"] = "dutch",
        ["nn"] = "nynorsk",
        ["no"] = "norwegian",
        ["pl"] = "polish",
        ["pt"] = "portuguese",
        ["pt-br"] = "brazilian",
        ["ro"] = "romanian",
        ["ru"] = "russian",
        ["sk"] = "slovak",
        ["sl"] = "slovene",
        ["sr"] = "serbian",
        ["sv"] = "swedish",
        ["th"] = "thai",
        ["tr"] = "turkish",
        ["uk"] = "ukrainian",
        ["vi"] = "vietnamese",
        ["zh"] = "chinese",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of a language, and whether it says all that the tag does: "chinese" says less than zh-Hant-TW.</summary>
    /// <param name="tag">A language tag of BCP 47, in any case, with hyphens or underscores.</param>
    /// <returns>Null for a language that is not in the table.</returns>
    public static (string Name, bool IsExact)? Of(string tag)
    {
        string normal = tag.Trim().ToLowerInvariant().Replace('_', '-');
        if (ByTag.TryGetValue(normal, out string? name))
            return (name, true);
        return ByTag.TryGetValue(normal.Split('-')[0], out name) ? (name, false) : null;
    }

    /// <summary>Whether styles may change the case of titles in this language: in English they do, and where none is stated.</summary>
    public static bool ChangesCase(string? tag) =>
        string.IsNullOrWhiteSpace(tag) || tag.TrimStart().StartsWith("en", StringComparison.OrdinalIgnoreCase);
}
