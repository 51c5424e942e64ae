using BriefKit.Core.Documents;
using BriefKit.Typesetting.Fonts;
using BriefKit.Typesetting.Imposing;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Tests.Imposing;

public sealed class ImposerTests
{
    private static readonly FontLibrary Library = new();

    private static PagedDocument Pages(int count, PageGeometry? paper = null)
    {
        Document document = Sample.Document(Enumerable.Range(1, count).SelectMany(page => new Block[] { new PageBreak(), Sample.Paragraph($"p{page}") }));
        return Typesetter.Typeset(document with { Theme = document.Theme with { Page = paper ?? PageGeometry.A4 } }, Library).Value;
    }

    private static string[] SidesOf(PagedDocument document) =>
        [.. document.Pages.Select(page => string.Join(' ', page.Items.OfType<GlyphRun>().OrderBy(run => run.Y).ThenBy(run => run.X).Select(run => run.Text)))];

    [Theory]
    [InlineData(1, "p1", "")]
    [InlineData(4, "p4 p1", "p2 p3")]
    [InlineData(6, "p1", "p2", "p6 p3", "p4 p5")]
    [InlineData(8, "p8 p1", "p2 p7", "p6 p3", "p4 p5")]
    public void A_booklet_is_in_order_when_its_sheets_are_folded(int pages, params string[] sides) =>
        Assert.Equal(sides, SidesOf(Imposer.Impose(Pages(pages), SheetLayout.Booklet)));

    [Fact]
    public void Two_and_four_pages_are_in_their_order()
    {
        Assert.Equal(["p1 p2", "p3 p4", "p5"], SidesOf(Imposer.Impose(Pages(5), SheetLayout.TwoPages)));
        Assert.Equal(["p1 p2 p3 p4", "p5"], SidesOf(Imposer.Impose(Pages(5), SheetLayout.FourPages)));
        PagedDocument pages = Pages(2);
        Assert.Same(pages, Imposer.Impose(pages, SheetLayout.OnePage));
    }

    [Fact]
    public void Pages_are_scaled_as_a_whole_to_their_part_of_the_paper()
    {
        PagedDocument pages = Pages(4), two = Imposer.Impose(pages, SheetLayout.TwoPages), four = Imposer.Impose(pages, SheetLayout.FourPages);
        Assert.Equal((841.89, 595.276), (two.Pages[0].Width, two.Pages[0].Height));
        Assert.Equal((595.276, 841.89), (four.Pages[0].Width, four.Pages[0].Height));
        GlyphRun whole = Assert.Single(pages.Pages[1].Items.OfType<GlyphRun>()), half = two.Pages[0].Items.OfType<GlyphRun>().Last();
        double scale = half.Size / whole.Size;
        Assert.Equal(0.7071, scale, 3);
        Assert.Equal(841.89 / 2 + whole.X * scale, half.X, 0.2);
        Assert.Equal(whole.Width * scale, half.Width, 6);
        Assert.Equal(0.5, four.Pages[0].Items.OfType<GlyphRun>().First().Size / whole.Size, 6);
        PageRules.AssertNothingLeavesThePaper(two);
    }

    [Fact]
    public void Small_pages_keep_their_size() =>
        Assert.Equal(10.5, Imposer.Impose(Pages(2, PageGeometry.Parse("a5")), SheetLayout.Booklet).Pages[0].Items.OfType<GlyphRun>().First().Size);

    [Fact]
    public void What_is_read_and_where_links_lead_does_not_change()
    {
        Document document = Sample.Document(
        [
            new TableOfContents(2),
            .. Enumerable.Range(0, 8).SelectMany(part => new Block[] { Sample.Heading(1, $"Part {part}"), Sample.Paragraph(string.Join(' ', Enumerable.Repeat(Sample.Latin, 12))) }),
        ]);
        PagedDocument pages = Typesetter.Typeset(document, Library).Value, booklet = Imposer.Impose(pages, SheetLayout.Booklet);
        Assert.Equal(PageRules.TextOf(pages), PageRules.TextOf(booklet));
        Assert.Equal(pages.Outline.Select(entry => entry.Title), booklet.Outline.Select(entry => entry.Title));
        foreach ((string anchor, Destination place) in booklet.Destinations)
        {
            GlyphRun heading = booklet.Pages[place.Page].Items.OfType<GlyphRun>().First(run => Math.Abs(run.X - place.X) < 0.01 && run.Y > place.Y);
            Assert.StartsWith("Part", heading.Text, StringComparison.Ordinal);
            Assert.StartsWith("heading-", anchor, StringComparison.Ordinal);
        }
        // Nothing is on two sheets, since each part of what runs over pages has a place of its own.
        Assert.All(booklet.Pages.SelectMany((page, index) => page.Items.Where(item => item.ContentId is not null).Select(item => (item.ContentId, index))).Distinct().GroupBy(item => item.ContentId), places => Assert.Single(places));
    }
}
