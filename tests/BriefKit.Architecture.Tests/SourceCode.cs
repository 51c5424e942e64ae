using System.Text;

namespace BriefKit.Architecture.Tests;

/// <summary>As much of C#'s lexical grammar as is needed to tell code from comments and strings.</summary>
internal static class SourceCode
{
    public static string WithoutCommentsAndStrings(string text)
    {
        StringBuilder code = new(text.Length);
        for (int i = 0; i < text.Length;)
        {
            int end = EndOfSkipped(text, i);
            if (end == i)
            {
                code.Append(text[i++]);
                continue;
            }
            // Lines keep their numbers.
            code.Append('\n', text.AsSpan(i, end - i).Count('\n')).Append(' ');
            i = end;
        }
        return code.ToString();
    }

    // Where the comment, string or character that begins here ends; the start where none begins.
    private static int EndOfSkipped(string text, int start)
    {
        ReadOnlySpan<char> rest = text.AsSpan(start);
        if (rest.StartsWith("//"))
            return start + IndexOrEnd(rest, rest.IndexOf('\n'));
        if (rest.StartsWith("/*"))
            return start + IndexOrEnd(rest, rest.IndexOf("*/") + 2);
        if (rest.StartsWith("\"\"\""))
            return EndOfRaw(text, start);
        if (rest.StartsWith("@\"") || rest.StartsWith("$@\"") || rest.StartsWith("@$\""))
            return EndOfQuoted(text, start + rest.IndexOf('"') + 1, '"', isVerbatim: true);
        if (rest[0] == '"')
            return EndOfQuoted(text, start + 1, '"', isVerbatim: false);
        return rest[0] == '\'' ? EndOfQuoted(text, start + 1, '\'', isVerbatim: false) : start;
    }

    private static int EndOfRaw(string text, int start)
    {
        int quotes = text.AsSpan(start).IndexOfAnyExcept('"');
        quotes = quotes < 0 ? text.Length - start : quotes;
        int close = text.IndexOf(new string('"', quotes), start + quotes, StringComparison.Ordinal);
        return close < 0 ? text.Length : close + quotes;
    }

    private static int EndOfQuoted(string text, int start, char quote, bool isVerbatim)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '\\' && !isVerbatim)
                i++;
            else if (text[i] == quote)
            {
                if (!isVerbatim || i + 1 == text.Length || text[i + 1] != quote)
                    return i + 1;
                i++;
            }
            else if (text[i] == '\n' && !isVerbatim)
                return i;
        }
        return text.Length;
    }

    private static int IndexOrEnd(ReadOnlySpan<char> rest, int index) => index < 2 && !rest.StartsWith("//") ? rest.Length : index < 0 ? rest.Length : index;
}
