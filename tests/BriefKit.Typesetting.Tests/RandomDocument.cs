using System.Text;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using CsCheck;

namespace BriefKit.Typesetting.Tests;

/// <summary>Documents of random content.</summary>
internal static class RandomDocument
{
    private static readonly string[] Words =
    [
        "the", "a", "of", "conference", "handicraft", "well-known", "1953–1957", "(see", "below)", "“quoted", "words”", "organization", "office", "fi", "AVATAR",
        "https://example.org/a/long/path?with=query&and=more", "第三次全国手工业", "合作社。", "été", "e\u0301", "naïve", "x", "don’t", "12,345.67", "Straße", "…", "—", "co\u00ADoperation",
    ];

    private static readonly Gen<string> ShortWord = Gen.Int[0, Words.Length - 1].Select(index => Words[index]);

    private static readonly Gen<string> Word = Gen.Frequency((40, ShortWord), (1, Gen.Int[60, 150].Select(length => new string('w', length))));

    private static readonly Gen<string> Sentence = Word.Array[1, 40].Select(words => string.Join(' ', words));

    private static readonly Gen<ValueList<Inline>> Inlines = MakeInlines(withNotes: false);

    private static readonly Gen<ValueList<Inline>> InlinesWithNotes = MakeInlines(withNotes: true);

    /// <summary>Headings and paragraphs alone.</summary>
    public static Gen<Document> Prose { get; } = Make(
        Gen.Frequency((4, Sentence.Select(text => (Block)new Paragraph([new TextRun(text)]))), (1, HeadingOf(ShortWord.Array[1, 5].Select(words => (ValueList<Inline>)[new TextRun(string.Join(' ', words))])))).Array[1, 120]);

    public static Gen<Document> WithoutNotes { get; } = Make(WithTables(Inlines).Array[0, 14]);

    public static Gen<Document> Any { get; } = Make(WithTables(InlinesWithNotes).Array[0, 14]);

    /// <summary>As <see cref="Any"/>, of fewer blocks, so that there can be many of them.</summary>
    public static Gen<Document> Short { get; } = Make(WithTables(InlinesWithNotes).Array[0, 5]);

    /// <summary>Prose with lists, quotations, tables of short rows and pictures: what books are made of.</summary>
    public static Gen<Document> Book { get; } = Make(BookBlock().Array[1, 14]);

    /// <summary>Tables within tables within columns, down to columns that are narrower than a letter.</summary>
    public static Gen<Document> Hostile { get; } = Make(Blocks(InlinesWithNotes, 3, hasTables: true).Array[0, 6]);

    /// <summary>The text of blocks as it should be read, without marks and spaces at forced line ends.</summary>
    public static string TextOf(IEnumerable<Block> blocks)
    {
        StringBuilder text = new();
        foreach (Block block in blocks)
            Append(text, block);
        return text.ToString();
    }

    private static Gen<Document> Make(Gen<Block[]> blocks) =>
        Gen.Select(blocks, Gen.Bool, Gen.Double[220, 460]).Select((content, isJustified, measure) => new Document(new DocumentMetadata("Random"), content.ToValueList())
        {
            Theme = Theme.Default with
            {
                IsJustified = isJustified,
                ParagraphSpacing = isJustified ? 0 : 6,
                Page = new PageGeometry(measure + 100, 500, 50, 50, 50, 50),
            },
            Header = new RunningMatter([new TextRun("Head")], [], [new PageNumber(), new TextRun(" of "), new PageCount()]),
        });

    private static Gen<Block> BookBlock()
    {
        Gen<Block> paragraph = Sentence.Select(text => (Block)new Paragraph([new TextRun(text)]));
        Gen<Block> heading = HeadingOf(ShortWord.Array[1, 6].Select(words => (ValueList<Inline>)[new TextRun(string.Join(' ', words))]));
        Gen<ValueList<Block>> paragraphs = paragraph.Array[1, 3].Select(blocks => blocks.ToValueList());
        Gen<ValueList<ListItem>> items = paragraphs.Select(content => new ListItem(content)).Array[1, 6].Select(list => list.ToValueList());
        Gen<TableRow> row = ShortWord.Array[3].Select(words => new TableRow(words.Select(word => new TableCell([new Paragraph([new TextRun(word)])])).ToValueList()));
        Gen<Block> table = row.Array[1, 40].Select(rows => (Block)new Table([new(), new(), new(ColumnAlignment.End)], [rows[0]], rows[1..].ToValueList(), [new TextRun("A table")]));
        return Gen.Frequency(
            (8, paragraph),
            (3, heading),
            (1, items.Select(list => (Block)new BulletList(list))),
            (1, items.Select(list => (Block)new NumberedList(7, list) { IsTight = false })),
            (1, paragraphs.Select(content => (Block)new BlockQuote(content))),
            (1, table),
            (1, paragraphs.Select(content => (Block)new Box([new Heading(3, [new TextRun("A box")]), .. content]))),
            (1, paragraphs.Select(content => (Block)new Columns(2, [.. content, new Heading(3, [new TextRun("Below")]), .. content]))),
            (1, Gen.Select(Gen.Int[20, 400], Gen.Int[20, 300]).Select((width, height) => (Block)new Figure(Sample.Png(width, height), "A picture", [new TextRun("Its caption")]))));
    }

