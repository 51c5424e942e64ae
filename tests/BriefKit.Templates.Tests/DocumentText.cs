using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Templates.Tests;

/// <summary>Writes a document as an outline, a block or an inline to a line, for people and golden files.</summary>
internal sealed class DocumentText : DocumentVisitor<int, int>
{
    private readonly StringBuilder _text = new();

    public static string Of(Document document)
    {
        DocumentText writer = new();
        writer._text.Append($"document \"{document.Metadata.Title}\" {document.Metadata.Language} {document.Theme.Name}\n");
        writer.Matter("header", document.Header);
        writer.Matter("footer", document.Footer);
        writer.Blocks(document.Blocks, 0);
        return writer._text.ToString();
    }

    public static string Of(ValueList<Block> blocks)
    {
        DocumentText writer = new();
        writer.Blocks(blocks, 0);
        return writer._text.ToString();
    }

    private void Matter(string name, RunningMatter matter)
    {
        foreach ((string place, ValueList<Inline> content) in new[] { ("start", matter.Start), ("center", matter.Center), ("end", matter.End) })
        {
            if (!content.IsEmpty)
                Line(0, $"{name} {place}", content);
        }
    }

    private void Blocks(ValueList<Block> blocks, int depth)
    {
        foreach (Block block in blocks)
            Visit(block, depth);
    }

    private int Line(int depth, string head, ValueList<Inline> content)
    {
        _text.Append(' ', depth * 2).Append(head).Append(':');
        foreach (Inline inline in content)
        {
            _text.Append(' ');
            Visit(inline, 0);
        }
        _text.Append('\n');
        return 0;
    }

    private int Group(int depth, string head, ValueList<Block> content)
    {
        _text.Append(' ', depth * 2).Append(head).Append('\n');
        Blocks(content, depth + 1);
        return 0;
    }

    private int Span(string head, ValueList<Inline> content)
    {
        _text.Append(head).Append('(');
        for (int i = 0; i < content.Count; i++)
        {
            _text.Append(i == 0 ? "" : " ");
            Visit(content[i], 0);
        }
        _text.Append(')');
        return 0;
    }

    private int Word(string word)
    {
        _text.Append(word);
        return 0;
    }

    protected override int VisitTitle(TitleBlock title, int context)
    {
        if (!title.Kicker.IsEmpty)
            Line(context, "kicker", title.Kicker);
        Line(context, "title", title.Content);
        return title.Subtitle.IsEmpty ? 0 : Line(context, "subtitle", title.Subtitle);
    }

    protected override int VisitHeading(Heading heading, int context) => Line(context, $"heading {heading.Level}", heading.Content);

    protected override int VisitParagraph(Paragraph paragraph, int context) =>
        Line(context, paragraph.Role == ParagraphRole.Body ? "paragraph" : $"paragraph {paragraph.Role.ToString().ToLowerInvariant()}", paragraph.Content);

    protected override int VisitBulletList(BulletList list, int context)
    {
        foreach (ListItem item in list.Items)
            Group(context, list.IsTight ? "bullet" : "bullet loose", item.Content);
        return 0;
    }

    protected override int VisitNumberedList(NumberedList list, int context)
    {
        for (int i = 0; i < list.Items.Count; i++)
            Group(context, $"number {list.Start + i}{(list.IsTight ? "" : " loose")}", list.Items[i].Content);
        return 0;
    }

    protected override int VisitDefinitionList(DefinitionList list, int context)
    {
        foreach (Definition item in list.Items)
        {
            Line(context, $"term {list.Style.ToString().ToLowerInvariant()}", item.Term);
            Blocks(item.Content, context + 1);
        }
        return 0;
    }

