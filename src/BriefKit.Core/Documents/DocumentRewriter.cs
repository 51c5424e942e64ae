using BriefKit.Core.Collections;

namespace BriefKit.Core.Documents;

/// <summary>
/// Makes a document of a document, in reading order. What a subclass does not override comes out as it went in: the same nodes and lists,
/// and not copies of them.
/// A block may become any number of blocks, and an inline any number of inlines.
/// </summary>
public abstract class DocumentRewriter
{
    public virtual Document Rewrite(Document document)
    {
        bool isChanged = Changes(document.Blocks, out ValueList<Block> blocks)
            | Changes(document.Header, out RunningMatter header)
            | Changes(document.Footer, out RunningMatter footer)
            | Changes(document.FirstPage, out PageEdges? firstPage)
            | Changes(document.LeftPages, out PageEdges? leftPages);
        return isChanged
            ? document with { Blocks = blocks, Header = header, Footer = footer, FirstPage = firstPage, LeftPages = leftPages }
            : document;
    }

    protected RunningMatter Rewrite(RunningMatter matter) =>
        Changes(matter.Start, out ValueList<Inline> start) | Changes(matter.Center, out ValueList<Inline> center) | Changes(matter.End, out ValueList<Inline> end)
            ? new(start, center, end)
            : matter;

    protected ValueList<Block> Rewrite(ValueList<Block> blocks)
    {
        RewrittenNodes<Block> rewritten = new(blocks);
        foreach (Block block in blocks)
            rewritten.AddRange(Rewrite(block));
        return rewritten.ToValueList();
    }

    protected virtual ValueList<Inline> Rewrite(ValueList<Inline> inlines)
    {
        RewrittenNodes<Inline> rewritten = new(inlines);
        foreach (Inline inline in inlines)
            rewritten.AddRange(Rewrite(inline));
        return rewritten.ToValueList();
    }

    /// <summary>Rewrites a block. An override that does not care for a kind passes it on to this one, which rewrites what is inside.</summary>
    protected virtual ValueList<Block> Rewrite(Block block) =>
    [
        block switch
        {
            TitleBlock title => Rewrite(title),
            Heading heading when Changes(heading.Content, out ValueList<Inline> content) => heading with { Content = content },
            Paragraph paragraph when Changes(paragraph.Content, out ValueList<Inline> content) => paragraph with { Content = content },
            BulletList list when Changes(list.Items, static (rewriter, item) => rewriter.Rewrite(item), out ValueList<ListItem> items) => list with { Items = items },
            NumberedList list when Changes(list.Items, static (rewriter, item) => rewriter.Rewrite(item), out ValueList<ListItem> items) => list with { Items = items },
            DefinitionList list when Changes(list.Items, static (rewriter, item) => rewriter.Rewrite(item), out ValueList<Definition> items) => list with { Items = items },
            Table table => Rewrite(table),
            BlockQuote quote when Changes(quote.Content, out ValueList<Block> content) => quote with { Content = content },
            Box box when Changes(box.Content, out ValueList<Block> content) => box with { Content = content },
            Columns columns when Changes(columns.Content, out ValueList<Block> content) => columns with { Content = content },
            Figure figure when Changes(figure.Caption, out ValueList<Inline> caption) => figure with { Caption = caption },
            ReferenceList list when Changes(list.Entries, static (rewriter, entry) => rewriter.Rewrite(entry), out ValueList<ReferenceEntry> entries) => list with { Entries = entries },
            TableOfContents contents when Changes(contents.Entries, static (rewriter, entry) => rewriter.Rewrite(entry), out ValueList<ContentsEntry> entries) => contents with { Entries = entries },
            _ => block,
        },
    ];

