using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Core.Tests.Documents;

public sealed class DocumentRewriterTests
{
    private static readonly ValueList<Inline> Words =
    [
        new TextRun("a"), new Emphasis([new TextRun("b")]), new Strong([new TextRun("c")]), new SmallCaps([new TextRun("d")]), new Underline([new TextRun("e")]),
        new Superscript([new TextRun("f")]), new Subscript([new TextRun("g")]), new Unstyled(UnstyledAspect.FontStyle, [new TextRun("h")]), new Code("i"),
        new LanguageSpan("de", [new TextRun("j")]), new Link("#k", [new TextRun("k")]), new LineBreak(), new Note([new Paragraph([new TextRun("l")])]),
        new Citation(Cluster.Of("m"), [new TextRun("m")]), new PageNumber(), new PageCount(), new RunningHeading(true),
    ];

    private static readonly ValueList<Block> Text = [new Paragraph(Words)];

    private static readonly Document Everything = new(
        new DocumentMetadata("T"),
        [
            new TitleBlock(Words, Words, Words), new Heading(1, Words), new Paragraph(Words), new BulletList([new ListItem(Text)]), new NumberedList(1, [new ListItem(Text)]),
            new DefinitionList([new Definition(Words, Text)]),
            new Table([new TableColumn()], [new TableRow([new TableCell(Text)])], [new TableRow([new TableCell(Text)])], Words),
            new BlockQuote(Text), new Preformatted("n"), new Box(Text), new Columns(2, Text), new Figure(new ImageData("image/png", default), "o", Words), new ThematicBreak(),
            new PageBreak(), new AnswerSpace(1), new ReferenceList([new ReferenceEntry("p", [new EntryPart(EntryDisplay.Inline, Words)])]),
            new TableOfContents(1) { Entries = [new ContentsEntry(1, Words, "q")] },
        ])
    {
        Header = new RunningMatter(Words, Words, Words),
        FirstPage = new PageEdges(new RunningMatter(Words, [], []), new RunningMatter([], [], Words)),
        LeftPages = new PageEdges(RunningMatter.Empty, new RunningMatter([], Words, [])),
    };

    [Fact]
    public void A_document_that_nothing_changes_is_the_same() => Assert.Same(Everything, new Unchanging().Rewrite(Everything));

    [Fact]
    public void A_change_reaches_every_text_and_what_stands_around_it()
    {
        Document changed = new Replacing("g", "G").Rewrite(Everything);

        Assert.Equal(Everything, new Replacing("G", "g").Rewrite(changed));
        Assert.NotEqual(Everything, changed);
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

    private sealed class Replacing(string text, string? replacement) : DocumentRewriter
    {
        protected override ValueList<Inline> Rewrite(Inline inline) => inline is TextRun run && run.Text == text
            ? replacement is null ? [] : [new TextRun(replacement)]
            : base.Rewrite(inline);
    }
}
