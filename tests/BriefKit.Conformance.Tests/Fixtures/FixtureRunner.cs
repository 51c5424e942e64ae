using System.Text.RegularExpressions;
using BriefKit.Conformance.Tests.Engine;
using BriefKit.Conformance.Tests.Html;
using BriefKit.Core.Collections;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.CslJson;

namespace BriefKit.Conformance.Tests.Fixtures;

/// <summary>What became of one fixture.</summary>
/// <param name="Fault">Null where it passed; else what was printed, or how it failed.</param>
internal sealed record FixtureOutcome(string Name, string Expected, string? Fault)
{
    public bool Passed => Fault is null;
}

/// <summary>Runs fixtures of the public CSL test suite.</summary>
internal static partial class FixtureRunner
{
    // The marks of citeproc-js on what its last call touched; they say nothing about CSL.
    [GeneratedRegex(@"^(?:>>|\.\.)\[(\d+)\] ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UpdateMark { get; }

    // How the markup of a bibliography is broken into lines differs between processors.
    [GeneratedRegex(@">\s*\n\s*<", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LineBreakBetweenTags { get; }

    public static FixtureOutcome Run(Fixture fixture)
    {
        string expected = fixture["RESULT"] ?? "";
        try
        {
            string actual = Format(fixture);
            return new FixtureOutcome(fixture.Name, expected, Agree(fixture, expected, actual) ? null : actual);
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.SkipException)
        {
            // A processor that throws has failed this fixture; the others still count.
            return new FixtureOutcome(fixture.Name, expected, $"threw {failure.GetType().Name}: {failure.Message} {failure.StackTrace?.Split('\n')[0].Trim()}");
        }
    }

    private static string Format(Fixture fixture)
    {
        ValueList<Reference> items = CslJsonReader.Read(new SourceText(fixture.Name, fixture["INPUT"] ?? "")).Value;
        ValueList<JobCluster>? clusters = fixture["CITATIONS"] is { } citations ? FixtureJson.ReplayCitations(citations)
            : fixture["CITATION-ITEMS"] is { } cites ? FixtureJson.ReadClusters(cites)
            : null;
        JobResult result = EngineUnderTest.Format(new Job(new SourceText(fixture.Name + ".csl", fixture["CSL"] ?? ""), null, items, clusters)
        {
            IsDocument = fixture["CITATIONS"] is not null,
            ListsCitedOnly = fixture["CITATIONS"] is not null,
        });
        return fixture.IsBibliography
            ? HtmlRendering.OfBibliography(result.Entries)
            : string.Join('\n', result.Clusters.Select(HtmlRendering.OfCluster));
    }

    /// <summary>Whether that is what the fixture expects.</summary>
    public static bool Agree(Fixture fixture, string expected, string actual)
    {
        if (fixture.IsBibliography)
            return LineBreakBetweenTags.Replace(expected, "><") == LineBreakBetweenTags.Replace(actual, "><");
        if (fixture["CITATIONS"] is null)
            return expected == actual;
        string[] lines = actual.Split('\n');
        return expected.Split('\n').All(line => UpdateMark.Match(line) is { Success: true } mark
            && int.Parse(mark.Groups[1].Value) is var index && index < lines.Length && lines[index] == line[mark.Length..]);
    }
}
