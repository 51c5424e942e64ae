using BriefKit.Core.Text;

namespace BriefKit.Formats.LooseDates;

/// <summary>Takes the text of a date apart. Brackets and white space are no pieces; what nobody knows is one of kind <see cref="DateTokenKind.Unknown"/>.</summary>
internal ref struct DateScanner
{
    private const string HanDigits = "〇一二三四五六七八九";

    private readonly ReadOnlySpan<char> _text;
    private readonly List<DateToken> _tokens;
    private int _at;
    private int _endOfLast;

    private DateScanner(SourceText source, TextSpan span)
    {
        _text = source.Text.AsSpan(0, span.End);
        _tokens = [];
        _at = span.Start;
        _endOfLast = -1;
    }

    public static List<DateToken> Scan(SourceText source, TextSpan span)
    {
        DateScanner scanner = new(source, span);
        while (scanner._at < span.End)
            scanner.ScanOne();
        return scanner._tokens;
    }

    private void ScanOne()
    {
        char c = _text[_at];
        if (char.IsWhiteSpace(c) || c is '[' or ']' or '(' or ')' or '［' or '］' or '（' or '）' or '*')
            _at++;
        else if (char.IsDigit(c))
            ScanNumber();
        else if (IsHanDigit(c))
            ScanHanNumber();
        else if (DateLexicon.HanWord(_text[_at..]) is (int length, DateTokenKind kind, int value))
            Add(kind, length, value);
        else if (char.IsLetter(c) || c == '&')
            ScanWord();
        else
            ScanMark(c);
    }

    private void ScanMark(char c)
    {
        switch (c)
        {
            case '-' or '‐' or '‑':
                Add(DateTokenKind.Dash, 1, isHyphen: true);
                break;
            case '~' when _tokens is [] or [.., { Kind: not DateTokenKind.Number }]:
                Add(DateTokenKind.Circa, 1);
                break;
            case '–' or '—' or '―' or '－' or '−' or '~' or '～' or '─':
                Add(DateTokenKind.Dash, DashLength());
                break;
            case '\'' or '’' when _at + 1 < _text.Length && _text[_at + 1] == 's':
                Add(DateTokenKind.Plural, 2);
                break;
            default:
                Add(MarkKind(c), 1);
                break;
        }
    }

    // The Chinese dash is two characters long.
    private readonly int DashLength() => _at + 1 < _text.Length && _text[_at] == _text[_at + 1] && _text[_at] == '—' ? 2 : 1;

    private static DateTokenKind MarkKind(char c) => c switch
    {
        '/' or '／' => DateTokenKind.Slash,
        '.' or '．' or '。' => DateTokenKind.Dot,
        ',' or '，' or ';' or '；' => DateTokenKind.Comma,
        '?' or '？' => DateTokenKind.Question,
        _ => DateTokenKind.Unknown,
    };

    private void ScanNumber()
    {
        int end = _at;
        long value = 0;
        for (; end < _text.Length && char.IsDigit(_text[end]); end++)
            value = Math.Min((value * 10) + (long)char.GetNumericValue(_text[end]), int.MaxValue);
        int digits = end - _at;
        bool isOrdinal = end + 2 <= _text.Length && _text.Slice(end, 2) is "st" or "nd" or "rd" or "th";
        Add(DateTokenKind.Number, digits + (isOrdinal ? 2 : 0), (int)value, digits);
    }

    private void ScanWord()
    {
        int end = _at + 1;
        while (end < _text.Length && (char.IsLetter(_text[end]) || (_text[end] == '.' && end + 1 < _text.Length && char.IsLetter(_text[end + 1]) && end - _at == 1)))
            end++;
        ReadOnlySpan<char> word = _text[_at..end];
        (DateTokenKind kind, int value) = DateLexicon.Word(word) ?? (DateTokenKind.Unknown, 0);
        Add(kind, word.Length, value);
    }

    // 一九五三 is a row of digits, 十二 and 二十三 are counted in tens.
    private void ScanHanNumber()
    {
        int end = _at;
        while (end < _text.Length && IsHanDigit(_text[end]))
            end++;
        ReadOnlySpan<char> run = _text[_at..end];
        int ten = run.IndexOfAny('十', '廿', '卅');
        if (ten < 0)
            Add(DateTokenKind.Number, run.Length, Row(run), run.Length);
        else if (ten <= 1 && run.Length - ten <= 2)
            Add(DateTokenKind.Number, run.Length, CountTens(run, ten), 2);
        else
            Add(DateTokenKind.Unknown, run.Length);
    }

    private static int CountTens(ReadOnlySpan<char> run, int ten)
    {
        int tens = run[ten] switch { '廿' => 2, '卅' => 3, _ => ten == 0 ? 1 : Digit(run[0]) };
        return (10 * tens) + (ten + 1 < run.Length ? Digit(run[ten + 1]) : 0);
    }

    private static int Row(ReadOnlySpan<char> run)
    {
        long value = 0;
        foreach (char c in run)
            value = Math.Min((value * 10) + Digit(c), int.MaxValue);
        return (int)value;
    }

    private static int Digit(char c) => c is '零' or '○' ? 0 : Math.Max(0, HanDigits.IndexOf(c));

    private static bool IsHanDigit(char c) => c is '十' or '廿' or '卅' or '零' or '○' || HanDigits.Contains(c);

    private void Add(DateTokenKind kind, int length, int value = 0, int digits = 0, bool isHyphen = false)
    {
        _tokens.Add(new DateToken(kind, new TextSpan(_at, length), value, digits, IsTight: _endOfLast == _at) { IsHyphen = isHyphen });
        _at += length;
        _endOfLast = _at;
    }
}
