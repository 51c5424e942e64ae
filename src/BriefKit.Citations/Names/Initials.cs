using System.Text;

namespace BriefKit.Citations.Names;

/// <summary>CSL 1.0.2, "Name": <c>initialize-with</c>, <c>initialize</c> and <c>initialize-with-hyphen</c>.</summary>
internal static class Initials
{
    /// <summary>Given names as initials: <c>Jean-Luc de</c> with <c>. </c> gives <c>J.-L. de</c>.</summary>
    /// <param name="with">What stands behind each initial.</param>
    /// <param name="keepsHyphens">Whether the hyphen of a compound name stays.</param>
    /// <param name="onlyPresent">Whether names in full stay, and only initials that are there already are set alike.</param>
    public static string Of(string given, string with, bool keepsHyphens, bool onlyPresent)
    {
        StringBuilder result = new();
        bool lastWasInitial = false;
        foreach ((string word, bool isHyphenated) in Words(given))
        {
            (string open, string core, string close) = Unwrap(word);
            string? initial = onlyPresent ? PresentInitial(core) : InitialOf(core);
            bool isBoundByHyphen = isHyphenated && keepsHyphens;
            if (initial is null)
            {
                AppendGap(result, isHyphenated ? '-' : ' ');
                result.Append(word);
                lastWasInitial = false;
                continue;
            }
            if (isBoundByHyphen)
                AppendGap(result, '-');
            else if (!lastWasInitial)
                AppendGap(result, ' ');
            result.Append(open).Append(initial).Append(close.Length > 0 ? with.TrimEnd() + close + with[with.TrimEnd().Length..] : with);
            lastWasInitial = true;
        }
        return result.ToString().TrimEnd(' ');
    }

    // A name may be formatted: the letters of "<b>Jean</b>" are those between the tags.
    private static (string Open, string Core, string Close) Unwrap(string word)
    {
        int start = word.StartsWith('<') ? word.IndexOf('>') + 1 : 0;
        int end = word.EndsWith('>') ? word.LastIndexOf("</", StringComparison.Ordinal) : word.Length;
        return end > start ? (word[..start], word[start..end], word[end..]) : ("", word, "");
    }

    private static void AppendGap(StringBuilder result, char gap)
    {
        while (result.Length > 0 && result[^1] == ' ')
            result.Length--;
        if (result.Length > 0)
            result.Append(gap);
    }

    // Words end at spaces, at hyphens, and behind the stop of an initial: "J.R.R." are three.
    private static IEnumerable<(string Word, bool IsHyphenated)> Words(string given)
    {
        int start = 0;
        bool isHyphenated = false;
        for (int i = 0; i <= given.Length; i++)
        {
            char c = i < given.Length ? given[i] : ' ';
            bool endsHere = char.IsWhiteSpace(c) || c is '-' or '‐' or '‑';
            bool endsBehind = c == '.' && i > start && i + 1 < given.Length && !char.IsWhiteSpace(given[i + 1]) && given[i + 1] is not ('-' or '‐' or '‑');
            if (!endsHere && !endsBehind)
                continue;
            string word = given[start..(endsBehind ? i + 1 : i)];
            if (word.Length > 0)
                yield return (word, isHyphenated);
            // A hyphen before a lower-case letter holds one name together: "Ji-yong".
            isHyphenated = endsHere && !char.IsWhiteSpace(c) && (word.Length > 0 || isHyphenated);
            start = i + 1;
        }
    }

    private static string? PresentInitial(string word)
    {
        string bare = word.TrimEnd('.');
        if (bare.Length == 0 || !Rune.TryGetRuneAt(bare, 0, out Rune first) || !IsInitialLetter(first))
            return null;
        return first.Utf16SequenceLength == bare.Length || IsAbbreviation(word) ? bare : null;
    }

    // "Ph." is abbreviated already.
    private static bool IsAbbreviation(string word) => word.Length is > 2 and <= 4 && word[^1] == '.';

    // Scripts without upper case, such as Arabic, abbreviate all the same.
    private static bool IsInitialLetter(Rune first) => Rune.IsUpper(first) || Rune.GetUnicodeCategory(first) == System.Globalization.UnicodeCategory.OtherLetter;

    // A word in lower case is no name but a particle, and stays whole.
    private static string? InitialOf(string word)
    {
        if (!Rune.TryGetRuneAt(word, 0, out Rune first) || !IsInitialLetter(first))
            return null;
        if (IsAbbreviation(word))
            return word.TrimEnd('.');
        string initial = first.ToString();
        // A digraph that an alphabet counts as one letter is written with a second capital: "GYörgy", "LLuís".
        int end = initial.Length;
        while (end < word.Length && char.IsUpper(word[end]))
            end++;
        bool isDigraph = end > initial.Length && end < word.Length && char.IsLower(word[end]);
        return isDigraph ? initial + word[initial.Length..end].ToLowerInvariant() : initial;
    }
}
