using BriefKit.Citations;
using BriefKit.Citations.Locales;
using BriefKit.Citations.Styles;
using BriefKit.Conformance.Tests.Engine;
using BriefKit.Conformance.Tests.Fixtures;
using BriefKit.Conformance.Tests.Html;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using BriefKit.Formats.CslJson;

namespace BriefKit.Conformance.Tests;

/// <summary>Plays the word-processor calls of the public CSL test suite to a session, one by one.</summary>
public sealed class SessionReplayTests
{
    // States what its cites' positions are, which an editor never does: a session works them out.
    private const string StatesPositions = "bugreports_EnvAndUrb";

    public static IEnumerable<TheoryDataRow<string>> Replays() =>
        Directory.GetFiles(Repository.Shared("csl", "suite"), "*.txt")
            .Where(file => File.ReadAllText(file).Contains("= CITATIONS =", StringComparison.Ordinal))
            .Select(file => new TheoryDataRow<string>(Path.GetFileNameWithoutExtension(file)))
            .OrderBy(row => row.Data, StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Replays))]
    public void A_session_agrees_with_the_processor_after_each_call_and_with_the_fixture_at_the_end(string name)
    {
        Fixture fixture = Fixture.Load(Path.Combine(Repository.Shared("csl", "suite"), name + ".txt"));
        ValueList<Reference> items = CslJsonReader.Read(new SourceText(name, fixture["INPUT"]!)).Value;
        (Style style, Locale locale) = EngineUnderTest.Load(new SourceText(name + ".csl", fixture["CSL"]!), null);
        CitationSession session = new(style, locale, items);
        Dictionary<string, ValueList<Inline>> shown = [];
        foreach (List<(string Id, JobCluster Cluster)> state in FixtureJson.ReplayCalls(fixture["CITATIONS"]!))
        {
            CitationChange change = session.Arrange(state.Select(pair => Cluster(pair.Id, pair.Cluster)).ToValueList());
            foreach (ClusterText text in change.Clusters)
                shown[text.Id] = text.Content;
            ValueList<NotedCluster> clusters = session.Clusters.Select(cluster => new NotedCluster(cluster.Cluster, cluster.NoteNumber!.Value)).ToValueList();
            Assert.Equal(CitationProcessor.Process(style, locale, items, clusters, ReferenceSelection.Cited).Value, session.Citations);
            Assert.Equal(session.Citations.Clusters, session.Clusters.Select(cluster => shown[cluster.Id]));
        }
        FixtureOutcome outcome = FixtureRunner.Run(fixture);
        if (!outcome.Passed || name == StatesPositions)
            return;
        string actual = fixture.IsBibliography
            ? HtmlRendering.OfBibliography(session.Citations.Bibliography!.Entries)
            : string.Join('\n', session.Clusters.Select(cluster => HtmlRendering.OfCluster(shown[cluster.Id])));
        Assert.True(FixtureRunner.Agree(fixture, outcome.Expected, actual), $"{outcome.Expected}\n--\n{actual}");
    }

    private static SessionCluster Cluster(string id, JobCluster cluster) =>
        new(id, new Cluster(cluster.Cites.Select(cite => cite.Cite).ToValueList())) { NoteNumber = cluster.NoteIndex };
}
