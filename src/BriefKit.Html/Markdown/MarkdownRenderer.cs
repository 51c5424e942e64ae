using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Html.Content;

namespace BriefKit.Html.Markdown;

/// <summary>
/// Renders a document as Markdown: CommonMark, with notes, tables, definition lists and numbering as pandoc reads them.
/// A block becomes its lines, joined by line feeds; paragraphs are not wrapped, so that a change to one shows as a change to one.
/// </summary>
internal sealed class MarkdownRenderer(Findings findings, IReadOnlySet<string> linkedAnchors) : MarkdownInlines(findings)
{
    private const int DeepestHeading = 6;
    private const string NoteIndent = "    ";

    private static readonly MarkdownPlace Lines = new(IsOneLine: false), OneLine = new(IsOneLine: true);

    private int _headingShift;

    public string Render(ValueList<Block> blocks)
    {
        List<string> parts = [];
        for (int i = 0; i < blocks.Count; i++)
        {
            string markdown = Visit(blocks[i], Lines);
            if (markdown.Length == 0)
                continue;
            // Two lists, or two quotations, with nothing between them would be read as one, and a definition above a table as its caption.
            if (i > 0 && RunTogether(blocks[i - 1], blocks[i]))
                parts.Add("<!-- -->");
            parts.Add(markdown);
        }
        return string.Join("\n\n", parts);
    }

    /// <summary>The notes whose marks have been rendered; empty where there are none.</summary>
    public string RenderNotes()
    {
        List<string> notes = [];
        // A note may itself hold a mark, whose note joins at the end.
        for (int i = 0; i < Notes.Count; i++)
            notes.Add(Hang($"[^{i + 1}]: ", NoteIndent, Render(Notes[i].Content)));
        return string.Join("\n\n", notes);
    }

    protected override string VisitTitle(TitleBlock title, MarkdownPlace place)
    {
        _headingShift = 1;
        string[] parts = [Line(new Emphasis(title.Kicker)), $"# {AnchorOf(title.Anchor)}{HeadingText(title.Content)}", Line(new Emphasis(title.Subtitle))];
        return string.Join("\n\n", parts.Where(part => part.Length > 0));
    }

    protected override string VisitHeading(Heading heading, MarkdownPlace place)
    {
        string marks = new('#', Math.Min(heading.Level + _headingShift, DeepestHeading));
        return $"{marks} {AnchorOf(heading.Anchor)}{HeadingText(heading.Content)}";
    }

    private string AnchorOf(string? anchor) =>
        anchor is not null && linkedAnchors.Contains(anchor) ? $"<a id=\"{MarkdownText.Address(anchor)}\"></a>" : "";

    protected override string VisitParagraph(Paragraph paragraph, MarkdownPlace place) => Line([.. paragraph.Content]);

    protected override string VisitBulletList(BulletList list, MarkdownPlace place) =>
        RenderItems(list.Items, _ => "- ", list.IsTight);

    protected override string VisitNumberedList(NumberedList list, MarkdownPlace place)
    {
        // A capital and a full stop are an initial unless two spaces follow. What only pandoc counts must stand apart for the others.
        string space = list.Style is NumberStyle.UpperAlpha or NumberStyle.UpperRoman ? "  " : " ";
        return RenderItems(list.Items, index => Numeral.Of(list.Start + index, list.Style) + "." + space, list.IsTight && list.Style is NumberStyle.Decimal);
    }

    protected override string VisitDefinitionList(DefinitionList list, MarkdownPlace place) =>
        string.Join("\n\n", list.Items.Select(item =>
            MarkdownText.EscapeLineStart(Render(item.Term, OneLine)) + "\n\n" + Hang(":   ", NoteIndent, Render(item.Content))));

    protected override string VisitTable(Table table, MarkdownPlace place)
    {
        TableGrid grid = TableGrid.Of(table);
        if (grid.ColumnCount == 0)
            return "";
        bool isRegular = grid.Rows.SelectMany(row => row.Cells).All(cell => cell is { Span: 1, Continues: null } && cell.Content.All(block => block is Paragraph));
        if (!isRegular)
            Findings.Add(HtmlDiagnostics.CellFlattened(table.Origin));
        bool hasHead = grid.Rows.Any(row => row.IsHead);
        List<string> rows = [.. grid.Rows.Select(row => RenderRow(row, grid.ColumnCount))];
        if (!hasHead)
            rows.Insert(0, "|" + string.Concat(Enumerable.Repeat("  |", grid.ColumnCount)));
        rows.Insert(1, "|" + string.Concat(Enumerable.Range(0, grid.ColumnCount).Select(column => RuleOf(column, table.Columns) + "|")));
        string caption = table.Caption.IsEmpty ? "" : "\n\n: " + Render(table.Caption, OneLine).Trim();
        return string.Join('\n', rows) + caption;
    }

    protected override string VisitBlockQuote(BlockQuote quote, MarkdownPlace place) => Hang("> ", "> ", Render(quote.Content));

    protected override string VisitPreformatted(Preformatted preformatted, MarkdownPlace place)
    {
        string text = Findings.Clean(preformatted.Text, preformatted.Origin);
        string fence = MarkdownText.FenceFor(text, 3);
        return $"{fence}\n{text}{(text.EndsWith('\n') ? "" : "\n")}{fence}";
    }

