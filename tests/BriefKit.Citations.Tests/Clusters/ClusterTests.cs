using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Collections;
using BriefKit.Core.Dates;
using BriefKit.Core.Documents;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Clusters;

public sealed class ClusterTests
{
    private const string AuthorDate = "<group delimiter=\" \"><names variable=\"author\"><name form=\"short\"/></names><date variable=\"issued\"><date-part name=\"year\"/></date><text variable=\"locator\"/></group>";

    private static readonly ValueList<Reference> Books =
    [
        Sample.Book("a", "A", 2000, "Doe, Ann"),
        Sample.Book("b", "B", 2000, "Doe, Ann"),
        Sample.Book("c", "C", 2000, "Doe, Ann"),
        Sample.Book("d", "D", 2005, "Doe, Ann"),
        Sample.Book("e", "E", 1999, "Roe, Ben"),
    ];

    private static string Cite(string options, params ReadOnlySpan<string> ids) => Sample.Cite(Sample.Citing(AuthorDate, options), Books, [Sample.Of(ids)]).Single();

    [Theory]
    [InlineData("", "Doe 2000; Doe 2005; Roe 1999")]
    [InlineData("collapse=\"year\"", "Doe 2000, 2005; Roe 1999")]
    [InlineData("collapse=\"year\" cite-group-delimiter=\" + \"", "Doe 2000 + 2005; Roe 1999")]
    [InlineData("collapse=\"year\" after-collapse-delimiter=\" | \"", "Doe 2000, 2005 | Roe 1999")]
    [InlineData("cite-group-delimiter=\", \"", "Doe 2000, Doe 2005; Roe 1999")]
    public void Cites_of_the_same_names_are_collapsed(string options, string printed) => Assert.Equal(printed, Cite(options, "a", "d", "e"));

    [Theory]
    [InlineData("collapse=\"year\"", "Doe 2000a, 2000b, 2000c; Roe 1999")]
    [InlineData("collapse=\"year-suffix\" year-suffix-delimiter=\",\"", "Doe 2000a,b,c; Roe 1999")]
    [InlineData("collapse=\"year-suffix-ranged\" year-suffix-delimiter=\",\"", "Doe 2000a–c; Roe 1999")]
    public void Years_that_differ_in_their_suffix_are_collapsed(string options, string printed) =>
        Assert.Equal(printed, Cite("disambiguate-add-year-suffix=\"true\" " + options, "a", "b", "c", "e"));

    [Fact]
    public void Numbers_in_a_row_make_a_range()
    {
        Style style = Sample.Style("<citation collapse=\"citation-number\"><sort><key variable=\"citation-number\"/></sort><layout prefix=\"[\" suffix=\"]\" delimiter=\",\"><text variable=\"citation-number\"/></layout></citation>");

        string[] cited = Sample.Cite(style, Books, [Sample.Of("a", "b"), Sample.Of("e", "c", "b", "a"), Sample.Of("d")]);

        Assert.Equal(["[1,2]", "[1–4]", "[5]"], cited);
    }

    // Most numeric styles leave out the locators that a writer gives.
    [Fact]
    public void A_locator_that_is_not_printed_parts_no_range()
    {
        const string Numbers = "<citation collapse=\"citation-number\"><sort><key variable=\"citation-number\"/></sort><layout delimiter=\",\"><text variable=\"citation-number\"/>";
        ValueList<Cite> cites = [new("a"), new("b") { Locator = new Locator("page", "7") }, new("c")];

        Assert.Equal(["1–3"], Sample.Cite(Sample.Style(Numbers + "</layout></citation>"), Books, [new Cluster(cites)]));
        Assert.Equal(["1,2:7,3"], Sample.Cite(Sample.Style(Numbers + "<text variable=\"locator\" prefix=\":\"/></layout></citation>"), Books, [new Cluster(cites)]));
    }

    [Fact]
    public void Cites_of_a_style_that_prints_no_names_are_one_group()
    {
        Style style = Sample.Style("<citation collapse=\"year\"><layout delimiter=\"; \"><text variable=\"title\"/></layout></citation>");

        Assert.Equal(["A, B, C"], Sample.Cite(style, Books, [Sample.Of("a", "b", "c")]));
    }

    // What has no author has nothing in common, and keeps the delimiter of all; a style that sorts gathers it like what has one.
    [Theory]
    [InlineData("", "1990; Doe 2000; 2020; Doe 2005")]
    [InlineData("<sort><key variable=\"issued\"/></sort>", "1990; 2020; Doe 2000, 2005")]
    public void Cites_without_names_keep_the_delimiter_of_all(string sort, string printed)
    {
        ValueList<Reference> books = [.. Books, new Reference("n", ItemType.Book).With(Variable.Issued, EdtfDate.Of(1990)), new Reference("o", ItemType.Book).With(Variable.Issued, EdtfDate.Of(2020))];
        Style style = Sample.Style($"<citation collapse=\"year\">{sort}<layout delimiter=\"; \">{AuthorDate}</layout></citation>");

        Assert.Equal(printed, Sample.Cite(style, books, [Sample.Of("n", "a", "o", "d")]).Single());
    }

