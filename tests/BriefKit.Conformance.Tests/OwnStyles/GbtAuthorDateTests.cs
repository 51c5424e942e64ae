using System.Text.RegularExpressions;
using BriefKit.Conformance.Tests.Engine;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Conformance.Tests.OwnStyles;

/// <summary>The author-date style against the official one of the same edition, which has one layout, in Chinese, for all items.</summary>
public sealed partial class GbtAuthorDateTests
{
    // Items that name a language other than Chinese are set in it by ours: "et al.", "v.2", "trans.".
    // One of them, set so, is no longer mistaken for another article of its year, which then needs no letter: journal-disambig-b.
    private static readonly string[] InTheirOwnLanguage = ["journal-basic", "journal-disambig-b", "newspaper", "book-particles", "cyrillic", "date-bc"];

    [Fact]
    public void Entries_are_those_of_the_official_style_but_for_the_language_of_the_item()
    {
        ValueList<Reference> items = OwnStyle.Items(Path.Combine(Repository.Shared("csl", "reference-output"), "items.json"));
        string official = Path.Combine(Repository.Shared("csl", "styles"), "china-national-standard-gb-t-7714-2025-author-date.csl");
        Dictionary<string, string> ours = OwnStyle.Entries(OwnStyle.Own("gb-t-7714-2025-author-date.csl"), items, OwnStyle.OneEach(items));
        Dictionary<string, string> theirs = OwnStyle.Entries(OwnStyle.Source(official), items, OwnStyle.OneEach(items));

        string[] differing = [.. theirs.Keys.Where(id => VolumeAsTheStandardHasIt(theirs[id]) != ours[id])];

        Assert.Equal(theirs.Count, ours.Count);
        Assert.All(differing, id => Assert.Contains(id, InTheirOwnLanguage));
    }

    // GB/T 7714-2025, 9.3.1.4
    [Fact]
    public void The_page_of_a_citation_stands_raised_behind_the_parentheses()
    {
        ValueList<Reference> items = OwnStyle.Items(Path.Combine(Repository.Shared("csl", "gbt7714-2025"), "standard-examples.json"));
        JobCluster Cited(Locator? locator) => new([new JobCite(new Cite(items[0].Id) { Locator = locator })], 0);

        List<string> printed = OwnStyle.Citations(OwnStyle.Own("gb-t-7714-2025-author-date.csl"), items, [Cited(null), Cited(new Locator(Locator.Page, "15-17"))]);

        Assert.EndsWith("）", printed[0], StringComparison.Ordinal);
        Assert.Equal(printed[0] + "<sup>15-17</sup>", printed[1]);
    }

    // The official style has a term before the number only: 卷5. The standard writes 第5卷 (7.2.3).
    private static string VolumeAsTheStandardHasIt(string entry) => BareVolume.Replace(entry, "：第$1卷");

    [GeneratedRegex("：卷([0-9]+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BareVolume { get; }
}
