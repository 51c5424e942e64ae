using BriefKit.Core.References;

namespace BriefKit.Templates.Markdown;

/// <summary>Reads a place within a cited work as people write it: <c>p. 5</c>, <c>pp. 33-35</c>, <c>chap. 2</c>, <c>5</c>.</summary>
internal static class LocatorText
{
    // The short forms of CSL's locator terms in English; the plural is told from the value.
    private static readonly (string Written, string Label)[] Labels =
    [
        ("p.", "page"), ("pp.", "page"), ("page", "page"), ("pages", "page"),
        ("chap.", "chapter"), ("chaps.", "chapter"), ("ch.", "chapter"), ("chapter", "chapter"),
        ("sec.", "section"), ("secs.", "section"), ("section", "section"), ("§", "section"), ("§§", "section"),
        ("para.", "paragraph"), ("paras.", "paragraph"), ("¶", "paragraph"), ("¶¶", "paragraph"),
        ("vol.", "volume"), ("vols.", "volume"), ("no.", "issue"), ("nos.", "issue"),
        ("fig.", "figure"), ("figs.", "figure"), ("fol.", "folio"), ("fols.", "folio"),
        ("l.", "line"), ("ll.", "line"), ("n.", "note"), ("nn.", "note"), ("pt.", "part"), ("pts.", "part"),
        ("col.", "column"), ("cols.", "column"), ("v.", "verse"), ("vv.", "verse"), ("bk.", "book"), ("bks.", "book"), ("s.v.", "sub-verbo"),
    ];

    public static bool TryParse(string text, out Locator? locator) => TryParse(text, out locator, out string rest) && rest.Length == 0;

    /// <summary>Reads a place at the start of a text, and gives back what follows it. Without digits there is no place.</summary>
    public static bool TryParse(string text, out Locator? locator, out string rest)
    {
        locator = null;
        rest = text;
        string trimmed = text.TrimStart();
        (string label, string value) = TakeLabel(trimmed);
        int end = EndOfValue(value, label == "sub-verbo");
        if (end == 0)
            return false;
        locator = new Locator(label, value[..end].TrimEnd(' ', ','));
        rest = value[end..];
        return true;
    }

    private static (string Label, string Value) TakeLabel(string text)
    {
        foreach ((string written, string label) in Labels.OrderByDescending(pair => pair.Written.Length))
        {
            if (text.StartsWith(written, StringComparison.Ordinal) && (text.Length == written.Length || !char.IsLetter(text[written.Length])))
                return (label, text[written.Length..].TrimStart());
        }
        return (Locator.Page, text);
    }

    // A value is made of numbers, roman or arabic, and of what joins them: "33-35", "5, 7", "xii".
    private static int EndOfValue(string text, bool isWord)
    {
        int end = 0;
        while (end < text.Length && (isWord ? !char.IsPunctuation(text[end]) : IsOfValue(text, end)))
            end++;
        while (end > 0 && !char.IsLetterOrDigit(text[end - 1]))
            end--;
        return isWord || text.AsSpan(0, end).IndexOfAnyInRange('0', '9') >= 0 || IsRoman(text[..end]) ? end : 0;
    }

    private static bool IsOfValue(string text, int at) =>
        char.IsAsciiDigit(text[at]) || text[at] is '-' or '–' or ',' or ' ' or '.' or ':' || IsNumeral(text, at);

    // A roman numeral, or the letter of "12a" and "5f.": never the beginning of a word.
    private static bool IsNumeral(string text, int at)
    {
        int start = at, end = at;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        bool isLetterOfNumber = end - start == 1 && start > 0 && char.IsAsciiDigit(text[start - 1]);
        return end > start && (isLetterOfNumber || IsRoman(text[start..end]));
    }

    private static bool IsRoman(string text) => text.Length > 0 && text.All("ivxlcdm".Contains);
}
