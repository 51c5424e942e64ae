using System.Globalization;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>
/// Writes captions. The number that one begins with is a SEQ field (ISO 29500-1, 17.16.5.56), so that Word counts on when a figure is put in between
/// and can list all figures; it reads what the document says, and a caption without a number gets none.
/// </summary>
internal sealed class CaptionWriter(Job job, Story story, ContentWriter content, ParagraphWriter paragraphs, RunWriter runs)
{
    public void Write(ValueList<Inline> caption, Place place)
    {
        using MarkupWriter.Scope paragraph = paragraphs.Begin(new() { Style = StyleId.Caption }, caption, place);
        if (story.Kind != StoryKind.Body || caption is not [TextRun run, ..] || CaptionLabel.Of(run.Text) is not CaptionLabel label)
        {
            content.Write(caption, place);
            return;
        }
        runs.WriteText(label.Lead, place.Look);
        string start = job.Captions.Next(label.Name) == label.Number ? "" : string.Create(CultureInfo.InvariantCulture, $" \\r {label.Number}");
        job.Captions.Take(label.Name, label.Number);
        runs.WriteField($"SEQ {label.Name} \\* ARABIC{start}", label.Number.ToString(CultureInfo.InvariantCulture), place.Look);
        content.Write([run with { Text = label.Rest }, .. caption.Skip(1)], place);
    }
}
