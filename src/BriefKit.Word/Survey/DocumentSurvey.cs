using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Word.Survey;

/// <summary>What has to be known of a whole document before any of it is written, found in one walk in reading order.</summary>
internal sealed class DocumentSurvey : DocumentVisitor<Nothing, Nothing>
{
    private readonly List<string> _anchors = [];
    private readonly List<string> _cited = [];
    private readonly List<ReferenceList> _lists = [];

    private DocumentSurvey() { }

    /// <summary>The anchors of titles and headings; one may come more than once.</summary>
    public IReadOnlyList<string> Anchors => _anchors;

    /// <summary>The ids of the references that are cited, each time that they are.</summary>
    public IReadOnlyList<string> Cited => _cited;

    /// <summary>The lists of references that hold something.</summary>
    public IReadOnlyList<ReferenceList> Lists => _lists;

    public static DocumentSurvey Of(Document document)
    {
        DocumentSurvey survey = new();
        survey.Visit(document.Blocks);
        survey.Visit(document.Header);
        survey.Visit(document.Footer);
        survey.Visit(document.FirstPage);
        survey.Visit(document.LeftPages);
        return survey;
    }

    protected override Nothing VisitTitle(TitleBlock title, Nothing context)
    {
        Note(title.Anchor);
        Visit(title.Content);
        Visit(title.Kicker);
        return Visit(title.Subtitle);
    }

    protected override Nothing VisitHeading(Heading heading, Nothing context)
    {
        Note(heading.Anchor);
        return Visit(heading.Content);
    }

    protected override Nothing VisitParagraph(Paragraph paragraph, Nothing context) => Visit(paragraph.Content);

    protected override Nothing VisitBulletList(BulletList list, Nothing context) => Visit(list.Items);

    protected override Nothing VisitNumberedList(NumberedList list, Nothing context) => Visit(list.Items);

    protected override Nothing VisitDefinitionList(DefinitionList list, Nothing context)
    {
        foreach (Definition item in list.Items)
        {
            Visit(item.Term);
            Visit(item.Content);
        }
        return default;
    }

    protected override Nothing VisitTable(Table table, Nothing context)
    {
        Visit(table.Head);
        Visit(table.Rows);
        return Visit(table.Caption);
    }

    protected override Nothing VisitBlockQuote(BlockQuote quote, Nothing context) => Visit(quote.Content);

    protected override Nothing VisitPreformatted(Preformatted preformatted, Nothing context) => default;

    protected override Nothing VisitBox(Box box, Nothing context) => Visit(box.Content);

    protected override Nothing VisitColumns(Columns columns, Nothing context) => Visit(columns.Content);

    protected override Nothing VisitFigure(Figure figure, Nothing context) => Visit(figure.Caption);

    protected override Nothing VisitThematicBreak(ThematicBreak thematicBreak, Nothing context) => default;

    protected override Nothing VisitPageBreak(PageBreak pageBreak, Nothing context) => default;

    protected override Nothing VisitAnswerSpace(AnswerSpace answerSpace, Nothing context) => default;

    protected override Nothing VisitReferenceList(ReferenceList list, Nothing context)
    {
        if (!list.Entries.IsEmpty)
            _lists.Add(list);
        foreach (ReferenceEntry entry in list.Entries)
        {
            foreach (EntryPart part in entry.Parts)
                Visit(part.Content);
        }
        return default;
    }

    protected override Nothing VisitTableOfContents(TableOfContents contents, Nothing context)
    {
        foreach (ContentsEntry entry in contents.Entries)
            Visit(entry.Content);
        return default;
    }

    protected override Nothing VisitTextRun(TextRun run, Nothing context) => default;

    protected override Nothing VisitEmphasis(Emphasis emphasis, Nothing context) => Visit(emphasis.Content);

    protected override Nothing VisitStrong(Strong strong, Nothing context) => Visit(strong.Content);

    protected override Nothing VisitSmallCaps(SmallCaps smallCaps, Nothing context) => Visit(smallCaps.Content);

    protected override Nothing VisitUnderline(Underline underline, Nothing context) => Visit(underline.Content);

    protected override Nothing VisitSuperscript(Superscript superscript, Nothing context) => Visit(superscript.Content);

    protected override Nothing VisitSubscript(Subscript subscript, Nothing context) => Visit(subscript.Content);

    protected override Nothing VisitUnstyled(Unstyled unstyled, Nothing context) => Visit(unstyled.Content);

    protected override Nothing VisitCode(Code code, Nothing context) => default;

    protected override Nothing VisitLanguageSpan(LanguageSpan span, Nothing context) => Visit(span.Content);

    protected override Nothing VisitLink(Link link, Nothing context) => Visit(link.Content);

    protected override Nothing VisitLineBreak(LineBreak lineBreak, Nothing context) => default;

    protected override Nothing VisitNote(Note note, Nothing context) => Visit(note.Content);

    protected override Nothing VisitCitation(Citation citation, Nothing context)
    {
        foreach (Cite cite in citation.Cluster.Cites)
            _cited.Add(cite.ReferenceId);
        return Visit(citation.Content);
    }

    protected override Nothing VisitPageNumber(PageNumber pageNumber, Nothing context) => default;

    protected override Nothing VisitPageCount(PageCount pageCount, Nothing context) => default;

    protected override Nothing VisitRunningHeading(RunningHeading heading, Nothing context) => default;

    private void Note(string? anchor)
    {
        if (anchor is not null)
            _anchors.Add(anchor);
    }

    private void Visit(PageEdges? edges)
    {
        if (edges is null)
            return;
        Visit(edges.Header);
        Visit(edges.Footer);
    }

    private void Visit(RunningMatter matter)
    {
        Visit(matter.Start);
        Visit(matter.Center);
        Visit(matter.End);
    }

    private Nothing Visit(ValueList<Block> blocks)
    {
        foreach (Block block in blocks)
            Visit(block, default);
        return default;
    }

    private Nothing Visit(ValueList<Inline> inlines)
    {
        foreach (Inline inline in inlines)
            Visit(inline, default);
        return default;
    }

    private Nothing Visit(ValueList<ListItem> items)
    {
        foreach (ListItem item in items)
            Visit(item.Content);
        return default;
    }

    private void Visit(ValueList<TableRow> rows)
    {
        foreach (TableRow row in rows)
        {
            foreach (TableCell cell in row.Cells)
                Visit(cell.Content);
        }
    }
}
