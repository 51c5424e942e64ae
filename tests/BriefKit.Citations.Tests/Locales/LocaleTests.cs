using BriefKit.Citations.Tests.Support;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Locales;

public sealed class LocaleTests
{
    private static string Print(string overrides, string element, string attributes = "class=\"in-text\"") => Sample.Cite(
        Sample.Style($"{overrides}<citation><layout>{element}</layout></citation>", attributes),
        [new Reference("a", ItemType.Book).With(Variable.Edition, "2")],
        [Sample.Of("a")]).Single();

    [Fact]
    public void A_style_lays_its_terms_over_those_of_the_locale_the_nearest_language_on_top()
    {
        const string Overrides = "<locale xml:lang=\"en-US\"><terms><term name=\"in\">US</term></terms></locale>"
            + "<locale><terms><term name=\"in\">all</term><term name=\"from\">all</term></terms></locale>"
            + "<locale xml:lang=\"en\"><terms><term name=\"in\">en</term></terms></locale>"
            + "<locale xml:lang=\"de\"><terms><term name=\"in\">de</term></terms></locale>";

        Assert.Equal("US all", Print(Overrides, "<text term=\"in\"/><text term=\"from\" prefix=\" \"/>"));
    }

    [Theory]
    [InlineData("verb-short", "verb")]
    [InlineData("symbol", "short")]
    [InlineData("verb", "long")]
    public void A_form_that_a_term_lacks_falls_back(string asked, string given) => Assert.Equal(
        "found",
        Print($"<locale><terms><term name=\"cited\" form=\"{given}\">found</term></terms></locale>", $"<text term=\"cited\" form=\"{asked}\"/>"));

    [Fact]
    public void Ordinals_go_by_the_gender_of_their_noun() => Assert.Equal(
        "2e",
        Print(
            "<locale><terms><term name=\"edition\" gender=\"feminine\">édition</term><term name=\"ordinal\">x</term>"
            + "<term name=\"ordinal-02\" gender-form=\"feminine\" match=\"whole-number\">e</term></terms></locale>",
            "<number variable=\"edition\" form=\"ordinal\"/>"));
}
