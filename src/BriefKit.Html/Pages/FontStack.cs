namespace BriefKit.Html.Pages;

/// <summary>
/// A font and what stands in for it where it is missing, which for a page is nearly everywhere. East Asian fonts are left to the browser,
/// which knows the language: named here, they would set quotation marks as wide as their letters.
/// </summary>
internal static class FontStack
{
    public static string Of(string font)
    {
        bool isSans = font.Contains("Sans", StringComparison.OrdinalIgnoreCase);
        string[] others = isSans
            ? ["\"Source Sans Pro\"", "\"Segoe UI\"", "Roboto", "\"Helvetica Neue\"", "Arial", "sans-serif"]
            : ["\"Source Serif Pro\"", "Charter", "Cambria", "Georgia", "serif"];
        return string.Join(", ", [CssText.Quote(font), .. others]);
    }
}
