using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Html.Content;

namespace BriefKit.Html.Lines;

/// <summary>
/// Renders a document as lines of characters. A block becomes its lines, joined by line feeds and no wider than what there is for it;
/// an inline becomes its characters. Whatever holds blocks sets their lines in and puts its marks before them.
/// </summary>
internal sealed class LineRenderer(Findings findings) : DocumentVisitor<int, string>
{
    private const int IndentWidth = 4;

    // However deep blocks are set in, so much is left for them, if need be beyond the line's end.
    private const int NarrowestText = 16;

    // Of the width of a list of labelled values.
    private const double WidestTerms = 0.35;

    private readonly List<Note> _notes = [];

    /// <summary>The blocks with an empty line between each two.</summary>
    public string Render(ValueList<Block> blocks, int width) => Join(blocks, width, "\n\n");

    public string Render(ValueList<Inline> inlines) => string.Concat(inlines.Select(inline => Visit(inline, 0)));

    /// <summary>The notes whose marks have been rendered, numbered; empty where there are none.</summary>
    public string RenderNotes(int width)
    {
        List<string> notes = [];
        // A note may itself hold a mark, whose note joins at the end.
        for (int i = 0; i < _notes.Count; i++)
        {
            string mark = $"[{i + 1}] ";
            notes.Add(Hang(mark, Render(_notes[i].Content, Within(width, mark.Length))));
        }
        return string.Join('\n', notes);
    }

