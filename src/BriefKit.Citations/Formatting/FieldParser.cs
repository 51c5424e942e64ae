using System.Runtime.InteropServices;
using System.Text;

namespace BriefKit.Citations.Formatting;

/// <summary>
/// Reads the text of a field into tokens: the HTML-like markup of CSL-JSON where the text may have it, quotation marks, which a
/// locale then sets as its own, and apostrophes. A tag or a quotation mark without its partner is text, and so is one that is nested
/// deeper than any title has it.
/// </summary>
internal sealed class FieldParser
{
    private const int MaxDepth = 64;
    private const int LongestTag = 80;

    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("<\"'“”‘’:;?!»«");

    private readonly List<Token> _tokens = [];
    private readonly List<(string Closer, int Index)> _open = [];
    private readonly StringBuilder _text = new();
    private readonly string _source;
    private readonly bool _hasMarkup;
    private readonly char _localOpen;
    private readonly char _localClose;
    private int _keepsCase;

    private FieldParser(string source, bool hasMarkup, QuotationMarks? marks)
    {
        _source = source;
        _hasMarkup = hasMarkup;
        (_localOpen, _localClose) = marks is { Open: [>= '\u0080' and not '“' and char open], Close: [>= '\u0080' and char close] } ? (open, close) : default;
    }

    /// <param name="marks">Those of the locale, which the text may have already; null for none but the common ones.</param>
    public static Token[] Parse(string source, bool hasMarkup, QuotationMarks? marks = null)
    {
        if (source.Length == 0)
            return [];
        FieldParser parser = new(source, hasMarkup, marks);
        return parser.IsPlain ? [Token.OfText(source)] : [.. parser.Read()];
    }

    /// <summary>Reads a text that is printed at once, into the output.</summary>
    public static void ParseInto(TokenBuffer buffer, string source, bool hasMarkup)
    {
        if (!source.AsSpan().ContainsAny(Special))
            buffer.AddText(source);
        else
            buffer.AddRange(CollectionsMarshal.AsSpan(new FieldParser(source, hasMarkup, null).Read()));
    }

    private bool IsPlain => !_source.AsSpan().ContainsAny(Special) && (_localOpen == default || !_source.Contains(_localOpen, StringComparison.Ordinal));

    private List<Token> Read()
    {
        Run();
        return _tokens;
    }

    private void Run()
    {
        for (int i = 0; i < _source.Length;)
            i += Step(i);
        Flush();
        foreach ((string closer, int index) in _open)
        {
            // A single quotation mark that nothing closes is an apostrophe.
            if (closer is "\"" or "'")
                continue;
            _tokens[index] = Token.OfText(_tokens[index].Text);
        }
        MarkContinuations();
    }

    private void MarkContinuations()
    {
        bool isFirst = true;
        for (int i = 0; i < _tokens.Count; i++)
        {
            if (!_tokens[i].IsText)
                continue;
            if (!isFirst)
                _tokens[i] = _tokens[i] with { Traits = _tokens[i].Traits | TokenTraits.Continues };
            isFirst = false;
        }
    }

    private int Step(int at)
    {
        char c = _source[at];
        switch (c)
        {
            case '<' when _hasMarkup && TryTag(at, out int length):
                return length;
            case not default(char) when c == _localOpen:
                Quote(at, "\"", mustOpen: true, mustClose: false);
                return 1;
            case not default(char) when c == _localClose && _open is [.., { Closer: "\"" }]:
                Quote(at, "\"", mustOpen: false, mustClose: true);
                return 1;
            case '"' or '“' or '”':
                Quote(at, "\"", c == '“', c == '”');
                return 1;
            case '\'' or '‘' or '’':
                Quote(at, "'", c == '‘', c == '’');
                return 1;
            case ':' or ';' or '?' or '!' or '»' when _text.Length > 0 && _text[^1] == ' ':
                // French spacing, which must not break: narrow no-break space before tall punctuation.
                _text[^1] = '\u202F';
                break;
            case ' ' when _text.Length > 0 && _text[^1] == '«':
                c = '\u202F';
                break;
        }
        _text.Append(c);
        return 1;
    }

