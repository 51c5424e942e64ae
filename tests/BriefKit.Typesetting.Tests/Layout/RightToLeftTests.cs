using BriefKit.Core.Documents;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Imposing;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Tests.Layout;

/// <summary>A document that is read from right to left begins at the right in everything: labels, columns, indents, contents, margins.</summary>
public sealed class RightToLeftTests
{
    private const string First = "ראשון", Second = "שני", Third = "שלישי";

    private static readonly PageGeometry Paper = new(400, 600, 50, 30, 50, 40);

    [Theory]
    [InlineData("he")]
    [InlineData("ar")]
    public void Labels_of_lists_stand_at_the_right(string language)
    {
        Page page = Set(language, new BulletList([Sample.Item(First)]), new NumberedList(7, [Sample.Item(Second)]));
        AssertRightOf(page, "•", First);
        AssertRightOf(page, "7", Second);
        AssertRightOf(page, "7", "."); // The full stop comes behind the number.
        Assert.Equal(Paper.Width - Paper.Left - Theme.Default.Indent, Right(Run(page, First)), 1.0);
    }

    [Fact]
    public void Terms_stand_at_the_right_of_what_explains_them()
    {
        Page page = Set("he", new DefinitionList([new Definition(Sample.Text(First), [Sample.Paragraph(Second)])]));
        AssertRightOf(page, First, Second);
        Assert.Equal(Paper.Width - Paper.Left, Right(Run(page, First)), 1.0);
    }

    [Fact]
    public void Tables_begin_with_their_column_at_the_right()
    {
        Table table = new([new TableColumn(ColumnAlignment.Start, null), new TableColumn(ColumnAlignment.End, null), new TableColumn(ColumnAlignment.Start, null)], [Sample.Row(First, Second, Third)], [Sample.Row("א", "ב", "ג")], []);
        Page page = Set("he", table);
        AssertRightOf(page, First, Second);
        AssertRightOf(page, Second, Third);
        AssertRightOf(page, "א", "ב");
        Assert.Equal(Paper.Width - Paper.Left, Right(Run(page, "א")), 1.0);
        Assert.Equal(Run(page, Second).X, Run(page, "ב").X, 1.0); // Set to the end, which is the left.
        Assert.NotEmpty(page.Items.OfType<FilledRectangle>());
        Assert.All(page.Items.OfType<FilledRectangle>(), rule => Assert.Equal(Paper.Width - Paper.Left, rule.X + rule.Width, 1.0));
    }

    [Fact]
    public void Decimal_marks_stand_below_each_other()
    {
        Table table = new([new TableColumn(ColumnAlignment.Decimal, null)], [Sample.Row(First)], [Sample.Row("1.5"), Sample.Row("12.25"), Sample.Row("127")], []);
        Page page = Set("he", table);
        double mark = MarkOf(page, "1.5", 1);
        Assert.Equal(mark, MarkOf(page, "12.25", 2), 0.1);
        Assert.Equal(mark, MarkOf(page, "127", 3), 0.1);
    }

    [Fact]
    public void Columns_rules_pictures_and_answers_begin_at_the_right()
    {
        Page page = Set(
            "he",
            new Columns(2, [Sample.Paragraph(First), Sample.Paragraph(Second)]),
            new Figure(Sample.Png(100, 50), First, []),
            new TitleBlock(Sample.Text(Third), [], []),
            new AnswerSpace(2) { IsRuled = false });
        AssertRightOf(page, First, Second);
        PlacedImage image = Assert.Single(page.Items.OfType<PlacedImage>());
        Assert.Equal(Paper.Width - Paper.Left, image.X + image.Width, 0.01);
        StrokedRectangle box = Assert.Single(page.Items.OfType<StrokedRectangle>());
        Assert.Equal(Paper.Width - Paper.Left, box.X + box.Width, 0.01);
        Assert.Equal(Paper.Width - Paper.Left, Right(Run(page, Third)), 1.0);
        FilledRectangle rule = Assert.Single(page.Items.OfType<FilledRectangle>());
        Assert.Equal(Paper.Width - Paper.Left, rule.X + rule.Width, 0.01);
    }

    [Fact]
    public void Contents_have_their_page_numbers_at_the_left()
    {
        Page page = Set("he", new TableOfContents(2), new PageBreak(), Sample.Heading(1, First), Sample.Heading(2, Second));
        GlyphRun number = page.Items.OfType<GlyphRun>().First(run => run.Text == "2"), dots = page.Items.OfType<GlyphRun>().First(run => run.Text.StartsWith("..", StringComparison.Ordinal));
        Assert.Equal(Paper.Right, number.X, 0.5);
        Assert.True(number.X + number.Width < dots.X && Right(dots) < Run(page, First).X);
        Assert.Equal(Right(Run(page, First)) - Theme.Default.Indent, Right(Run(page, Second)), 1.0);
        Assert.All(page.Items.OfType<LinkArea>(), link => Assert.True(link.X >= Paper.Right - 0.01 && link.X + link.Width <= Paper.Width - Paper.Left + 0.01));
    }

