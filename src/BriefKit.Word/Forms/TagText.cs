using System.Text;

namespace BriefKit.Word.Forms;

/// <summary>
/// Makes code of what was typed into Word, which means well: it curls quotation marks, joins dots and dashes, writes the first word of a
/// line with a capital. Outside of quotation marks that is undone; inside it is the author's text.
/// </summary>
internal static class TagText
{
    private const string DoubleQuotes = "\"“”„‟«»＂", SingleQuotes = "'‘’‚‛＇";

    private static readonly string[] Keywords = ["if", "else", "end", "for", "while", "case", "when", "func", "capture", "include", "ret", "break", "continue", "column", "with", "do"];

    /// <summary>Where the tag that opens before <paramref name="start"/> closes: the place of its <c>}}</c>; -1 where it does not.</summary>
    /// <param name="isObject">Tells characters that stand for something else than text, which no tag goes over.</param>
    public static int EndOf(string text, int start, Func<int, bool> isObject)
    {
        bool isComment = text.AsSpan(start).TrimStart(" \u00A0-~").StartsWith("#", StringComparison.Ordinal);
        char quote = '\0';
        int unquoted = -1;
        for (int i = start; i < text.Length; i++)
        {
            if (isObject(i))
                break;
            if (unquoted < 0 && text.AsSpan(i).StartsWith("}}", StringComparison.Ordinal))
                unquoted = i;
            if (quote != '\0')
            {
                if (Closes(text, i, quote))
                    quote = '\0';
                continue;
            }
            if (i + 1 < text.Length && text[i] == '}' && text[i + 1] == '}' && !(i + 2 < text.Length && text[i + 2] == '}'))
                return i;
            if (!isComment)
                quote = QuoteOf(text[i]);
        }
        // A quotation mark without its other: the code is wrong, and the tag ends all the same.
        return unquoted;
    }

    /// <summary>The code as it was meant.</summary>
    public static string Normalize(string typed)
    {
        StringBuilder code = new(typed.Length);
        char quote = '\0';
        for (int i = 0; i < typed.Length; i++)
        {
            char character = typed[i];
            if (quote != '\0')
            {
                bool closes = Closes(typed, i, quote);
                code.Append(closes ? quote : InString(character, quote));
                if (closes)
                    quote = '\0';
                continue;
            }
            quote = QuoteOf(character);
            code.Append(quote != '\0' ? quote.ToString() : Outside(character));
        }
        return LowerKeywords(code.ToString());
    }

    private static char QuoteOf(char character) =>
        DoubleQuotes.Contains(character) ? '"' : SingleQuotes.Contains(character) ? '\'' : character == '`' ? '`' : '\0';

    // An apostrophe between letters closes nothing, where Word made it of a straight one.
    private static bool Closes(string text, int at, char quote)
    {
        if (at > 0 && text[at - 1] == '\\')
            return false;
        if (QuoteOf(text[at]) != quote)
            return false;
        return !(text[at] == '’' && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]));
    }

    // A straight mark of the other sort can stand in a string; the same sort, typed as part of the text, has to be escaped.
    private static string InString(char character, char quote) => character switch
    {
        '\u00AD' => "",
        '\n' => quote == '`' ? "\n" : "\\n",
        '\\' => "\\",
        _ => character.ToString(),
    };

    private static string Outside(char character) => character switch
    {
        '\u00A0' or '\u202F' or '\u2007' or '\u2009' or '\u200A' or '\u2002' or '\u2003' or '\u3000' or '\t' => " ",
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F' => "",
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => "-",
        '…' => "...",
        // The full-width forms of Chinese and Japanese keyboards (Unicode, Halfwidth and Fullwidth Forms).
        >= '\uFF01' and <= '\uFF5E' => ((char)(character - 0xFEE0)).ToString(),
        _ => character.ToString(),
    };

    private static string LowerKeywords(string code)
    {
        int start = 0;
        while (start < code.Length && !char.IsLetter(code[start]))
            start++;
        int end = start;
        while (end < code.Length && char.IsLetter(code[end]))
            end++;
        string word = code[start..end].ToLowerInvariant();
        bool isCode = code.AsSpan(0, start).IndexOfAnyExcept(" -~\n") < 0;
        return isCode && Keywords.Contains(word) ? code[..start] + word + code[end..] : code;
    }
}
