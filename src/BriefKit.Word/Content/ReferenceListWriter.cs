using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>Writes bibliographies: a paragraph for each entry, more where the style sets parts of one on lines of their own.</summary>
internal sealed class ReferenceListWriter(Theme theme, RunWriter runs, ContentWriter content, ParagraphWriter paragraphs)
{
    public void Write(ReferenceList list, Place place)
    {
        int hanging = HangingOf(list);
        foreach (ReferenceEntry entry in list.Entries)
            Write(entry, hanging, place);
    }

    // The seam for fields: the list as a whole would be the cached result of one.
    private void Write(ReferenceEntry entry, int hanging, Place place)
    {
        int at = 0;
        while (at < entry.Parts.Count)
        {
            int end = EndOfLine(entry.Parts, at);
            WriteLine(entry.Parts.Slice(at, end - at), hanging, end == entry.Parts.Count, place);
            at = end;
        }
    }

    private void WriteLine(ValueList<EntryPart> parts, int hanging, bool isLast, Place place)
    {
        bool isIndented = parts[0].Display is EntryDisplay.Indent;
        bool stands = parts[0].Display is EntryDisplay.Block;
        int indent = isIndented ? Measure.Twips(theme.Indent) : hanging;
        ParagraphProperties line = new()
        {
            Style = StyleId.Bibliography,
            KeepNext = !isLast,
            After = isLast ? null : 0,
            Left = place.Left + indent > 0 ? place.Left + indent : null,
            Hanging = hanging > 0 && !isIndented && !stands ? hanging : null,
        };
        using MarkupWriter.Scope paragraph = paragraphs.Begin(line, place with { KeepsWithNext = isLast && place.KeepsWithNext });
        foreach (EntryPart part in parts)
        {
            content.Write(part.Content, place);
            if (part.Display is EntryDisplay.LeftMargin)
                runs.WriteTab();
        }
    }

    private static int EndOfLine(ValueList<EntryPart> parts, int start)
    {
        if (parts[start].Display is EntryDisplay.Block or EntryDisplay.Indent)
            return start + 1;
        int end = start + 1;
        while (end < parts.Count && parts[end].Display is (EntryDisplay.Inline or EntryDisplay.RightInline))
            end++;
        return end;
    }

    // A margin column is as wide as its widest label, which stands before the tab.
    private int HangingOf(ReferenceList list)
    {
        if (!list.HasAlignedSecondField)
            return list.HasHangingIndent ? Measure.Twips(theme.Indent) : 0;
        double widest = list.Entries.SelectMany(entry => entry.Parts)
            .Where(part => part.Display is EntryDisplay.LeftMargin)
            .Select(part => TextWidth.LongestLine(InlineText.Of(part.Content)))
            .DefaultIfEmpty(0)
            .Max();
        return Measure.Twips(Math.Max(theme.Indent, (widest + 0.5) * theme.TextSize));
    }
}
