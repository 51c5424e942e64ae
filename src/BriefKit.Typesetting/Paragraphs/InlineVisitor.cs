using System.Diagnostics;
using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>A visitor that is given inlines only.</summary>
internal abstract class InlineVisitor<TContext, TResult> : DocumentVisitor<TContext, TResult>
{
    protected sealed override TResult VisitTitle(TitleBlock title, TContext context) => Refuse();
    protected sealed override TResult VisitHeading(Heading heading, TContext context) => Refuse();
    protected sealed override TResult VisitParagraph(Paragraph paragraph, TContext context) => Refuse();
    protected sealed override TResult VisitBulletList(BulletList list, TContext context) => Refuse();
    protected sealed override TResult VisitNumberedList(NumberedList list, TContext context) => Refuse();
    protected sealed override TResult VisitDefinitionList(DefinitionList list, TContext context) => Refuse();
    protected sealed override TResult VisitTable(Table table, TContext context) => Refuse();
    protected sealed override TResult VisitBlockQuote(BlockQuote quote, TContext context) => Refuse();
    protected sealed override TResult VisitPreformatted(Preformatted preformatted, TContext context) => Refuse();
    protected sealed override TResult VisitBox(Box box, TContext context) => Refuse();
    protected sealed override TResult VisitColumns(Columns columns, TContext context) => Refuse();
    protected sealed override TResult VisitFigure(Figure figure, TContext context) => Refuse();
    protected sealed override TResult VisitThematicBreak(ThematicBreak thematicBreak, TContext context) => Refuse();
    protected sealed override TResult VisitPageBreak(PageBreak pageBreak, TContext context) => Refuse();
    protected sealed override TResult VisitAnswerSpace(AnswerSpace answerSpace, TContext context) => Refuse();
    protected sealed override TResult VisitReferenceList(ReferenceList list, TContext context) => Refuse();
    protected sealed override TResult VisitTableOfContents(TableOfContents contents, TContext context) => Refuse();

    private static TResult Refuse() => throw new UnreachableException("A block was given to a visitor of inlines.");
}
