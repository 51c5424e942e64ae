using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Core.Tests.Documents;

public sealed class DocumentRewriterTests
{
    private static int _runs;

    private static readonly Document Everything = new(
        new DocumentMetadata("T"),
        [
            new TitleBlock(Words(), Words(), Words()), new Heading(1, Words()), new Paragraph(Words()), new BulletList([new ListItem(Text()), new ListItem(Text())]),
            new NumberedList(1, [new ListItem(Text())]), new DefinitionList([new Definition(Words(), Text()), new Definition(Words(), Text())]),
            new Table([new TableColumn()], [new TableRow([new TableCell(Text())])], [new TableRow([new TableCell(Text())]), new TableRow([new TableCell(Text())])], Words()),
            new BlockQuote(Text()), new Preformatted("n"), new Box(Text()), new Columns(2, Text()), new Figure(new ImageData("image/png", default), "o", Words()), new ThematicBreak(),
            new PageBreak(), new AnswerSpace(1),
            new ReferenceList([new ReferenceEntry("p", [new EntryPart(EntryDisplay.Inline, Words()), new EntryPart(EntryDisplay.Inline, Words())])]),
            new TableOfContents(1) { Entries = [new ContentsEntry(1, Words(), "q"), new ContentsEntry(1, Words(), "r")] },
        ])
    {
        Header = Matter(),
        Footer = Matter(),
        FirstPage = new PageEdges(Matter(), Matter()),
        LeftPages = new PageEdges(Matter(), Matter()),
    };

    // Each place has a text of its own: "g1", "g2", and so on.
    private static TextRun Run() => new($"g{++_runs}");

    private static ValueList<Block> Text() => [new Paragraph(Words())];

    private static RunningMatter Matter() => new(Words(), Words(), Words());

    private static ValueList<Inline> Words() =>
    [
        Run(), new Emphasis([Run()]), new Strong([Run()]), new SmallCaps([Run()]), new Underline([Run()]), new Superscript([Run()]), new Subscript([Run()]),
        new Unstyled(UnstyledAspect.FontStyle, [Run()]), new Code("i"), new LanguageSpan("de", [Run()]), new Link("#k", [Run()]), new LineBreak(),
        new Note([new Paragraph([Run()])]), new Citation(Cluster.Of("m"), [Run()]), new PageNumber(), new PageCount(), new RunningHeading(true),
    ];

    [Fact]
    public void Everything_holds_each_kind_of_block_and_inline()
    {
        IEnumerable<Type> kinds = typeof(Node).Assembly.GetTypes().Where(type => type.IsSealed && (type.IsSubclassOf(typeof(Block)) || type.IsSubclassOf(typeof(Inline))));
        Seeing walker = new();
        walker.Walk(Everything);

        Assert.Equal(kinds.ToHashSet(), walker.Seen.Select(node => node.GetType()).ToHashSet());
    }

    [Fact]
    public void A_document_that_nothing_changes_is_the_same() => Assert.Same(Everything, new Unchanging().Rewrite(Everything));

    [Fact]
    public void A_change_reaches_every_text_and_what_stands_around_it()
    {
        List<string> texts = TextsOf(Everything);

        List<string> changed = TextsOf(new Capitalizing().Rewrite(Everything));

        Assert.Equal(_runs, texts.Count);
        Assert.DoesNotContain(changed, text => text.StartsWith('g'));
        Assert.Equal(texts.Select(text => text.Replace('g', 'G')), changed);
    }

    [Fact]
    public void A_change_reaches_each_text_where_no_other_changes()
    {
        List<string> texts = TextsOf(Everything);
        foreach (string text in texts)
            Assert.Equal(texts.Select(other => other == text ? "changed" : other), TextsOf(new Replacing(text, "changed").Rewrite(Everything)));
    }

    [Fact]
    public void What_a_change_does_not_touch_stays_the_same_node()
    {
        Document document = new(new("T"), [new Paragraph([new TextRun("a")]), new Paragraph([new TextRun("b"), new Emphasis([new TextRun("a")])])]);

        Document changed = new Replacing("b", "c").Rewrite(document);

        Assert.Same(document.Blocks[0], changed.Blocks[0]);
        Assert.Equal(new Paragraph([new TextRun("c"), new Emphasis([new TextRun("a")])]), changed.Blocks[1]);
        Assert.Same(Assert.IsType<Paragraph>(document.Blocks[1]).Content[1], Assert.IsType<Paragraph>(changed.Blocks[1]).Content[1]);
    }

    [Theory]
    [InlineData("a", "b c")]
    [InlineData("b", "a c")]
    [InlineData("c", "a b")]
    [InlineData("d", "a b c")]
    public void Nodes_can_be_taken_out_anywhere(string text, string left)
    {
        Document document = new(new("T"), [new Paragraph([new TextRun("a"), new TextRun("b"), new TextRun("c")])]);

        Paragraph changed = Assert.IsType<Paragraph>(new Replacing(text, null).Rewrite(document).Blocks[0]);

        Assert.Equal(left, string.Join(' ', changed.Content.Cast<TextRun>().Select(run => run.Text)));
    }

    [Fact]
    public void A_walker_sees_what_a_rewriter_sees()
    {
        Unchanging rewriter = new();
        rewriter.Rewrite(Everything);
        Seeing walker = new();
        walker.Walk(Everything);

        Assert.NotEmpty(walker.Seen);
        Assert.Equal(rewriter.Seen, walker.Seen, ReferenceEqualityComparer.Instance);
    }

    private static List<string> TextsOf(Document document)
    {
        Seeing walker = new();
        walker.Walk(document);
        return [.. walker.Seen.OfType<TextRun>().Select(run => run.Text)];
    }

    private sealed class Unchanging : DocumentRewriter
    {
        public List<Node> Seen { get; } = [];

        protected override ValueList<Block> Rewrite(Block block)
        {
            Seen.Add(block);
            return base.Rewrite(block);
        }

        protected override ValueList<Inline> Rewrite(Inline inline)
        {
            Seen.Add(inline);
            return base.Rewrite(inline);
        }
    }

    private sealed class Seeing : DocumentWalker
    {
        public List<Node> Seen { get; } = [];

        protected override void Walk(Block block)
        {
            Seen.Add(block);
            base.Walk(block);
        }

        protected override void Walk(Inline inline)
        {
            Seen.Add(inline);
            base.Walk(inline);
        }
    }

    private sealed class Capitalizing : DocumentRewriter
    {
        protected override ValueList<Inline> Rewrite(Inline inline) => inline is TextRun run ? [new TextRun(run.Text.Replace('g', 'G'))] : base.Rewrite(inline);
    }

    private sealed class Replacing(string text, string? replacement) : DocumentRewriter
    {
        protected override ValueList<Inline> Rewrite(Inline inline) => inline is TextRun run && run.Text == text
            ? replacement is null ? [] : [new TextRun(replacement)]
            : base.Rewrite(inline);
    }
}
