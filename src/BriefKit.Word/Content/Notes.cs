using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>The footnotes part: two separators that Word wants, and the notes in the order of their marks.</summary>
internal sealed class Notes(Job job)
{
    /// <summary>The ids of the separators, which the settings name.</summary>
    public const int SeparatorId = -1, ContinuationSeparatorId = 0;

    private readonly List<Note> _notes = [];

    public bool IsEmpty => _notes.Count == 0;

    /// <summary>Takes a note in, to be written when the body is done.</summary>
    /// <returns>Its number, from 1.</returns>
    public int Add(Note note)
    {
        _notes.Add(note);
        return _notes.Count;
    }

    public Story Write()
    {
        Story story = new(StoryKind.Notes);
        ContentWriter content = new(job, story);
        Place place = job.Outermost(StyleId.FootnoteText) with { Spacing = StyleSheet.TightSpace };
        MarkupWriter xml = story.Xml;
        using (MarkupWriter.Scope root = xml.BeginStory("w:footnotes"u8))
        {
            WriteSeparator(xml, SeparatorId, "separator", "w:separator"u8);
            WriteSeparator(xml, ContinuationSeparatorId, "continuationSeparator", "w:continuationSeparator"u8);
            for (int i = 0; i < _notes.Count; i++)
            {
                using MarkupWriter.Scope footnote = xml.Element("w:footnote"u8);
                xml.Attribute("w:id"u8, i + 1);
                story.BeginNote(i + 1);
                content.Fill(_notes[i].Content, place);
            }
        }
        return story;
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
