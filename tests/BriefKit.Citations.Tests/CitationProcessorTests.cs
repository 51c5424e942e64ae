using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Dates;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using CsCheck;

namespace BriefKit.Citations.Tests;

public sealed class CitationProcessorTests
{
    private static readonly Reference Gong = Sample.Book("gong-2012", "Contemporary Chinese Economy", 2012, "Gong, Gang");

    private static readonly Reference Zhu = new Reference("zhu-1953", ItemType.Speech)
        .With(Variable.Title, "Help the handicraftsmen organize and take the socialist road")
        .With(Variable.Author, [new PersonName { Family = "Zhu", Given = "De", Order = NameOrder.FamilyFirst }])
        .With(Variable.Issued, EdtfDate.Of(1953, 12, 4));

    [Theory]
    [InlineData("chicago", "Gong, Gang. 2012. *Contemporary Chinese Economy*.")]
    [InlineData("apa", "Gong, G. (2012). *Contemporary Chinese Economy*.")]
    [InlineData("mla", "Gong, Gang. *Contemporary Chinese Economy*. 2012.")]
    [InlineData("chicago-notes", "Gong, Gang. *Contemporary Chinese Economy*. 2012.")]
    public void The_book_of_the_seed_reads_as_its_style_guide_has_it(string style, string entry) =>
        Assert.Equal([entry], Sample.List(Sample.Official(style), [Gong]));

    [Theory]
    [InlineData("chicago", "(Gong 2012)")]
    [InlineData("apa", "(Gong, 2012)")]
    [InlineData("mla", "(Gong)")]
    public void In_the_text_it_is_cited_by_name(string style, string citation) =>
        Assert.Equal([citation], Sample.Cite(Sample.Official(style), [Gong], [Sample.Of("gong-2012")]));

    [Fact]
    public void A_note_style_cites_in_full_and_then_in_short()
    {
        string[] notes = Sample.Cite(Sample.Official("chicago-notes"), [Gong, Zhu], [Sample.Of("gong-2012"), Sample.Of("zhu-1953"), Sample.Of("gong-2012")], inNotes: true);

        Assert.StartsWith("Gang Gong, *Contemporary Chinese Economy*", notes[0], StringComparison.Ordinal);
        Assert.StartsWith("Gong, *Contemporary Chinese Economy*", notes[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chicago", "Zhu De. 1953.")]
    [InlineData("mla", "Zhu De. ")]
    [InlineData("apa", "Zhu, D. (1953, December 4). ")]
    public void A_name_that_is_written_family_first_gets_a_comma_only_where_given_names_are_abbreviated(string style, string start) =>
        Assert.StartsWith(start, Sample.List(Sample.Official(style), [Zhu]).Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("chicago", "(Gong 2012)")]
    [InlineData("apa", "(Gong, 2012)")]
    public void Styles_set_Chinese_terms_in_Chinese(string style, string citation)
    {
        Reference many = Sample.Book("many", "Many", 2001, "A, A", "B, B", "C, C", "D, D", "E, E");

        string[] cited = Sample.Cite(Sample.Official(style), [Gong, many], [Sample.Of("gong-2012"), Sample.Of("many")], Sample.Chinese);

        Assert.Equal(citation, cited[0]);
        Assert.Contains("A等", cited[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_cite_of_what_is_not_there_is_reported_with_the_nearest_id_and_stands_in_its_place()
    {
        Parsed<FormattedCitations> result = CitationProcessor.Process(
            Sample.Official("chicago"), Sample.English, [Gong], [new NotedCluster(Sample.Of("gong-2021"))], ReferenceSelection.Cited);

        Assert.Equal("[?gong-2021]", Sample.Text(result.Value.Clusters[0]));
        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("BK3050", diagnostic.Code);
        Assert.Equal("Did you mean 'gong-2012'?", diagnostic.Hint);
    }

    [Fact]
    public void A_list_of_cited_works_holds_those_alone()
    {
        Bibliography list = CitationProcessor.Process(
            Sample.Official("chicago"), Sample.English, [Gong, Zhu], [new NotedCluster(Sample.Of("zhu-1953"))], ReferenceSelection.Cited).Value.Bibliography!;

        Assert.Equal(["zhu-1953"], list.Entries.Select(entry => entry.ReferenceId));
        Assert.True(list.HasHangingIndent);
    }

    [Fact]
    public void Of_two_references_with_one_id_the_first_counts()
    {
        Parsed<FormattedCitations> result = CitationProcessor.Process(
            Sample.Official("apa"), Sample.English, [Gong, Zhu with { Id = "gong-2012" }], [], ReferenceSelection.All);

        Assert.Equal("BK3051", Assert.Single(result.Diagnostics).Code);
        Assert.Single(result.Value.Bibliography!.Entries);
    }

    [Fact]
    public void An_item_that_the_style_prints_nothing_of_is_left_out_and_named()
    {
        Style style = Sample.Style("<citation><layout><text variable=\"title\"/></layout></citation><bibliography><layout><text variable=\"DOI\"/></layout></bibliography>");

        Parsed<FormattedCitations> result = CitationProcessor.Process(style, Sample.English, [Gong], [], ReferenceSelection.All);

        Assert.Empty(result.Value.Bibliography!.Entries);
        Assert.Equal("BK3054", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void Text_that_looks_like_markup_is_printed_as_it_is_unless_it_is_markup()
    {
        Reference plain = new Reference("a", ItemType.Book).With(Variable.Title, "# not *a* <b>heading</b> {{ 1 }}");
        Reference marked = new Reference("a", ItemType.Book).With(Variable.Title, new ReferenceText("<b>bold</b>", HasMarkup: true));

        Assert.Equal("# not *a* <b>heading</b> {{ 1 }}", Sample.Print("<text variable=\"title\"/>", plain));
        Assert.Equal("**bold**", Sample.Print("<text variable=\"title\"/>", marked));
    }

    [Fact]
    public void Whatever_stands_in_the_fields_nothing_throws_and_the_result_is_the_same_twice()
    {
        Style[] styles = [Sample.Official("chicago"), Sample.Official("apa"), Sample.Official("chicago-notes")];
        Gen<string> text = Gen.OneOf(Gen.String[0, 20], Gen.Char["<>/ibsu\"'“”‘’«»:;.,-–& \\"].Array[0, 20].Select(chars => new string(chars)));
        Gen.Select(text, text, text, text, Gen.Int[-3000, 3000], (title, name, page, given, year) => new Reference("x", ItemType.Chapter)
            .With(Variable.Title, new ReferenceText(title, true))
            .With(Variable.ContainerTitle, name)
            .With(Variable.Page, page)
            .With(Variable.Edition, page)
            .With(Variable.Author, [new PersonName { Family = name, Given = given }, new PersonName { Literal = title }])
            .With(Variable.Issued, EdtfDate.Interval(new EdtfPoint(year), new EdtfPoint(year + 1, 3, 4))))
            .Sample(
                reference =>
                {
                    foreach (Style style in styles)
                    {
                        Assert.Equal(Sample.List(style, [reference]), Sample.List(style, [reference]));
                        Sample.Cite(style, [reference], [Sample.Of("x"), Sample.Of("x")], inNotes: true);
                    }
                },
                seed: "0000KOIPE036",
                iter: 60,
                threads: 1);
    }
}
