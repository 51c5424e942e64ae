using System.Text.RegularExpressions;
using BriefKit.Pdf.Conformance;
using BriefKit.Tests.Shared;

namespace BriefKit.Pdf.Tests.Conformance;

/// <summary>The ledger of the standards' clauses and the rules of the checker say the same.</summary>
public sealed partial class LedgerTests
{
    [GeneratedRegex("`([a-z0-9-]+)`")]
    private static partial Regex RuleName { get; }

    private static string[] Ledger => File.ReadAllLines(Path.Combine(Repository.Root, "docs", "pdf-conformance.md"));

    [Fact]
    public void The_ledger_names_each_rule_and_no_other()
    {
        IEnumerable<string> named = Ledger.Where(line => line.StartsWith('|')).SelectMany(line => RuleName.Matches(line.Split('|')[^2])).Select(match => match.Groups[1].Value);

        Assert.Equal(ConformanceChecker.Rules.Select(rule => rule.Name).Order(StringComparer.Ordinal), named.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_ledger_lists_the_clauses_of_each_rule()
    {
        string[] ledger = Ledger;
        int second = Array.FindIndex(ledger, line => line.StartsWith("## ISO 14289-1", StringComparison.Ordinal));
        Assert.All(ConformanceChecker.Rules.Where(rule => rule.Name != "examined"), rule =>
        {
            Assert.True(rule.ArchiveClause is null || Lists(ledger[..second], rule.ArchiveClause, rule.Name), $"{rule.Name}: {rule.ArchiveClause}");
            Assert.True(rule.AccessibilityClause is null || Lists(ledger[second..], rule.AccessibilityClause, rule.Name), $"{rule.Name}: {rule.AccessibilityClause}");
        });
    }

    // A row may list several clauses, or a clause with those below it.
    private static bool Lists(string[] rows, string clause, string rule) => rows.Any(row =>
        row.Contains($"`{rule}`", StringComparison.Ordinal)
        && row.Split('|')[1].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Any(listed => clause == listed || clause.StartsWith(listed + ".", StringComparison.Ordinal) || IsBetween(row.Split('|')[1], clause)));

    private static bool IsBetween(string range, string clause) =>
        range.Trim().Split(" to ") is [var first, var last] && string.CompareOrdinal(first, clause) <= 0 && string.CompareOrdinal(clause, last) <= 0;
}