    [Fact]
    public void Line_numbers_stand_in_the_right_margin()
    {
        Document document = Document("he", Sample.Paragraph(First)) with { LineNumberInterval = 1 };
        Page page = Typesetter.Typeset(document, new FontLibrary()).Value.Pages[0];
        Assert.True(Run(page, "1").X > Paper.Width - Paper.Left);
    }

    [Fact]
    public void Running_heads_begin_at_the_right_and_the_binding_is_there_too()
    {
        Document document = Document("he", Sample.Paragraph(First), new PageBreak(), Sample.Paragraph(Second)) with
        {
            Header = new(Sample.Text(Third), [], [new PageNumber()]),
        };
        document = document with { Theme = document.Theme with { Page = Paper with { Binding = 20, IsFacing = true } } };
        PagedDocument pages = Typesetter.Typeset(document, new FontLibrary()).Value;
        AssertRightOf(pages.Pages[0], Third, "1");
        AssertRightOf(pages.Pages[1], "2", Third); // On the other page of an open book the outer end is at the right.
        Assert.Equal(Paper.Width - Paper.Left - 20, Right(Run(pages.Pages[0], First)), 1.0);
        Assert.Equal(Paper.Width - Paper.Right, Right(Run(pages.Pages[1], Second)), 1.0);
    }

    [Fact]
    public void Pages_on_a_sheet_follow_each_other_from_the_right()
    {
        Document document = Document("he", Sample.Paragraph(First), new PageBreak(), Sample.Paragraph(Second));
        PagedDocument pages = Typesetter.Typeset(document, new FontLibrary()).Value;
        Page sheet = Imposer.Impose(pages, SheetLayout.TwoPages).Pages[0];
        AssertRightOf(sheet, First, Second);
        Page cover = Imposer.Impose(pages, SheetLayout.Booklet).Pages[0];
        Assert.True(Right(Run(cover, First)) < cover.Width / 2); // A book that is bound at the right has its cover on the left of the sheet.
    }

    [Fact]
    public void Notes_quotations_and_boxes_are_set_from_the_right()
    {
        Page page = Set("he", new Paragraph([new TextRun(First), new Note([Sample.Paragraph(Second)])]), new BlockQuote([Sample.Paragraph(Third)]), new Box([Sample.Paragraph("א")]));
        GlyphRun label = page.Items.OfType<GlyphRun>().Last(run => run.Text == "1");
        Assert.True(label.X > Right(Run(page, Second)));
        Assert.Equal(Paper.Width - Paper.Left - Theme.Default.Indent, Right(Run(page, Third)), 1.0);
        Assert.Equal(Paper.Width - Paper.Left - 10, Right(Run(page, "א")), 1.0); // The box has ten points around its text.
        PageRules.AssertNothingLeavesThePaper(new PagedDocument(new DocumentMetadata(""), [page], new StructureElement(StructureTag.Document, [])));
    }

    [Fact]
    public void A_paragraph_of_another_direction_keeps_its_own()
    {
        Page page = Set("he", Sample.Paragraph("Only Latin letters"));
        Assert.Equal(Paper.Right, Run(page, "Only").X, 1.0);
    }

    private static Document Document(string language, params Block[] blocks)
    {
        Document document = Sample.Document(blocks);
        return document with { Metadata = document.Metadata with { Language = language }, Theme = Theme.Default with { Page = Paper, IsJustified = false } };
    }

    private static Page Set(string language, params Block[] blocks) => Typesetter.Typeset(Document(language, blocks), new FontLibrary()).Value.Pages[0];

    private static GlyphRun Run(Page page, params string[] texts) =>
        page.Items.OfType<GlyphRun>().First(run => texts.Any(text => run.Text.Trim() == text || (text.Length > 1 && run.Text.Contains(text, StringComparison.Ordinal))));

    private static void AssertRightOf(Page page, params string[] texts) =>
        Assert.True(Run(page, texts[..^1]).X > Right(Run(page, texts[^1])) - 0.5, $"{texts[0]} is not at the right of {texts[^1]}.");

    // Spaces at the end of a line are at its left.
    private static double Right(GlyphRun run) => run.X + run.Width;

    // Where the figures before the mark end.
    private static double MarkOf(Page page, string number, int figures)
    {
        GlyphRun run = Run(page, number);
        return run.X + run.Glyphs.Take(figures).Sum(glyph => glyph.Advance);
    }
}
