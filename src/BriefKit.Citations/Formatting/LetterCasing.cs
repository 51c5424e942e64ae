namespace BriefKit.Citations.Formatting;

/// <summary>What the language of a text says of its letters' case.</summary>
internal enum LetterCasing : byte
{
    Other,

    /// <summary>Titles have a case of their own (CSL 1.0.2, "Text-case": title case applies to English alone).</summary>
    English,

    /// <summary>The dot of the letter i is kept: i and İ, ı and I are the pairs.</summary>
    Turkic,
}

/// <summary>Finds the casing of a language.</summary>
internal static class LetterCasings
{
    /// <param name="tag">A BCP 47 tag.</param>
    public static LetterCasing Of(ReadOnlySpan<char> tag)
    {
        int end = tag.IndexOfAny('-', '_');
        ReadOnlySpan<char> language = end < 0 ? tag : tag[..end];
        if (language.Equals("en", StringComparison.OrdinalIgnoreCase))
            return LetterCasing.English;
        bool isTurkic = language.Equals("tr", StringComparison.OrdinalIgnoreCase) || language.Equals("az", StringComparison.OrdinalIgnoreCase);
        return isTurkic ? LetterCasing.Turkic : LetterCasing.Other;
    }
}
