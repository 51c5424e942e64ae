using System.Globalization;
using System.Text;

namespace BriefKit.Typesetting.Breaking;

/// <summary>Finds where a line may end, by the Unicode Line Breaking Algorithm (UAX #14).</summary>
internal static class LineBreaks
{
    /// <summary>Says for each character of a text whether a line may end before it. The first character never has a break before it.</summary>
    /// <param name="breaks">As long as the text.</param>
    public static void Find(ReadOnlySpan<char> text, Span<LineBreakKind> breaks)
    {
        breaks.Clear();
        LineBreakState state = new();
        GraphemeCursor graphemes = new();
        int position = 0, nextStart = -1;
        LineBreakUnit next = LineBreakUnit.Edge;
        LineBreakClass afterNext = LineBreakClass.BK;
        while (position < text.Length)
        {
            Rune.DecodeFromUtf16(text[position..], out Rune character, out int length);
            LineBreakUnit current = LineBreakUnit.Of(character);
            // However many marks stand before it, what comes next is looked for once.
            if (nextStart < position + length)
            {
                int ahead = position + length;
                next = Peek(text, ref ahead, out nextStart);
                afterNext = next.Class == LineBreakClass.IS ? Peek(text, ref ahead, out _).Class : LineBreakClass.BK;
            }
            LineBreakKind kind = state.Advance(current, next, afterNext);
            // No letter is cut off from the text element that it belongs to (UAX #29), which the scripts of India need.
            if (kind == LineBreakKind.Allowed && character.Value >= 0x300 && current.Class == LineBreakClass.AL && !graphemes.IsBoundary(text, position))
                kind = LineBreakKind.Forbidden;
            breaks[position] = position == 0 ? LineBreakKind.Forbidden : kind;
            position += length;
            // Behind two letters of a word there is nothing else to be remembered.
            if (position >= 2 && IsPlainLetter(text[position - 1]) && IsPlainLetter(text[position - 2]))
                position = SkipWords(text, position, breaks);
        }
        SyllableBreaks.Add(text, breaks);
    }

    // What nearly all texts of Latin letters are made of: words, a mark behind some of them, and a space. A line may end behind the space (LB18)
    // and nowhere else (LB7, LB13, LB28). Begins and stops behind two letters of a word; what is said of the text behind that is found anew.
    private static int SkipWords(ReadOnlySpan<char> text, int position, Span<LineBreakKind> breaks)
    {
        int wordStart = position - 2, stop = position;
        while (true)
        {
            while (position < text.Length && IsPlainLetter(text[position]))
                position++;
            if (position >= wordStart + 2)
                stop = position;
            int space = position < text.Length && text[position] is ',' or '.' or ';' or ':' ? position + 1 : position;
            if (space + 1 >= text.Length || text[space] != ' ' || !IsPlainLetter(text[space + 1]))
                return stop;
            wordStart = space + 1;
            breaks[wordStart] = LineBreakKind.Allowed;
            position = wordStart + 1;
        }
    }

    // A letter of the class AL that takes part in no rule but that for letters.
    private static bool IsPlainLetter(char character) =>
        char.IsAsciiLetter(character) || (character is >= '\u00C0' and <= '\u017F' and not ('\u00D7' or '\u00F7'));

    // The next character that is no mark of the one before it.
    private static LineBreakUnit Peek(ReadOnlySpan<char> text, ref int position, out int start)
    {
        while (position < text.Length)
        {
            Rune.DecodeFromUtf16(text[position..], out Rune character, out int length);
            start = position;
            position += length;
            LineBreakUnit unit = LineBreakUnit.Of(character);
            if (unit.Class is not (LineBreakClass.CM or LineBreakClass.ZWJ))
                return unit;
        }
        start = text.Length;
        return LineBreakUnit.Edge;
    }

    // Walks along the text elements (UAX #29) behind the search for breaks, which asks only now and then.
    private ref struct GraphemeCursor
    {
        private int _position;

        public bool IsBoundary(ReadOnlySpan<char> text, int position)
        {
            while (_position < position)
                _position += StringInfo.GetNextTextElementLength(text[_position..]);
            return _position == position;
        }
    }
}
