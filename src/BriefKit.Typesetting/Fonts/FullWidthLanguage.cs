using BriefKit.Core.Text;

namespace BriefKit.Typesetting.Fonts;

/// <summary>The languages whose quotation marks, dashes and dots are as wide as a character.</summary>
internal static class FullWidthLanguage
{
    /// <param name="tag">A BCP 47 tag.</param>
    public static bool Is(string tag) => ChineseTag.Is(tag) || PrimaryLanguage.Is(tag, "ja");
}
