using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Core.Text;

namespace BriefKit.Citations.Tests.Hostile;

/// <summary>Items beyond all reason: they are formatted all the same, and soon.</summary>
public sealed class HostileItemTests
{
    private static readonly PersonName Doe = new() { Family = "Doe", Given = "Ann" };

    [Fact]
    public void A_million_names_are_abbreviated_or_printed_as_the_style_says()
    {
        Reference crowd = Sample.Book("crowd", "Title", 2000).With(Variable.Author, Enumerable.Repeat(Doe, 1_000_000).ToValueList());

        Assert.Equal(["(Doe et al., 2000)"], Sample.Cite(Sample.Official("apa"), [crowd], [Sample.Of("crowd")]));
        Assert.Equal((1_000_000 * "Ann Doe|".Length) - 1, Sample.Print("<names variable=\"author\"><name delimiter=\"|\"/></names>", crowd).Length);
    }

    [Fact]
    public void Markup_that_is_nested_without_end_is_text()
    {
        const int depth = 100_000;
        string title = string.Concat(Enumerable.Repeat("<i>", depth)) + "x" + string.Concat(Enumerable.Repeat("</i>", depth));
        Reference book = new Reference("deep", ItemType.Book).With(Variable.Title, new ReferenceText(title, HasMarkup: true));

        Assert.Contains("x", Sample.Print("<text variable=\"title\"/>", book), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_works_of_very_many_people_are_told_apart_in_bounded_time()
    {
        PersonName[] names = [.. Enumerable.Repeat(Doe, 5_000)];
        Reference first = Sample.Book("first", "First", 2000).With(Variable.Author, names.ToValueList());
        Reference second = Sample.Book("second", "Second", 2000).With(Variable.Author, names.Append(new PersonName { Family = "Roe" }).ToValueList());

        string[] cites = Sample.Cite(Sample.Official("apa"), [first, second], [Sample.Of("first"), Sample.Of("second")]);

        Assert.NotEqual(cites[0], cites[1]);
    }

    [Fact]
    public void Each_of_many_cites_of_nothing_is_an_error_and_stands_as_such()
    {
        ValueList<Reference> known = Enumerable.Range(0, 3_000).Select(i => Sample.Book($"item-{i}", "Title", 2000, "Doe, Ann")).ToValueList();
        ValueList<NotedCluster> clusters = Enumerable.Range(0, 3_000).Select(i => new NotedCluster(Cluster.Of($"absent-{i}"))).ToValueList();

        Parsed<FormattedCitations> formatted = CitationProcessor.Process(Sample.Official("apa"), Sample.English, known, clusters, ReferenceSelection.Cited);

        Assert.Equal(3_000, formatted.Diagnostics.Count(diagnostic => diagnostic.Code == "BK3050"));
        Assert.Equal([new TextRun("[?absent-2999]")], formatted.Value.Clusters[2_999]);
    }
}
