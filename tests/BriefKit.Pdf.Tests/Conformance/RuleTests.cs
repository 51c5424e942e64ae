using BriefKit.Pdf.Conformance;
using BriefKit.Tests.Shared;

namespace BriefKit.Pdf.Tests.Conformance;

/// <summary>Each rule of the checker is kept by our files, and each can be broken.</summary>
public sealed class RuleTests
{
    private static readonly Lazy<byte[]> Sample = new(() =>
    {
        using PdfOutput output = PdfOutput.Write(SampleDocuments.Everything(), isReadable: true);
        return output.Bytes;
    });

    public static TheoryData<string, int> All =>
        [.. Breakages.ByRule.SelectMany(entry => entry.Value.Select((_, index) => new TheoryDataRow<string, int>(entry.Key, index)))];

    [Fact]
    public void A_file_that_is_taken_apart_and_put_together_again_keeps_all_rules() => ConformanceAssert.Conforms(PdfEdit.Of(Sample.Value).ToBytes());

    [Theory]
    [MemberData(nameof(All))]
    public void A_rule_that_is_broken_is_reported_and_no_other(string rule, int index)
    {
        PdfEdit edit = PdfEdit.Of(Sample.Value);
        Breakages.ByRule[rule][index](edit);

        ConformanceReport? report = ConformanceChecker.Check(edit.ToBytes());

        Assert.NotNull(report);
        Assert.Equal([rule], report.Findings.Select(finding => finding.Rule.Name).Distinct());
    }

    [Fact]
    public void Each_rule_can_be_broken() =>
        Assert.Equal(ConformanceChecker.Rules.Select(rule => rule.Name).Order(StringComparer.Ordinal), Breakages.ByRule.Keys.Concat(Elsewhere).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_rule_has_a_name_of_its_own_and_a_clause() => Assert.All(ConformanceChecker.Rules, rule =>
    {
        Assert.Single(ConformanceChecker.Rules, other => other.Name == rule.Name);
        Assert.True(rule.ArchiveClause is not null || rule.AccessibilityClause is not null);
    });

    // Without their identification files are checked against what is asked for: by the tests below.
    private static readonly string[] Elsewhere = ["metadata", "archive-part", "accessibility-part", "structure-root"];

    [Theory]
    [InlineData("<pdfaid:part>2", "<pdfaid:part>3", "2a", "archive-part")]
    [InlineData("<pdfaid:part>2", "<pdfaid:part>1", "2a", "archive-part")]
    [InlineData("<pdfuaid:part>1", "<pdfuaid:part>2", "ua1", "accessibility-part")]
    public void A_file_that_does_not_say_what_it_is_is_reported(string old, string replacement, string flavour, string rule)
    {
        byte[] file = PdfEdit.Of(Sample.Value).Replace(old, replacement).ToBytes();

        Assert.Equal([rule], NamesOf(ConformanceChecker.Check(file, Flavour.Find(flavour))));
    }

    [Fact]
    public void A_file_without_metadata_is_checked_against_what_is_promised()
    {
        byte[] file = PdfEdit.Of(Sample.Value).Replace("/Metadata 61 0 R", "/Other 61 0 R").ToBytes();

        Assert.Equal(["metadata"], NamesOf(ConformanceChecker.Check(file)));
    }

    [Fact]
    public void A_file_without_structure_is_reported()
    {
        byte[] file = PdfEdit.Of(Sample.Value).Replace("/StructTreeRoot 5 0 R", "/Other 5 0 R").ToBytes();

        Assert.Equal(["structure-root"], NamesOf(ConformanceChecker.Check(file, Flavour.Find("2a"))).Where(name => name is not "parent-tree"));
    }

    [Fact]
    public void Level_b_asks_for_no_structure()
    {
        byte[] file = PdfEdit.Of(Sample.Value).Replace("/StructTreeRoot 5 0 R", "/Other 5 0 R").Replace("/Marked true", "/Marked false").Replace("/ToUnicode", "/ToLatin").ToBytes();

        Assert.Empty(NamesOf(ConformanceChecker.Check(file, Flavour.Find("2b"))));
        Assert.Equal(["glyph-text"], NamesOf(ConformanceChecker.Check(file, Flavour.Find("2u"))));
    }

    [Fact]
    public void A_finding_says_clause_place_and_what_is_wrong()
    {
        byte[] file = PdfEdit.Of(Sample.Value).Replace("672 200 592", "672 200 594").ToBytes();

        Assert.Equal(
            ["ISO 19005-2, 6.2.11.5; ISO 14289-1, 7.21.5: page 1, object 1: The code 2 is 594 wide in the dictionary and 592 in the program."],
            ConformanceChecker.Check(file)!.Findings.Select(finding => finding.ToString()));
    }

    private static IEnumerable<string> NamesOf(ConformanceReport? report) => report!.Findings.Select(finding => finding.Rule.Name).Distinct();
}
