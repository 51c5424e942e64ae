namespace BriefKit.Core.Text;

/// <summary>The language that a tag (BCP 47) begins with.</summary>
public static class PrimaryLanguage
{
    /// <summary>Whether a tag is of a language: <c>ja-JP</c> is of <c>ja</c>, <c>jav</c> is not.</summary>
    public static bool Is(string tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == language.Length || tag[language.Length] is '-' or '_');
}
