using System.Diagnostics;
using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Layout;

/// <summary>A visitor that is given blocks only.</summary>
internal abstract class BlockVisitor<TContext, TResult> : DocumentVisitor<TContext, TResult>
{
    protected sealed override TResult VisitTextRun(TextRun run, TContext context) => Refuse();
    protected sealed override TResult VisitEmphasis(Emphasis emphasis, TContext context) => Refuse();
    protected sealed override TResult VisitStrong(Strong strong, TContext context) => Refuse();
    protected sealed override TResult VisitSmallCaps(SmallCaps smallCaps, TContext context) => Refuse();
    protected sealed override TResult VisitUnderline(Underline underline, TContext context) => Refuse();
    protected sealed override TResult VisitSuperscript(Superscript superscript, TContext context) => Refuse();
    protected sealed override TResult VisitSubscript(Subscript subscript, TContext context) => Refuse();
    protected sealed override TResult VisitUnstyled(Unstyled unstyled, TContext context) => Refuse();
    protected sealed override TResult VisitCode(Code code, TContext context) => Refuse();
    protected sealed override TResult VisitLanguageSpan(LanguageSpan span, TContext context) => Refuse();
    protected sealed override TResult VisitLink(Link link, TContext context) => Refuse();
    protected sealed override TResult VisitLineBreak(LineBreak lineBreak, TContext context) => Refuse();
    protected sealed override TResult VisitNote(Note note, TContext context) => Refuse();
    protected sealed override TResult VisitCitation(Citation citation, TContext context) => Refuse();
    protected sealed override TResult VisitPageNumber(PageNumber pageNumber, TContext context) => Refuse();
    protected sealed override TResult VisitPageCount(PageCount pageCount, TContext context) => Refuse();
    protected sealed override TResult VisitRunningHeading(RunningHeading heading, TContext context) => Refuse();

    private static TResult Refuse() => throw new UnreachableException("An inline was given to a visitor of blocks.");
}
