using System.Text;
using BriefKit.Core.Text;

namespace BriefKit.Formats.Lines;

/// <summary>Joins what line ends have cut. All else stays as it was written.</summary>
internal static class WrappedText
{
    /// <summary>The text of a stretch that may run over several lines.</summary>
    public static string Join(SourceText source, TextSpan span)
    {
        ReadOnlySpan<char> text = source[span];
        if (!text.ContainsAny('\n', '\r'))
            return text.ToString();
        StringBuilder joined = new();
        foreach (ReadOnlySpan<char> line in text.EnumerateLines())
            Append(joined, line.Trim());
        return joined.ToString();
    }

    /// <summary>The text of pieces that follow each other, a line's each.</summary>
    public static string Join(SourceText source, IReadOnlyList<TextSpan> pieces)
    {
        if (pieces is [TextSpan only])
            return source.Substring(only);
        StringBuilder joined = new();
        foreach (TextSpan piece in pieces)
            Append(joined, source[piece]);
        return joined.ToString();
    }

    private static void Append(StringBuilder joined, ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
            return;
        if (joined.Length > 0 && NeedsSpace(joined, line[0]))
            joined.Append(' ');
        joined.Append(line);
    }

    // Chinese has no spaces between words, and a hyphen at a line's end holds its word together.
    private static bool NeedsSpace(StringBuilder joined, char next)
    {
        char last = joined[^1];
        bool isHyphenated = last == '-' && joined.Length > 1 && char.IsLetter(joined[^2]) && char.IsLower(next);
        return !isHyphenated && !(IsWide(last) && IsWide(next));
    }

    private static bool IsWide(char c) => c is (>= '\u2E80' and <= '\uD7FF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFFEF');
}
