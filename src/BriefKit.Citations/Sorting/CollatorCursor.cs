using System.Globalization;

namespace BriefKit.Citations.Sorting;

/// <summary>Walks over what counts in a text: the space between two words, a symbol, a number's length and its digits, a letter.</summary>
internal ref struct CollatorCursor(ReadOnlySpan<char> text, CollatorTailoring tailoring)
{
    public const long Space = 1;

    /// <summary>Where in a weight its kind begins: symbol, number or letter.</summary>
    public const int KindShift = 40;

    /// <summary>Where in a letter's weight the rank of its script begins.</summary>
    public const int ScriptShift = 24;

    private const long Symbols = 1L << KindShift;
    private const long Numbers = 2L << KindShift;
    private const long Letters = 3L << KindShift;
    private const int MostDigits = (1 << ScriptShift) - 1;
    private const int MarkMask = (1 << 28) - 1;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly CollatorTailoring _tailoring = tailoring;
    private int _position;
    private int _digitsLeft;
    private CollatorLetter _ligature;
    private bool _hasBegun;

    /// <summary>What is compared first.</summary>
    public long Weight { get; private set; }

    /// <summary>What is compared where all weights are equal.</summary>
    public int Mark { get; private set; }

    /// <summary>What is compared where all marks are equal.</summary>
    public bool IsUpper { get; private set; }

    public bool MoveNext()
    {
        if (_ligature.Second != 0)
        {
            long second = WeightOf(_ligature.Script, _ligature.Second);
            _ligature = default;
            return Set(second, 0, false);
        }
        bool isNewWord = false;
        for (; _position < _text.Length; _position++)
        {
            char c = _text[_position];
            bool counts = IsLetter(c) || char.IsDigit(c) || (char.IsSymbol(c) && !IsCombining(c));
            if (counts)
                return isNewWord && _hasBegun ? Set(Space, 0, false) : Next(c);
            isNewWord |= char.IsWhiteSpace(c);
        }
        return false;
    }

    private bool Next(char c)
    {
        _hasBegun = true;
        if (_digitsLeft > 0)
            return Digit(c);
        if (char.IsDigit(c))
            return Number();
        if (IsLetter(c))
            return Letter(c);
        _position++;
        return Set(Symbols + c, 0, false);
    }

    private bool Set(long weight, int mark, bool isUpper)
    {
        Weight = weight;
        Mark = mark;
        IsUpper = isUpper;
        return true;
    }

    // A longer number is a larger one, once its zeros in front are gone: its length is compared, then its digits one by one.
    private bool Number()
    {
        int zeros = _position;
        while (_position + 1 < _text.Length && CharUnicodeInfo.GetDecimalDigitValue(_text[_position]) == 0 && char.IsDigit(_text[_position + 1]))
            _position++;
        int end = _position;
        while (end < _text.Length && char.IsDigit(_text[end]))
            end++;
        _digitsLeft = end - _position;
        return Set(Numbers + Math.Min(_digitsLeft, MostDigits), (_position - zeros) & MarkMask, false);
    }

    private bool Digit(char digit)
    {
        _position++;
        _digitsLeft--;
        return Set(Numbers + CharUnicodeInfo.GetDecimalDigitValue(digit), 0, false);
    }

    private bool Letter(char c)
    {
        char small = Small(c);
        if (TryTailored(out CollatorLetter letter, out int length))
            _position += length;
        else
        {
            letter = CollatorLetters.Of(small);
            _position++;
        }
        _ligature = letter;
        int mark = letter.Mark;
        // A mark that stands behind its letter as a character of its own counts like one in it.
        for (; _position < _text.Length && IsCombining(_text[_position]); _position++)
            mark = ((mark * 31) + _text[_position]) & MarkMask;
        return Set(WeightOf(letter.Script, _tailoring.WeightOf(c, letter)), mark, small != c);
    }

    private readonly bool TryTailored(out CollatorLetter letter, out int length)
    {
        letter = default;
        length = Math.Min(_tailoring.LongestLetter, _text.Length - _position);
        if (length == 0)
            return false;
        Span<char> start = stackalloc char[length];
        for (int i = 0; i < length; i++)
            start[i] = Small(_text[_position + i]);
        return _tailoring.TryMatch(start, out letter, out length);
    }

    private readonly long WeightOf(CollatorScript script, int weight) => Letters + ((long)_tailoring.RankOf(script) << ScriptShift) + weight;

    // The invariant culture leaves the Turkish letter as it is.
    private static char Small(char c) => c == 'İ' ? 'i' : char.ToLowerInvariant(c);

    private static bool IsLetter(char c) =>
        char.IsLetter(c) || char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    private static bool IsCombining(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
