using System.Diagnostics;

namespace BriefKit.Core.Documents;

/// <summary>The one place that tells the kinds of blocks and inlines apart. A new kind breaks the build of every visitor that lacks it.</summary>
public abstract class DocumentVisitor<TContext, TResult>
{
    public TResult Visit(Block block, TContext context) => block switch
    {
        TitleBlock title => VisitTitle(title, context),
        Heading heading => VisitHeading(heading, context),
        Paragraph paragraph => VisitParagraph(paragraph, context),
        BulletList list => VisitBulletList(list, context),
        NumberedList list => VisitNumberedList(list, context),
        DefinitionList list => VisitDefinitionList(list, context),
        Table table => VisitTable(table, context),
        BlockQuote quote => VisitBlockQuote(quote, context),
        Preformatted preformatted => VisitPreformatted(preformatted, context),
        Box box => VisitBox(box, context),
        Columns columns => VisitColumns(columns, context),
        Figure figure => VisitFigure(figure, context),
        ThematicBreak thematicBreak => VisitThematicBreak(thematicBreak, context),
        PageBreak pageBreak => VisitPageBreak(pageBreak, context),
        AnswerSpace answerSpace => VisitAnswerSpace(answerSpace, context),
        ReferenceList list => VisitReferenceList(list, context),
        TableOfContents contents => VisitTableOfContents(contents, context),
        _ => throw new UnreachableException($"No case for {block.GetType().Name}."),
    };

    public TResult Visit(Inline inline, TContext context) => inline switch
    {
        TextRun run => VisitTextRun(run, context),
        Emphasis emphasis => VisitEmphasis(emphasis, context),
        Strong strong => VisitStrong(strong, context),
        SmallCaps smallCaps => VisitSmallCaps(smallCaps, context),
        Underline underline => VisitUnderline(underline, context),
        Superscript superscript => VisitSuperscript(superscript, context),
        Subscript subscript => VisitSubscript(subscript, context),
        Unstyled unstyled => VisitUnstyled(unstyled, context),
        Code code => VisitCode(code, context),
        LanguageSpan span => VisitLanguageSpan(span, context),
        Link link => VisitLink(link, context),
        LineBreak lineBreak => VisitLineBreak(lineBreak, context),
        Note note => VisitNote(note, context),
        Citation citation => VisitCitation(citation, context),
        PageNumber pageNumber => VisitPageNumber(pageNumber, context),
        PageCount pageCount => VisitPageCount(pageCount, context),
        RunningHeading heading => VisitRunningHeading(heading, context),
        _ => throw new UnreachableException($"No case for {inline.GetType().Name}."),
    };

    protected abstract TResult VisitTitle(TitleBlock title, TContext context);
    protected abstract TResult VisitHeading(Heading heading, TContext context);
    protected abstract TResult VisitParagraph(Paragraph paragraph, TContext context);
    protected abstract TResult VisitBulletList(BulletList list, TContext context);
    protected abstract TResult VisitNumberedList(NumberedList list, TContext context);
    protected abstract TResult VisitDefinitionList(DefinitionList list, TContext context);
    protected abstract TResult VisitTable(Table table, TContext context);
    protected abstract TResult VisitBlockQuote(BlockQuote quote, TContext context);
    protected abstract TResult VisitPreformatted(Preformatted preformatted, TContext context);
    protected abstract TResult VisitBox(Box box, TContext context);
    protected abstract TResult VisitColumns(Columns columns, TContext context);
    protected abstract TResult VisitFigure(Figure figure, TContext context);
    protected abstract TResult VisitThematicBreak(ThematicBreak thematicBreak, TContext context);
    protected abstract TResult VisitPageBreak(PageBreak pageBreak, TContext context);
    protected abstract TResult VisitAnswerSpace(AnswerSpace answerSpace, TContext context);
    protected abstract TResult VisitReferenceList(ReferenceList list, TContext context);
    protected abstract TResult VisitTableOfContents(TableOfContents contents, TContext context);

    protected abstract TResult VisitTextRun(TextRun run, TContext context);
    protected abstract TResult VisitEmphasis(Emphasis emphasis, TContext context);
    protected abstract TResult VisitStrong(Strong strong, TContext context);
    protected abstract TResult VisitSmallCaps(SmallCaps smallCaps, TContext context);
    protected abstract TResult VisitUnderline(Underline underline, TContext context);
    protected abstract TResult VisitSuperscript(Superscript superscript, TContext context);
    protected abstract TResult VisitSubscript(Subscript subscript, TContext context);
    protected abstract TResult VisitUnstyled(Unstyled unstyled, TContext context);
    protected abstract TResult VisitCode(Code code, TContext context);
    protected abstract TResult VisitLanguageSpan(LanguageSpan span, TContext context);
    protected abstract TResult VisitLink(Link link, TContext context);
    protected abstract TResult VisitLineBreak(LineBreak lineBreak, TContext context);
    protected abstract TResult VisitNote(Note note, TContext context);
    protected abstract TResult VisitCitation(Citation citation, TContext context);
    protected abstract TResult VisitPageNumber(PageNumber pageNumber, TContext context);
    protected abstract TResult VisitPageCount(PageCount pageCount, TContext context);
    protected abstract TResult VisitRunningHeading(RunningHeading heading, TContext context);
}
