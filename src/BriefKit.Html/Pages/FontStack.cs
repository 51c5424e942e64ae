namespace BriefKit.Html.Pages;

/// <summary>A font and what stands in for it where it is missing, which for a page is nearly everywhere.</summary>
internal static class FontStack
{
    public static string Of(string font)
    {
        bool isSans = font.Contains("Sans", StringComparison.OrdinalIgnoreCase);
        string[] others = isSans
            ? ["\"Source Sans Pro\"", "\"Segoe UI\"", "Roboto", "\"Helvetica Neue\"", "Arial", "\"Noto Sans CJK SC\"", "sans-serif"]
            : ["\"Source Serif Pro\"", "Charter", "Cambria", "Georgia", "\"Noto Serif CJK SC\"", "serif"];
        return string.Join(", ", [CssText.Quote(font), .. others]);
    }
}
