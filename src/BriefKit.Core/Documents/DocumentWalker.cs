using BriefKit.Core.Collections;

namespace BriefKit.Core.Documents;

/// <summary>Visits everything in a document, in reading order, and changes nothing.</summary>
public abstract class DocumentWalker
{
    public void Walk(Document document)
    {
        Walk(document.Blocks);
        Walk(document.Header);
        Walk(document.Footer);
        Walk(document.FirstPage);
        Walk(document.LeftPages);
    }

    protected void Walk(RunningMatter matter)
    {
        Walk(matter.Start);
        Walk(matter.Center);
        Walk(matter.End);
    }

    protected void Walk(ValueList<Block> blocks)
    {
        foreach (Block block in blocks)
            Walk(block);
    }

    protected void Walk(ValueList<Inline> inlines)
    {
        foreach (Inline inline in inlines)
            Walk(inline);
    }

    /// <summary>Visits a block. An override passes it on to this one, which visits what is inside.</summary>
    protected virtual void Walk(Block block)
    {
        switch (block)
        {
            case TitleBlock title:
                Walk(title.Content);
                Walk(title.Kicker);
                Walk(title.Subtitle);
                break;
            case Heading heading: Walk(heading.Content); break;
            case Paragraph paragraph: Walk(paragraph.Content); break;
            case BulletList list: Walk(list.Items); break;
            case NumberedList list: Walk(list.Items); break;
            case DefinitionList list: Walk(list.Items); break;
            case Table table:
                Walk(table.Head);
                Walk(table.Rows);
                Walk(table.Caption);
                break;
            case BlockQuote quote: Walk(quote.Content); break;
            case Box box: Walk(box.Content); break;
            case Columns columns: Walk(columns.Content); break;
            case Figure figure: Walk(figure.Caption); break;
            case ReferenceList list: Walk(list.Entries); break;
            case TableOfContents contents: Walk(contents.Entries); break;
        }
    }

    /// <summary>Visits an inline. An override passes it on to this one, which visits what is inside.</summary>
    protected virtual void Walk(Inline inline)
    {
        switch (inline)
        {
            case Emphasis emphasis: Walk(emphasis.Content); break;
            case Strong strong: Walk(strong.Content); break;
            case SmallCaps smallCaps: Walk(smallCaps.Content); break;
            case Underline underline: Walk(underline.Content); break;
            case Superscript superscript: Walk(superscript.Content); break;
            case Subscript subscript: Walk(subscript.Content); break;
            case Unstyled unstyled: Walk(unstyled.Content); break;
            case LanguageSpan span: Walk(span.Content); break;
            case Link link: Walk(link.Content); break;
            case Note note: Walk(note.Content); break;
            case Citation citation: Walk(citation.Content); break;
        }
    }

    private void Walk(PageEdges? edges)
    {
        if (edges is null)
            return;
        Walk(edges.Header);
        Walk(edges.Footer);
    }

    private void Walk(ValueList<ListItem> items)
    {
        foreach (ListItem item in items)
            Walk(item.Content);
    }

    private void Walk(ValueList<Definition> definitions)
    {
        foreach (Definition definition in definitions)
        {
            Walk(definition.Term);
            Walk(definition.Content);
        }
    }

    private void Walk(ValueList<TableRow> rows)
    {
        foreach (TableRow row in rows)
        {
            foreach (TableCell cell in row.Cells)
                Walk(cell.Content);
        }
    }

    private void Walk(ValueList<ReferenceEntry> entries)
    {
        foreach (ReferenceEntry entry in entries)
        {
            foreach (EntryPart part in entry.Parts)
                Walk(part.Content);
        }
    }

    private void Walk(ValueList<ContentsEntry> entries)
    {
        foreach (ContentsEntry entry in entries)
            Walk(entry.Content);
    }
}
