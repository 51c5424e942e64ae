using System.Text;
using BriefKit.Core.Text;

namespace BriefKit.Templates.Slots;

/// <summary>Gathers the text of a rendered template and remembers which template each stretch of it stands in.</summary>
internal sealed class MarkupText(SlotTable slots)
{
    private readonly StringBuilder _text = new();
    private readonly List<Stretch> _stretches = [];

    public int Length => _text.Length;

    /// <summary>Adds a template's own text.</summary>
    /// <param name="source">The file it stands in; null where that is not known.</param>
    public void AppendOwn(SourceText? source, string text, int start, int length)
    {
        if (length == 0)
            return;
        ReadOnlySpan<char> own = text.AsSpan(start, length);
        if (source is not null)
            _stretches.Add(new Stretch(_text.Length, source, start));
        if (!SlotTable.HoldsReserved(own))
        {
            _text.Append(own);
            return;
        }
        foreach (char character in own)
        {
            if (SlotTable.IsReserved(character))
                _text.Append(slots.Add(new DataSlot(character.ToString())));
            else
                _text.Append(character);
        }
    }

    /// <summary>Adds text that is known to hold no character that could be taken for a mark, or marks that are ours.</summary>
    public void AppendMarkup(string markup, SourceLocation? at)
    {
        if (at is not null)
            _stretches.Add(new Stretch(_text.Length, at.Source, at.Span.Start));
        _text.Append(markup);
    }

    /// <summary>Where a place in the text comes from, as nearly as is known.</summary>
    public SourceLocation? LocationOf(int offset)
    {
        int low = 0, high = _stretches.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (_stretches[middle].Start <= offset)
                low = middle + 1;
            else
                high = middle - 1;
        }
        if (high < 0)
            return null;
        Stretch stretch = _stretches[high];
        int start = Math.Min(stretch.SourceStart + offset - stretch.Start, stretch.Source.Length);
        return stretch.Source.At(start, 0);
    }

    public override string ToString() => _text.ToString();

    private readonly record struct Stretch(int Start, SourceText Source, int SourceStart);
}
