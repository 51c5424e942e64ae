using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Paragraphs;

namespace BriefKit.Typesetting.Tests.Layout;

/// <summary>Pages are given away while the rest of their document is still being set.</summary>
public sealed class PageStreamTests
{
    // No embedded font has it, so that the font files outside are read for it: where it stands tells how far setting has come.
    private const string Rare = "\uE001";

    private const int ChaptersOfStretch = 125;

    private static readonly FontLibrary Fonts = new();

    [Fact]
    public void Pages_put_together_again_are_the_document_set_in_one_go()
    {
        Document document = DocumentContents.Resolve(BookOfAllKinds());
        (PagedDocument expected, ValueList<Diagnostic> findings) = DocumentSetterTests.SetAsWhole(document, Fonts);
        PageRecorder recorder = new();
        Parsed<DocumentPlaces> places = Typesetter.Typeset(document, Fonts, recorder);

        Assert.True(recorder.CallsOfStructure > 3);
        Assert.Equal(DocumentSetterTests.TextOf(expected), DocumentSetterTests.TextOf(recorder.ToDocument(places.Value)));
        Assert.Equal(findings, places.Diagnostics);
    }

    [Fact]
    public void Pages_come_one_after_another_and_those_that_show_numbers_of_others_at_last()
    {
        PageRecorder recorder = new();
        Typesetter.Typeset(BookOfAllKinds(), Fonts, recorder);

        int firstLate = recorder.Order.FindIndex(1, recorder.Order.Count - 1, index => index < recorder.Order[0]);
        Assert.True(firstLate > 0);
        Assert.Equal(recorder.Order[..firstLate].Order(), recorder.Order[..firstLate]);
        Assert.Equal(recorder.Order[firstLate..].Order(), recorder.Order[firstLate..]);
        Assert.Equal(Enumerable.Range(0, recorder.Order.Count), recorder.Order.Order());
        Assert.Equal(Enumerable.Range(0, recorder.Order.Count), recorder.OrderOfRunningMatter);
        Assert.All(recorder.Order[firstLate..], index => Assert.Contains(recorder.Pages[index].Items, item => item is LinkArea { Target: ['#', ..] }));
    }

    [Fact]
    public void A_short_document_without_running_matter_makes_the_same_calls()
    {
        PageRecorder recorder = new();
        Typesetter.Typeset(Sample.Document(Sample.Paragraph("One"), new PageBreak(), Sample.Paragraph("Two")), Fonts, recorder);

        Assert.Equal((1, 2), (recorder.CallsOfStructure, recorder.Order.Count));
        Assert.Equal([0, 1], recorder.Order);
        Assert.Equal([0, 1], recorder.OrderOfRunningMatter);
    }

    [Fact]
    public void The_first_pages_come_before_the_end_is_set()
    {
        WatchedFonts source = new();
        int readBefore = -1;
        Typesetter.Typeset(Book(rareIn: 9 * ChaptersOfStretch), new FontLibrary(source), new PageRecorder { OnPage = index => readBefore = index == 0 ? source.Reads : readBefore });

        Assert.Equal(0, readBefore);
        Assert.True(source.Reads > 0);
    }

    // The text of a run belongs to its line.
    [Fact]
    public void Lines_are_let_go_of_once_their_pages_are_given_away()
    {
        List<WeakReference> lines = [];
        int alive = -1;
        PageDropper dropper = new((index, page) =>
        {
            if (index == 0)
                lines.AddRange(page.Items.OfType<GlyphRun>().Where(run => run.Text.Length > 40).Select(run => new WeakReference(run.Text)));
            if (index != 8)
                return;
            GC.Collect();
            alive = lines.Count(line => line.IsAlive);
        });
        Typesetter.Typeset(Book(), Fonts, dropper);

        Assert.NotEmpty(lines);
        Assert.Equal(0, alive);
    }

