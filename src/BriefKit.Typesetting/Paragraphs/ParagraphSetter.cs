using BriefKit.Typesetting.Reporting;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>Sets paragraphs: text in, lines out. For one thread.</summary>
internal sealed class ParagraphSetter(TypesettingReport report)
{
    private readonly ItemBuilder _items = new(report);
    private readonly LineBreaker _breaker = new();
    private readonly LineBuilder _lines = new();

    public List<TextLine> Set(StyledText text, ParagraphFormat format)
    {
        List<TextLine> lines = [];
        if (text.Text.Length == 0)
            return lines;
        double narrowest = format.Measure - Math.Max(format.FirstIndent, format.HangingIndent);
        _items.Build(text, narrowest);
        int start = 0, note = 0;
        foreach (ChosenBreak end in _breaker.Break(_items.Items, format, text.Spans[0].Style.Size))
        {
            double indent = start == 0 ? format.FirstIndent : format.HangingIndent;
            lines.Add(_lines.Build(_items, text, format, indent, start, end, ref note));
            start = end.Item + 1;
        }
        return lines;
    }

    /// <summary>How wide a text is when nothing breaks it: the widest of its lines where it has forced ones.</summary>
    public double NaturalWidth(StyledText text)
    {
        if (text.Text.Length == 0)
            return 0;
        double widest = 0, line = 0, pendingSpace = 0;
        _items.Build(text, double.PositiveInfinity);
        foreach (ParagraphItem item in _items.Items)
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
        _items.Build(text, double.PositiveInfinity);
        double widest = 0;
        foreach (ParagraphItem item in _items.Items)
        {
            if (item.Kind == ItemKind.Box)
                widest = Math.Max(widest, item.Width);
        }
        return widest;
    }
}
