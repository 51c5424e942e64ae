using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Paragraphs;

namespace BriefKit.Typesetting.Layout;

/// <summary>Sets titles and headings. The levels that are read have no gaps, whatever the levels that are seen.</summary>
internal sealed class HeadingSetter(BlockSetter blocks)
{
    public bool SetTitle(TitleBlock title, BlockContext context)
    {
        VerticalList list = context.List;
        list.AddSpace(blocks.Theme.Leading);
        if (!title.Kicker.IsEmpty)
        {
            blocks.SetText(title.Kicker, blocks.Formats.Kicker, context, StructureTag.Paragraph);
            list.Keep(BreakCost.Awful);
            list.AddSpace(2);
        }
        list.Mark(new HeadingMark(title.Anchor, 1, 0, PlainText.Of(title.Content)));
        blocks.SetText(title.Content, blocks.Formats.Title, context, Tag(1));
        blocks.Counts.HasTitle = true;
        list.Keep(BreakCost.Awful);
        if (!title.Subtitle.IsEmpty)
        {
            list.AddSpace(3);
            blocks.SetText(title.Subtitle, blocks.Formats.Subtitle, context, StructureTag.Paragraph);
            list.Keep(BreakCost.Awful);
        }
        list.AddSpace(8);
        BlockSetter.Add(new RulePiece(context.Measure, 0.75, blocks.Theme.RuleColor), context);
        list.Keep(BreakCost.Awful);
        list.AddSpace(blocks.Theme.Leading * 0.8);
        return true;
    }

    public bool SetHeading(Heading heading, BlockContext context)
    {
        TextFormat format = blocks.Formats.Heading(heading.Level);
        StructureTag tag = Tag(heading.Level + (blocks.Counts.HasTitle ? 1 : 0));
        double above = format.Look.Size * (heading.Level <= 1 ? 1.25 : 1);
        context.List.AddSpace(above);
        context.List.Mark(new HeadingMark(heading.Anchor, blocks.Counts.HeadingLevel, heading.Level, PlainText.Of(heading.Content)));
        int before = context.List.Count;
        (StyledText text, StructureElement element) = blocks.Text.Flatten(heading.Content, format, tag);
        context.Structure.Add(element);
        blocks.AddLines(text, format, context, within: BreakCost.Awful);
        if (context.List.Count == before)
            return true;
        context.List.AddSpace(Math.Max(3, format.Look.Size * 0.3));
        context.List.Keep(BreakCost.Awful);
        return true;
    }

    // ISO 14289-1, 7.4.2: a heading is at most one level deeper than the one before it.
    private StructureTag Tag(int level)
    {
        blocks.Counts.HeadingLevel = Math.Clamp(level, 1, Math.Min(6, blocks.Counts.HeadingLevel + 1));
        return StructureTag.Heading1 + (blocks.Counts.HeadingLevel - 1);
    }
}
