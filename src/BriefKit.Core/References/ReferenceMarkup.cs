using BriefKit.Core.Collections;

namespace BriefKit.Core.References;

/// <summary>What a tag of CSL-JSON's rich text asks for.</summary>
public enum MarkupStyle
{
    Italic,
    Bold,
    SmallCaps,
    Superscript,
    Subscript,

    /// <summary><c>&lt;span class="nocase"&gt;</c>: no style changes the case of this.</summary>
    NoCase,

    /// <summary>A span that asks for nothing that CSL knows.</summary>
    Plain,
}

/// <summary>What stands at one place of a rich text.</summary>
public enum MarkupKind
{
    Text,
    Open,
    Close,
}

/// <summary>A stretch of characters, or the beginning or the end of a formatted stretch.</summary>
/// <param name="Style">What begins or ends; of no meaning for text.</param>
/// <param name="Text">The characters; for a tag, the tag as written.</param>
public readonly record struct MarkupToken(MarkupKind Kind, MarkupStyle Style, string Text);

/// <summary>
/// Reads the HTML-like markup of CSL-JSON (CSL 1.0.2 schema, "Rich text content"): <c>i b sc sup sub span</c>. A tag without
/// its partner, or one that crosses another, is so many characters; so every result is properly nested.
/// </summary>
public static class ReferenceMarkup
{
    public static ValueList<MarkupToken> Scan(ReferenceText text)
    {
        if (!text.HasMarkup)
            return text.Value.Length == 0 ? [] : [new MarkupToken(MarkupKind.Text, default, text.Value)];
        List<MarkupToken> tokens = Tokenize(text.Value);
        bool[] isPaired = Pair(tokens);
        return Merge(tokens, isPaired);
    }

    /// <summary>The characters without the tags.</summary>
    public static string PlainText(ReferenceText text) =>
        text.HasMarkup ? string.Concat(Scan(text).Where(token => token.Kind == MarkupKind.Text).Select(token => token.Text)) : text.Value;

    private static List<MarkupToken> Tokenize(string text)
    {
        List<MarkupToken> tokens = [];
        int start = 0;
        for (int i = text.IndexOf('<'); i >= 0; i = i < text.Length ? text.IndexOf('<', i) : -1)
        {
            int end = text.IndexOf('>', i);
            if (end < 0)
                break;
            if (ReadTag(text.AsSpan(i + 1, end - i - 1)) is not (MarkupKind kind, MarkupStyle style))
            {
                i++;
                continue;
            }
            if (i > start)
                tokens.Add(new MarkupToken(MarkupKind.Text, default, text[start..i]));
            tokens.Add(new MarkupToken(kind, style, text[i..(end + 1)]));
            i = start = end + 1;
        }
        if (start < text.Length)
            tokens.Add(new MarkupToken(MarkupKind.Text, default, text[start..]));
        return tokens;
    }

    private static (MarkupKind Kind, MarkupStyle Style)? ReadTag(ReadOnlySpan<char> tag) => tag switch
    {
        "i" => (MarkupKind.Open, MarkupStyle.Italic),
        "b" => (MarkupKind.Open, MarkupStyle.Bold),
        "sc" => (MarkupKind.Open, MarkupStyle.SmallCaps),
        "sup" => (MarkupKind.Open, MarkupStyle.Superscript),
        "sub" => (MarkupKind.Open, MarkupStyle.Subscript),
        "/i" => (MarkupKind.Close, MarkupStyle.Italic),
        "/b" => (MarkupKind.Close, MarkupStyle.Bold),
        "/sc" => (MarkupKind.Close, MarkupStyle.SmallCaps),
        "/sup" => (MarkupKind.Close, MarkupStyle.Superscript),
        "/sub" => (MarkupKind.Close, MarkupStyle.Subscript),
        "/span" => (MarkupKind.Close, MarkupStyle.Plain),
        _ when tag.StartsWith("span ") => (MarkupKind.Open, SpanStyle(tag)),
        _ => null,
    };

    private static MarkupStyle SpanStyle(ReadOnlySpan<char> tag) =>
        tag.Contains("small-caps", StringComparison.Ordinal) ? MarkupStyle.SmallCaps
        : tag.Contains("nocase", StringComparison.Ordinal) ? MarkupStyle.NoCase
        : MarkupStyle.Plain;

    // A closing tag belongs to the nearest open one of its name; what was opened in between and not closed is text.
    private static bool[] Pair(List<MarkupToken> tokens)
    {
        bool[] isPaired = new bool[tokens.Count];
        Stack<int> open = [];
        Dictionary<string, int> openByName = new(StringComparer.Ordinal);
        for (int i = 0; i < tokens.Count; i++)
        {
            string name = NameOf(tokens[i]);
            if (tokens[i].Kind == MarkupKind.Open)
            {
                open.Push(i);
                openByName[name] = openByName.GetValueOrDefault(name) + 1;
            }
            else if (tokens[i].Kind == MarkupKind.Close && openByName.GetValueOrDefault(name) > 0)
            {
                int partner = PopTo(name, tokens, open, openByName);
                isPaired[partner] = isPaired[i] = true;
                tokens[i] = tokens[i] with { Style = tokens[partner].Style };
            }
        }
        return isPaired;
    }

    private static int PopTo(string name, List<MarkupToken> tokens, Stack<int> open, Dictionary<string, int> openByName)
    {
        while (true)
        {
            int top = open.Pop();
            string topName = NameOf(tokens[top]);
            openByName[topName]--;
            if (topName == name)
                return top;
        }
    }

    private static string NameOf(MarkupToken token) =>
        token.Kind == MarkupKind.Text ? "" : token.Text.Trim('<', '>', '/').Split(' ')[0];

    private static ValueList<MarkupToken> Merge(List<MarkupToken> tokens, bool[] isPaired)
    {
        List<MarkupToken> merged = [];
        for (int i = 0; i < tokens.Count; i++)
        {
            bool isText = !isPaired[i];
            if (isText && merged is [.., { Kind: MarkupKind.Text } last])
                merged[^1] = last with { Text = last.Text + tokens[i].Text };
            else
                merged.Add(isText ? new MarkupToken(MarkupKind.Text, default, tokens[i].Text) : tokens[i]);
        }
        return merged.ToValueList();
    }
}
