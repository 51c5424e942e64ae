using System.Text;
using BriefKit.Typesetting.Breaking;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>What a paragraph's items are made for.</summary>
/// <param name="Limit">The width beyond which a word is cut up between its letters.</param>
internal readonly record struct ItemOptions(double Limit)
{
    public bool IsHyphenated { get; init; }

    /// <summary>Whether punctuation may hang out where a line begins, and blank halves of Chinese and Japanese marks at both ends.</summary>
    public bool HangsPunctuation { get; init; }

    /// <summary>Whether punctuation may hang out where a line ends.</summary>
    public bool HangsAtEnd { get; init; }

    /// <summary>The cost of dividing a word.</summary>
    public double HyphenCost { get; init; }
}

/// <summary>Makes the items of a paragraph from its text: shapes its words and finds where lines may end. Used again for each paragraph.</summary>
internal sealed class ItemBuilder
{
    private const double DashCost = 50;
    private const double SpaceStretch = 0.5;
    private const double SpaceShrink = 0.2;
    private const int LongestReadWhole = 256;
    private const char SoftHyphen = '\u00AD';
    private const char NoBreakSpace = '\u00A0';
    private const char FirstHalfBlank = '\u2018';
    private const char FirstEastAsian = '\u2E80';

    private readonly PieceList _pieces = new();
    private readonly List<(int Start, int End)> _overwide = [];
    private readonly WordDivider _divider = new();
    private ParagraphItem[] _items = new ParagraphItem[256];
    private LineBreakKind[] _breaks = [];
    private StyledText _text = StyledText.Empty;
    private ItemOptions _options;
    private int _count;

    // Whether what no line break may cut is a word: nearly always.
    private bool _hasWordsOnly;

    /// <summary>The first <see cref="Count"/> of these are the paragraph's.</summary>
    public ParagraphItem[] Items => _items;

    public int Count => _count;

    /// <summary>Whether the pieces of each line are just those from its first item's to its last one's: no word is in fragments, no gap lies between pieces.</summary>
    public bool IsPlain { get; private set; }

    /// <summary>The pieces of text that the items are made of.</summary>
    public PieceList Pieces => _pieces;

    /// <summary>The words that had to be cut between their letters.</summary>
    public IReadOnlyList<(int Start, int End)> Overwide => _overwide;

    /// <param name="levels">The embedding level of each character (UAX #9); empty where all is from left to right.</param>
    public void Build(StyledText text, byte[] levels, ItemOptions options)
    {
        _pieces.Begin(text, levels);
        _overwide.Clear();
        if (!ReferenceEquals(text, _text))
            Examine(text.Text);
        (_text, _options, _count, IsPlain) = (text, options, 0, true);
        ReadOnlySpan<LineBreakKind> breaks = _breaks.AsSpan(0, text.Text.Length);
        int start = 0;
        while (start < breaks.Length)
        {
            int end = start + 1;
            while (end < breaks.Length && breaks[end] == LineBreakKind.Forbidden)
                end++;
            AddSegment(start, end);
            start = end;
        }
        AddForcedBreak(text.Text.Length, text.Text.Length);
    }

    private void Examine(string text)
    {
        if (_breaks.Length < text.Length)
            _breaks = new LineBreakKind[Math.Max(text.Length, 1024)];
        LineBreaks.Find(text, _breaks.AsSpan(0, text.Length));
        _hasWordsOnly = !text.Contains(NoBreakSpace) && !text.AsSpan().ContainsAnyInRange(FirstEastAsian, char.MaxValue);
    }

    /// <summary>Lets go of the text that was built last.</summary>
    public void Forget()
    {
        _pieces.Forget();
        _overwide.Clear();
        (_text, _count) = (StyledText.Empty, 0);
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
        if (wordEnd > start && _hasWordsOnly)
            AddWord(start, wordEnd);
        else if (wordEnd > start)
            AddUnbreakable(start, wordEnd);
        if (wordEnd < visibleEnd)
            AddSpaces(ItemKind.Glue, wordEnd, visibleEnd);
        else if (!isForced && end < text.Length)
            AddBreak(end);
        if (isForced)
            AddForcedBreak(visibleEnd, end);
    }

