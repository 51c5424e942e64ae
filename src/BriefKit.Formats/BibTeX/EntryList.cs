namespace BriefKit.Formats.BibTeX;

/// <summary>Lists whose items are parted by the word "and" (BibLaTeX manual, 2.3.2).</summary>
internal static class EntryList
{
    public static bool HasAnd(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => word.Equals("and", StringComparison.OrdinalIgnoreCase))
        || text.Trim().Equals("others", StringComparison.OrdinalIgnoreCase);
}
