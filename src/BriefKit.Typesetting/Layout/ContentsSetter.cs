using System.Globalization;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Paragraphs;
using BriefKit.Typesetting.Shaping;

namespace BriefKit.Typesetting.Layout;

/// <summary>Sets tables of contents. The numbers of the pages are drawn when all pages are known; their room is kept.</summary>
internal sealed class ContentsSetter(BlockSetter blocks)
{
    private const double EntrySpace = 2;
    private const double Gap = 6;

    public bool Set(TableOfContents contents, BlockContext context)
    {
        if (contents.Entries.IsEmpty)
            return true;
        List<StructureNode> items = [];
        TextFormat format = context.Text with { Look = context.Text.Look with { Variants = context.Text.Look.Variants | GlyphVariants.TabularFigures }, Alignment = LineAlignment.Start };
        double numberRoom = blocks.Text.WidthOf("0000", format) + Gap;
        TextLine dot = blocks.Text.Line(blocks.Text.FlattenRunning([new TextRun(".")], format, "", ""), format)!;
        context.List.AddSpace(context.Spacing);
        foreach (ContentsEntry entry in contents.Entries)
        {
            context.List.AddSpace(entry.Level <= 1 ? EntrySpace * 2 : EntrySpace);
            items.Add(SetEntry(entry, format, context, numberRoom, dot));
        }
        context.List.AddSpace(context.Spacing);
        context.Structure.Add(new StructureElement(StructureTag.TableOfContents, items.ToValueList()));
        return true;
    }

    private StructureElement SetEntry(ContentsEntry entry, TextFormat format, BlockContext context, double numberRoom, TextLine dot)
    {
        double indent = Math.Min(blocks.Theme.Indent * (Math.Clamp(entry.Level, 1, 6) - 1), context.Measure / 2);
        double measure = context.Measure - indent;
        (StyledText text, StructureElement link) = blocks.Text.Flatten(entry.Content, format, StructureTag.Link);
        int numberId = blocks.Counts.NextContent(), linkId = blocks.Counts.NextContent();
        ContentsTarget target = new("#" + entry.Anchor, InlineText.Of(entry.Content), linkId, measure);
        List<TextLine> lines = blocks.Text.Break(text, format, Math.Max(measure - numberRoom, measure / 2), 0, blocks.Theme.Indent);
        for (int i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                context.List.Keep(BreakCost.Awful);
            bool isLast = i == lines.Count - 1;
            PageLeader? leader = isLast ? new PageLeader(dot, numberRoom, () => Number(entry.Anchor, numberId, format)) : null;
            BlockSetter.Add(new ContentsPiece(lines[i], target, leader), context, indent);
        }
        StructureElement whole = link with { Children = [.. link.Children, new StructureContent(numberId), new StructureAnnotation(linkId)] };
        return new StructureElement(StructureTag.TableOfContentsItem, [new StructureElement(StructureTag.Reference, [whole])]);
    }

    // The line that holds the number of the heading's page; null where the heading is nowhere.
    private TextLine? Number(string anchor, int contentId, TextFormat format)
    {
        if (blocks.Marks.Find(anchor) is not Destination place)
            return null;
        string number = (place.Page + 1).ToString(CultureInfo.InvariantCulture);
        StyledText text = blocks.Text.FlattenRunning([new TextRun(number)], format, "", "");
        TextLine line = blocks.Text.Line(text, format)!;
        return line with { Runs = [.. line.Runs.Select(run => run with { Span = run.Span with { ContentId = contentId } })] };
    }
}

/// <summary>Where an entry leads.</summary>
/// <param name="ContentId">What ties the areas that can be clicked to the structure.</param>
/// <param name="Width">Of the area.</param>
internal sealed record ContentsTarget(string Address, string Description, int ContentId, double Width);

/// <summary>The dots between an entry and the number of its page.</summary>
/// <param name="Room">What is kept for the number, at the end of the line.</param>
/// <param name="Number">Gives the number's line when all pages are known.</param>
internal sealed record PageLeader(TextLine Dot, double Room, Func<TextLine?> Number);
