using System.Collections.Frozen;

namespace BriefKit.Citations.Items;

/// <summary>An abbreviated label as writers put it into a locator: <c>fig. </c> in "12, fig. 3".</summary>
/// <param name="Written">As written: <c>fig.</c></param>
/// <param name="Term">The CSL term that it means: <c>figure</c>.</param>
/// <param name="Length">How many characters it takes with the space behind it.</param>
internal sealed record LocatorLabel(string Written, string Term, int Length)
{
    private const int LongestWritten = 8;

    // The abbreviations that citation processors have in common, for the locator terms of CSL 1.0.2.
    private static readonly FrozenDictionary<string, string> Terms = new Dictionary<string, string>
    {
        ["app."] = "appendix",
        ["art."] = "article",
        ["bk."] = "book",
        ["ch."] = "chapter",
        ["col."] = "column",
        ["fig."] = "figure",
        ["fol."] = "folio",
        ["l."] = "line",
        ["n."] = "note",
        ["no."] = "issue",
        ["op."] = "opus",
        ["p."] = "page",
        ["pp."] = "page",
        ["para."] = "paragraph",
        ["pt."] = "part",
        ["r."] = "rule",
        ["sec."] = "section",
        ["supp."] = "supplement",
        ["sv."] = "sub-verbo",
        ["tbl."] = "table",
        ["tit."] = "title",
        ["vol."] = "volume",
        ["vrs."] = "verse",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The label that begins there; null where none does.</summary>
    public static LocatorLabel? At(string text, int start)
    {
        int stop = text.IndexOf('.', start);
        if (stop < 0 || stop - start >= LongestWritten)
            return null;
        int end = stop + 1;
        bool isWord = end == text.Length || text[end] == ' ';
        string written = text[start..end];
        if (!isWord || !Terms.TryGetValue(written, out string? term))
            return null;
        while (end < text.Length && text[end] == ' ')
            end++;
        return new LocatorLabel(written, term, end - start);
    }
}
