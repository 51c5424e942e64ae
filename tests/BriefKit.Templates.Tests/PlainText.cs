using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Templates.Tests;

/// <summary>Writes a document as a reader would see it, a block to a line.</summary>
internal sealed class PlainText : DocumentVisitor<string, string>
{
    public static string Of(Document document) => new PlainText().Blocks(document.Blocks).TrimEnd('\n');

    public static string Of(ValueList<Inline> inlines) => string.Concat(inlines.Select(inline => new PlainText().Visit(inline, "")));

    private string Blocks(ValueList<Block> blocks, string prefix = "")
    {
        StringBuilder text = new();
        foreach (Block block in blocks)
        {
            text.Append(Visit(block, prefix));
            prefix = "";
        }
        return text.ToString();
    }

    private string Inlines(ValueList<Inline> inlines) => string.Concat(inlines.Select(inline => Visit(inline, "")));

    private string Line(string prefix, ValueList<Inline> inlines) => prefix + Inlines(inlines) + "\n";

    private string Cell(TableCell cell) => Blocks(cell.Content).TrimEnd('\n');

    protected override string VisitTitle(TitleBlock title, string context) =>
        string.Concat(new[] { title.Kicker, title.Content, title.Subtitle }.Where(line => !line.IsEmpty).Select(line => Line("", line)));

    protected override string VisitHeading(Heading heading, string context) => Line(context, heading.Content);

    protected override string VisitParagraph(Paragraph paragraph, string context) => Line(context, paragraph.Content);

    protected override string VisitBulletList(BulletList list, string context) =>
        string.Concat(list.Items.Select(item => Blocks(item.Content, "- ")));

    protected override string VisitNumberedList(NumberedList list, string context) =>
        string.Concat(list.Items.Select((item, index) => Blocks(item.Content, $"{list.Start + index}. ")));

    protected override string VisitDefinitionList(DefinitionList list, string context) =>
        string.Concat(list.Items.Select(item => item.Content is [Paragraph, ..] or []
            ? Blocks(item.Content, Inlines(item.Term) + ": ")
            : Line("", item.Term) + Blocks(item.Content)));

    protected override string VisitTable(Table table, string context) =>
        string.Concat(table.Head.Concat(table.Rows).Select(row => string.Join(" | ", row.Cells.Select(Cell)) + "\n"));

    protected override string VisitBlockQuote(BlockQuote quote, string context) => Blocks(quote.Content, "> ");

    protected override string VisitPreformatted(Preformatted preformatted, string context) => preformatted.Text + "\n";

    protected override string VisitBox(Box box, string context) => Blocks(box.Content);

    protected override string VisitColumns(Columns columns, string context) => Blocks(columns.Content);

    protected override string VisitFigure(Figure figure, string context) => Line(context, figure.Caption);

    protected override string VisitThematicBreak(ThematicBreak thematicBreak, string context) => "---\n";

    protected override string VisitPageBreak(PageBreak pageBreak, string context) => "[page break]\n";

    protected override string VisitAnswerSpace(AnswerSpace answerSpace, string context) => $"[answer: {answerSpace.Lines}]\n";

    protected override string VisitReferenceList(ReferenceList list, string context) =>
        $"[references: {(list.Include.Ids.IsEmpty ? list.Selection.ToString().ToLowerInvariant() : string.Join(", ", list.Include.Ids))}]\n";

    protected override string VisitTextRun(TextRun run, string context) => run.Text;

    protected override string VisitEmphasis(Emphasis emphasis, string context) => Inlines(emphasis.Content);

    protected override string VisitStrong(Strong strong, string context) => Inlines(strong.Content);

    protected override string VisitSmallCaps(SmallCaps smallCaps, string context) => Inlines(smallCaps.Content);

    protected override string VisitUnderline(Underline underline, string context) => Inlines(underline.Content);

    protected override string VisitSuperscript(Superscript superscript, string context) => Inlines(superscript.Content);

    protected override string VisitSubscript(Subscript subscript, string context) => Inlines(subscript.Content);

    protected override string VisitUnstyled(Unstyled unstyled, string context) => Inlines(unstyled.Content);

    protected override string VisitCode(Code code, string context) => code.Text;

    protected override string VisitLanguageSpan(LanguageSpan span, string context) => Inlines(span.Content);

    protected override string VisitLink(Link link, string context) => Inlines(link.Content);

    protected override string VisitLineBreak(LineBreak lineBreak, string context) => "\n";

    protected override string VisitNote(Note note, string context) => $"[note: {Blocks(note.Content).TrimEnd('\n')}]";

    protected override string VisitCitation(Citation citation, string context) =>
        "[" + string.Join("; ", citation.Cluster.Cites.Select(cite => cite.ReferenceId + (cite.Locator is Locator at ? $", {at.Label} {at.Value}" : ""))) + "]";

    protected override string VisitPageNumber(PageNumber pageNumber, string context) => "[page]";

    protected override string VisitPageCount(PageCount pageCount, string context) => "[pages]";

    protected override string VisitRunningHeading(RunningHeading heading, string context) => "[heading]";

    protected override string VisitTableOfContents(TableOfContents contents, string context) => "";
}