    protected override string VisitTitle(TitleBlock title, int width)
    {
        IEnumerable<string> lines = [Wrap(title.Kicker, width), Underline(Wrap(title.Content, width), '='), Wrap(title.Subtitle, width)];
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    protected override string VisitHeading(Heading heading, int width) =>
        Underline(Wrap(heading.Content, width), heading.Level switch { 1 => '-', 2 => '~', _ => '.' });

    protected override string VisitParagraph(Paragraph paragraph, int width) => Wrap(paragraph.Content, width);

    protected override string VisitBulletList(BulletList list, int width) =>
        RenderItems(list.Items, _ => "- ", list.IsTight, width);

    protected override string VisitNumberedList(NumberedList list, int width)
    {
        string[] labels = [.. Enumerable.Range(list.Start, list.Items.Count).Select(number => Numeral.Of(number, list.Style) + ". ")];
        int widest = labels.Select(label => label.Length).DefaultIfEmpty(0).Max();
        return RenderItems(list.Items, index => labels[index].PadLeft(widest), list.IsTight, width);
    }

    protected override string VisitDefinitionList(DefinitionList list, int width) =>
        list.Style is DefinitionStyle.Above
            ? string.Join('\n', list.Items.Select(item => Wrap(item.Term, width) + "\n" + Indent(RenderTight(item.Content, Within(width, IndentWidth)))))
            : RenderBeside(list, width);

    protected override string VisitTable(Table table, int width)
    {
        string rows = new TableRenderer(this).Render(table, width);
        return table.Caption.IsEmpty ? rows : Wrap(table.Caption, width) + "\n\n" + rows;
    }

    protected override string VisitBlockQuote(BlockQuote quote, int width) => Indent(Render(quote.Content, Within(width, IndentWidth)));

    protected override string VisitPreformatted(Preformatted preformatted, int width) =>
        Indent(findings.Clean(preformatted.Text, preformatted.Origin).TrimEnd('\n'));

    protected override string VisitBox(Box box, int width) => Prefix("| ", "| ", Render(box.Content, Within(width, 2)));

    protected override string VisitColumns(Columns columns, int width) => Render(columns.Content, width);

    protected override string VisitFigure(Figure figure, int width)
    {
        string description = string.Join('\n', LineWrapper.Wrap($"[{findings.Clean(figure.AlternativeText, figure.Origin)}]", width));
        return figure.Caption.IsEmpty ? description : description + "\n" + Wrap(figure.Caption, width);
    }

    protected override string VisitThematicBreak(ThematicBreak thematicBreak, int width) => "* * *".PadLeft((width + 5) / 2);

    protected override string VisitPageBreak(PageBreak pageBreak, int width) => "";

    protected override string VisitAnswerSpace(AnswerSpace answerSpace, int width)
    {
        if (answerSpace.IsRuled)
            return string.Join("\n\n", Enumerable.Repeat(new string('_', width), answerSpace.Lines));
        string edge = "+" + new string('-', width - 2) + "+", side = "|" + new string(' ', width - 2) + "|";
        return string.Join('\n', [edge, .. Enumerable.Repeat(side, answerSpace.Lines), edge]);
    }

    protected override string VisitReferenceList(ReferenceList list, int width) => string.Join('\n', list.Entries.Select(entry =>
    {
        int hanging = list.HasHangingIndent || list.HasAlignedSecondField ? IndentWidth : 0;
        List<string> lines = LineWrapper.Wrap(Render(entry), Within(width, hanging));
        return lines[0] + string.Concat(lines.Skip(1).Select(line => "\n" + (new string(' ', hanging) + line).TrimEnd(' ')));
    }));

    /// <summary>An entry with line feeds where its parts stand on lines of their own.</summary>
    public string Render(ReferenceEntry entry)
    {
        StringBuilder text = new();
        foreach (EntryPart part in entry.Parts)
        {
            bool stands = part.Display is EntryDisplay.Block or EntryDisplay.Indent;
            if (stands && text.Length > 0 && text[^1] != '\n')
                text.Append('\n');
            text.Append(Render(part.Content));
            if (part.Display is EntryDisplay.LeftMargin)
                text.Append(' ');
            else if (stands)
                text.Append('\n');
        }
        return text.ToString().TrimEnd('\n', ' ');
    }

    protected override string VisitTextRun(TextRun run, int width) => findings.Clean(run.Text, run.Origin).Replace('\t', ' ');

    protected override string VisitEmphasis(Emphasis emphasis, int width) => Render(emphasis.Content);

    protected override string VisitStrong(Strong strong, int width) => Render(strong.Content);

    protected override string VisitSmallCaps(SmallCaps smallCaps, int width) => Render(smallCaps.Content);

    protected override string VisitUnderline(Underline underline, int width) => Render(underline.Content);

    protected override string VisitSuperscript(Superscript superscript, int width) => Render(superscript.Content);

    protected override string VisitSubscript(Subscript subscript, int width) => Render(subscript.Content);

    protected override string VisitUnstyled(Unstyled unstyled, int width) => Render(unstyled.Content);

    protected override string VisitCode(Code code, int width) => findings.Clean(code.Text, code.Origin);

    protected override string VisitLanguageSpan(LanguageSpan span, int width) => Render(span.Content);

    protected override string VisitLink(Link link, int width)
    {
        string text = Render(link.Content);
        // Who cannot click wants to see the address, but once.
        return findings.TargetOf(link) is { Kind: LinkKind.Outside, Address: string address } && !Names(text, link.Target) ? $"{text} <{address}>" : text;
    }

    protected override string VisitLineBreak(LineBreak lineBreak, int width) => "\n";

    protected override string VisitNote(Note note, int width)
    {
        _notes.Add(note);
        return $"[{_notes.Count}]";
    }

    protected override string VisitCitation(Citation citation, int width) => Render(citation.Content);

    protected override string VisitPageNumber(PageNumber pageNumber, int width) => "";

    protected override string VisitPageCount(PageCount pageCount, int width) => "";

    protected override string VisitRunningHeading(RunningHeading heading, int width) => "";

    // A text without pages has no numbers of pages.
    protected override string VisitTableOfContents(TableOfContents contents, int width) => string.Join('\n', contents.Entries.Select(entry =>
    {
        string indent = new(' ', IndentWidth * (Math.Clamp(entry.Level, 1, 6) - 1));
        return Prefix(indent, indent + "  ", Wrap(entry.Content, Within(width, indent.Length + 2)));
    }));

    private static int Within(int width, int indent) => Math.Max(width - indent, NarrowestText);

    private static bool Names(string text, string target) =>
        target.EndsWith(text, StringComparison.OrdinalIgnoreCase) && text.Length > 0;

    private string Wrap(ValueList<Inline> inlines, int width) =>
        inlines.IsEmpty ? "" : string.Join('\n', LineWrapper.Wrap(Render(inlines), width));

    private string Join(ValueList<Block> blocks, int width, string separator) =>
        string.Join(separator, blocks.Select(block => Visit(block, width)).Where(text => text.Length > 0));

    // Within an item of a tight list, what follows its first paragraph follows at once.
    private string RenderTight(ValueList<Block> blocks, int width) =>
        Join(blocks, width, blocks.All(block => block is Paragraph or BulletList or NumberedList) ? "\n" : "\n\n");

    private string RenderItems(ValueList<ListItem> items, Func<int, string> labelOf, bool isTight, int width) =>
        string.Join(isTight ? "\n" : "\n\n", items.Select((item, index) =>
        {
            string label = labelOf(index);
            int rest = Within(width, label.Length);
            return Hang(label, isTight ? RenderTight(item.Content, rest) : Render(item.Content, rest));
        }));

    private string RenderBeside(DefinitionList list, int width)
    {
        string[] terms = [.. list.Items.Select(item => Render(item.Term))];
        int column = Math.Min(terms.Select(DisplayWidth.Of).DefaultIfEmpty(0).Max(), (int)(width * WidestTerms));
        return string.Join('\n', list.Items.Select((item, index) =>
        {
            List<string> term = LineWrapper.Wrap(terms[index], column);
            string[] description = RenderTight(item.Content, Within(width, column + 2)).Split('\n');
            return string.Join('\n', Enumerable.Range(0, Math.Max(term.Count, description.Length)).Select(line =>
                (Pad(line < term.Count ? term[line] : "", column) + "  " + (line < description.Length ? description[line] : "")).TrimEnd(' ')));
        }));
    }

    /// <summary>Fills a line up with spaces.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(width - DisplayWidth.Of(text), 0));

    private static string Underline(string text, char rule) =>
        text.Length == 0 ? "" : text + "\n" + new string(rule, text.Split('\n').Max(DisplayWidth.Of));

    private static string Hang(string label, string text) => Prefix(label, new string(' ', label.Length), text);

    private static string Indent(string text) => Prefix(new string(' ', IndentWidth), new string(' ', IndentWidth), text);

    private static string Prefix(string first, string others, string text) =>
        string.Join('\n', text.Split('\n').Select((line, index) => ((index == 0 ? first : others) + line).TrimEnd(' ')));
}
