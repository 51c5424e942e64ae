using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>
/// Writes lists. In Word a list is what its paragraphs say of themselves: the first of each item is numbered,
/// the others stand below it in the style List Paragraph.
/// </summary>
internal sealed class ListWriter(Job job, Story story, ContentWriter content)
{
    private readonly int _indent = Measure.Twips(job.Theme.Indent);

    public void Write(BulletList list, Place place)
    {
        int level = LevelOf(list, place);
        Write(list.Items, new ItemStart(Numbering.Bullet(job.Theme, level), StyleId.List(StyleId.ListBullet, level)), list.IsTight, place);
    }

    public void Write(NumberedList list, Place place)
    {
        int level = LevelOf(list, place);
        int id = job.Numbering.Begin(list.Style, level, list.Start);
        Write(list.Items, new ItemStart(Numbering.Number(id, level), StyleId.List(StyleId.ListNumber, level)), list.IsTight, place);
    }

    private int LevelOf(Block list, Place place)
    {
        if (place.ListDepth == Numbering.Levels)
            job.Diagnostics.Add(WordDiagnostics.ListTooDeep(list.Origin));
        return Math.Min(place.ListDepth, Numbering.Levels - 1);
    }

    private void Write(ValueList<ListItem> items, ItemStart start, bool isTight, Place place)
    {
        // An item that begins with a list: its own number stands on a line of its own.
        if (story.AwaitsItem)
            content.WriteEmpty(place);
        int space = isTight ? StyleSheet.TightSpace : Math.Max(place.Spacing, StyleSheet.TightSpace);
        Place inside = place.Inward(_indent) with
        {
            Style = StyleId.ListParagraph,
            ListDepth = place.ListDepth + 1,
            Spacing = space,
        };
        // The outermost list stands off from what follows it.
        int end = place.EndSpacing ?? (place.ListDepth == 0 ? place.Spacing : space);
        for (int i = 0; i < items.Count; i++)
        {
            bool isLast = i == items.Count - 1;
            story.BeginItem(start);
            content.Write(items[i].Content, inside with { EndSpacing = isLast ? end : space, KeepsWithNext = isLast && place.KeepsWithNext });
            if (story.AwaitsItem)
                content.WriteEmpty(inside);
        }
    }
}
