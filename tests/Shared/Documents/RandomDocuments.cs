using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using CsCheck;

namespace BriefKit.Tests.Shared;

/// <summary>Documents of random content and shape, with much in them that formats could take for markup.</summary>
internal static class RandomDocuments
{
    private static readonly string[] Pieces =
    [
        "word", "Handicraft", "1953", "a", "x_y", " ", " ", " ", "  ", "*", "_", "#", "-", "--", "...", ".", "1.", "1)", "(a)", "iv.", "+", "=", "%", ":", "::: ", "|", "`", "``", "\\", "[x](y)",
        "<b>", "&amp;", "&", "{{ 1 }}", "@gong", "$5$", "^2^", "~~", "\"", "'", "“", "”", "’", "–", "—", "!", "[^1]", "http://example.org/a_b", "全国", "手工业。", "é", "\u00A0", "😀", "/", ">", "]]>",
    ];

    /// <summary>Text without control characters or line ends.</summary>
    public static Gen<string> Text { get; } = Gen.OneOf(Pieces).Array[0, 8].Select(string.Concat);

    private static Gen<ValueList<Inline>> Inlines(int depth) => Inline(depth).Array[0, 4].Select(inlines => inlines.ToValueList());

    /// <summary>Runs of text, styled in all ways, without notes.</summary>
    public static Gen<ValueList<Inline>> Line { get; } = Inlines(2);

    public static Gen<Document> Document { get; } =
        Gen.Select(Blocks(2), Line, Line, (blocks, header, footer) => new Document(new DocumentMetadata("Random"), blocks)
        {
            Header = new RunningMatter(header, [], [new PageNumber()]),
            Footer = new RunningMatter([], footer, []),
        });

    private static Gen<ValueList<Block>> Blocks(int depth) => Block(depth).Array[0, 4].Select(blocks => blocks.ToValueList());

    private static Gen<Inline> Inline(int depth)
    {
        Gen<Inline> run = Text.Select(text => (Inline)new TextRun(text));
        if (depth == 0)
            return run;
        Gen<ValueList<Inline>> content = Inlines(depth - 1);
        return Gen.OneOf(
            run,
            run,
            content.Select(inner => (Inline)new Emphasis(inner)),
            content.Select(inner => (Inline)new Strong(inner)),
            content.Select(inner => (Inline)new SmallCaps(inner)),
            content.Select(inner => (Inline)new Underline(inner)),
            content.Select(inner => (Inline)new Superscript(inner)),
            content.Select(inner => (Inline)new Unstyled(UnstyledAspect.FontStyle, inner)),
            content.Select(inner => (Inline)new LanguageSpan("zh-CN", inner)),
            content.Select(inner => (Inline)new Link("https://example.org/?a=1&b=2", inner)),
            content.Select(inner => (Inline)new Citation(Cluster.Of("a"), inner)),
            Text.Select(text => (Inline)new Code(text.Trim())),
            Gen.Const((Inline)new LineBreak()));
    }

    private static Gen<Inline> Noted(int depth) => Blocks(depth).Select(blocks => (Inline)new Note(blocks));

    private static Gen<ValueList<Inline>> NotedLine(int depth) =>
        Gen.Select(Line, Noted(depth), Gen.Bool, (line, note, has) => has ? [.. line, note] : line);

    private static Gen<Block> Block(int depth)
    {
        Gen<Block> paragraph = Line.Select(line => (Block)new Paragraph(line));
        if (depth == 0)
            return paragraph;
        Gen<ValueList<Block>> content = Blocks(depth - 1);
        Gen<ValueList<ListItem>> items = content.Select(blocks => new ListItem(blocks)).Array[0, 3].Select(all => all.ToValueList());
        return Gen.OneOf(
            paragraph,
            NotedLine(depth - 1).Select(line => (Block)new Paragraph(line)),
            Gen.Select(Gen.Int[1, 6], Line, (level, line) => (Block)new Heading(level, line)),
            Gen.Select(Line, Line, Line, (title, kicker, subtitle) => (Block)new TitleBlock(title, kicker, subtitle)),
            Gen.Select(items, Gen.Bool, (all, isTight) => (Block)new BulletList(all) { IsTight = isTight }),
            Gen.Select(items, Gen.Int[0, 30], Gen.Int[0, 4], (all, start, style) => (Block)new NumberedList(start, all) { Style = (NumberStyle)style }),
            Gen.Select(Gen.Select(Line, content, (term, blocks) => new Definition(term, blocks)).Array[0, 3], Gen.Int[0, 1],
                (all, style) => (Block)new DefinitionList(all.ToValueList()) { Style = (DefinitionStyle)style }),
            Table(content),
            content.Select(blocks => (Block)new BlockQuote(blocks)),
            content.Select(blocks => (Block)new Box(blocks)),
            Gen.Select(Gen.Int[1, 3], content, (count, blocks) => (Block)new Columns(count, blocks)),
            Text.Select(text => (Block)new Preformatted(text + "\n  " + text)),
            Gen.Int[1, 3].Select(lines => (Block)new AnswerSpace(lines)),
            Line.Select(line => (Block)new Figure(SampleDocuments.Picture, "A picture", line)),
            Gen.Const((Block)new ThematicBreak()),
            Gen.Const((Block)new PageBreak()),
            Gen.Int[1, 3].Select(levels => (Block)new TableOfContents(levels)),
            Gen.Select(Gen.Int[0, 4], Line, (display, line) => new EntryPart((EntryDisplay)display, line)).Array[1, 3]
                .Select(parts => (Block)new ReferenceList([new ReferenceEntry("a", parts.ToValueList())]) { HasHangingIndent = true }));
    }

    private static Gen<Block> Table(Gen<ValueList<Block>> content)
    {
        Gen<TableCell> cell = Gen.Select(content, Gen.Int[1, 3], Gen.Int[1, 3], (blocks, across, down) => new TableCell(blocks) { ColumnSpan = across, RowSpan = down });
        Gen<ValueList<TableRow>> rows = cell.Array[0, 3].Select(cells => new TableRow(cells.ToValueList())).Array[0, 3].Select(all => all.ToValueList());
        return Gen.Select(Gen.Int[1, 3], rows, rows, Line, (columns, head, body, caption) =>
            (Block)new Table(Enumerable.Range(0, columns).Select(i => new TableColumn((ColumnAlignment)i) { IsHeader = i == 0 }).ToValueList(), head, body, caption));
    }
}
