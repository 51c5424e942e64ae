using System.Collections.Frozen;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Citations.Styles;

/// <summary>The names of terms (CSL 1.0.2, "Appendix II - Terms").</summary>
internal static class TermNames
{
    /// <summary>Those that locators are labelled by (CSL 1.0.2, "Appendix III - Locators" with the terms of Appendix II).</summary>
    public static readonly ValueList<string> Locators =
    [
        "act", "appendix", "article-locator", "book", "canon", "chapter", "column", "elocation", "equation", "figure", "folio", "issue", "line",
        "note", "opus", "page", "paragraph", "part", "rule", "scene", "section", "sub-verbo", "supplement", "table", "timestamp", "title-locator",
        "verse", "volume",
    ];

    // Beside them, item types, name variables, months, and ordinals are names of terms.
    private static readonly FrozenSet<string> Others = ((string[])
    [
        "accessed", "ad", "advance-online-publication", "album", "and", "and others", "anonymous", "at", "audio-recording",
        "available at", "bc", "bce", "by", "ce", "circa", "cited", "et-al", "film", "forthcoming", "from", "henceforth", "ibid", "in",
        "in press", "internet", "interview", "letter", "loc-cit", "no date", "no-place", "no-publisher", "on", "online", "op-cit",
        "original-work-published", "personal-communication", "podcast", "podcast-episode", "preprint", "presented at",
        "radio-broadcast", "radio-series", "radio-series-episode", "reference", "retrieved", "review-of", "scale", "special-issue",
        "special-section", "television-broadcast", "television-series", "television-series-episode", "video", "working-paper",
        "open-quote", "close-quote", "open-inner-quote", "close-inner-quote", "page-range-delimiter", "colon", "comma", "semicolon",
        "season-01", "season-02", "season-03", "season-04", "editortranslator",
        .. Locators, "version", "chapter-number", "citation-number", "collection-number", "edition", "first-reference-note-number", "number",
        "number-of-pages", "number-of-volumes", "page-first", "printing",
        // Number variables of CSL that its list of terms does not name, though labels look for them.
        "locator", "part-number", "printing-number", "supplement-number",
    ]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Names that changed between versions of CSL.</summary>
    public static string Canonical(string name) => name switch
    {
        "sub verbo" => "sub-verbo",
        "et al." => "et-al",
        _ => name,
    };

    /// <summary>Whether locators are labelled by that term. "article" and "title" were names before CSL 1.0.2.</summary>
    public static bool IsLocator(string label) => Locators.Contains(Canonical(label)) || label is "article" or "title";

    /// <summary>Whether CSL has a term of that name; the old names count.</summary>
    public static bool IsKnown(string name)
    {
        name = Canonical(name);
        return Others.Contains(name)
            || ItemTypes.TryParse(name, out _)
            || (Variables.TryParse(name, out Variable variable) && variable.Kind == VariableKind.Name)
            || IsNumbered(name, "month-", 12)
            || IsNumbered(name, "long-ordinal-", 10)
            || name == "ordinal"
            || IsNumbered(name, "ordinal-", 99);
    }

    /// <summary>The names among which a wrong one is looked for.</summary>
    public static IEnumerable<string> All => Others.Order(StringComparer.Ordinal);

    private static bool IsNumbered(string name, string stem, int last) =>
        name.Length == stem.Length + 2
        && name.StartsWith(stem, StringComparison.Ordinal)
        && char.IsAsciiDigit(name[^2]) && char.IsAsciiDigit(name[^1])
        && ((name[^2] - '0') * 10) + name[^1] - '0' <= last;
}