    // What no line break may cut: a word, or several with no-break spaces, or characters with punctuation.
    private void AddUnbreakable(int start, int end)
    {
        ReadOnlySpan<char> text = _text.Text.AsSpan(0, end);
        int wordStart = start;
        for (int i = start + 1; i < end; i++)
        {
            if (text[i] == NoBreakSpace || text[i - 1] == NoBreakSpace)
            {
                AddWord(wordStart, i);
                wordStart = i;
            }
            else if (IsEastAsianAt(text, i) && GapAt(i) is { IsNone: false } gap && (gap.Width != 0 || gap.Shrink != 0))
            {
                AddWord(wordStart, i);
                AddGap(ItemKind.Box, i, gap);
                wordStart = i;
            }
        }
        AddWord(wordStart, end);
    }

    private void AddWord(int start, int end)
    {
        if (end == start + 1 && _text.Text[start] == NoBreakSpace)
        {
            AddSpaces(ItemKind.Box, start, end);
            return;
        }
        int first = _pieces.Count;
        double width = _pieces.Add(start, end);
        bool mayBeDivided = WordDivider.MayDivide(width, _options);
        bool isOverwide = mayBeDivided && _divider.Divide(_text.Text, _pieces.Pieces[first..], width, _options);
        if (isOverwide)
            _overwide.Add((start, end));
        if (!mayBeDivided || _divider.Places.Count == 0)
        {
            Add(new ParagraphItem(ItemKind.Box, width, 0, 0, 0, first, _pieces.Count - first)
            {
                Start = start, End = end, HangStart = HangAtStart(start, end), HangEnd = HangAtEnd(start, end),
            });
            return;
        }
        AddFragments(start, end, first, _pieces.Count - first, isReadWhole: !isOverwide && end - start <= LongestReadWhole);
    }

    private void AddFragments(int start, int end, int first, int count, bool isReadWhole)
    {
        IsPlain = false;
        int fragmentStart = start;
        for (int i = 0; i <= _divider.Places.Count; i++)
        {
            bool isLast = i == _divider.Places.Count;
            int fragmentEnd = isLast ? end : _divider.Places[i].Position;
            Add(new ParagraphItem(ItemKind.Box, _divider.WidthBetween(fragmentStart, fragmentEnd), 0, 0, 0, first, count)
            {
                Start = fragmentStart,
                End = fragmentEnd,
                IsFragment = true,
                IsReadWhole = isReadWhole,
                HangStart = HangAtStart(fragmentStart, fragmentEnd),
                HangEnd = isLast ? HangAtEnd(fragmentStart, fragmentEnd) : 0,
            });
            if (isLast)
                break;
            if (_divider.Places[i].HasHyphen)
                AddHyphen(fragmentEnd, fragmentEnd - 1, PieceRole.Hyphen, _divider.Places[i].Cost);
            else
                Add(new ParagraphItem(ItemKind.Penalty, 0, 0, 0, _divider.Places[i].Cost, _pieces.Count, 0) { Start = fragmentEnd, End = fragmentEnd });
            fragmentStart = fragmentEnd;
        }
    }

    private void AddSpaces(ItemKind kind, int start, int end)
    {
        int first = _pieces.Count;
        _pieces.Add(start, end);
        Span<TextPiece> spaces = _pieces.Pieces[first..];
        double width = 0;
        foreach (ref TextPiece space in spaces)
        {
            if (kind == ItemKind.Glue)
                space.SetSpace();
            width += space.Width;
        }
        double give = Math.Max(0, width), stretch = give * SpaceStretch, shrink = give * SpaceShrink;
        if (spaces.Length == 1) // Without a division, which takes longer than all else.
            spaces[0].SetGlue(stretch, shrink);
        else
        {
            foreach (ref TextPiece space in spaces)
                space.SetGlue(stretch / spaces.Length, shrink / spaces.Length);
        }
        Add(new ParagraphItem(kind, width, stretch, shrink, 0, first, spaces.Length) { Start = start, End = end });
    }

    private void AddBreak(int position)
    {
        ReadOnlySpan<char> text = _text.Text;
        if (IsEastAsianAt(text, position))
            AddGap(ItemKind.Glue, position, GapAt(position));
        else if (text[position - 1] == SoftHyphen && _pieces.SpanAt(position - 1).Style.Look.IsUnbroken)
            return;
        else if (text[position - 1] == SoftHyphen)
            AddHyphen(position, position - 1, PieceRole.SoftHyphen, DashCost);
        else
            Add(new ParagraphItem(ItemKind.Penalty, 0, 0, 0, DashCost, _pieces.Count, 0) { Start = position, End = position });
    }

