using BriefKit.Core.Text;

namespace BriefKit.Typesetting.Bidirectional;

/// <summary>The directions of a paragraph.</summary>
/// <param name="Levels">The embedding level of each UTF-16 unit; empty where all is from left to right.</param>
/// <param name="BaseLevel">1 for a paragraph that is read from right to left, else 0.</param>
internal readonly record struct BidiParagraph(byte[] Levels, byte BaseLevel)
{
    /// <summary>
    /// Finds the directions. A paragraph in a language that is written from right to left is read so unless all of its letters are from left to
    /// right; in other languages the first letter decides (UAX #9, P2 and P3).
    /// </summary>
    /// <param name="language">A BCP 47 tag.</param>
    public static BidiParagraph Of(string text, string language)
    {
        bool isLanguage = ReadingDirection.IsRightToLeft(language);
        if (!isLanguage && !MayTurn(text))
            return new BidiParagraph([], 0);
        int[] characters = [.. text.EnumerateRunes().Select(rune => rune.Value)];
        BidiClass[] classes = [.. text.EnumerateRunes().Select(BidiClasses.Of)];
        byte baseLevel = isLanguage && IsRightToLeft(classes) ? (byte)1 : EmbeddingLevels.BaseLevel(classes, 0, classes.Length);
        byte[] ofCharacters = EmbeddingLevels.Resolve(characters, classes, baseLevel);
        byte[] levels = new byte[text.Length];
        int position = 0;
        for (int i = 0; i < characters.Length; i++)
        {
            levels[position++] = ofCharacters[i];
            if (characters[i] > 0xFFFF)
                levels[position++] = ofCharacters[i];
        }
        return new BidiParagraph(levels, baseLevel);
    }

    private static bool IsRightToLeft(BidiClass[] classes) =>
        classes.Any(type => type is BidiClass.R or BidiClass.AL) || !classes.Contains(BidiClass.L);

    // Nearly all texts have no such character, so the question must be cheap.
    private static bool MayTurn(ReadOnlySpan<char> text)
    {
        int start = text.IndexOfAnyExceptInRange('\0', '\u058F');
        if (start < 0)
            return false;
        foreach (char character in text[start..])
        {
            if (character is (>= '\u0590' and <= '\u08FF') or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
                or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE') or '\uD802' or '\uD803' or '\uD83A' or '\uD83B')
                return true;
        }
        return false;
    }
}