    protected override int VisitTable(Table table, int context)
    {
        Group(context, $"table {string.Join(" ", table.Columns.Select(column => $"{column.Alignment}{column.Width:0.##}{(column.IsHeader ? "!" : "")}"))}", []);
        foreach (TableRow row in table.Head.Concat(table.Rows))
        {
            Group(context + 1, table.Head.Contains(row) ? "head" : "row", []);
            foreach (TableCell cell in row.Cells)
                Group(context + 2, "cell", cell.Content);
        }
        return 0;
    }

    protected override int VisitBlockQuote(BlockQuote quote, int context) => Group(context, "quote", quote.Content);

    protected override int VisitPreformatted(Preformatted preformatted, int context) => Group(context, $"preformatted {Quote(preformatted.Text)}", []);

    protected override int VisitBox(Box box, int context) => Group(context, "box", box.Content);

    protected override int VisitColumns(Columns columns, int context) => Group(context, $"columns {columns.Count}", columns.Content);

    protected override int VisitFigure(Figure figure, int context) => Line(context, "figure", figure.Caption);

    protected override int VisitThematicBreak(ThematicBreak thematicBreak, int context) => Group(context, "rule", []);

    protected override int VisitPageBreak(PageBreak pageBreak, int context) => Group(context, "page break", []);

    protected override int VisitAnswerSpace(AnswerSpace answerSpace, int context) =>
        Group(context, $"answer {answerSpace.Lines}{(answerSpace.IsRuled ? "" : " box")}", []);

    protected override int VisitTableOfContents(TableOfContents contents, int context) => Group(context, $"contents {contents.Depth}", []);

    protected override int VisitReferenceList(ReferenceList list, int context) =>
        Group(context, string.Join(' ', ((string[])["references", list.Selection.ToString().ToLowerInvariant(), ScopeOf(list), .. FilterOf("", list.Include), .. FilterOf("not ", list.Exclude)]).Where(word => word.Length > 0)), []);

    private static string ScopeOf(ReferenceList list) => list.Scope == ReferenceScope.Part ? "" : list.Scope.ToString().ToLowerInvariant();

    private static string[] FilterOf(string sign, ReferenceFilter filter) =>
    [
        .. filter.Ids.Select(id => sign + id),
        .. filter.Types.Select(type => $"{sign}type:{type.CslName}"),
        .. filter.Keywords.Select(keyword => $"{sign}keyword:{keyword}"),
    ];

    protected override int VisitTextRun(TextRun run, int context) => Word(Quote(run.Text));

    protected override int VisitEmphasis(Emphasis emphasis, int context) => Span("emphasis", emphasis.Content);

    protected override int VisitStrong(Strong strong, int context) => Span("strong", strong.Content);

    protected override int VisitSmallCaps(SmallCaps smallCaps, int context) => Span("small-caps", smallCaps.Content);

    protected override int VisitUnderline(Underline underline, int context) => Span("underline", underline.Content);

    protected override int VisitSuperscript(Superscript superscript, int context) => Span("superscript", superscript.Content);

    protected override int VisitSubscript(Subscript subscript, int context) => Span("subscript", subscript.Content);

    protected override int VisitUnstyled(Unstyled unstyled, int context) => Span("unstyled", unstyled.Content);

    protected override int VisitCode(Code code, int context) => Word("code" + Quote(code.Text));

    protected override int VisitLanguageSpan(LanguageSpan span, int context) => Span(span.Language, span.Content);

    protected override int VisitLink(Link link, int context) => Span($"link<{link.Target}>", link.Content);

    protected override int VisitLineBreak(LineBreak lineBreak, int context) => Word("break");

    protected override int VisitNote(Note note, int context) => Word($"note{{{Of(note.Content).Trim()}}}");

    protected override int VisitCitation(Citation citation, int context) => Word("cite[" + string.Join("; ", citation.Cluster.Cites.Select(Write)) + "]");

    protected override int VisitPageNumber(PageNumber pageNumber, int context) => Word("page");

    protected override int VisitPageCount(PageCount pageCount, int context) => Word("pages");

    protected override int VisitRunningHeading(RunningHeading heading, int context) => Word($"heading {(heading.IsLast ? "last" : "first")} {heading.Level}");

    private static string Write(Cite cite) =>
        $"{cite.Prefix}{cite.ReferenceId}{(cite.Locator is Locator locator ? $", {locator.Label} {locator.Value}" : "")}{cite.Suffix}"
        + (cite.Form == CiteForm.Full ? "" : $" {cite.Form}");

    private static string Quote(string text) => "\"" + text.Replace("\n", "\\n") + "\"";
}
