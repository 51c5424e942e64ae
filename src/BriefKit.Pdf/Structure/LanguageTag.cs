using System.Diagnostics.CodeAnalysis;

namespace BriefKit.Pdf.Structure;

/// <summary>Language tags (ISO 32000-1, 14.9.2, and RFC 3066): words of one to eight letters or digits, the first of letters only.</summary>
internal static class LanguageTag
{
    /// <summary>What is said where no language is known.</summary>
    public const string Undetermined = "und";

    public static bool IsWellFormed([NotNullWhen(true)] string? tag)
    {
        if (string.IsNullOrEmpty(tag))
            return false;
        bool isFirst = true;
        foreach (Range range in tag.AsSpan().Split('-'))
        {
            ReadOnlySpan<char> part = tag.AsSpan()[range];
            if (part.Length is 0 or > 8)
                return false;
            foreach (char value in part)
            {
                if (isFirst ? !char.IsAsciiLetter(value) : !char.IsAsciiLetterOrDigit(value))
                    return false;
            }
            isFirst = false;
        }
        return true;
    }
}
