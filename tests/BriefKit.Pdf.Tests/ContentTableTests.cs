using BriefKit.Pdf.Objects;
using BriefKit.Pdf.Structure;
using CsCheck;

namespace BriefKit.Pdf.Tests;

public sealed class ContentTableTests
{
    private static readonly PageArea Box = new(0, 0, 10, 10);

    [Fact]
    public void The_first_element_that_claims_content_has_it()
    {
        ContentTable table = new();

        Assert.True(table.Claim(7, 0));
        Assert.False(table.Claim(7, 3));
        Assert.Equal((0, -1), (table.OwnerOf(7), table.OwnerOf(8)));
    }

    // Documents count on from where a stretch begins; a document of somebody else's may number its content as it likes.
    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData((5 << 24) + 1)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Ids_may_be_any_numbers(int id)
    {
        ContentTable table = new();
        Assert.Equal(-1, table.OwnerOf(id));
        Assert.True(table.Claim(id, 2));
        table.Add(id, Place(4, 1));

        Assert.Equal(2, table.OwnerOf(id));
        Assert.Equal([Place(4, 1)], table.PlacesOf(id).ToArray());
        Assert.Equal(-1, table.OwnerOf(id ^ 1));
        Assert.Empty(table.PlacesOf(id ^ 1).ToArray());
    }

    // Pages may be drawn in any order.
    [Fact]
    public void Places_are_in_the_order_of_pages() => Gen.Int[1, 6].Array[1, 12].Sample(
        pages =>
        {
            ContentTable table = new();
            table.Claim(1, 0);
            for (int i = 0; i < pages.Length; i++)
                table.Add(1, Place(pages[i], i));

            Assert.Equal(pages.Select(Place).OrderBy(place => place.Page.Number), table.PlacesOf(1).ToArray());
        },
        iter: 500, seed: "0000000000001", threads: 1);

    [Fact]
    public void The_outline_is_that_of_the_first_page()
    {
        ContentTable table = new();
        table.Claim(1, 0);
        table.Add(1, Place(5, 0));
        table.Cover(1, Box);
        table.Cover(1, new PageArea(5, 5, 20, 6));
        Assert.Equal(new PageArea(0, 0, 20, 10), table.BoundsOf(1));

        table.Add(1, Place(6, 0));
        Assert.NotNull(table.BoundsOf(1));
        table.Add(1, Place(4, 0));
        Assert.Null(table.BoundsOf(1));
        Assert.Null(table.BoundsOf(2));
    }

    private static ContentPlace Place(int page, int number) => new(new PdfReference(page), number);
}
