using BriefKit.Core.Collections;

namespace BriefKit.Citations.Library;

/// <summary>The names by which people ask for the styles that they use most.</summary>
internal static class ShortNames
{
    private const string Gb2015 = "china-national-standard-gb-t-7714-2015-";

    // Of several styles, a name stands for the first one that there is. In the order in which they are offered.
    private static readonly (string Name, string[] Ids)[] Known =
    [
        ("chicago", ["chicago-author-date"]),
        ("chicago-notes", ["chicago-notes-bibliography", "chicago-fullnote-bibliography"]),
        ("chicago-full-note", ["chicago-notes-bibliography", "chicago-fullnote-bibliography"]),
        ("chicago-notes-bibliography", ["chicago-fullnote-bibliography"]),
        ("chicago-shortened-notes", ["chicago-shortened-notes-bibliography", "chicago-note-bibliography"]),
        ("chicago-shortened-notes-bibliography", ["chicago-note-bibliography"]),
        ("chicago-notes-bibliography-17th-edition", ["chicago-fullnote-bibliography"]),
        ("chicago-shortened-notes-bibliography-17th-edition", ["chicago-note-bibliography"]),
        ("mla", ["modern-language-association"]),
        ("harvard", ["harvard-cite-them-right"]),
        ("turabian", ["turabian-author-date"]),
        ("gb7714", ["gb-t-7714-2025-numeric", Gb2015 + "numeric"]),
        ("gb7714-numeric", ["gb-t-7714-2025-numeric", Gb2015 + "numeric"]),
        ("gb7714-author-date", ["gb-t-7714-2025-author-date", Gb2015 + "author-date"]),
        ("gb7714-note", ["gb-t-7714-2025-note", Gb2015 + "note"]),
        ("gb7714-2015", [Gb2015 + "numeric"]),
        ("gb7714-2015-numeric", [Gb2015 + "numeric"]),
        ("gb7714-2015-author-date", [Gb2015 + "author-date"]),
        ("gb7714-2015-note", [Gb2015 + "note"]),
        ("ama", ["american-medical-association"]),
        ("acs", ["american-chemical-society"]),
        ("acm", ["acm-sig-proceedings"]),
        ("apsa", ["american-political-science-association"]),
        ("asa", ["american-sociological-association"]),
        ("abnt", ["associacao-brasileira-de-normas-tecnicas"]),
        ("bluebook", ["bluebook-law-review"]),
        ("cse", ["council-of-science-editors"]),
        ("din1505", ["din-1505-2"]),
        ("gost", ["gost-r-7-0-5-2008"]),
        ("iso690", ["iso690-author-date-en"]),
        ("iso690-numeric", ["iso690-numeric-en"]),
        ("mhra", ["modern-humanities-research-association"]),
    ];

    /// <summary>The name of an official style that lies beneath one of our own; null where it is out of reach.</summary>
    public static string? NameBeneath(string id) => id switch
    {
        // The name that the official repository gave to it when the next edition took its place.
        "chicago-author-date" => "chicago-author-date-17th-edition",
        _ => null,
    };

    /// <summary>The names that stand for one of these styles and are no style's own.</summary>
    public static ValueList<KeyValuePair<string, string>> For(Predicate<string> hasStyle) => Known
        .Where(known => !hasStyle(known.Name))
        .Select(known => KeyValuePair.Create(known.Name, Array.Find(known.Ids, hasStyle)))
        .Where(pair => pair.Value is not null)
        .Select(pair => KeyValuePair.Create(pair.Key, pair.Value!))
        .ToValueList();
}
