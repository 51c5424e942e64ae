using System.Globalization;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Templates.Reporting;
using BriefKit.Templates.Slots;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Block = BriefKit.Core.Documents.Block;
using DialectList = Markdig.Extensions.DefinitionLists.DefinitionList;
using DialectTable = Markdig.Extensions.Tables.Table;
using MarkdigBlock = Markdig.Syntax.Block;

namespace BriefKit.Templates.Markdown;

/// <summary>Turns the blocks of the Markdown parser into ours.</summary>
internal sealed class BlockConverter
{
    private readonly MarkupText _text;
    private readonly SlotTable _slots;
    private readonly DiagnosticBag _bag;
    private readonly InlineConverter _inlines;
    private readonly ContainerConverter _containers;
    private readonly TableConverter _tables;
    private readonly HashSet<Footnote> _openNotes = [];

    public BlockConverter(MarkupText text, SlotTable slots, DialectContext context)
    {
        _text = text;
        _slots = slots;
        _bag = context.Findings;
        _inlines = new InlineConverter(text, slots, context) { Notes = ConvertNote };
        _containers = new ContainerConverter(this, context.Findings);
        _tables = new TableConverter(this);
    }

    /// <summary>What is to stand on every page.</summary>
    public RunningParts Running { get; } = new();

    public ValueList<Block> Convert(ContainerBlock container) => Convert(container, BlockStyle.Plain);

    public ValueList<Block> Convert(ContainerBlock container, BlockStyle style)
    {
        List<Block> blocks = [];
        foreach (MarkdigBlock block in container)
            Append(block, style, blocks);
        return blocks.ToValueList();
    }

    public ValueList<Block> Convert(MarkdigBlock block, BlockStyle style)
    {
        List<Block> blocks = [];
        Append(block, style, blocks);
        return [.. blocks];
    }

    public ValueList<Inline> ConvertInlines(LeafBlock leaf) => _inlines.Convert(leaf.Inline);

    /// <summary>The inlines of all paragraphs in a container, for places that are a line and no more.</summary>
    public ValueList<Inline> ConvertLine(ContainerBlock container) => container is [LeafBlock only]
        ? ConvertInlines(only)
        : container.OfType<LeafBlock>().SelectMany(leaf => ConvertInlines(leaf)).ToValueList();

    /// <summary>The inlines of a container that stands on every page.</summary>
    public ValueList<Inline> ConvertRunning(ContainerBlock container)
    {
        _inlines.IsOnEveryPage = true;
        ValueList<Inline> line = ConvertLine(container);
        _inlines.IsOnEveryPage = false;
        return line;
    }

    public string Flatten(string? text) => text is null ? "" : _slots.Flatten(text);

    public SourceLocation? LocationOf(MarkdownObject block) => _text.LocationOf(block.Span.Start);

    private Origin At(MarkdownObject block) => new(LocationOf(block));

    private void Append(MarkdigBlock block, BlockStyle style, List<Block> blocks)
    {
        switch (block)
        {
            case HeadingBlock heading:
                AppendHeading(heading, blocks);
                break;
            case ParagraphBlock paragraph:
                AppendParagraph(paragraph, style, blocks);
                break;
            case ListBlock list:
                blocks.Add(ConvertList(list, style));
                break;
            case QuoteBlock quote:
                blocks.Add(new BlockQuote(Convert(quote, style)) { Origin = At(quote) });
                break;
            case HtmlBlock html:
                AppendHtml(html, blocks);
                break;
            case CodeBlock code:
                blocks.Add(new Preformatted(_slots.Flatten(code.Lines.ToString())) { Origin = At(code) });
                break;
            case ThematicBreakBlock rule:
                blocks.Add(new ThematicBreak { Origin = At(rule) });
                break;
            case CustomContainer container:
                _containers.Append(container, style, blocks);
                break;
            case DialectTable table:
                blocks.Add(_tables.Convert(table, style) with { Origin = At(table) });
                break;
            case DialectList list:
                blocks.Add(DefinitionConverter.Convert(list, style, this) with { Origin = At(list) });
                break;
            default:
                // Link definitions and the gathered notes: what they say stands where it is used.
                break;
        }
    }

    private void AppendHeading(HeadingBlock heading, List<Block> blocks)
    {
        ValueList<Inline> content = ConvertInlines(heading);
        if (content.IsEmpty)
            return;
        blocks.Add(heading.Level == 1
            ? new TitleBlock(content, _containers.TakeKicker(), []) { Origin = At(heading) }
            : new Heading(heading.Level - 1, content) { Origin = At(heading) });
    }

    private void AppendParagraph(ParagraphBlock paragraph, BlockStyle style, List<Block> blocks)
    {
        foreach (ParagraphPiece piece in _inlines.ConvertPieces(paragraph.Inline))
        {
            if (!piece.Content.IsEmpty)
                blocks.Add(new Paragraph(piece.Content) { Role = style.Role, Origin = At(paragraph) });
            blocks.AddRange(piece.Blocks);
        }
    }

    private Block ConvertList(ListBlock list, BlockStyle style)
    {
        List<ListItem> converted = [];
        foreach (MarkdigBlock block in list)
        {
            if (block is ListItemBlock item)
                converted.Add(new ListItem(Convert(item, style)) { Origin = At(item) });
        }
        ValueList<ListItem> items = converted.ToValueList();
        if (!list.IsOrdered)
            return new BulletList(items) { IsTight = !list.IsLoose, Origin = At(list) };
        NumberStyle numbers = list.BulletType switch
        {
            'a' => NumberStyle.LowerAlpha,
            'A' => NumberStyle.UpperAlpha,
            'i' => NumberStyle.LowerRoman,
            'I' => NumberStyle.UpperRoman,
            _ => NumberStyle.Decimal,
        };
        int start = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 1;
        return new NumberedList(start, items) { IsTight = !list.IsLoose, Style = numbers, Origin = At(list) };
    }

    private void AppendHtml(HtmlBlock html, List<Block> blocks)
    {
        string lines = html.Lines.ToString();
        _bag.Add(TemplatesDiagnostics.Html(LocationOf(html), FirstLine(_slots.Flatten(lines))));
        InlineRun run = new();
        _inlines.AppendText(lines.Replace('\n', ' '), html.Span.Start, run, printed => blocks.AddRange(printed));
        ValueList<Inline> content = run.Take();
        if (!content.IsEmpty)
            blocks.Add(new Paragraph(content) { Origin = At(html) });
    }

    private ValueList<Block> ConvertNote(Footnote note)
    {
        // A note that mentions itself would never end.
        if (!_openNotes.Add(note))
            return [];
        ValueList<Block> content = Convert(note);
        _openNotes.Remove(note);
        return content;
    }

    private static string FirstLine(string text)
    {
        string line = text.Split('\n')[0].Trim();
        return line.Length <= 60 ? line : line[..60] + "...";
    }
}

/// <summary>What the containers around a block say about how it looks.</summary>
internal sealed record BlockStyle(ParagraphRole Role, DefinitionStyle Definitions, bool HasRowHeads)
{
    /// <summary>The columns of tables whose numbers are aligned on the decimal mark, from 0.</summary>
    public ValueList<int> DecimalColumns { get; init; }

    public static BlockStyle Plain { get; } = new(ParagraphRole.Body, DefinitionStyle.Beside, HasRowHeads: false);
}
