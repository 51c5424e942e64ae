using BriefKit.Citations.Numbers;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Numbers;

public sealed class NumberWriterTests
{
    private static string Print(string element, string edition) => Sample.Print(element, new Reference("a", ItemType.Book).With(Variable.Edition, edition));

    [Theory]
    [InlineData("1", "1st")]
    [InlineData("2", "2nd")]
    [InlineData("3", "3rd")]
    [InlineData("11", "11th")]
    [InlineData("112", "112th")]
    [InlineData("121", "121st")]
    [InlineData("2-3", "2nd–3rd")]
    [InlineData("revised", "revised")]
    [InlineData("2b", "2b")]
    public void Ordinals_take_the_suffix_of_their_last_digits(string edition, string printed) =>
        Assert.Equal(printed, Print("<number variable=\"edition\" form=\"ordinal\"/>", edition));

    [Theory]
    [InlineData("3", "third")]
    [InlineData("10", "tenth")]
    [InlineData("12", "12th")]
    public void Long_ordinals_go_to_ten(string edition, string printed) => Assert.Equal(printed, Print("<number variable=\"edition\" form=\"long-ordinal\"/>", edition));

    [Theory]
    [InlineData(4, "iv")]
    [InlineData(1994, "mcmxciv")]
    [InlineData(0, null)]
    public void Roman_numerals(int number, string? printed) => Assert.Equal(printed, RomanNumeral.Of(number));

    [Theory]
    [InlineData("5", "p. 5")]
    [InlineData("5-7", "pp. 5–7")]
    [InlineData("5 & 7", "pp. 5 & 7")]
    [InlineData("5 and 7", "pp. 5 and 7")]
    [InlineData("xi-xiv", "pp. xi–xiv")]
    [InlineData("367-368, fig. 3", "pp. 367–368, fig. 3")]
    [InlineData("vol. 1, fol. 186, 8 April 1544", "vol. 1, fol. 186, 8 April 1544")]
    [InlineData("12, n.", "p. 12, n.")]
    [InlineData("12 n. 3", "p. 12 n. 3")]
    public void Labels_are_plural_for_several_numbers(string pages, string printed) => Assert.Equal(
        printed,
        Sample.Print("<label variable=\"locator\" form=\"short\" suffix=\" \"/><text variable=\"locator\"/>", new Reference("a", ItemType.Book), new Locator(Locator.Page, pages)));

    [Theory]
    [InlineData("5-7", "5~7")]
    [InlineData("5–7", "5~7")]
    [InlineData("序2–3", "序2~3")]
    public void What_stands_between_pages_is_the_delimiter_of_the_style_however_it_was_typed(string pages, string printed) => Assert.Equal(
        printed,
        Sample.Cite(
            Sample.Style("<locale><terms><term name=\"page-range-delimiter\">~</term></terms></locale><citation><layout><text variable=\"page\"/></layout></citation>"),
            [new Reference("a", ItemType.Book).With(Variable.Page, pages)],
            [Sample.Of("a")]).Single());

    [Theory]
    [InlineData("727-732", "727–32")]
    [InlineData("727–732", "727–32")]
    public void A_range_of_pages_is_shortened_however_it_was_typed(string pages, string printed) => Assert.Equal(
        printed,
        Sample.Print("<text variable=\"page\"/>", new Reference("a", ItemType.ArticleJournal).With(Variable.Page, new ReferenceText(pages)), attributes: "class=\"in-text\" page-range-format=\"chicago\""));

    [Fact]
    public void A_locator_takes_the_label_that_it_has() => Assert.Equal(
        "chap. 3",
        Sample.Print("<label variable=\"locator\" form=\"short\" suffix=\" \"/><text variable=\"locator\"/>", new Reference("a", ItemType.Book), new Locator("chapter", "3")));
}