    // A term of CSL-M: numbers are joined by what the language joins them by.
    [Fact]
    public void A_style_says_what_stands_between_the_numbers_of_a_range()
    {
        Style style = Sample.Style("""
            <locale><terms><term name="citation-range-delimiter">-</term></terms></locale>
            <citation collapse="citation-number"><sort><key variable="citation-number"/></sort><layout delimiter=","><text variable="citation-number"/></layout></citation>
            """);

        Assert.Equal(["1-3,5"], Sample.Cite(style, Books, [Sample.Of("a", "b", "c"), Sample.Of("d"), Sample.Of("a", "b", "c", "e")])[2..]);
    }

    [Fact]
    public void A_cite_has_its_prefix_suffix_and_locator()
    {
        Cluster cluster = new([new Cite("a") { Prefix = "see", Locator = new Locator(Locator.Page, "5-7"), Suffix = ", emphasis added" }, new Cite("e")]);

        Assert.Equal(["see Doe 2000 5–7, emphasis added; Roe 1999"], Sample.Cite(Sample.Citing(AuthorDate), Books, [cluster]));
    }

    [Fact]
    public void The_author_can_be_left_out_or_stand_alone()
    {
        Style style = Sample.Style($"<citation><layout prefix=\"(\" suffix=\")\" delimiter=\"; \">{AuthorDate}</layout></citation>");
        ValueList<Cluster> clusters =
        [
            new([new Cite("a") { Form = CiteForm.SuppressAuthor }]),
            new([new Cite("a") { Form = CiteForm.AuthorOnly }]),
            new([new Cite("a") { Form = CiteForm.Narrative }]),
        ];

        Assert.Equal(["(2000)", "Doe", "Doe (2000)"], Sample.Cite(style, Books, clusters));
    }

    [Fact]
    public void Positions_are_found_in_the_order_of_the_notes()
    {
        const string Layout = "<choose>"
            + "<if position=\"ibid-with-locator\"><text value=\"ibid+\"/></if><else-if position=\"ibid\"><text value=\"ibid\"/></else-if>"
            + "<else-if position=\"near-note\"><text value=\"near\"/><text variable=\"first-reference-note-number\" prefix=\" \"/></else-if>"
            + "<else-if position=\"subsequent\"><text value=\"subsequent\"/></else-if><else><text value=\"first\"/></else></choose>";
        Style style = Sample.Citing(Layout, "near-note-distance=\"2\"", "class=\"note\"");
        Cite page = new("a") { Locator = new Locator(Locator.Page, "5") };

        string[] notes = Sample.Cite(
            style, Books, [Sample.Of("a"), Sample.Of("a"), new([page]), new([page]), Sample.Of("a"), Sample.Of("b", "c"), Sample.Of("b"), Sample.Of("d"), Sample.Of("e"), Sample.Of("a")], inNotes: true);

        Assert.Equal(["first", "ibid", "ibid+", "ibid", "near 1", "first; first", "near 6", "first", "first", "subsequent"], notes);
    }

    [Fact]
    public void Cites_are_sorted_by_the_keys_of_the_style()
    {
        Style style = Sample.Style($"<citation><sort><key variable=\"issued\" sort=\"descending\"/><key variable=\"title\"/></sort><layout delimiter=\"; \"><text variable=\"title\"/></layout></citation>");

        Assert.Equal(["D; A; C; E"], Sample.Cite(style, Books, [Sample.Of("e", "c", "a", "d")]));
    }

    [Theory]
    [InlineData("in-text", "Doe 2000, 2001")]
    [InlineData("note", "Doe 2000; 2001")]
    public void Years_of_one_author_are_parted_by_a_comma_in_the_text_and_as_all_cites_in_notes(string styleClass, string printed)
    {
        Style style = Sample.Citing(
            "<group delimiter=\" \"><names variable=\"author\"><name form=\"short\"/></names><date variable=\"issued\"><date-part name=\"year\"/></date></group>",
            "collapse=\"year\"",
            $"class=\"{styleClass}\"");

        Assert.Equal([printed], Sample.Cite(style, [Sample.Book("x", "X", 2000, "Doe, Ann"), Sample.Book("y", "Y", 2001, "Doe, Ann")], [Sample.Of("x", "y")]));
    }

    [Fact]
    public void What_stands_in_running_text_is_not_the_note_that_later_notes_look_back_to()
    {
        Style style = Sample.Citing(
            "<choose><if position=\"near-note\"><text value=\"near\"/></if><else><text value=\"far\"/></else></choose><text variable=\"first-reference-note-number\" prefix=\" \"/>",
            "near-note-distance=\"2\"",
            "class=\"note\"");
        int[] notes = [0, 3, 0, 4];
        ValueList<NotedCluster> clusters = notes.Select(note => new NotedCluster(Sample.Of("a"), note)).ToValueList();

        FormattedCitations formatted = CitationProcessor.Process(style, Sample.English, Books, clusters, ReferenceSelection.Cited).Value;

        Assert.Equal(["far", "far", "far 3", "near 3"], formatted.Clusters.Select(Sample.Text));
    }
}
