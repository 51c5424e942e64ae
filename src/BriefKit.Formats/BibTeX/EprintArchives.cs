namespace BriefKit.Formats.BibTeX;

/// <summary>The electronic archives that BibLaTeX knows by name and links to (manual, 3.14.7).</summary>
internal static class EprintArchives
{
    private static readonly string[] Names = ["arxiv", "jstor", "pubmed", "hdl", "googlebooks"];

    public static bool IsOne(string archive) => Names.Contains(archive, StringComparer.OrdinalIgnoreCase);
}
