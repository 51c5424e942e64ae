using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Sources;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>Writes bibliographies: a paragraph for each entry, more where the style sets parts of one on lines of their own.</summary>
internal sealed class ReferenceListWriter(Job job, RunWriter runs, ContentWriter content, ParagraphWriter paragraphs, CitationWriter citations)
{
    private readonly Theme _theme = job.Theme;

    // The field that the next line begins, and whether the last line ends one.
    private string? _instruction;
    private bool _endsField;

    public void Write(ReferenceList list, Place place)
    {
        if (list.Entries.IsEmpty)
            return;
        string? instruction = job.Citations.InstructionOf(list);
        if (instruction is null && job.Citations.IsLive)
            job.Diagnostics.Add(SourceDiagnostics.PartialList(list.Origin));
        // A cell, a box or a note ends with a paragraph, not with a control.
        if (place.IsTopLevel && citations.HasControl(list))
            WriteControl(list, instruction, place);
        else
            Write(list, instruction, place);
    }

    // A list without a heading stands in the gallery's control as well: without it LibreOffice prints the instruction.
    private void WriteControl(ReferenceList list, string? instruction, Place place)
    {
        if (!place.IsInGallery)
        {
            using CitationWriter.ControlScope gallery = citations.BeginGallery();
            WriteControl(list, instruction, place with { IsInGallery = true });
            return;
        }
        using CitationWriter.ControlScope control = citations.BeginControl("w:bibliography"u8);
        Write(list, instruction, place);
    }

    private void Write(ReferenceList list, string? instruction, Place place)
    {
        int hanging = HangingOf(list);
        _instruction = instruction;
        place = place with { Look = place.Look with { IsSaidOutright = instruction is not null } };
        for (int i = 0; i < list.Entries.Count; i++)
        {
            _endsField = instruction is not null && i == list.Entries.Count - 1;
            Write(list.Entries[i], hanging, place);
        }
        _endsField = false;
    }

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
        int indent = isIndented ? Measure.Twips(_theme.Indent) : hanging;
        ParagraphProperties line = new()
        {
            Style = StyleId.Bibliography,
            KeepNext = !isLast,
            After = isLast ? null : 0,
            Left = place.Left + indent > 0 ? place.Left + indent : null,
            Hanging = hanging > 0 && !isIndented && !stands ? hanging : null,
        };
        using MarkupWriter.Scope paragraph = paragraphs.Begin(line, place with { KeepsWithNext = isLast && place.KeepsWithNext });
        if (_instruction is string instruction)
            runs.Fields.Begin(instruction);
        _instruction = null;
        foreach (EntryPart part in parts)
        {
            content.Write(part.Content, place);
            if (part.Display is EntryDisplay.LeftMargin)
                runs.WriteTab();
        }
        if (isLast && _endsField)
            runs.Fields.End();
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
            return list.HasHangingIndent ? Measure.Twips(_theme.Indent) : 0;
        double widest = list.Entries.SelectMany(entry => entry.Parts)
            .Where(part => part.Display is EntryDisplay.LeftMargin)
            .Select(part => TextWidth.LongestLine(InlineText.Of(part.Content)))
            .DefaultIfEmpty(0)
            .Max();
        return Measure.Twips(Math.Max(_theme.Indent, (widest + 0.5) * _theme.TextSize));
    }
}
