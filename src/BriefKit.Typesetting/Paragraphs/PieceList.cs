using System.Text;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>Shapes the words of a paragraph, each in as many pieces as it has styles, directions and faces. Used again for each paragraph.</summary>
internal sealed class PieceList
{
    private readonly List<(Rune Character, StyledSpan Span)> _missing = [];
    private readonly PieceBuffer _pieces = new(256);
    private StyledText _text = StyledText.Empty;
    private byte[] _levels = [];
    private int _span;

    public int Count => _pieces.Count;

    public Span<TextPiece> Pieces => _pieces.Pieces;

    /// <summary>The characters that no face has, each as often as it occurs.</summary>
    public IReadOnlyList<(Rune Character, StyledSpan Span)> Missing => _missing;

    /// <param name="levels">The embedding level of each character (UAX #9); empty where all is from left to right.</param>
    public void Begin(StyledText text, byte[] levels)
    {
        _missing.Clear();
        _pieces.Clear();
        (_text, _levels, _span) = (text, levels, 0);
    }

    /// <summary>Lets go of all that was shaped.</summary>
    public void Forget()
    {
        Begin(StyledText.Empty, []);
        _pieces.Forget();
    }

    /// <summary>The span that a character belongs to. The text is walked from its start to its end, with small steps back.</summary>
    public StyledSpan SpanAt(int position)
    {
        StyledSpan[] spans = _text.Spans;
        StyledSpan span = spans[_span];
        while (position >= span.End)
            span = spans[++_span];
        while (position < span.Start)
            span = spans[--_span];
        return span;
    }

    /// <summary>Adds a stretch of text.</summary>
    /// <returns>Its width.</returns>
    public double Add(int start, int end)
    {
        string text = _text.Text;
        double width = 0;
        while (start < end)
        {
            StyledSpan span = SpanAt(start);
            byte level = LevelAt(start);
            int stop = EndOfLevel(start, Math.Min(end, span.End));
            bool isOneSpace = level == 0 && stop == start + 1 && text[start] == ' ';
            ShapedWord word = isOneSpace ? span.Style.Space : span.Style.Shape(text.AsSpan(start, stop - start), (level & 1) == 1);
            foreach (Rune missing in word.Missing)
                _missing.Add((missing, span));
            foreach (ShapedText part in word.Parts)
                _pieces.Add().Set(part, span, start + part.Start, part.Length, level, PieceRole.Text);
            width += span.Style.WidthOf(word);
            start = stop;
        }
        return width;
    }

    /// <summary>Adds a hyphen that stands for no character of the text.</summary>
    /// <param name="styledLike">The character whose style it has.</param>
    /// <returns>Its width.</returns>
    public double AddHyphen(int position, int styledLike, PieceRole role)
    {
        StyledSpan span = SpanAt(styledLike);
        byte level = LevelAt(styledLike);
        ShapedWord hyphen = span.Style.Shape("-", (level & 1) == 1);
        foreach (ShapedText part in hyphen.Parts)
            _pieces.Add().Set(part, span, position + part.Start, 0, level, role);
        return span.Style.WidthOf(hyphen);
    }

    private int EndOfLevel(int start, int limit)
    {
        if (_levels.Length == 0)
            return limit;
        int length = _levels.AsSpan(start, limit - start).IndexOfAnyExcept(_levels[start]);
        return length < 0 ? limit : start + length;
    }

    private byte LevelAt(int position) => _levels.Length == 0 ? (byte)0 : _levels[position];
}
