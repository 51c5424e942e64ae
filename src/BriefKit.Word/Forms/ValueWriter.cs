using System.Xml.Linq;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Word.Citations;
using BriefKit.Word.Content;
using BriefKit.Word.Markup;
using BriefKit.Word.Merging;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Forms;

/// <summary>Writes the values of a filled form by the same code that writes whole documents, each apart from the others.</summary>
internal sealed class ValueWriter
{
    private readonly Job _job;
    private readonly ValueList<Box> _values;

    public ValueWriter(Document document, LiveCitations citations)
    {
        _job = new Job(document, citations);
        _values = document.Blocks.OfType<Box>().ToValueList();
    }

    /// <summary>What keeps the citations among the values live.</summary>
    public CitationFields Citations => _job.Citations;

    public ValueList<Diagnostic> Diagnostics => _job.Diagnostics.ToValueList();

    /// <summary>Writes values, each for the place that it stands at.</summary>
    /// <returns>For each its runs, or its paragraphs and tables.</returns>
    public IReadOnlyList<WrittenValue> Write(IReadOnlyList<(ValueElement Value, ValuePlace Place)> values)
    {
        List<(StoryKind Kind, Story Story)> stories = [.. values.Select(value => value.Place.Kind).Distinct().Select(kind => (kind, Write(kind, values)))];
        (Story? notesPart, MarkupWriter numberingPart) = _job.WriteNotesAndLists(new ListDefinitions(_job.Theme));
        WrittenNotes? notes = WrittenNotes.Of(notesPart);
        XElement numbering = numberingPart.ToTree();
        WrittenValue[] written = new WrittenValue[values.Count];
        foreach ((StoryKind kind, Story story) in stories)
        {
            WrittenContent refersTo = new(story.Relationships, _job.Pictures, numbering) { Notes = notes };
            using IEnumerator<XElement> next = story.Xml.ToTree().Elements().GetEnumerator();
            for (int i = 0; i < written.Length; i++)
            {
                if (values[i].Place.Kind == kind && next.MoveNext())
                    written[i] = new WrittenValue([.. next.Current.Elements()], refersTo);
            }
        }
        return written;
    }

    private Story Write(StoryKind kind, IReadOnlyList<(ValueElement Value, ValuePlace Place)> values)
    {
        Story story = new(kind);
        ContentWriter writer = new(_job, story);
        using MarkupWriter.Scope root = story.Xml.BeginStory("values"u8);
        foreach ((ValueElement value, ValuePlace place) in values.Where(value => value.Place.Kind == kind))
        {
            using MarkupWriter.Scope element = story.Xml.Element("value"u8);
            Write(writer, story, _values[value.Index].Content, value.IsInline, place);
        }
        return story;
    }

    private void Write(ContentWriter writer, Story story, ValueList<Block> content, bool isInline, ValuePlace place)
    {
        Place at = new() { Style = StyleId.BodyText, Width = place.Width, Spacing = Measure.Twips(_job.Theme.ParagraphSpacing), IsInTable = place.IsInTable };
        story.BeginContainer();
        if (isInline)
        {
            writer.Write(((Paragraph)content[0]).Content, at);
            return;
        }
        writer.Write(content, at);
        if (story.AwaitsParagraph)
            writer.WriteEmpty(at);
    }
}

/// <summary>A value as WordprocessingML.</summary>
/// <param name="Content">Runs, or paragraphs and tables.</param>
/// <param name="Written">What they refer to.</param>
internal sealed record WrittenValue(IReadOnlyList<XElement> Content, WrittenContent Written);

/// <summary>Where a value stands.</summary>
/// <param name="Width">The width that there is for text, in twips.</param>
internal readonly record struct ValuePlace(StoryKind Kind, int Width, bool IsInTable);
