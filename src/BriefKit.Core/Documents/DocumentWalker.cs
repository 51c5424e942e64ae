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
    protected virtual void Walk(Block block) => Inside.Instance.Visit(block, this);

    /// <summary>Visits an inline. An override passes it on to this one, which visits what is inside.</summary>
    protected virtual void Walk(Inline inline) => Inside.Instance.Visit(inline, this);

    private void Walk(PageEdges? edges)
    {
        if (edges is null)
            return;
        Walk(edges.Header);
        Walk(edges.Footer);
    }

    private readonly record struct Nothing;

    // Takes a walker to what is inside a node. It keeps nothing, and one serves all walkers.
    private sealed class Inside : DocumentVisitor<DocumentWalker, Nothing>
    {
        public static readonly Inside Instance = new();

        protected override Nothing VisitTitle(TitleBlock title, DocumentWalker walker)
        {
            walker.Walk(title.Content);
            walker.Walk(title.Kicker);
            walker.Walk(title.Subtitle);
            return default;
        }

        protected override Nothing VisitTable(Table table, DocumentWalker walker)
        {
            Walk(table.Head, walker);
            Walk(table.Rows, walker);
            walker.Walk(table.Caption);
            return default;
        }

        protected override Nothing VisitHeading(Heading heading, DocumentWalker walker) => Walk(heading.Content, walker);

        protected override Nothing VisitParagraph(Paragraph paragraph, DocumentWalker walker) => Walk(paragraph.Content, walker);

        protected override Nothing VisitBulletList(BulletList list, DocumentWalker walker) => Walk(list.Items, walker);

        protected override Nothing VisitNumberedList(NumberedList list, DocumentWalker walker) => Walk(list.Items, walker);

        protected override Nothing VisitDefinitionList(DefinitionList list, DocumentWalker walker) => Walk(list.Items, walker);

        protected override Nothing VisitBlockQuote(BlockQuote quote, DocumentWalker walker) => Walk(quote.Content, walker);

        protected override Nothing VisitPreformatted(Preformatted preformatted, DocumentWalker walker) => default;

        protected override Nothing VisitBox(Box box, DocumentWalker walker) => Walk(box.Content, walker);

        protected override Nothing VisitColumns(Columns columns, DocumentWalker walker) => Walk(columns.Content, walker);

        protected override Nothing VisitFigure(Figure figure, DocumentWalker walker) => Walk(figure.Caption, walker);

        protected override Nothing VisitThematicBreak(ThematicBreak thematicBreak, DocumentWalker walker) => default;

        protected override Nothing VisitPageBreak(PageBreak pageBreak, DocumentWalker walker) => default;

        protected override Nothing VisitAnswerSpace(AnswerSpace answerSpace, DocumentWalker walker) => default;

        protected override Nothing VisitReferenceList(ReferenceList list, DocumentWalker walker) => Walk(list.Entries, walker);

        protected override Nothing VisitTableOfContents(TableOfContents contents, DocumentWalker walker) => Walk(contents.Entries, walker);

        protected override Nothing VisitTextRun(TextRun run, DocumentWalker walker) => default;

        protected override Nothing VisitEmphasis(Emphasis emphasis, DocumentWalker walker) => Walk(emphasis.Content, walker);

        protected override Nothing VisitStrong(Strong strong, DocumentWalker walker) => Walk(strong.Content, walker);

        protected override Nothing VisitSmallCaps(SmallCaps smallCaps, DocumentWalker walker) => Walk(smallCaps.Content, walker);

        protected override Nothing VisitUnderline(Underline underline, DocumentWalker walker) => Walk(underline.Content, walker);

        protected override Nothing VisitSuperscript(Superscript superscript, DocumentWalker walker) => Walk(superscript.Content, walker);

        protected override Nothing VisitSubscript(Subscript subscript, DocumentWalker walker) => Walk(subscript.Content, walker);

        protected override Nothing VisitUnstyled(Unstyled unstyled, DocumentWalker walker) => Walk(unstyled.Content, walker);

        protected override Nothing VisitCode(Code code, DocumentWalker walker) => default;

        protected override Nothing VisitLanguageSpan(LanguageSpan span, DocumentWalker walker) => Walk(span.Content, walker);

        protected override Nothing VisitLink(Link link, DocumentWalker walker) => Walk(link.Content, walker);

        protected override Nothing VisitLineBreak(LineBreak lineBreak, DocumentWalker walker) => default;

        protected override Nothing VisitNote(Note note, DocumentWalker walker) => Walk(note.Content, walker);

        protected override Nothing VisitCitation(Citation citation, DocumentWalker walker) => Walk(citation.Content, walker);

        protected override Nothing VisitPageNumber(PageNumber pageNumber, DocumentWalker walker) => default;

        protected override Nothing VisitPageCount(PageCount pageCount, DocumentWalker walker) => default;

        protected override Nothing VisitRunningHeading(RunningHeading heading, DocumentWalker walker) => default;

        private static Nothing Walk(ValueList<Block> blocks, DocumentWalker walker)
        {
            walker.Walk(blocks);
            return default;
        }

        private static Nothing Walk(ValueList<Inline> inlines, DocumentWalker walker)
        {
            walker.Walk(inlines);
            return default;
        }

        private static Nothing Walk(ValueList<ListItem> items, DocumentWalker walker)
        {
            foreach (ListItem item in items)
                walker.Walk(item.Content);
            return default;
        }

        private static Nothing Walk(ValueList<Definition> definitions, DocumentWalker walker)
        {
            foreach (Definition definition in definitions)
            {
                walker.Walk(definition.Term);
                walker.Walk(definition.Content);
            }
            return default;
        }

        private static void Walk(ValueList<TableRow> rows, DocumentWalker walker)
        {
            foreach (TableRow row in rows)
            {
                foreach (TableCell cell in row.Cells)
                    walker.Walk(cell.Content);
            }
        }

        private static Nothing Walk(ValueList<ReferenceEntry> entries, DocumentWalker walker)
        {
            foreach (ReferenceEntry entry in entries)
            {
                foreach (EntryPart part in entry.Parts)
                    walker.Walk(part.Content);
            }
            return default;
        }

        private static Nothing Walk(ValueList<ContentsEntry> entries, DocumentWalker walker)
        {
            foreach (ContentsEntry entry in entries)
                walker.Walk(entry.Content);
            return default;
        }
    }
}