    private static Gen<ValueList<Inline>> MakeInlines(bool withNotes)
    {
        Gen<Inline> run = Sentence.Select(text => (Inline)new TextRun(text));
        Gen<ValueList<Inline>> inner = run.Array[1, 2].Select(items => items.ToValueList());
        Gen<Inline> note = inner.Select(content => (Inline)new Note([new Paragraph(content)]));
        return Gen.Frequency(
            (6, run),
            (1, inner.Select(content => (Inline)new Emphasis(content))),
            (1, inner.Select(content => (Inline)new Strong(content))),
            (1, inner.Select(content => (Inline)new SmallCaps(content))),
            (1, inner.Select(content => (Inline)new Superscript(content))),
            (1, inner.Select(content => (Inline)new LanguageSpan("de", content))),
            (1, inner.Select(content => (Inline)new Link("https://example.org", content))),
            (1, Gen.Const((Inline)new LineBreak())),
            (2, withNotes ? note : run)).Array[0, 4].Select(items => items.ToValueList());
    }

    private static Gen<Block> HeadingOf(Gen<ValueList<Inline>> inlines) =>
        Gen.Select(Gen.Int[1, 6], inlines).Select((level, content) => (Block)new Heading(level, content));

    private static Gen<Block> WithTables(Gen<ValueList<Inline>> inlines) =>
        Gen.Frequency((10, Blocks(inlines, 3, hasTables: false)), (1, TableOf(inlines, Blocks(inlines, 0, hasTables: false))));

    private static Gen<Block> TableOf(Gen<ValueList<Inline>> inlines, Gen<Block> block)
    {
        Gen<ValueList<Block>> content = block.Array[0, 3].Select(blocks => blocks.ToValueList());
        Gen<TableCell> cell = Gen.Select(content, Gen.Int[1, 2], Gen.Int[1, 3]).Select((blocks, columns, rows) => new TableCell(blocks) { ColumnSpan = columns, RowSpan = rows });
        Gen<ValueList<TableRow>> rows = cell.Array[0, 3].Select(cells => new TableRow(cells.ToValueList())).Array[0, 5].Select(list => list.ToValueList());
        return Gen.Select(rows, rows, inlines).Select((head, body, caption) => (Block)new Table([new(), new(ColumnAlignment.End)], head, body, caption));
    }

    private static Gen<Block> Blocks(Gen<ValueList<Inline>> inlines, int depth, bool hasTables)
    {
        Gen<Block> paragraph = inlines.Select(content => (Block)new Paragraph(content));
        Gen<Block> heading = HeadingOf(inlines);
        if (depth == 0)
            return paragraph;
        Gen<ValueList<Block>> content = Blocks(inlines, depth - 1, hasTables).Array[0, 4].Select(blocks => blocks.ToValueList());
        Gen<ValueList<ListItem>> items = content.Select(blocks => new ListItem(blocks)).Array[0, 4].Select(list => list.ToValueList());
        Gen<Block> table = hasTables ? TableOf(inlines, Blocks(inlines, depth - 1, hasTables)) : paragraph;
        return Gen.Frequency(
            (6, paragraph),
            (2, heading),
            (1, items.Select(list => (Block)new BulletList(list))),
            (1, Gen.Select(items, Gen.Int[1, 200]).Select((list, start) => (Block)new NumberedList(start, list))),
            (1, Gen.Select(inlines, content, Gen.Bool).Select((term, blocks, above) => (Block)new DefinitionList([new Definition(term, blocks)]) { Style = above ? DefinitionStyle.Above : DefinitionStyle.Beside })),
            (1, table),
            (1, content.Select(blocks => (Block)new BlockQuote(blocks))),
            (1, content.Select(blocks => (Block)new Box(blocks))),
            (1, Gen.Select(Gen.Int[1, 4], content).Select((count, blocks) => (Block)new Columns(count, blocks))),
            (1, Gen.Int[1, 40].Select(lines => (Block)new AnswerSpace(lines))),
            (1, Gen.Select(Gen.Int[1, 2000], Gen.Int[1, 2000], inlines).Select((width, height, caption) => (Block)new Figure(Sample.Png(width, height), "A picture", caption))),
            (1, Gen.Const((Block)new PageBreak())),
            (1, Gen.Const((Block)new ThematicBreak())));
    }

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph: Append(text, paragraph.Content); break;
            case Heading heading: Append(text, heading.Content); break;
            case BulletList list: Append(text, list.Items.SelectMany(item => item.Content)); break;
            case NumberedList list: Append(text, list.Items.SelectMany(item => item.Content)); break;
            case DefinitionList list: Append(text, list.Items.SelectMany(item => item.Content)); break;
            case Table table: Append(text, table.Caption); Append(text, table.Head.Concat(table.Rows).SelectMany(row => row.Cells).SelectMany(cell => cell.Content)); break;
            case BlockQuote quote: Append(text, quote.Content); break;
            case Box box: Append(text, box.Content); break;
            case Columns columns: Append(text, columns.Content); break;
            case Figure figure: Append(text, figure.Caption); break;
        }
    }

    private static void Append(StringBuilder text, IEnumerable<Block> blocks)
    {
        foreach (Block block in blocks)
            Append(text, block);
    }

    private static void Append(StringBuilder text, ValueList<Inline> inlines)
    {
        foreach (Inline inline in inlines)
        {
            switch (inline)
            {
                case TextRun run: text.Append(run.Text); break;
                case Emphasis emphasis: Append(text, emphasis.Content); break;
                case Strong strong: Append(text, strong.Content); break;
                case SmallCaps smallCaps: Append(text, smallCaps.Content); break;
                case Superscript superscript: Append(text, superscript.Content); break;
                case LanguageSpan span: Append(text, span.Content); break;
                case Link link: Append(text, link.Content); break;
            }
        }
    }
}
