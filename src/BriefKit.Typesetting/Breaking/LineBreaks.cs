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
        int position = 0;
        while (position < text.Length)
        {
            Rune.DecodeFromUtf16(text[position..], out Rune character, out int length);
            LineBreakClass next = Peek(text, position + length);
            LineBreakKind kind = state.Advance(character, next);
            if (kind == LineBreakKind.Allowed && character.Value >= 0x300 && !graphemes.IsBoundary(text, position))
                kind = LineBreakKind.Forbidden;
            breaks[position] = position == 0 ? LineBreakKind.Forbidden : kind;
            position += length;
        }
    }

    private static LineBreakClass Peek(ReadOnlySpan<char> text, int position)
    {
        if (position >= text.Length)
            return LineBreakClass.BK;
        Rune.DecodeFromUtf16(text[position..], out Rune character, out _);
        return LineBreakClasses.Of(character);
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