    protected virtual ValueList<Inline> Rewrite(Inline inline) =>
    [
        inline switch
        {
            Emphasis emphasis when Changes(emphasis.Content, out ValueList<Inline> content) => emphasis with { Content = content },
            Strong strong when Changes(strong.Content, out ValueList<Inline> content) => strong with { Content = content },
            SmallCaps smallCaps when Changes(smallCaps.Content, out ValueList<Inline> content) => smallCaps with { Content = content },
            Underline underline when Changes(underline.Content, out ValueList<Inline> content) => underline with { Content = content },
            Superscript superscript when Changes(superscript.Content, out ValueList<Inline> content) => superscript with { Content = content },
            Subscript subscript when Changes(subscript.Content, out ValueList<Inline> content) => subscript with { Content = content },
            Unstyled unstyled when Changes(unstyled.Content, out ValueList<Inline> content) => unstyled with { Content = content },
            LanguageSpan span when Changes(span.Content, out ValueList<Inline> content) => span with { Content = content },
            Link link when Changes(link.Content, out ValueList<Inline> content) => link with { Content = content },
            Note note when Changes(note.Content, out ValueList<Block> content) => note with { Content = content },
            Citation citation when Changes(citation.Content, out ValueList<Inline> content) => citation with { Content = content },
            _ => inline,
        },
    ];

    private TitleBlock Rewrite(TitleBlock title) =>
        Changes(title.Content, out ValueList<Inline> content) | Changes(title.Kicker, out ValueList<Inline> kicker) | Changes(title.Subtitle, out ValueList<Inline> subtitle)
            ? title with { Content = content, Kicker = kicker, Subtitle = subtitle }
            : title;

    private ListItem Rewrite(ListItem item) => Changes(item.Content, out ValueList<Block> content) ? item with { Content = content } : item;

    private Definition Rewrite(Definition definition) =>
        Changes(definition.Term, out ValueList<Inline> term) | Changes(definition.Content, out ValueList<Block> content)
            ? definition with { Term = term, Content = content }
            : definition;

    private Table Rewrite(Table table) =>
        Changes(table.Head, out ValueList<TableRow> head) | Changes(table.Rows, out ValueList<TableRow> rows) | Changes(table.Caption, out ValueList<Inline> caption)
            ? table with { Head = head, Rows = rows, Caption = caption }
            : table;

    private TableRow Rewrite(TableRow row) =>
        Changes(row.Cells, static (rewriter, cell) => rewriter.Rewrite(cell), out ValueList<TableCell> cells) ? row with { Cells = cells } : row;

    private TableCell Rewrite(TableCell cell) => Changes(cell.Content, out ValueList<Block> content) ? cell with { Content = content } : cell;

    private ReferenceEntry Rewrite(ReferenceEntry entry) =>
        Changes(entry.Parts, static (rewriter, part) => rewriter.Rewrite(part), out ValueList<EntryPart> parts) ? entry with { Parts = parts } : entry;

    private EntryPart Rewrite(EntryPart part) => Changes(part.Content, out ValueList<Inline> content) ? part with { Content = content } : part;

    private ContentsEntry Rewrite(ContentsEntry entry) => Changes(entry.Content, out ValueList<Inline> content) ? entry with { Content = content } : entry;

    private bool Changes(ValueList<Block> blocks, out ValueList<Block> rewritten)
    {
        rewritten = Rewrite(blocks);
        return !rewritten.IsSameAs(blocks);
    }

    private bool Changes(ValueList<Inline> inlines, out ValueList<Inline> rewritten)
    {
        rewritten = Rewrite(inlines);
        return !rewritten.IsSameAs(inlines);
    }

    private bool Changes(ValueList<TableRow> rows, out ValueList<TableRow> rewritten) => Changes(rows, static (rewriter, row) => rewriter.Rewrite(row), out rewritten);

    // A delegate that takes the rewriter is made once for all of them.
    private bool Changes<T>(ValueList<T> nodes, Func<DocumentRewriter, T, T> rewrite, out ValueList<T> rewritten)
        where T : Node
    {
        RewrittenNodes<T> changed = new(nodes);
        foreach (T node in nodes)
            changed.Add(rewrite(this, node));
        rewritten = changed.ToValueList();
        return !rewritten.IsSameAs(nodes);
    }

    private bool Changes(RunningMatter matter, out RunningMatter rewritten)
    {
        rewritten = Rewrite(matter);
        return !ReferenceEquals(rewritten, matter);
    }

    private bool Changes(PageEdges? edges, out PageEdges? rewritten)
    {
        rewritten = edges;
        if (edges is null || !(Changes(edges.Header, out RunningMatter header) | Changes(edges.Footer, out RunningMatter footer)))
            return false;
        rewritten = new PageEdges(header, footer);
        return true;
    }
}
