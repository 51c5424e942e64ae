using BriefKit.Citations.Items;

namespace BriefKit.Citations.Tests.Items;

public sealed class NumberValueTests
{
    [Theory]
    [InlineData("12", true)]
    [InlineData("D2", true)]
    [InlineData("2b", true)]
    [InlineData("L2d", true)]
    [InlineData("2, 3 & 5-7", true)]
    [InlineData("2nd", true)]
    [InlineData("4,586,960", true)]
    [InlineData("1169/2011", true)]
    [InlineData("3/", false)]
    [InlineData("and/or", false)]
    [InlineData("12, fig. 3", true)]
    [InlineData("3rd, revised", false)]
    [InlineData("second", false)]
    [InlineData("2nd edition", false)]
    [InlineData("iv", false)]
    [InlineData("第2册", false)]
    [InlineData("2020版", false)]
    public void A_value_is_numeric_when_it_says_nothing_but_numbers(string text, bool isNumeric) => Assert.Equal(isNumeric, NumberValue.Parse(text).IsNumeric);

    [Theory]
    [InlineData("5-7", true)]
    [InlineData("5–7", true)]
    [InlineData("5, 7", true)]
    [InlineData("5 & 7", true)]
    [InlineData("5 und 7", true)]
    [InlineData("5,7", true)]
    [InlineData("4,586,960", false)]
    [InlineData("3/4", false)]
    [InlineData("5, fig. 7", false)]
    [InlineData("5-7, fig. 7", true)]
    [InlineData("xi-xiv", true)]
    [InlineData("5", false)]
    [InlineData("5\\-7", false)]
    [InlineData("about five", false)]
    public void Several_numbers_are_plural(string text, bool isPlural) => Assert.Equal(isPlural, NumberValue.Parse(text, "und").IsPlural);
}
