using System.Collections.Frozen;

namespace BriefKit.Citations.Library;

/// <summary>The names by which people ask for the styles that they use most.</summary>
internal static class ShortNames
{
    /// <summary>In the order in which they are offered.</summary>
    public static readonly (string Name, string Id)[] All =
    [
        ("chicago", "chicago-author-date"),
        ("chicago-notes", "chicago-fullnote-bibliography"),
        ("chicago-notes-bibliography", "chicago-fullnote-bibliography"),
        ("chicago-shortened-notes", "chicago-note-bibliography"),
        ("mla", "modern-language-association"),
        ("harvard", "harvard-cite-them-right"),
        ("turabian", "turabian-author-date"),
        ("gb7714", "china-national-standard-gb-t-7714-2015-numeric"),
        ("gb7714-numeric", "china-national-standard-gb-t-7714-2015-numeric"),
        ("gb7714-author-date", "china-national-standard-gb-t-7714-2015-author-date"),
        ("gb7714-note", "china-national-standard-gb-t-7714-2015-note"),
        ("ama", "american-medical-association"),
        ("acs", "american-chemical-society"),
        ("acm", "acm-sig-proceedings"),
        ("apsa", "american-political-science-association"),
        ("asa", "american-sociological-association"),
        ("abnt", "associacao-brasileira-de-normas-tecnicas"),
        ("bluebook", "bluebook-law-review"),
        ("cse", "council-of-science-editors"),
        ("din1505", "din-1505-2"),
        ("gost", "gost-r-7-0-5-2008"),
        ("iso690", "iso690-author-date-en"),
        ("iso690-numeric", "iso690-numeric-en"),
        ("mhra", "modern-humanities-research-association"),
    ];

    private static readonly FrozenDictionary<string, string> ByName =
        All.ToFrozenDictionary(pair => pair.Name, pair => pair.Id, StringComparer.OrdinalIgnoreCase);

    public static string? IdOf(string name) => ByName.GetValueOrDefault(name);
}
