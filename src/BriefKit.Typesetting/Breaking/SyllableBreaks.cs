using System.Globalization;
using BriefKit.Typesetting.Hyphenation;

namespace BriefKit.Typesetting.Breaking;

/// <summary>
/// Finds where a line may end in scripts that put no spaces between words (the class SA of UAX #14). Thai is parted by the patterns that its
/// words are divided by; Burmese by its rules of spelling; Lao where a syllable surely begins or ends. Khmer, for which nothing of the
/// kind is known, is broken at spaces, and elsewhere only where nothing else fits.
/// </summary>
internal static class SyllableBreaks
{
    private const char FirstThai = '\u0E00', LastBurmese = '\u109F';

    // A letter or two alone look lost.
    private const int LeastAtEdge = 2;

    /// <summary>Adds the places between the syllables of a text.</summary>
    /// <param name="breaks">What the rules for all scripts have found.</param>
    public static void Add(ReadOnlySpan<char> text, Span<LineBreakKind> breaks)
    {
        int start = text.IndexOfAnyInRange(FirstThai, LastBurmese);
        while (start >= 0 && start < text.Length)
        {
            int end = start + 1;
            Func<char, bool>? isOfScript = ScriptOf(text[start]);
            while (isOfScript is not null && end < text.Length && isOfScript(text[end]))
                end++;
            if (isOfScript is not null)
                AddWithin(text[start..end], breaks[start..end]);
            int next = end < text.Length ? text[end..].IndexOfAnyInRange(FirstThai, LastBurmese) : -1;
            start = next < 0 ? -1 : end + next;
        }
    }

    private static void AddWithin(ReadOnlySpan<char> text, Span<LineBreakKind> breaks)
    {
        if (IsThai(text[0]))
            AddThai(text, breaks);
        for (int i = LeastAtEdge; i <= text.Length - LeastAtEdge; i++)
        {
            bool begins = IsLao(text[0]) ? BeginsLao(text, i) : IsBurmese(text[0]) && BeginsBurmese(text, i);
            if (begins && breaks[i] == LineBreakKind.Forbidden)
                breaks[i] = LineBreakKind.Allowed;
        }
    }

    private static void AddThai(ReadOnlySpan<char> text, Span<LineBreakKind> breaks)
    {
        List<int> places = [];
        Hyphenator.For(HyphenationLanguage.Thai)?.Part(text, places);
        foreach (int place in places)
        {
            if (place >= LeastAtEdge && place <= text.Length - LeastAtEdge && !IsBoundToPrevious(text[place]) && !IsWrittenBefore(text[place - 1]))
                breaks[place] = LineBreakKind.Allowed;
        }
    }

    // Lao: the vowels that are written before their consonant begin a syllable; the short a and am end one.
    private static bool BeginsLao(ReadOnlySpan<char> text, int i) =>
        !IsBoundToPrevious(text[i]) && !IsWrittenBefore(text[i - 1]) && (IsWrittenBefore(text[i]) || text[i - 1] is '\u0EB0' or '\u0EB3');

    // Burmese: a consonant begins a syllable unless it is stacked on the one before it or is killed by an asat behind it.
    private static bool BeginsBurmese(ReadOnlySpan<char> text, int i)
    {
        bool isInitial = text[i] is (>= '\u1000' and <= '\u102A') or '\u103F' or (>= '\u104C' and <= '\u104F');
        if (!isInitial || text[i - 1] == '\u1039')
            return false;
        int behind = i + 1;
        while (behind < text.Length && text[behind] is '\u1037' or '\u103B' or '\u103C' or '\u103D' or '\u103E')
            behind++;
        return behind >= text.Length || text[behind] is not ('\u103A' or '\u1039');
    }

    private static bool IsWrittenBefore(char character) => character is (>= '\u0E40' and <= '\u0E44') or (>= '\u0EC0' and <= '\u0EC4');

    // Vowels and tones that are written behind, above or below; the signs of repetition and abbreviation.
    private static bool IsBoundToPrevious(char character) =>
        character is '\u0E2F' or '\u0E30' or '\u0E32' or '\u0E33' or '\u0E45' or '\u0E46' or '\u0EAF' or '\u0EB0' or '\u0EB2' or '\u0EB3' or '\u0EBD' or '\u0EC6'
        || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    private static Func<char, bool>? ScriptOf(char character) =>
        IsThai(character) ? IsThai : IsLao(character) ? IsLao : IsBurmese(character) ? IsBurmese : null;

    private static bool IsThai(char character) => character is >= '\u0E01' and <= '\u0E4E';

    private static bool IsLao(char character) => character is (>= '\u0E81' and <= '\u0ECE') or (>= '\u0EDC' and <= '\u0EDF');

    private static bool IsBurmese(char character) => character is (>= '\u1000' and <= '\u103F') or (>= '\u104C' and <= '\u104F');
}
