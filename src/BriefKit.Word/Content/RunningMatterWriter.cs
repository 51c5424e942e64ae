using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>Writes a running head or foot: one line, its three places parted by tabs.</summary>
internal static class RunningMatterWriter
{
    public static Story Write(Job job, RunningMatter matter, string style)
    {
        Story story = new(StoryKind.Running);
        ContentWriter content = new(job, story);
        RunWriter runs = new(job, story);
        Place place = job.Outermost(style);
        ReadOnlySpan<byte> name = style == StyleId.Header ? "w:hdr"u8 : "w:ftr"u8;
        using (MarkupWriter.Scope root = story.Xml.BeginStory(name))
        {
            using MarkupWriter.Scope paragraph = content.BeginParagraph(style, place);
            content.Write(matter.Start, place);
            if (!matter.Center.IsEmpty || !matter.End.IsEmpty)
                runs.WriteTab();
            content.Write(matter.Center, place);
            if (!matter.End.IsEmpty)
                runs.WriteTab();
            content.Write(matter.End, place);
        }
        return story;
    }
}
