namespace BriefKit.Formats.CslJson;

/// <summary>The HTML-like tags that texts of CSL-JSON may hold (CSL 1.0.2 schema, "Rich text content").</summary>
internal static class CslMarkup
{
    private static readonly string[] Tags = ["<i>", "<b>", "<sc>", "<sup>", "<sub>", "<span "];

    public static bool IsIn(string text) =>
        text.Contains('<') && Array.Exists(Tags, tag => text.Contains(tag, StringComparison.Ordinal));
}