    private void AddForcedBreak(int start, int end) =>
        Add(new ParagraphItem(ItemKind.Penalty, 0, 0, 0, ParagraphItem.ForcedBreak, _pieces.Count, 0) { Start = start, End = end });

    private void AddHyphen(int position, int styledLike, PieceRole role, double cost)
    {
        IsPlain = false;
        int first = _pieces.Count;
        double width = _pieces.AddHyphen(position, styledLike, role);
        Add(new ParagraphItem(ItemKind.Penalty, width, 0, 0, cost, first, _pieces.Count - first)
        {
            Start = position, End = position, IsHyphen = true, HangEnd = _options.HangsAtEnd ? width * HangingPunctuation.AtEnd(new Rune('-')) : 0,
        });
    }

    private void AddGap(ItemKind kind, int position, FullWidthPunctuation.Gap gap)
    {
        IsPlain = false;
        double size = _pieces.SpanAt(position - 1).Style.Size;
        Add(new ParagraphItem(kind, gap.Width * size, gap.Stretch * size, gap.Shrink * size, 0, _pieces.Count, 0) { Start = position, End = position });
    }

    private void Add(in ParagraphItem item)
    {
        if (_count == _items.Length)
            Array.Resize(ref _items, 2 * _count);
        _items[_count++] = item;
    }

    private static bool IsEastAsianAt(ReadOnlySpan<char> text, int position) =>
        (text[position] >= FirstEastAsian || text[position - 1] >= FirstEastAsian)
        && (LineBreakClasses.IsWide(RuneAt(text, position).Value) || LineBreakClasses.IsWide(RuneBefore(text, position).Value));

    private FullWidthPunctuation.Gap GapAt(int position)
    {
        ReadOnlySpan<char> text = _text.Text;
        Rune first = RuneBefore(text, position), second = RuneAt(text, position);
        return FullWidthPunctuation.Between(first, BlankOf(first, position - first.Utf16SequenceLength), second, BlankOf(second, position));
    }

    // A font may set a mark narrower than a character; then there is no blank to be given up.
    private BlankHalf BlankOf(Rune character, int position)
    {
        StyledSpan span = _pieces.SpanAt(position);
        BlankHalf blank = FullWidthPunctuation.BlankOf(character, span.Style.Look.Language);
        return blank != BlankHalf.None && WidthOf(character, span) >= 0.9 * span.Style.Size ? blank : BlankHalf.None;
    }

    private static double WidthOf(Rune character, StyledSpan span)
    {
        Span<char> text = stackalloc char[2];
        return span.Style.WidthOf(span.Style.Shape(text[..character.EncodeToUtf16(text)], false));
    }

    private double HangAtStart(int start, int end)
    {
        if (!_options.HangsPunctuation || HangingPunctuation.NeverAtStart(_text.Text[start]))
            return 0;
        Rune character = RuneAt(_text.Text.AsSpan(0, end), start);
        if (character.Value >= FirstHalfBlank && BlankOf(character, start) == BlankHalf.Front)
            return 0.5 * _pieces.SpanAt(start).Style.Size;
        double part = HangingPunctuation.AtStart(character);
        return part > 0 && end > start + 1 ? part * WidthOf(character, _pieces.SpanAt(start)) : 0;
    }

    private double HangAtEnd(int start, int end)
    {
        if (!_options.HangsPunctuation || (!_options.HangsAtEnd && _text.Text[end - 1] < FirstHalfBlank))
            return 0;
        Rune character = RuneBefore(_text.Text, end);
        if (character.Value >= FirstHalfBlank && BlankOf(character, end - 1) == BlankHalf.Back)
            return 0.5 * _pieces.SpanAt(end - 1).Style.Size;
        double part = _options.HangsAtEnd ? HangingPunctuation.AtEnd(character) : 0;
        return part > 0 && end > start + 1 ? part * WidthOf(character, _pieces.SpanAt(end - 1)) : 0;
    }

    private static Rune RuneAt(ReadOnlySpan<char> text, int position)
    {
        Rune.DecodeFromUtf16(text[position..], out Rune character, out _);
        return character;
    }

    private static Rune RuneBefore(ReadOnlySpan<char> text, int position)
    {
        Rune.DecodeLastFromUtf16(text[..position], out Rune character, out _);
        return character;
    }
}
