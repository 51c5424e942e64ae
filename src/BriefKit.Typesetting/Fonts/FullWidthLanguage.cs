namespace BriefKit.Typesetting.Fonts;

/// <summary>The languages whose quotation marks, dashes and dots are as wide as a character.</summary>
internal static class FullWidthLanguage
{
    /// <param name="tag">A BCP 47 tag.</param>
    public static bool Is(string tag) => IsChinese(tag) || tag.StartsWith("ja", StringComparison.OrdinalIgnoreCase);

    public static bool IsChinese(string tag) => tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    public static bool IsTraditionalChinese(string tag) =>
        IsChinese(tag) && (tag.Contains("Hant", StringComparison.OrdinalIgnoreCase) || tag.Contains("TW", StringComparison.OrdinalIgnoreCase)
            || tag.Contains("HK", StringComparison.OrdinalIgnoreCase) || tag.Contains("MO", StringComparison.OrdinalIgnoreCase));
}
