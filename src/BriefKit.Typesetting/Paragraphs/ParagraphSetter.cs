using System.Text;
using BriefKit.Typesetting.Bidirectional;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Reporting;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>Sets paragraphs: text in, lines out. For one thread.</summary>
internal sealed class ParagraphSetter(ParagraphTools tools, TypesettingReport report)
{
    // How loose or ragged lines may be before words are divided, and before anything goes.
    private const double ToleranceWithoutHyphens = 1;
    private const double ToleranceWithHyphens = 2.5;
    private const double RaggedTolerance = 1.2;
    private const double JustifiedHyphenCost = 50;
    private const double RaggedHyphenCost = 300;

    // A paragraph is set ragged where more than one line in so many cannot be justified.
    private const int LooseLinesInRagged = 8;

    private readonly ItemBuilder _items = tools.Items;
    private readonly LineBreaker _breaker = tools.Breaker;
    private readonly LineBuilder _lines = tools.Lines;

    /// <param name="isDrawn">Whether what is wrong with the lines is reported: what is only measured will be set later, or never.</param>
    public List<TextLine> Set(StyledText text, ParagraphFormat format, bool isDrawn)
    {
        if (text.Text.Length == 0)
            return [];
        BidiParagraph direction = BidiParagraph.Of(text.Text, text.Spans[0].Style.Look.Language);
        // Characters on a grid are never set ragged: a line of them always comes near its edge.
        bool isOnGrid = format is { Alignment: LineAlignment.Start, HangsPunctuation: true } && IsOnGrid(text);
        List<TextLine> lines = Set(text, isOnGrid ? format with { Alignment = LineAlignment.Justified } : format, direction, out List<int> loose);
        foreach (int index in isOnGrid || !isDrawn ? [] : loose)
            report.AddLooseLine(string.Concat(lines[index].Runs.Select(run => run.Text)), lines[index].Runs[0].Span.Origin);
        // Where a column is too narrow to be justified, lines that reach the edge among lines that do not look worse than a ragged edge.
        if (loose.Count * LooseLinesInRagged > lines.Count)
            lines = Set(text, format with { Alignment = LineAlignment.Start }, direction, out _);
        if (isDrawn)
            Report(text);
        return lines;
    }

    private static bool IsOnGrid(StyledText text)
    {
        if (!FullWidthLanguage.Is(text.Spans[0].Style.Look.Language))
            return false;
        int characters = 0;
        foreach (Rune rune in text.Text.EnumerateRunes())
            characters += FullWidthPunctuation.IsCharacter(rune) ? rune.Utf16SequenceLength : 0;
        return 2 * characters > text.Text.Length;
    }

    private List<TextLine> Set(StyledText text, ParagraphFormat format, BidiParagraph direction, out List<int> loose)
    {
        List<TextLine> lines = [];
        loose = [];
        int start = 0, note = 0;
        foreach (int end in Break(text, direction.Levels, format))
        {
            double indent = start == 0 ? format.FirstIndent : format.HangingIndent;
            lines.Add(_lines.Build(_items, text, format, indent, start, end, direction.BaseLevel, ref note));
            if (_lines.IsLoose)
                loose.Add(lines.Count - 1);
            start = end + 1;
        }
        return lines;
    }

    // Most paragraphs come out well at once. If not, words are divided; a narrow column or a long word needs all breaks to be tried.
    private List<int> Break(StyledText text, byte[] levels, ParagraphFormat format)
    {
        bool isJustified = format.Alignment == LineAlignment.Justified;
        double narrowest = format.Measure - Math.Max(format.FirstIndent, format.HangingIndent), size = text.Spans[0].Style.Size;
        ItemOptions options = new(narrowest)
        {
            HangsPunctuation = format.HangsPunctuation && format.Alignment is (LineAlignment.Justified or LineAlignment.Start),
            HangsAtEnd = format.HangsPunctuation && isJustified,
        };
        _items.Build(text, levels, options);
        bool isWhole = _items.Overwide.Count == 0;
        List<int> breaks = isWhole ? _breaker.Break(_items.Items, _items.Count, format, size, isJustified ? ToleranceWithoutHyphens : RaggedTolerance) : [];
        if (breaks.Count > 0)
            return breaks;
        if (format.IsHyphenated)
            _items.Build(text, levels, options with { IsHyphenated = true, HyphenCost = isJustified ? JustifiedHyphenCost : RaggedHyphenCost });
        breaks = _breaker.Break(_items.Items, _items.Count, format, size, ToleranceWithHyphens);
        return breaks.Count > 0 ? breaks : _breaker.Break(_items.Items, _items.Count, format, size, double.PositiveInfinity);
    }

    private void Report(StyledText text)
    {
        foreach ((Rune character, StyledSpan span) in _items.Pieces.Missing)
            report.AddMissingCharacter(character, span.Origin);
        foreach ((int start, int end) in _items.Overwide)
            report.AddOverwideWord(text.Text.AsSpan(start, end - start), _items.Pieces.SpanAt(start).Origin);
    }

    /// <summary>How wide a text is when nothing breaks it: the widest of its lines where it has forced ones.</summary>
    public double NaturalWidth(StyledText text)
    {
        if (text.Text.Length == 0)
            return 0;
        double widest = 0, line = 0, pendingSpace = 0;
        BuildToMeasure(text);
        foreach (ref readonly ParagraphItem item in _items.Items.AsSpan(0, _items.Count))
        {
            if (item.Kind == ItemKind.Box)
                (line, pendingSpace) = (line + pendingSpace + item.Width, 0);
            else if (item.Kind == ItemKind.Glue)
                pendingSpace += item.Width;
            else if (item.IsForced)
                (widest, line, pendingSpace) = (Math.Max(widest, line), 0, 0);
        }
        return widest;
    }

    /// <summary>The width of the widest part of a text that no line break may cut.</summary>
    public double LeastWidth(StyledText text)
    {
        if (text.Text.Length == 0)
            return 0;
        BuildToMeasure(text);
        double widest = 0;
        foreach (ref readonly ParagraphItem item in _items.Items.AsSpan(0, _items.Count))
        {
            if (item.Kind == ItemKind.Box)
                widest = Math.Max(widest, item.Width);
        }
        return widest;
    }

    private void BuildToMeasure(StyledText text) =>
        _items.Build(text, BidiParagraph.Of(text.Text, text.Spans[0].Style.Look.Language).Levels, new ItemOptions(double.PositiveInfinity));
}
