using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>Writes blocks that set other blocks off from the text: quotations, boxes, definitions.</summary>
internal sealed class FrameWriter(Theme theme, Story story, ContentWriter content, ParagraphWriter paragraphs, TableWriter tables, RunWriter runs)
{
    // The share of the measure that the column of terms takes at most.
    private const double WidestTerms = 1.0 / 3;

    // Between the longest term and what is said of it, in points.
    private const double TermGap = 12;

    // Around a box, beside the space that is around all blocks, in points.
    private const double BoxGap = 4;

    private readonly int _indent = Measure.Twips(theme.Indent);
    private readonly int _gap = Measure.Twips(theme.ParagraphSpacing);

    public void Write(BlockQuote quote, Place place) =>
        content.Write(quote.Content, place.Inward(_indent) with { Style = StyleId.Quote, Spacing = Math.Max(place.Spacing, _gap) });

    /// <summary>
    /// A box of like paragraphs is paragraphs with a tint and a border, which Word joins where they follow one another.
    /// What has other indents would break the border open, so a box with more in it is a table of one cell.
    /// </summary>
    public void Write(Box box, Place place)
    {
        int padding = Measure.Twips(StyleSheet.BoxPadding);
        if (box.Content.All(block => block is Paragraph { Role: ParagraphRole.Body }))
        {
            content.Write(box.Content, Within(place, padding));
            return;
        }
        if (box.Content is [DefinitionList { Style: DefinitionStyle.Beside } list] && list.Items.All(item => item.Content is [Paragraph { Role: ParagraphRole.Body }]))
        {
            WriteBeside(list.Items, Within(place, padding));
            return;
        }
        using (MarkupWriter.Scope table = tables.Begin(new TableFrame(StyleId.BoxTable, [place.Width]) { HasHead = true }, place))
        {
            using MarkupWriter.Scope row = tables.BeginRow(isHead: false, isWhole: false);
            Place inside = new() { Style = StyleId.BodyText, Width = place.Width - 2 * padding, Spacing = place.Spacing, EndSpacing = 0, IsInTable = true, Look = place.Look };
            tables.WriteCell(place.Width, 1, null, box.Content, inside);
        }
        story.EndTable();
    }

    public void Write(DefinitionList list, Place place)
    {
        if (list.Style == DefinitionStyle.Beside)
            WriteBeside(list.Items, place with { Style = StyleId.LabelledText });
        else
            WriteAbove(list.Items, place);
    }

    private Place Within(Place place, int padding)
    {
        Place inside = place.Inward(padding) with { Style = StyleId.BoxText, EndSpacing = place.SpaceBelow + Measure.Twips(BoxGap) };
        return inside with { Width = inside.Width - padding };
    }

    private void WriteAbove(ValueList<Definition> items, Place place)
    {
        for (int i = 0; i < items.Count; i++)
        {
            Place inside = place.Inward(_indent) with { Style = StyleId.Definition, Spacing = StyleSheet.TightSpace };
            if (!Blank.Is(items[i].Term))
                paragraphs.Write(new() { Style = StyleId.DefinitionTerm }, items[i].Term, place.WithBoldStyle() with { KeepsWithNext = true });
            content.Write(items[i].Content, inside with { EndSpacing = i == items.Count - 1 ? place.SpaceBelow : null });
        }
    }

    // Terms stand in the hanging indent of what is said of them, which is read out in that order and needs no table to hold it.
    private void WriteBeside(ValueList<Definition> items, Place place)
    {
        if (items.IsEmpty)
            return;
        if (story.AwaitsItem)
            paragraphs.WriteEmpty(place);
        double longest = items.Max(WidthOf);
        int column = Math.Min(Measure.Twips(longest + TermGap), (int)(place.Width * WidestTerms));
        for (int i = 0; i < items.Count; i++)
        {
            Definition item = items[i];
            bool fits = Measure.Twips(WidthOf(item)) <= column;
            Place beside = place.Inward(column) with { Spacing = StyleSheet.LabelledSpace, EndSpacing = i == items.Count - 1 ? place.SpaceBelow : null };
            ValueList<Inline> first = item.Content is [Paragraph { Role: ParagraphRole.Body } paragraph, ..] ? paragraph.Content : [];
            ValueList<Block> others = first.IsEmpty ? item.Content : item.Content.Slice(1, item.Content.Count - 1);
            WriteLabelled(item.Term, first, fits, column, beside with { EndSpacing = others.IsEmpty ? beside.EndSpacing : null, KeepsWithNext = place.KeepsWithNext || !others.IsEmpty });
            content.Write(others, beside);
        }
    }

    // A term that is longer than its column has the line to itself.
    private void WriteLabelled(ValueList<Inline> term, ValueList<Inline> text, bool fits, int column, Place place)
    {
        if (Blank.Is(term) && Blank.Is(text))
            return;
        using MarkupWriter.Scope line = paragraphs.Begin(new() { Style = place.Style, Left = place.Left, Hanging = column }, term, place);
        content.Write(term, place with { Look = place.Look with { IsTerm = true, HasBoldStyle = true } });
        if (Blank.Is(text))
            return;
        runs.WriteText(fits ? "\t" : "\n", place.Look);
        content.Write(text, place);
    }

    private double WidthOf(Definition item) => TextWidth.LongestLine(InlineText.Of(item.Term)) * Math.Max(theme.TextSize * 0.95, theme.SmallSize);
}
