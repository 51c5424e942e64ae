using System.Globalization;
using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Citations.Tests.Rendering;

/// <summary>Lists that are long enough to be shared out among threads.</summary>
public sealed class ParallelRendererTests
{
    private const int Count = 1_000;

    private const string ByTitle =
        "<citation><layout><text variable=\"title\"/></layout></citation><bibliography subsequent-author-substitute=\"---\"><sort><key variable=\"title\" sort=\"descending\"/></sort>"
        + "<layout><names variable=\"author\"/><text variable=\"title\" prefix=\" \"/></layout></bibliography>";

    private static ValueList<Reference> ByOneAuthor { get; } = Enumerable.Range(0, Count)
        .Select(number => Sample.Book($"b{number}", number.ToString("0000", CultureInfo.InvariantCulture), 2000, "Doe, Ann"))
        .ToValueList();

    [Fact]
    public void A_long_list_stands_in_its_order_and_names_are_substituted_throughout()
    {
        string[] entries = Sample.List(Sample.Style(ByTitle), ByOneAuthor);

        Assert.Equal("Ann Doe 0999", entries[0]);
        Assert.Equal(Enumerable.Range(1, Count - 1).Select(place => $"--- {Count - 1 - place:0000}"), entries[1..]);
    }

    [Fact]
    public void Each_of_many_clusters_gets_its_own_text() => Assert.Equal(
        ByOneAuthor.Select(book => book[Variable.Title]!.Value.Value),
        Sample.Cite(Sample.Style(ByTitle), ByOneAuthor, ByOneAuthor.Select(book => Cluster.Of(book.Id)).ToValueList()));

    [Fact]
    public void Many_works_of_one_author_and_year_get_their_suffixes_in_order()
    {
        Style style = Sample.Citing("<group delimiter=\" \"><names variable=\"author\"/><date variable=\"issued\"><date-part name=\"year\"/></date></group>", "disambiguate-add-year-suffix=\"true\"");

        string[] texts = Sample.Cite(style, ByOneAuthor, ByOneAuthor.Select(book => Cluster.Of(book.Id)).ToValueList());

        Assert.Equal(["Ann Doe 2000a", "Ann Doe 2000z", "Ann Doe 2000aa", "Ann Doe 2000alk"], [texts[0], texts[25], texts[26], texts[998]]);
    }

    [Fact]
    public void One_cluster_of_very_many_cites_is_collapsed()
    {
        Style style = Sample.Citing(
            "<group delimiter=\" \"><names variable=\"author\"/><date variable=\"issued\"><date-part name=\"year\"/></date></group>",
            "disambiguate-add-year-suffix=\"true\" collapse=\"year-suffix-ranged\" year-suffix-delimiter=\",\"");
        Cluster all = Sample.Of([.. ByOneAuthor.Select(book => book.Id)]);

        Assert.Equal(["Ann Doe 2000a–all"], Sample.Cite(style, ByOneAuthor, [all]));
    }
}
