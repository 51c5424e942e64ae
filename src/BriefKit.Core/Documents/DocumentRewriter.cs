using BriefKit.Core.Collections;

namespace BriefKit.Core.Documents;

/// <summary>
/// Makes a document of a document, in reading order. What a subclass does not override comes out as it went in.
/// A block may become any number of blocks, and an inline any number of inlines.
/// </summary>
public abstract class DocumentRewriter
{
    public virtual Document Rewrite(Document document) => document with
    {
        Blocks = Rewrite(document.Blocks),
        Header = Rewrite(document.Header),
        Footer = Rewrite(document.Footer),
        FirstPage = Rewrite(document.FirstPage),
        LeftPages = Rewrite(document.LeftPages),
    };

    private PageEdges? Rewrite(PageEdges? edges) => edges is null ? null : new PageEdges(Rewrite(edges.Header), Rewrite(edges.Footer));

    protected RunningMatter Rewrite(RunningMatter matter) =>
        new(Rewrite(matter.Start), Rewrite(matter.Center), Rewrite(matter.End));

    protected ValueList<Block> Rewrite(ValueList<Block> blocks) => blocks.SelectMany(block => Rewrite(block)).ToValueList();

    protected virtual ValueList<Inline> Rewrite(ValueList<Inline> inlines) => inlines.SelectMany(inline => Rewrite(inline)).ToValueList();

    /// <summary>Rewrites a block. An override that does not care for a kind passes it on to this one, which rewrites what is inside.</summary>
    protected virtual ValueList<Block> Rewrite(Block block) => block switch
    {
        TitleBlock title => [title with { Content = Rewrite(title.Content), Kicker = Rewrite(title.Kicker), Subtitle = Rewrite(title.Subtitle) }],
        Heading heading => [heading with { Content = Rewrite(heading.Content) }],
        Paragraph paragraph => [paragraph with { Content = Rewrite(paragraph.Content) }],
        BulletList list => [list with { Items = Rewrite(list.Items) }],
        NumberedList list => [list with { Items = Rewrite(list.Items) }],
        DefinitionList list => [list with { Items = list.Items.Select(Rewrite).ToValueList() }],
        Table table => [table with { Head = Rewrite(table.Head), Rows = Rewrite(table.Rows), Caption = Rewrite(table.Caption) }],
        BlockQuote quote => [quote with { Content = Rewrite(quote.Content) }],
        Box box => [box with { Content = Rewrite(box.Content) }],
        Columns columns => [columns with { Content = Rewrite(columns.Content) }],
        Figure figure => [figure with { Caption = Rewrite(figure.Caption) }],
        ReferenceList list => [list with { Entries = list.Entries.Select(Rewrite).ToValueList() }],
        TableOfContents contents => [contents with { Entries = contents.Entries.Select(Rewrite).ToValueList() }],
        _ => [block],
    };

    protected virtual ValueList<Inline> Rewrite(Inline inline) => inline switch
    {
        Emphasis emphasis => [emphasis with { Content = Rewrite(emphasis.Content) }],
        Strong strong => [strong with { Content = Rewrite(strong.Content) }],
        SmallCaps smallCaps => [smallCaps with { Content = Rewrite(smallCaps.Content) }],
        Underline underline => [underline with { Content = Rewrite(underline.Content) }],
        Superscript superscript => [superscript with { Content = Rewrite(superscript.Content) }],
        Subscript subscript => [subscript with { Content = Rewrite(subscript.Content) }],
        Unstyled unstyled => [unstyled with { Content = Rewrite(unstyled.Content) }],
        LanguageSpan span => [span with { Content = Rewrite(span.Content) }],
        Link link => [link with { Content = Rewrite(link.Content) }],
        Note note => [note with { Content = Rewrite(note.Content) }],
        Citation citation => [citation with { Content = Rewrite(citation.Content) }],
        _ => [inline],
    };

    private ValueList<ListItem> Rewrite(ValueList<ListItem> items) =>
        items.Select(item => item with { Content = Rewrite(item.Content) }).ToValueList();

    private Definition Rewrite(Definition definition) =>
        definition with { Term = Rewrite(definition.Term), Content = Rewrite(definition.Content) };

    private ValueList<TableRow> Rewrite(ValueList<TableRow> rows) =>
        rows.Select(row => row with { Cells = row.Cells.Select(Rewrite).ToValueList() }).ToValueList();

    private TableCell Rewrite(TableCell cell) => cell with { Content = Rewrite(cell.Content) };

    private ContentsEntry Rewrite(ContentsEntry entry) => entry with { Content = Rewrite(entry.Content) };

    private ReferenceEntry Rewrite(ReferenceEntry entry) =>
        entry with { Parts = entry.Parts.Select(part => part with { Content = Rewrite(part.Content) }).ToValueList() };
}
