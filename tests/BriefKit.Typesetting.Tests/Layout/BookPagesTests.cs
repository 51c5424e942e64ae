using BriefKit.Core.Documents;
using BriefKit.Tests.Shared;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Layout;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Tests.Layout;

/// <summary>What the pages of books have: contents, running heads of their own, margins that face each other, numbered lines.</summary>
public sealed class BookPagesTests
{
    private static readonly FontLibrary Library = new();

    private static readonly Block[] Chapters =
    [
        new TableOfContents(1), new PageBreak(), Sample.Heading(1, "Trades"), Sample.Paragraph("One."), new PageBreak(), Sample.Paragraph("Two."), new PageBreak(),
        Sample.Heading(1, "Looms"), Sample.Heading(2, "Hand looms"), Sample.Paragraph("Three."),
    ];

    // What stands alone on its line, a number or a label, has no measure to be set from the right of.
    [Theory]
    [InlineData("he", "מלאכת יד")]
    [InlineData("ar", "حرف يدوية")]
    public void A_document_that_is_read_from_right_to_left_keeps_on_its_page(string language, string words)
    {
        Document document = new(new DocumentMetadata(words) { Language = language },
        [
            new TableOfContents(1), Sample.Heading(1, words), Sample.Paragraph(words), new NumberedList(1, [new ListItem([Sample.Paragraph(words)])]),
            new ReferenceList([new ReferenceEntry("a", [new EntryPart(EntryDisplay.LeftMargin, [new TextRun("[9]")]), new EntryPart(EntryDisplay.RightInline, [new TextRun(words)])])]),
            new Figure(StressPictures.Svg, words, [new TextRun(words)]),
        ])
        {
            LineNumberInterval = 1,
        };

        PagedDocument pages = Typesetter.Typeset(document, new FontLibrary()).Value;

        PageRules.AssertNothingLeavesThePaper(pages);
        Assert.Contains(pages.Pages[0].Items.OfType<GlyphRun>(), run => run.Text.Contains('9', StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_of_contents_has_the_pages_of_its_headings_and_leads_there()
    {
        PagedDocument pages = Typesetter.Typeset(Sample.Document(Chapters), Library).Value;
        Assert.Equal(["Trades", "2", "Looms", "4"], Runs(pages.Pages[0]).Where(run => run.ContentId is not null).Select(run => run.Text));
        LinkArea[] links = [.. pages.Pages[0].Items.OfType<LinkArea>()];
        Assert.Equal([1, 3], links.Select(link => pages.Destinations.First(place => place.Key == link.Target[1..]).Value.Page));
        StructureElement contents = Assert.Single(PageRules.Elements(pages.Structure), element => element.Tag == StructureTag.TableOfContents);
        Assert.All(contents.Children.Cast<StructureElement>(), item => Assert.Equal(StructureTag.TableOfContentsItem, item.Tag));
        Assert.All(Runs(pages.Pages[0]).Where(run => run.Text.StartsWith("...", StringComparison.Ordinal)), run => Assert.Null(run.ContentId));
    }

    [Fact]
    public void Running_heads_show_the_first_or_the_last_heading_of_the_page_or_the_one_it_goes_on_with()
    {
        Document document = Sample.Document(Chapters) with { Header = new([new RunningHeading(IsLast: false)], [], [new RunningHeading(IsLast: true) { Level = 2 }]) };
        PagedDocument pages = Typesetter.Typeset(document, Library).Value;
        Assert.Equal(["", "Trades|Trades", "Trades|Trades", "Looms|Hand looms"], pages.Pages.Select(HeaderOf));
    }

    [Fact]
    public void The_first_page_and_left_pages_may_have_heads_of_their_own()
    {
        Document document = Sample.Document(Chapters) with
        {
            Header = new(Sample.Text("right"), [], []),
            FirstPage = new(RunningMatter.Empty, RunningMatter.Empty),
            LeftPages = new(new(Sample.Text("left"), [], []), RunningMatter.Empty),
        };
        Assert.Equal(["", "left", "right", "left"], Typesetter.Typeset(document, Library).Value.Pages.Select(HeaderOf));
    }

    [Fact]
    public void Pages_that_face_each_other_have_their_binding_between_them()
    {
        Document document = Sample.Document(Chapters) with { Header = new(Sample.Text("outer"), [], Sample.Text("inner")) };
        document = document with { Theme = document.Theme with { Page = new PageGeometry(400, 500, 50, 30, 50, 40) { Binding = 20, IsFacing = true } } };
        PagedDocument pages = Typesetter.Typeset(document, Library).Value;
        Assert.Equal([60, 30, 60, 30], pages.Pages.Select(page => page.Frames.First(frame => frame.Kind == FrameKind.Body).X));
        Assert.All(pages.Pages, page => Assert.Equal(310, page.Frames.First(frame => frame.Kind == FrameKind.Body).Width));
        Assert.Equal(["outer|inner", "inner|outer"], pages.Pages.Take(2).Select(HeaderOf));
    }

    [Fact]
    public void Lines_are_numbered_on_demand()
    {
        Document document = Sample.Document([.. Enumerable.Repeat(Sample.Paragraph(Sample.Latin), 3)]) with { LineNumberInterval = 5 };
        Page page = Assert.Single(Typesetter.Typeset(document, Library).Value.Pages);
        GlyphRun[] numbers = [.. Runs(page).Where(run => run.ContentId is null)];
        Assert.Equal(["5", "10"], numbers.Select(run => run.Text));
        GlyphRun[] lines = [.. Runs(page).Where(run => run.ContentId is not null)];
        Assert.Equal([lines[4].Y, lines[9].Y], numbers.Select(run => run.Y));
        Assert.All(numbers, number => Assert.True(number.X + number.Width < document.Theme.Page.Left));
    }

    [Fact]
    public void Decimal_marks_stand_below_each_other()
    {
        Table table = new([new TableColumn(ColumnAlignment.Decimal)], [Sample.Row("Output")], [Sample.Row("1.5"), Sample.Row("1,250.75"), Sample.Row("3"), Sample.Row("none")], []);
        Page page = Assert.Single(Typesetter.Typeset(Sample.Document(table), Library).Value.Pages);
        GlyphRun[] runs = [.. Runs(page)];
        double[] marks = [.. runs.Where(run => run.Text.Contains('.', StringComparison.Ordinal) || run.Text == "3").Select(MarkOf)];
        Assert.Equal(3, marks.Length);
        Assert.All(marks, mark => Assert.Equal(marks[0], mark, 6));
        Assert.Equal(runs[2].X + runs[2].Width, runs[4].X + runs[4].Width, 6);

        static double MarkOf(GlyphRun run)
        {
            int mark = run.Text.Contains('.', StringComparison.Ordinal) ? run.Text.IndexOf('.', StringComparison.Ordinal) : run.Text.Length;
            return run.X + run.Glyphs.Where(glyph => glyph.Cluster < mark).Sum(glyph => glyph.Advance);
        }
    }

    [Theory]
    [InlineData("1,250.75", "en-GB", 5)]
    [InlineData("1.250,75", "de", 5)]
    [InlineData("12 %", "en", 2)]
    [InlineData("3.5 km", "zh-CN", 1)]
    [InlineData("1,250", "en", 5)]
    [InlineData("about", "en", null)]
    public void The_end_of_a_whole_number_is_found(string text, string language, int? end) => Assert.Equal(end, DecimalNumber.FindEnd(text, language));

    [Fact]
    public void A_short_column_is_not_broken_for_a_long_one()
    {
        Table table = new([new(), new(), new()], [], [Sample.Row("Trade 1", Sample.Latin, "1953")], []);
        Page page = Assert.Single(Typesetter.Typeset(Sample.Document(table), Library).Value.Pages);
        Assert.Contains(Runs(page), run => run.Text == "Trade 1");
    }

    [Fact]
    public void Rows_at_the_ends_of_a_table_do_not_stand_alone()
    {
        for (int filler = 36; filler < 46; filler++)
        {
            Table table = new([new(), new()], [Sample.Row("Year", "Trade")], [.. Enumerable.Range(0, 4).Select(row => Sample.Row($"{row}", "few"))], []);
            PagedDocument pages = Typesetter.Typeset(Sample.Document([.. Enumerable.Repeat(Sample.Paragraph("A line."), filler), table]), Library).Value;
            Assert.All(pages.Pages, page => Assert.NotEqual(1, Runs(page).Count(run => run.Text == "few")));
        }
    }

    private static IEnumerable<GlyphRun> Runs(Page page) => page.Items.OfType<GlyphRun>();

    private static string HeaderOf(Page page) => string.Join('|', Runs(page).Where(run => run.Artifact == ArtifactKind.Header).Select(run => run.Text));
}
