using System.Globalization;
using System.Text;
using BriefKit.Typesetting.Breaking;
using BriefKit.Typesetting.Reporting;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>Makes the items of a paragraph from its text: shapes its words and finds where lines may end. Used again for each paragraph.</summary>
internal sealed class ItemBuilder(TypesettingReport report)
{
    private const double HyphenCost = 50;
    private const double IdeographCost = 0;
    private const double EmergencyCost = 200;
    private const char SoftHyphen = '\u00AD';

    private readonly List<ParagraphItem> _items = [];
    private readonly List<TextPiece> _pieces = [];
    private LineBreakKind[] _breaks = [];
    private StyledText _text = StyledText.Empty;
    private double _limit;
    private int _span;

    public IReadOnlyList<ParagraphItem> Items => _items;

    public IReadOnlyList<TextPiece> Pieces => _pieces;

    /// <param name="limit">The width beyond which a word is cut up between its letters.</param>
    public void Build(StyledText text, double limit)
    {
        _items.Clear();
        _pieces.Clear();
        (_text, _limit, _span) = (text, limit, 0);
        if (_breaks.Length < text.Text.Length)
            _breaks = new LineBreakKind[Math.Max(text.Text.Length, 1024)];
        LineBreaks.Find(text.Text, _breaks);
        int start = 0;
        while (start < text.Text.Length)
        {
            int end = start + 1;
            while (end < text.Text.Length && _breaks[end] == LineBreakKind.Forbidden)
                end++;
            AddSegment(start, end);
            start = end;
        }
        _items.Add(new ParagraphItem(ItemKind.Penalty, 0, 0, 0, ParagraphItem.ForcedBreak, _pieces.Count, 0));
    }

    // A segment runs from one place where a line may end to the next: a word and the spaces behind it.
    private void AddSegment(int start, int end)
    {
        string text = _text.Text;
        bool isForced = text[end - 1] == StyledText.NewLine;
        int visibleEnd = isForced ? end - 1 : end;
        int wordEnd = visibleEnd;
        while (wordEnd > start && text[wordEnd - 1] == ' ')
            wordEnd--;
        if (wordEnd > start)
            AddWord(start, wordEnd);
        if (wordEnd < visibleEnd)
            AddSpaces(wordEnd, visibleEnd);
        else if (!isForced && end < text.Length)
            AddBreak(end);
        if (isForced)
            _items.Add(new ParagraphItem(ItemKind.Penalty, 0, 0, 0, ParagraphItem.ForcedBreak, _pieces.Count, 0));
    }

    private void AddWord(int start, int end)
    {
        int first = _pieces.Count;
        double width = AddPieces(start, end);
        if (width <= _limit)
        {
            _items.Add(new ParagraphItem(ItemKind.Box, width, 0, 0, 0, first, _pieces.Count - first));
            return;
        }
        report.AddOverwideWord(_text.Text.AsSpan(start, end - start), SpanAt(start).Origin);
        _pieces.RemoveRange(first, _pieces.Count - first);
        AddLetters(start, end);
    }

    private void AddLetters(int start, int end)
    {
        int position = start;
        while (position < end)
        {
            int length = Math.Min(StringInfo.GetNextTextElementLength(_text.Text.AsSpan(position)), end - position);
            int first = _pieces.Count;
            double width = AddPieces(position, position + length);
            _items.Add(new ParagraphItem(ItemKind.Box, width, 0, 0, 0, first, _pieces.Count - first));
            position += length;
            if (position < end)
                _items.Add(new ParagraphItem(ItemKind.Penalty, 0, 0, 0, EmergencyCost, _pieces.Count, 0));
        }
    }

    private double AddPieces(int start, int end)
    {
        double width = 0;
        while (start < end)
        {
            StyledSpan span = SpanAt(start);
            int stop = Math.Min(end, span.End);
            ShapedWord word = span.Style.Shape(_text.Text.AsSpan(start, stop - start));
            Report(word, span);
            _pieces.Add(new TextPiece(word, span, start));
            width += span.Style.WidthOf(word);
            start = stop;
        }
        return width;
    }

    // What is only measured will be set later, and reported then.
    private void Report(ShapedWord word, StyledSpan span)
    {
        if (double.IsPositiveInfinity(_limit))
            return;
        foreach (Rune missing in word.Missing)
            report.AddMissingCharacter(missing, span.Origin);
    }

    private void AddSpaces(int start, int end)
    {
        int first = _pieces.Count;
        double width = AddPieces(start, end) + (end - start) * SpanAt(start).Style.Look.WordSpacing;
        _items.Add(new ParagraphItem(ItemKind.Glue, width, width * 0.5, width / 3, 0, first, _pieces.Count - first));
    }

    private void AddBreak(int position)
    {
        char before = _text.Text[position - 1];
        if (before == SoftHyphen && SpanAt(position - 1).Style.Look.IsUnbroken)
            return;
        bool isIdeograph = LineBreakClasses.IsWide(before) || LineBreakClasses.IsWide(_text.Text[position]);
        int first = _pieces.Count;
        double width = before == SoftHyphen ? AddHyphen(position - 1) : 0;
        double stretch = isIdeograph ? SpanAt(position - 1).Style.Size * 0.04 : 0;
        double cost = isIdeograph ? IdeographCost : HyphenCost;
        _items.Add(new ParagraphItem(ItemKind.Penalty, width, stretch, 0, cost, first, _pieces.Count - first));
    }

    // What is drawn where a line ends at a soft hyphen; the soft hyphen is the character that it stands for.
    private double AddHyphen(int position)
    {
        StyledSpan span = SpanAt(position);
        ShapedWord hyphen = span.Style.Shape("-");
        _pieces.Add(new TextPiece(hyphen, span, position, IsHyphen: true));
        return span.Style.WidthOf(hyphen);
    }

    // The text is walked from its start to its end, with small steps back.
    private StyledSpan SpanAt(int position)
    {
        while (position >= _text.Spans[_span].End)
            _span++;
        while (position < _text.Spans[_span].Start)
            _span--;
        return _text.Spans[_span];
    }
}
