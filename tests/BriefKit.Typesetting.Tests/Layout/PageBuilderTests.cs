using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.Text;
using BriefKit.Tests.Shared;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Tests.Fonts;

namespace BriefKit.Typesetting.Tests.Layout;

public sealed class PageBuilderTests
{
    private static readonly FontLibrary Library = new();

    [Fact]
    public void A_document_of_every_kind_of_block_is_set_as_before() => Golden.Verify(
        "BriefKit.Typesetting.Tests",
        "every-block.txt",
        PageText.Of(Typesetter.Typeset(EveryBlock(), Library).Value));

    [Fact]
    public void A_note_stands_at_the_foot_of_the_page_that_calls_it()
    {
        Note note = new([Sample.Paragraph("Said in a note.")]);
        Document document = Sample.Document([.. Enumerable.Repeat(Sample.Paragraph(Sample.Latin), 20), new Paragraph([new TextRun("Called here."), note])]);
        PagedDocument pages = Typesetter.Typeset(document, Library).Value;
        Page page = Assert.Single(pages.Pages, page => TextOf(page).Contains("Called here.", StringComparison.Ordinal));
        GlyphRun set = Assert.Single(Runs(page), run => run.Text.Contains("Said in a note", StringComparison.Ordinal));
        Assert.Equal(document.Theme.Page.Height - document.Theme.Page.Bottom, set.Y, tolerance: document.Theme.SmallLeading);
        Assert.Equal(document.Theme.SmallSize, set.Size);
    }

