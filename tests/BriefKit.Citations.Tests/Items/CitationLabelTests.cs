using BriefKit.Citations.Items;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Items;

public sealed class CitationLabelTests
{
    [Theory]
    [InlineData("Asth00", 2000, "Asthma")]
    [InlineData("RoNo78", 1978, "Roe", "Noakes")]
    [InlineData("BrCD98", 1998, "Bronchitis", "Cold", "Dropsy")]
    [InlineData("DEFG26", 2026, "Dropsy", "Enteritis", "Fever", "Gout", "Hives")]
    public void Letters_of_the_names_and_digits_of_the_year_make_a_label(string label, int year, params string[] authors) =>
        Assert.Equal(label, CitationLabel.Of(Sample.Book("a", "Title", year, authors)));

    [Fact]
    public void Particles_of_institutions_do_not_count_and_Han_is_no_letter()
    {
        Reference people = Sample.Book("a", "Title", 1954);

        Assert.Equal("Leag54", CitationLabel.Of(people.With(Variable.Author, [new PersonName { Literal = "The League of Nations" }])));
        Assert.Equal("Titl54", CitationLabel.Of(people.With(Variable.Author, [new PersonName { Family = "王", Given = "小明" }])));
    }

    [Theory]
    [InlineData("Whit", "White paper on handicraft")]
    [InlineData("Hist", "a history of the craft")]
    [InlineData("Abc", "abc😀def")]
    public void Where_there_are_no_names_the_title_stands_for_them(string letters, string title) =>
        Assert.Equal(letters + "00", CitationLabel.Of(new Reference("a", ItemType.Report).With(Variable.Title, title)));

    [Fact]
    public void Years_before_the_era_are_those_that_are_printed() =>
        Assert.Equal("Caes50", CitationLabel.Of(Sample.Book("a", "De bello Gallico", -49, "Caesar, Julius")));
}
