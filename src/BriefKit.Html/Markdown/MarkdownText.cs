using System.Text;
using System.Text.RegularExpressions;

namespace BriefKit.Html.Markdown;

/// <summary>
/// Text as Markdown that says just that text: whatever CommonMark or pandoc's Markdown would take for markup is escaped.
/// That includes pandoc's typography, which would make other characters of straight quotation marks, hyphens and dots.
/// </summary>
internal static partial class MarkdownText
{
    private const string AlwaysEscaped = "\\`*_[]<>^~$|{}@\"'";

    /// <summary>Escapes what would be markup anywhere in a line.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            char before = i > 0 ? text[i - 1] : ' ', after = i + 1 < text.Length ? text[i + 1] : ' ';
            bool isMarkup = character switch
            {
                // Two hyphens are a dash and three dots an ellipsis.
                '-' => before == '-' || i == 0,
                '.' => before == '.' || i == 0,
                '&' => char.IsAsciiLetter(after) || after == '#',
                '#' => i + 1 == text.Length,
                '!' => i + 1 == text.Length,
                _ => AlwaysEscaped.Contains(character),
            };
            if (isMarkup)
                escaped.Append('\\');
            escaped.Append(character == '\t' ? ' ' : character);
        }
        return escaped.ToString();
    }

    /// <summary>Escapes what would begin a block at the beginning of a line, and takes spaces away that would make the line code.</summary>
    public static string EscapeLineStart(string line)
    {
        line = line.TrimStart(' ');
        if (line.Length > 0 && "#+-=:%~|(&".Contains(line[0]))
            return line[0] is '&' ? line : "\\" + line;
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

    // pandoc counts in figures, letters and Roman numerals, with a full stop or a parenthesis.
    [GeneratedRegex(@"^([0-9]{1,9}|[A-Za-z]|[IVXLCDMivxlcdm]+)[.)]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex ListLabel { get; }
}
