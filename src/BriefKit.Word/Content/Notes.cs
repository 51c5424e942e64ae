using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Packaging;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>The footnotes part: two separators that Word wants, and the notes in the order of their marks.</summary>
internal sealed class Notes
{
    /// <summary>The ids of the separators, which the settings name.</summary>
    public const int SeparatorId = -1, ContinuationSeparatorId = 0;

    private readonly Story _story = new(StoryKind.Notes);
    private readonly ContentWriter _content;
    private readonly Place _place;
    private readonly List<Note> _notes = [];

    public Notes(Job job)
    {
        _content = new ContentWriter(job, _story);
        _place = job.Outermost(StyleId.FootnoteText) with { Spacing = StyleSheet.TightSpace };
    }

    public bool IsEmpty => _notes.Count == 0;

    public Relationships Relationships => _story.Relationships;

    /// <summary>Takes a note in, to be written when the body is done.</summary>
    /// <returns>Its number, from 1.</returns>
    public int Add(Note note)
    {
        _notes.Add(note);
        return _notes.Count;
    }

    public MarkupWriter Write()
    {
        MarkupWriter xml = _story.Xml;
        using (MarkupWriter.Scope root = xml.BeginStory("w:footnotes"u8))
        {
            WriteSeparator(xml, SeparatorId, "separator", "w:separator"u8);
            WriteSeparator(xml, ContinuationSeparatorId, "continuationSeparator", "w:continuationSeparator"u8);
            for (int i = 0; i < _notes.Count; i++)
                WriteNote(xml, i + 1, _notes[i]);
        }
        return xml;
    }

    private void WriteNote(MarkupWriter xml, int id, Note note)
    {
        using MarkupWriter.Scope footnote = xml.Element("w:footnote"u8);
        xml.Attribute("w:id"u8, id);
        _story.BeginNote(id);
        _content.Fill(note.Content, _place);
    }

    private static void WriteSeparator(MarkupWriter xml, int id, string type, ReadOnlySpan<byte> mark)
    {
        using MarkupWriter.Scope footnote = xml.Element("w:footnote"u8);
        xml.Attribute("w:type"u8, type);
        xml.Attribute("w:id"u8, id);
        using MarkupWriter.Scope paragraph = xml.Element("w:p"u8);
        using MarkupWriter.Scope run = xml.Element("w:r"u8);
        xml.Empty(mark);
    }
}
