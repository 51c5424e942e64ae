using System.Text;

namespace BriefKit.Html.Lines;

/// <summary>
/// Breaks text into lines: at spaces, and between East Asian characters but for those that may not begin or end a line.
/// A word wider than the line stands on a line of its own, whole.
/// </summary>
internal static class LineWrapper
{
    private const string NeverFirst = "、。，．：；？！…‥）〕］｝〉》」』】〗’”‐–—・ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々％℃";
    private const string NeverLast = "（〔［｛〈《「『【〖‘“￥＄";

    /// <param name="width">In columns; line feeds in the text break lines as well.</param>
    /// <returns>Lines without spaces at their ends; one empty line for an empty text.</returns>
    public static List<string> Wrap(string text, int width)
    {
        List<string> lines = [];
        foreach (string line in text.Split('\n'))
            Wrap(line, width, lines);
        return lines;
    }

    private static void Wrap(string text, int width, List<string> lines)
    {
        StringBuilder line = new();
        int used = 0;
        foreach (string piece in Pieces(text))
        {
            int needed = DisplayWidth.Of(piece.TrimEnd(' '));
            if (used + needed > width && used > 0)
            {
                lines.Add(line.ToString().TrimEnd(' '));
                line.Clear();
                used = 0;
            }
            line.Append(piece);
            used += DisplayWidth.Of(piece);
        }
        lines.Add(line.ToString().TrimEnd(' '));
    }

    // The text in pieces that stay whole, each with the spaces behind it.
    private static IEnumerable<string> Pieces(string text)
    {
        int start = 0;
        Rune? before = null;
        for (int i = 0; i < text.Length;)
        {
            Rune rune = Rune.GetRuneAt(text, i);
            if (before is Rune last && MayBreak(last, rune))
            {
                yield return text[start..i];
                start = i;
            }
            before = rune;
            i += rune.Utf16SequenceLength;
        }
        if (start < text.Length)
            yield return text[start..];
    }

    private static bool MayBreak(Rune before, Rune after)
    {
        if (after.Value == ' ')
            return false;
        if (before.Value == ' ')
            return true;
        bool isEastAsian = DisplayWidth.IsWide(before) || DisplayWidth.IsWide(after);
        return isEastAsian && DisplayWidth.Of(after) > 0 && !Holds(NeverFirst, after) && !Holds(NeverLast, before);
    }

    private static bool Holds(string set, Rune rune) => rune.IsBmp && set.Contains((char)rune.Value);
}
