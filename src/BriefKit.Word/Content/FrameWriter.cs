using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Word.Markup;
using BriefKit.Word.Styles;

namespace BriefKit.Word.Content;

/// <summary>Writes blocks that set other blocks off from the text: quotations, boxes, definitions.</summary>
internal sealed class FrameWriter(Theme theme, Story story, ContentWriter content, ParagraphWriter paragraphs, TableWriter tables)
{
    // The share of the measure that the column of terms takes at most.
    private const double WidestTerms = 0.32;

    private readonly int _indent = Measure.Twips(theme.Indent);

    public void Write(BlockQuote quote, Place place) =>
        content.Write(quote.Content, place.Inward(_indent) with { Style = StyleId.Quote });

    /// <summary>
    /// A box of paragraphs is paragraphs with a tint and a border, which Word joins where they follow one another.
    /// What has other indents would break the border open, so a box with more in it than paragraphs is a table of one cell.
    /// </summary>
    public void Write(Box box, Place place)
    {
        int padding = Measure.Twips(StyleSheet.BoxPadding);
        if (box.Content.All(block => block is Paragraph { Role: ParagraphRole.Body }))
        {
            content.Write(box.Content, place.Inward(padding) with { Style = StyleId.BoxText });
            return;
        }
        using (MarkupWriter.Scope table = tables.Begin(new TableFrame(StyleId.BoxTable, [place.Width]), place))
        {
            using MarkupWriter.Scope row = tables.BeginRow(isHead: false);
            Place inside = new() { Style = StyleId.BodyText, Width = place.Width - 2 * padding, IsInTable = true, Look = place.Look };
            tables.WriteCell(place.Width, 1, null, box.Content, inside);
        }
        story.EndTable();
    }

    public void Write(DefinitionList list, Place place)
    {
        // A table within a table would be read out as one: inside one, terms stand above.
        if (list.Style == DefinitionStyle.Beside && !place.IsInTable && !list.Items.IsEmpty)
            WriteBeside(list.Items, place);
        else
            WriteAbove(list.Items, place);
    }

    private void WriteAbove(ValueList<Definition> items, Place place)
    {
        foreach (Definition item in items)
        {
            paragraphs.Write(new() { Style = StyleId.DefinitionTerm }, item.Term, place.WithBoldStyle() with { KeepsWithNext = true });
            content.Write(item.Content, place.Inward(_indent) with { Style = StyleId.Definition });
        }
    }

    // Terms and descriptions are rows of a table whose first column heads them: they stay side by side on any screen and page,
    // and a screen reader can name the term of the description that it reads.
    private void WriteBeside(ValueList<Definition> items, Place place)
    {
        int termWidth = WidthOfTerms(items, place);
        int[] widths = [termWidth, place.Width - termWidth];
        Place term = new() { Style = StyleId.DefinitionTerm, Width = termWidth, IsInTable = true, Look = place.Look with { HasBoldStyle = true } };
        Place description = new() { Style = StyleId.TableText, Width = widths[1], IsInTable = true, Look = place.Look };
        using (MarkupWriter.Scope table = tables.Begin(new TableFrame(StyleId.LayoutTable, widths) { HasHeaderColumn = true }, place))
        {
            foreach (Definition item in items)
            {
                using MarkupWriter.Scope row = tables.BeginRow(isHead: false);
                tables.WriteCell(widths[0], 1, null, [new Paragraph(item.Term)], term);
                tables.WriteCell(widths[1], 1, null, item.Content, description);
            }
        }
        story.EndTable();
    }

    private int WidthOfTerms(ValueList<Definition> items, Place place)
    {
        double longest = items.Max(item => ColumnWidths.LongestLine(InlineText.Of(item.Term)));
        return Math.Min(Measure.Twips((longest + 1) * theme.TextSize), (int)(place.Width * WidestTerms));
    }
}