    private void Quote(int at, string kind, bool mustOpen, bool mustClose)
    {
        char before = at > 0 ? _source[at - 1] : ' ', after = at + 1 < _source.Length ? _source[at + 1] : ' ';
        bool isApostrophe = (kind == "'" || _source[at] == '’') && !mustOpen && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
        bool canClose = !mustOpen && !isApostrophe && !char.IsWhiteSpace(before) && !(!mustClose && IsOpening(before));
        if (canClose && TryCloseQuote(kind))
            return;
        bool canOpen = _open.Count < MaxDepth && (mustOpen || (!mustClose && !isApostrophe && IsGap(before) && !char.IsWhiteSpace(after)));
        string literal = kind == "'" && !mustOpen ? "’" : _source[at].ToString();
        if (!canOpen)
        {
            _text.Append(literal);
            return;
        }
        Flush();
        _open.Add((kind, _tokens.Count));
        _tokens.Add(Token.OfText(literal, Traits));
    }

    private static bool IsOpening(char c) => c is '(' or '[' or '{' or '“' or '‘' or '«' or '/';

    private static bool IsGap(char c) => char.IsWhiteSpace(c) || IsOpening(c) || c is '-' or '–' or '—' or '>' or '"' or '\'';

    private bool TryCloseQuote(string kind)
    {
        if (_open.Count == 0 || _open[^1].Closer != kind)
            return false;
        Flush();
        int opener = _open[^1].Index;
        // Nothing between two marks: not a quotation.
        if (opener == _tokens.Count - 1)
            return false;
        // Curly single quotes are meant as such; straight ones say only that something is quoted.
        bool isSingle = _tokens[opener].Text == "‘";
        _tokens[opener] = Token.Of(TokenKind.OpenQuote) with { Traits = isSingle ? TokenTraits.Single : TokenTraits.None };
        _tokens.Add(Token.Of(TokenKind.CloseQuote));
        _open.RemoveAt(_open.Count - 1);
        return true;
    }

    private TokenTraits Traits => _keepsCase > 0 ? TokenTraits.KeepsCase : TokenTraits.None;

    private void Flush()
    {
        if (_text.Length == 0)
            return;
        _tokens.Add(Token.OfText(_text.ToString(), Traits));
        _text.Clear();
    }

    private bool TryTag(int at, out int length)
    {
        length = 0;
        int end = _source.AsSpan(at, Math.Min(LongestTag + 1, _source.Length - at)).IndexOf('>') + at;
        if (end < at)
            return false;
        string tag = _source[at..(end + 1)];
        length = tag.Length;
        return tag.StartsWith("</", StringComparison.Ordinal) ? TryClose(tag) : TryOpen(tag);
    }

    private bool TryOpen(string tag)
    {
        if (_open.Count >= MaxDepth || MarkupTag.Of(tag) is not MarkupTag known)
            return false;
        Flush();
        _open.Add((known.Closer, _tokens.Count));
        _tokens.Add(Token.Opening(known.Format, TokenTraits.FlipFlops) with { Text = tag });
        if (known.KeepsCase)
            _keepsCase++;
        return true;
    }

    private bool TryClose(string tag)
    {
        int opener = _open.FindLastIndex(open => open.Closer == tag);
        if (opener < 0)
            return false;
        for (int i = _open.Count - 1; i > opener; i--)
        {
            // A tag that crosses this one stays open within it; its own end is then text.
            if (_open[i].Closer is not ("\"" or "'"))
                _tokens[_open[i].Index] = Token.OfText(_tokens[_open[i].Index].Text);
        }
        Flush();
        Token start = _tokens[_open[opener].Index];
        if (MarkupTag.Of(start.Text) is { KeepsCase: true })
            _keepsCase--;
        _tokens[_open[opener].Index] = start with { Text = "" };
        _open.RemoveRange(opener, _open.Count - opener);
        _tokens.Add(Token.Of(TokenKind.Close));
        return true;
    }
}
