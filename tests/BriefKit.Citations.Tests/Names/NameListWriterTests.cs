using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Names;

public sealed class NameListWriterTests
{
    private static string Print(int count, string options, BriefKit.Citations.Locales.Locale? locale = null)
    {
        string[] names = ["Doe, Ann", "Roe, Ben", "Poe, Cat", "Moe, Dan"];
        Reference book = new Reference("a", ItemType.Book).With(Variable.Author, names.Take(count).Select(Sample.Person).ToValueList());
        return Sample.Print($"<names variable=\"author\"><name {options}/></names>", book, locale: locale);
    }

    [Theory]
    [InlineData(2, "", "Ann Doe, Ben Roe")]
    [InlineData(2, "and=\"text\"", "Ann Doe and Ben Roe")]
    [InlineData(3, "and=\"text\"", "Ann Doe, Ben Roe, and Cat Poe")]
    [InlineData(3, "and=\"symbol\" delimiter-precedes-last=\"never\"", "Ann Doe, Ben Roe & Cat Poe")]
    [InlineData(2, "and=\"text\" delimiter-precedes-last=\"always\"", "Ann Doe, and Ben Roe")]
    [InlineData(2, "and=\"text\" name-as-sort-order=\"first\" delimiter-precedes-last=\"after-inverted-name\"", "Doe, Ann, and Ben Roe")]
    [InlineData(3, "and=\"text\" name-as-sort-order=\"first\" delimiter-precedes-last=\"after-inverted-name\"", "Doe, Ann, Ben Roe and Cat Poe")]
    public void Names_are_joined_as_the_style_asks(int count, string options, string printed) => Assert.Equal(printed, Print(count, options));

    [Theory]
    [InlineData(3, "et-al-min=\"3\" et-al-use-first=\"1\"", "Ann Doe et al.")]
    [InlineData(3, "et-al-min=\"3\" et-al-use-first=\"2\"", "Ann Doe, Ben Roe, et al.")]
    [InlineData(2, "et-al-min=\"3\" et-al-use-first=\"1\"", "Ann Doe, Ben Roe")]
    [InlineData(3, "et-al-min=\"3\"", "Ann Doe, Ben Roe, Cat Poe")]
    [InlineData(3, "et-al-min=\"3\" et-al-use-first=\"1\" delimiter-precedes-et-al=\"always\"", "Ann Doe, et al.")]
    [InlineData(4, "et-al-min=\"3\" et-al-use-first=\"1\" et-al-use-last=\"true\"", "Ann Doe, … Dan Moe")]
    [InlineData(3, "et-al-min=\"3\" et-al-use-first=\"2\" et-al-use-last=\"true\"", "Ann Doe, Ben Roe, et al.")]
    [InlineData(4, "form=\"count\" et-al-min=\"3\" et-al-use-first=\"2\"", "2")]
    public void Long_lists_are_abbreviated(int count, string options, string printed) => Assert.Equal(printed, Print(count, options));

    [Fact]
    public void Chinese_words_between_names_take_no_spaces()
    {
        Assert.Equal("Ann Doe和Ben Roe", Print(2, "and=\"text\"", Sample.Chinese));
        Assert.Equal("Ann Doe, Ben Roe和Cat Poe", Print(3, "and=\"text\"", Sample.Chinese));
        Assert.Equal("Doe, Ann和Roe, Ben", Print(2, "and=\"text\" name-as-sort-order=\"all\" delimiter-precedes-last=\"never\"", Sample.Chinese));
        Assert.Equal("Ann Doe等", Print(3, "et-al-min=\"3\" et-al-use-first=\"1\"", Sample.Chinese));
    }

    [Fact]
    public void Where_et_al_ends_a_list_it_looks_like_the_names() => Assert.Equal(
        "****Ann Doe** et al.**", Print(3, "font-weight=\"bold\" et-al-min=\"3\" et-al-use-first=\"1\""));
}