    [Fact]
    public void What_a_receiver_throws_comes_out_when_nothing_is_being_set_any_more()
    {
        WatchedFonts source = new() { OnRead = () => Thread.Sleep(200) };
        FontLibrary fonts = new(source);
        ParagraphToolbox toolbox = fonts.Companion<ParagraphToolbox>();
        HashSet<ParagraphTools> tools = [.. Enumerable.Range(0, 12).Select(_ => new ParagraphTools())];
        foreach (ParagraphTools each in tools)
            toolbox.Return(each);
        PageRecorder recorder = new()
        {
            OnPage = _ =>
            {
                Assert.True(source.IsReading.Wait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
                throw new IOException("The disk is full.");
            },
        };

        Assert.Throws<IOException>(() => Typesetter.Typeset(Book(rareIn: 2 * ChaptersOfStretch), fonts, recorder));
        Assert.Equal(0, source.Readers);
        Assert.Equal(tools.Count, tools.Select(_ => toolbox.Take()).Distinct().Count(tools.Contains));
        Assert.DoesNotContain(toolbox.Take(), tools);
    }

    [Fact]
    public void What_fails_in_a_later_stretch_comes_out_as_itself()
    {
        WatchedFonts source = new() { OnRead = () => throw new IOException("The disk is gone.") };
        PageRecorder recorder = new();

        IOException fault = Assert.Throws<IOException>(() => Typesetter.Typeset(Book(rareIn: 5 * ChaptersOfStretch), new FontLibrary(source), recorder));
        Assert.Equal("The disk is gone.", fault.Message);
        Assert.NotEmpty(recorder.Order);
    }

    // Ten stretches of chapters.
    private static Document Book(int rareIn = -1) =>
        Sample.Document(Enumerable.Range(1, 10 * ChaptersOfStretch).SelectMany(number => (Block[])
            [Sample.Heading(1, $"Chapter {number}"), Sample.Paragraph($"{Sample.Latin} {(number == rareIn ? Rare : "")}")]));

    // A note that is nested too deeply to be set was counted all the same; a title comes when there have been headings, in a stretch that is set ahead.
    private static Document BookOfAllKinds()
    {
        Block deep = new Paragraph([new TextRun("Deep"), new Note([Sample.Paragraph("Never set")])]);
        for (int i = 0; i < 45; i++)
            deep = new BlockQuote([deep]);
        IEnumerable<Block> chapters = Enumerable.Range(1, 4 * ChaptersOfStretch).SelectMany(number => (Block[])
        [
            number == 3 * ChaptersOfStretch ? new TitleBlock(Sample.Text("Second part"), [], []) : new PageBreak(),
            Sample.Heading(1, $"Chapter {number}") with { Origin = new Origin { RecordId = $"record-{number / 20}" } },
            new Paragraph([new TextRun(Sample.Latin), new Note([Sample.Paragraph(number % 50 == 0 ? string.Concat(Enumerable.Repeat(Sample.Latin, 8)) : $"Note {Rare}")])]),
        ]);
        return Sample.Document([new TableOfContents(2), deep, .. chapters.Where((block, index) => block is not PageBreak || index % 7 == 0)]) with
        {
            Header = new RunningMatter([new RunningHeading(IsLast: false)], [], [new RunningHeading(IsLast: true)]),
            Footer = new RunningMatter([], [new TextRun("Page "), new PageNumber(), new TextRun(" of "), new PageCount()], []),
            LineNumberInterval = 5,
        };
    }

    /// <summary>One font file that holds no font, and who asks for it.</summary>
    private sealed class WatchedFonts : IFileSource
    {
        private int _reads, _readers;

        public Action OnRead { get; init; } = () => { };

        public ManualResetEventSlim IsReading { get; } = new();

        public int Reads => Volatile.Read(ref _reads);

        public int Readers => Volatile.Read(ref _readers);

        public IReadOnlyList<string> Names => ["none.ttf"];

        public ReadOnlyMemory<byte>? Read(string name)
        {
            Interlocked.Increment(ref _reads);
            Interlocked.Increment(ref _readers);
            IsReading.Set();
            OnRead();
            Interlocked.Decrement(ref _readers);
            return null;
        }
    }

    private sealed class PageDropper(Action<int, Page> onPage) : IPageReceiver
    {
        public void AddStructure(ValueList<StructureNode> nodes)
        {
        }

        public void AddPage(int index, Page page) => onPage(index, page);

        public void AddRunningMatter(int index, ValueList<PageItem> items, ValueList<PageFrame> frames)
        {
        }
    }
}
