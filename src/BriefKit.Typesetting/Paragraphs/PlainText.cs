using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;

namespace BriefKit.Typesetting.Paragraphs;

/// <summary>The characters of inlines without their looks and their notes: what a side bar or a screen reader is told.</summary>
internal sealed class PlainText : InlineVisitor<StringBuilder, StringBuilder>
{
    private static readonly PlainText Visitor = new();

    public static string Of(ValueList<Inline> inlines) => Visitor.Append(inlines, new StringBuilder()).ToString();

    private StringBuilder Append(ValueList<Inline> inlines, StringBuilder text)
    {
        foreach (Inline inline in inlines)
            Visit(inline, text);
        return text;
    }

    protected override StringBuilder VisitTextRun(TextRun run, StringBuilder context) => context.Append(run.Text);
    protected override StringBuilder VisitEmphasis(Emphasis emphasis, StringBuilder context) => Append(emphasis.Content, context);
    protected override StringBuilder VisitStrong(Strong strong, StringBuilder context) => Append(strong.Content, context);
    protected override StringBuilder VisitSmallCaps(SmallCaps smallCaps, StringBuilder context) => Append(smallCaps.Content, context);
    protected override StringBuilder VisitUnderline(Underline underline, StringBuilder context) => Append(underline.Content, context);
    protected override StringBuilder VisitSuperscript(Superscript superscript, StringBuilder context) => Append(superscript.Content, context);
    protected override StringBuilder VisitSubscript(Subscript subscript, StringBuilder context) => Append(subscript.Content, context);
    protected override StringBuilder VisitUnstyled(Unstyled unstyled, StringBuilder context) => Append(unstyled.Content, context);
    protected override StringBuilder VisitCode(Code code, StringBuilder context) => context.Append(code.Text);
    protected override StringBuilder VisitLanguageSpan(LanguageSpan span, StringBuilder context) => Append(span.Content, context);
    protected override StringBuilder VisitLink(Link link, StringBuilder context) => Append(link.Content, context);
    protected override StringBuilder VisitLineBreak(LineBreak lineBreak, StringBuilder context) => context.Append(' ');
    protected override StringBuilder VisitNote(Note note, StringBuilder context) => context;
    protected override StringBuilder VisitCitation(Citation citation, StringBuilder context) => Append(citation.Content, context);
    protected override StringBuilder VisitPageNumber(PageNumber pageNumber, StringBuilder context) => context;
    protected override StringBuilder VisitPageCount(PageCount pageCount, StringBuilder context) => context;
    protected override StringBuilder VisitRunningHeading(RunningHeading heading, StringBuilder context) => context;
}
