using System.Text;

namespace BriefKit.Formats.Naming;

/// <summary>Makes names of texts.</summary>
internal static class Slug
{
    private const int LongestSlug = 60;

    /// <summary>The letters and digits of a text in lower case, with a joint for each stretch of anything else; empty where it has none.</summary>
    public static string Of(string text, char joint)
    {
        StringBuilder slug = new();
        foreach (char c in text)
        {
            if (slug.Length >= LongestSlug)
                break;
            if (char.IsLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != joint)
                slug.Append(joint);
        }
        return slug.ToString().TrimEnd(joint);
    }
}