    [Fact]
    public void A_note_that_is_longer_than_its_page_runs_over()
    {
        string text = string.Join(' ', Enumerable.Repeat(Sample.Latin, 40));
        Document document = Sample.Document(new Paragraph([new TextRun("Called here."), new Note([Sample.Paragraph(text)])]), Sample.Paragraph("Afterwards."));
        PagedDocument pages = Typesetter.Typeset(document, Library).Value;
        Assert.True(pages.Pages.Length > 1);
        Assert.Contains("conference heard", TextOf(pages.Pages[0]), StringComparison.Ordinal);
        Assert.Contains(text, string.Concat(pages.Pages.SelectMany(Runs).Where(run => run.Size == document.Theme.SmallSize).Select(run => run.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_in_a_term_is_not_lost()
    {
        ValueList<Inline> term = [new TextRun("HPC"), new Note([Sample.Paragraph("Said of the term.")])];
        DefinitionList list = new([new Definition(term, [Sample.Paragraph("A cooperative")]), new Definition([.. term, new TextRun(Sample.Latin)], [])]);
        PagedDocument pages = Typesetter.Typeset(Sample.Document(list), Library).Value;
        Assert.Equal(2, Runs(pages.Pages[0]).Count(run => run.Text == "Said of the term."));
    }

    [Fact]
    public void A_note_within_a_note_is_not_lost()
    {
        Note inner = new([Sample.Paragraph("The inner one.")]);
        Note outer = new([new Paragraph([new TextRun("The outer one."), inner])]);
        Page page = Assert.Single(Typesetter.Typeset(Sample.Document(new Paragraph([new TextRun("Text."), outer])), Library).Value.Pages);
        Assert.EndsWith("The outer one.22The inner one.", TextOf(page), StringComparison.Ordinal);
    }

    [Fact]
    public void The_head_of_a_table_is_drawn_on_each_of_its_pages_and_read_once()
    {
        Table table = new([new(), new()], [Sample.Row("Trade", "Producers")], Enumerable.Range(1, 120).Select(i => Sample.Row($"Trade no. {i}", "many")).ToValueList(), []);
        PagedDocument pages = Typesetter.Typeset(Sample.Document(table), Library).Value;
        Assert.True(pages.Pages.Length > 1);
        Assert.All(pages.Pages, page => Assert.Single(Runs(page), run => run.Text == "Trade"));
        Assert.Single(pages.Pages.SelectMany(Runs), run => run.Text == "Trade" && run.ContentId is not null);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_head_of_a_table_is_drawn_again_in_each_part_of_a_box_or_column_that_is_cut(int columns)
    {
        Table table = new([new(), new()], [Sample.Row("Trade", "Producers")], Enumerable.Range(1, 200).Select(i => Sample.Row($"No. {i}", "many")).ToValueList(), []);
        Block held = columns == 1 ? new Box([table]) : new Columns(columns, [table]);
        Document document = Sample.Document(Sample.Paragraph(Sample.Latin), held);
        PagedDocument pages = Typesetter.Typeset(document, Library).Value;
        PageRules.AssertLinesStayApart(pages);
        PageRules.AssertNoOverfullLine(pages, document.Theme.Page);
        Assert.Single(pages.Pages.SelectMany(Runs), run => run.Text == "Trade" && run.ContentId is not null);
        foreach (Page page in pages.Pages)
        {
            double[] columnsWithRows = [.. Runs(page).Where(run => run.Text.StartsWith("No. ", StringComparison.Ordinal)).Select(run => Math.Round(run.X / 5)).Distinct()];
            Assert.Equal(columnsWithRows, Runs(page).Where(run => run.Text == "Trade").Select(run => Math.Round(run.X / 5)).Order());
        }
        Assert.Equal(Enumerable.Range(1, 200).Select(i => $"No. {i}"), pages.Pages.SelectMany(Runs).Select(run => run.Text).Where(text => text.StartsWith("No. ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_row_in_a_box_that_is_cut_goes_on_below_the_head()
    {
        Table table = new([new()], [Sample.Row("Trade")], [Sample.Row(string.Join(' ', Enumerable.Repeat(Sample.Latin, 30)))], []);
        PagedDocument pages = Typesetter.Typeset(Sample.Document(new Box([table])), Library).Value;
        Assert.InRange(pages.Pages.Length, 2, 6);
        Assert.All(pages.Pages, page => Assert.Single(Runs(page), run => run.Text == "Trade"));
    }

    [Fact]
    public void A_row_that_is_higher_than_a_page_is_cut()
    {
        Table table = new([new()], [], [Sample.Row(string.Join(' ', Enumerable.Repeat(Sample.Latin, 60)))], []);
        PagedDocument pages = Typesetter.Typeset(Sample.Document(table), Library).Value;
        Assert.InRange(pages.Pages.Length, 2, 10);
        Diagnostic finding = Assert.Single(Typesetter.Typeset(Sample.Document(table), Library).Diagnostics);
        Assert.Equal(("BK4009", "Row 1 of a table is higher than a page and was cut (in a table that begins with 'The conference heard two reports on the…')."), (finding.Code, finding.Message));
        Assert.All(pages.Pages.SelectMany(Runs), run => Assert.InRange(run.Y, 0, 841.89 - 72));
    }

    [Fact]
    public void A_picture_is_no_larger_than_the_text_area()
    {
        Figure figure = new(Sample.Png(4_000, 9_000), "A tall picture", Sample.Text("Its caption"));
        Page page = Assert.Single(Typesetter.Typeset(Sample.Document(figure), Library).Value.Pages);
        PlacedImage image = Assert.Single(page.Items.OfType<PlacedImage>());
        Assert.True(image.Height <= 841.89 - 140 && image.Width <= 595.276 - 136);
        Assert.Equal(4.0 / 9, image.Width / image.Height, 6);
    }

    [Fact]
    public void A_picture_that_cannot_be_read_is_described_and_told_of()
    {
        Figure figure = new(new ImageData("image/png", new byte[] { 1, 2, 3 }), "What it would show", []);
        Parsed<PagedDocument> pages = Typesetter.Typeset(Sample.Document(figure), Library);
        Assert.Equal("BK4004", Assert.Single(pages.Diagnostics).Code);
        Assert.Contains("What it would show", TextOf(pages.Value.Pages[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_room_for_an_answer_stays_with_its_question()
    {
        Block[] filler = [.. Enumerable.Repeat(Sample.Paragraph("A line."), 31)];
        ListItem question = Sample.Item(Sample.Paragraph("Why was this decided?"), new AnswerSpace(4));
        PagedDocument pages = Typesetter.Typeset(Sample.Document([.. filler, new NumberedList(1, [question])]), Library).Value;
        Page page = Assert.Single(pages.Pages, page => TextOf(page).Contains("Why was", StringComparison.Ordinal));
        Assert.Equal(4, page.Items.OfType<FilledRectangle>().Count());
    }

    [Fact]
    public void Columns_are_balanced()
    {
        Columns columns = new(2, [.. Enumerable.Repeat(Sample.Paragraph(Sample.Latin), 6)]);
        Page page = Assert.Single(Typesetter.Typeset(Sample.Document(columns), Library).Value.Pages);
        double[] ends = [.. Runs(page).GroupBy(run => run.X > 297).Select(column => column.Max(run => run.Y))];
        Assert.Equal(2, ends.Length);
        Assert.True(Math.Abs(ends[0] - ends[1]) < 3 * 14.5);
    }

    [Fact]
    public void Running_heads_know_their_page_and_the_last()
    {
        Document document = Sample.Document(Sample.Paragraph("One"), new PageBreak(), Sample.Paragraph("Two")) with
        {
            Footer = new([], [new TextRun("Page "), new PageNumber(), new TextRun(" of "), new PageCount()], []),
        };
        PagedDocument pages = Typesetter.Typeset(document, Library).Value;
        Assert.Equal(["OnePage 1 of 2", "TwoPage 2 of 2"], pages.Pages.Select(TextOf));
        Assert.All(pages.Pages.SelectMany(Runs).Where(run => run.Text.Contains("Page", StringComparison.Ordinal)), run => Assert.Equal((null, ArtifactKind.Footer), (run.ContentId, run.Artifact)));
    }

    [Fact]
    public void Characters_that_no_font_has_are_named_once_with_the_remedy()
    {
        SourceText source = new("record.txt", "会议 and 会");
        Paragraph paragraph = new([new TextRun("会议 and 会") { Origin = new Origin(source.At(0, 8)) }]);
        Parsed<PagedDocument> pages = Typesetter.Typeset(Sample.Document(paragraph), Library);
        Diagnostic diagnostic = Assert.Single(pages.Diagnostics);
        Assert.Equal("BK4001", diagnostic.Code);
        Assert.Equal("record.txt:1:1", diagnostic.Location!.ToString());
        Assert.Contains("会 (U+4F1A), 议 (U+8BAE)", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("3 places", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("--font-dir", diagnostic.Hint, StringComparison.Ordinal);
        Assert.Contains(pages.Value.Pages[0].Items.OfType<GlyphRun>().SelectMany(run => run.Glyphs), glyph => glyph.Id == 0);
    }

    [Fact]
    public void Chinese_is_set_in_a_font_of_the_system()
    {
        FontLibrary library = new(FontLibraryTests.SystemFonts());
        Parsed<PagedDocument> pages = Typesetter.Typeset(Sample.Document(Sample.Paragraph("第三次全国手工业生产合作会议")), library);
        Assert.SkipWhen(pages.Diagnostics.Length > 0, "No font for Chinese is installed.");
        Assert.NotEqual("Source Serif 4", Assert.Single(Runs(pages.Value.Pages[0])).Font.Family);
    }

    [Fact]
    public void A_word_wider_than_the_line_is_broken_and_told_of_once()
    {
        string word = new('x', 10_000);
        Parsed<PagedDocument> pages = Typesetter.Typeset(Sample.Document(Sample.Paragraph(word), Sample.Paragraph(word)), Library);
        Diagnostic diagnostic = Assert.Single(pages.Diagnostics);
        Assert.Equal("BK4002", diagnostic.Code);
        Assert.Contains("10000 characters", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(word + word, string.Concat(pages.Value.Pages.SelectMany(Runs).Select(run => run.Text)));
    }

    [Fact]
    public void A_family_that_is_not_found_is_told_of()
    {
        Document document = Sample.Document(Sample.Paragraph("Text")) with { Theme = Theme.Default with { TextFont = "No Such Family" } };
        Parsed<PagedDocument> pages = Typesetter.Typeset(document, Library);
        Assert.Equal("BK4003", Assert.Single(pages.Diagnostics).Code);
        Assert.Equal("Source Serif 4", Runs(pages.Value.Pages[0]).First().Font.Family);
    }

    [Fact]
    public void Justified_lines_end_at_the_margin()
    {
        Document document = Sample.Document(Sample.Paragraph(Sample.Latin)) with { Theme = Theme.Default with { IsJustified = true } };
        GlyphRun[] lines = [.. Runs(Assert.Single(Typesetter.Typeset(document, Library).Value.Pages))];
        foreach (GlyphRun line in lines.SkipLast(1))
        {
            double space = line.Text.EndsWith(' ') ? line.Glyphs[^1].Advance : 0;
            Assert.Equal(595.276 - 68, line.X + line.Width - space, 2);
        }
    }

    [Fact]
    public void Small_capitals_keep_the_text_and_take_the_glyphs_of_the_font()
    {
        Paragraph paragraph = new([new SmallCaps(Sample.Text("Nato")), new TextRun("Nato")]);
        GlyphRun[] runs = [.. Runs(Assert.Single(Typesetter.Typeset(Sample.Document(paragraph), Library).Value.Pages))];
        Assert.Equal(["Nato", "Nato"], runs.Select(run => run.Text));
        Assert.Equal(runs[0].Glyphs[0].Id, runs[1].Glyphs[0].Id);
        Assert.All(Enumerable.Range(1, 3), i => Assert.NotEqual(runs[0].Glyphs[i].Id, runs[1].Glyphs[i].Id));
    }

    [Fact]
    public void A_ligature_stands_for_all_of_its_letters()
    {
        GlyphRun run = Assert.Single(Runs(Assert.Single(Typesetter.Typeset(Sample.Document(Sample.Paragraph("office")), Library).Value.Pages)));
        Assert.Equal("office", run.Text);
        Assert.True(run.Glyphs.Length < 6);
        Assert.Equal([0, 1, 4, 5], run.Glyphs.Select(glyph => glyph.Cluster));
    }

    private static IEnumerable<GlyphRun> Runs(Page page) => page.Items.OfType<GlyphRun>();

    private static string TextOf(Page page) => string.Concat(Runs(page).Select(run => run.Text));

    private static Document EveryBlock() => Sample.Document(
        new TitleBlock(Sample.Text("A title"), Sample.Text("Kicker"), Sample.Text("A subtitle")),
        new DefinitionList([new Definition(Sample.Text("Date"), [Sample.Paragraph("1953")]), new Definition(Sample.Text("A longer term"), [])]),
        new DefinitionList([new Definition(Sample.Text("Above"), [Sample.Paragraph("Below")])]) { Style = DefinitionStyle.Above },
        new Heading(2, Sample.Text("A heading")) { Anchor = "here" },
        new Paragraph([
            new TextRun("Text, "), new Emphasis(Sample.Text("emphasis")), new Strong(Sample.Text("strong")), new Underline(Sample.Text("under")),
            new Superscript(Sample.Text("2")), new Subscript(Sample.Text("2")), new LanguageSpan("de", Sample.Text("Straße")), new LineBreak(),
            new Link("#here", Sample.Text("a link inside")), new Note([Sample.Paragraph("A note.")])]),
        new BulletList([Sample.Item("One"), Sample.Item(Sample.Paragraph("Two"), new BulletList([Sample.Item("Nested")]))]),
        new NumberedList(9, [Sample.Item("Nine"), Sample.Item("Ten")]),
        new NumberedList(1, [Sample.Item("First")]) { Style = NumberStyle.LowerRoman },
        new Table([new() { IsHeader = true }, new(ColumnAlignment.End)], [Sample.Row("Head", "Figures")],
            [new TableRow([new TableCell([Sample.Paragraph("Both rows")]) { RowSpan = 2 }, new TableCell([Sample.Paragraph("1")])]), Sample.Row("22")], Sample.Text("Caption")),
        new BlockQuote([Sample.Paragraph("Quoted.")]),
        new Box([Sample.Paragraph("In a box.")]),
        new Columns(2, [Sample.Paragraph("Left."), Sample.Paragraph("Right.")]),
        new ThematicBreak(),
        new AnswerSpace(2),
        new AnswerSpace(1) { IsRuled = false },
        new Figure(Sample.Png(96, 48), "A picture", Sample.Text("Its caption")),
        new ReferenceList([new ReferenceEntry("a", [new EntryPart(EntryDisplay.LeftMargin, Sample.Text("[1]")), new EntryPart(EntryDisplay.RightInline, Sample.Text("Entry."))])]) { HasAlignedSecondField = true },
        new PageBreak(),
        new Paragraph(Sample.Text("Small.")) { Role = ParagraphRole.Small });
}