    protected override string VisitBox(Box box, MarkdownPlace place) => Hang("> ", "> ", Render(box.Content));

    protected override string VisitColumns(Columns columns, MarkdownPlace place) => Render(columns.Content);

    protected override string VisitFigure(Figure figure, MarkdownPlace place)
    {
        string alternative = MarkdownText.Escape(Findings.Clean(figure.AlternativeText, figure.Origin).Replace('\n', ' '));
        string picture = $"![{alternative}](data:{figure.Image.MediaType};base64,{Convert.ToBase64String(figure.Image.Bytes.Span)})";
        return figure.Caption.IsEmpty ? picture : picture + "\n\n" + Line([.. figure.Caption]);
    }

    protected override string VisitThematicBreak(ThematicBreak thematicBreak, MarkdownPlace place) => "* * *";

    protected override string VisitPageBreak(PageBreak pageBreak, MarkdownPlace place) => "";

    protected override string VisitAnswerSpace(AnswerSpace answerSpace, MarkdownPlace place) =>
        string.Join("\n\n", Enumerable.Repeat("\\" + new string('_', 60), answerSpace.Lines));

    protected override string VisitTableOfContents(TableOfContents contents, MarkdownPlace place) => string.Join('\n', contents.Entries.Select(entry =>
        new string(' ', 2 * (Math.Clamp(entry.Level, 1, 6) - 1)) + "- " + Render([new Link("#" + entry.Anchor, entry.Content) { Origin = entry.Origin }], OneLine).Trim()));

    protected override string VisitReferenceList(ReferenceList list, MarkdownPlace place) =>
        string.Join("\n\n", list.Entries.Select(Render));

    /// <summary>An entry, with hard breaks where its parts stand on lines of their own.</summary>
    public string Render(ReferenceEntry entry)
    {
        List<Inline> line = [];
        foreach (EntryPart part in entry.Parts)
        {
            bool stands = part.Display is EntryDisplay.Block or EntryDisplay.Indent;
            if (stands && line.Count > 0 && line[^1] is not LineBreak)
                line.Add(new LineBreak());
            line.AddRange(part.Content);
            if (part.Display is EntryDisplay.LeftMargin)
                line.Add(new TextRun(" "));
            else if (stands)
                line.Add(new LineBreak());
        }
        return Line([.. line]);
    }

    // Number signs at the end of a heading would be taken for its frame.
    private string HeadingText(ValueList<Inline> content)
    {
        string text = Render(content, OneLine).Trim();
        return text.EndsWith('#') ? text[..^1] + "\\#" : text;
    }

    private string Line(Emphasis emphasis) => emphasis.Content.IsEmpty ? "" : Line([emphasis]);

    // A paragraph. A break at its end is none.
    private string Line(params Inline[] inlines)
    {
        string markdown = Render([.. inlines], Lines).TrimEnd(' ');
        while (markdown.EndsWith("\\\n", StringComparison.Ordinal))
            markdown = markdown[..^2].TrimEnd(' ');
        return string.Join('\n', markdown.Split('\n').Select(MarkdownText.EscapeLineStart));
    }

    private static bool RunTogether(Block above, Block below) => (above, below) is
        (BulletList or NumberedList, BulletList or NumberedList) or (DefinitionList, DefinitionList or Table) or (BlockQuote or Box, BlockQuote or Box);

    private string RenderItems(ValueList<ListItem> items, Func<int, string> labelOf, bool isTight) =>
        string.Join(isTight ? "\n" : "\n\n", items.Select((item, index) =>
        {
            string label = labelOf(index);
            return Hang(label, new string(' ', label.Length), isTight ? RenderTight(item.Content) : Render(item.Content));
        }));

    // A bulleted list may follow a paragraph at once; nothing else may.
    private string RenderTight(ValueList<Block> blocks) => blocks switch
    {
        [Paragraph paragraph, BulletList list] => Visit(paragraph, Lines) + "\n" + Visit(list, Lines),
        _ => Render(blocks),
    };

    private string RenderRow(GridRow row, int columns)
    {
        string[] cells = [.. Enumerable.Repeat("", columns)];
        foreach (GridCell cell in row.Cells)
            cells[cell.Column] = string.Join("<br />", cell.Content.Select(RenderInOneLine).Where(text => text.Length > 0));
        return "| " + string.Join(" | ", cells) + " |";
    }

    private string RenderInOneLine(Block block) => block is Paragraph paragraph
        ? Render(paragraph.Content, OneLine).Trim()
        : MarkdownText.Escape(Findings.Clean(InlineText.Of([block]), block.Origin)).Replace("\n", "<br />", StringComparison.Ordinal);

    private static string RuleOf(int column, ValueList<TableColumn> columns) => (column < columns.Count ? columns[column].Alignment : default) switch
    {
        ColumnAlignment.Center => ":---:",
        ColumnAlignment.End or ColumnAlignment.Decimal => "---:",
        _ => "---",
    };

    private static string Hang(string first, string others, string text) =>
        string.Join('\n', text.Split('\n').Select((line, index) => ((index == 0 ? first : others) + line).TrimEnd(' ')));
}
