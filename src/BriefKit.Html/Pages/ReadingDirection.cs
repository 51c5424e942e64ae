namespace BriefKit.Html.Pages;

/// <summary>Which way a language is read.</summary>
internal static class ReadingDirection
{
    /// <summary><c>rtl</c> for languages written from right to left; null for the others, where the page says nothing.</summary>
    public static string? Of(string language) =>
        language.Split('-', '_')[0].ToLowerInvariant() is "ar" or "he" or "fa" or "ur" or "ps" or "yi" or "syr" or "dv" or "ug" or "sd" ? "rtl" : null;
}
