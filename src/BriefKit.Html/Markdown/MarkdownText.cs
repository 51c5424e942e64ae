using System.Text;
using System.Text.RegularExpressions;

namespace BriefKit.Html.Markdown;

/// <summary>
/// Text as Markdown that says just that text: whatever CommonMark or pandoc's Markdown would take for markup is escaped.
/// That includes pandoc's typography, which would make other characters of straight quotation marks, hyphens and dots.
/// </summary>
internal static partial class MarkdownText
{
    // Headings, lists, tables, definitions, titles, line blocks, fences of pandoc's.
    private const string BlockMarks = "#+-=:%";

    private const string AlwaysEscaped = "\\`*_[]<>^~$|{}@&\"'";

    /// <summary>Escapes what would be markup anywhere in a line.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length + 8);
        char before = ' ';
        foreach (char character in text)
        {
            if (AlwaysEscaped.Contains(character) || IsMarkupBehind(before, character))
                escaped.Append('\\');
            escaped.Append(character == '\t' ? ' ' : character);
            before = character;
        }
        return escaped.ToString();
    }

    /// <summary>Puts Markdown behind Markdown, each of which has been escaped by itself, so that no markup arises where they meet.</summary>
    public static void Append(StringBuilder markdown, string next)
    {
        if (markdown.Length > 0 && next.Length > 0)
        {
            char before = markdown[^1];
            if (before == '!' && next[0] == '[')
                markdown.Insert(markdown.Length - 1, '\\');
            // Two fences would be one longer fence.
            else if (before == '`' && next[0] == '`')
                markdown.Append("<!-- -->");
            else if (IsMarkupBehind(before, next[0]))
                markdown.Append('\\');
        }
        markdown.Append(next);
    }

    // Two hyphens are a dash and three dots an ellipsis.
    private static bool IsMarkupBehind(char before, char character) => character is '-' or '.' && character == before;

    /// <summary>Escapes what would begin a block at the beginning of a line, and takes spaces away that would make the line code.</summary>
    public static string EscapeLineStart(string line)
    {
        line = line.TrimStart(' ');
        if (line.Length > 0 && BlockMarks.Contains(line[0]))
            return "\\" + line;
        Match label = ListLabel.Match(line);
        return label.Success ? line.Insert(label.Length - 1, "\\") : line;
    }

    /// <summary>The address of a link, with what would end it percent-encoded.</summary>
    public static string Address(string address) => string.Concat(address.Select(character => character switch
    {
        <= ' ' or '(' or ')' or '<' or '>' or '\\' or '"' or '*' or '_' or '`' or '|' or '[' or ']' or '$' or '~' or '^' or '{' or '}' or '@' or '\'' => Uri.HexEscape(character),
        _ => $"{character}",
    }));

    /// <summary>The value of an attribute of an HTML element.</summary>
    public static string Attribute(string value) => string.Concat(value.Where(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'));

    /// <summary>A fence of a character that the text has no longer run of.</summary>
    public static string FenceFor(string text, int least)
    {
        int longest = 0, run = 0;
        foreach (char character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return new string('`', Math.Max(longest + 1, least));
    }

    // pandoc counts in figures, letters and Roman numerals, with a full stop or parentheses.
    [GeneratedRegex(@"^\(?([0-9]{1,9}|[A-Za-z]|[IVXLCDMivxlcdm]+)[.)]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex ListLabel { get; }
}
