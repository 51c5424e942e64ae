using BriefKit.Citations.Items;
using BriefKit.Citations.Tests.Support;

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
}
