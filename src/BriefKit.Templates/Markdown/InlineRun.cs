using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;

namespace BriefKit.Templates.Markdown;

/// <summary>Gathers inlines. The template's own text, which the parser gives out in pieces, is joined again.</summary>
internal sealed class InlineRun
{
    private readonly List<(Inline Inline, bool IsOwnText)> _parts = [];

    public void AddOwn(string text, Origin origin)
    {
        if (text.Length == 0)
            return;
        if (_parts is [.., (TextRun last, true)])
            _parts[^1] = (last with { Text = last.Text + text }, true);
        else
            _parts.Add((new TextRun(text) { Origin = origin }, true));
    }

    public void Add(ValueList<Inline> inlines)
    {
        foreach (Inline inline in inlines)
            _parts.Add((inline, false));
    }

    /// <summary>What was gathered, without the template's own blanks at its ends; nothing is left behind. Blanks of a record are kept.</summary>
    public ValueList<Inline> Take()
    {
        if (_parts.Count == 0)
            return [];
        if (_parts is [(TextRun { Text: [' ', ..] } first, true), ..])
            _parts[0] = (first with { Text = first.Text.TrimStart(' ') }, true);
        if (_parts is [.., (TextRun { Text: [.., ' '] } last, true)])
            _parts[^1] = (last with { Text = last.Text.TrimEnd(' ') }, true);
        Inline[] taken = new Inline[_parts.Count];
        int count = 0;
        foreach ((Inline inline, _) in _parts)
        {
            if (inline is not TextRun { Text: "" })
                taken[count++] = inline;
        }
        _parts.Clear();
        return ValueList.Create<Inline>(taken.AsSpan(0, count));
    }
}
