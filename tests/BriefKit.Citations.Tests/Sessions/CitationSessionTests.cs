using BriefKit.Citations.Styles;
using BriefKit.Citations.Tests.Support;
using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Core.References;
using BriefKit.Core.Text;
using CsCheck;

namespace BriefKit.Citations.Tests.Sessions;

public sealed class CitationSessionTests
{
    private static readonly string[] Authors = ["Li, Wei", "Li, Wen", "Gong, Gang", "Zhu, De"];

    private static readonly string[] Ids = ["a", "b", "c", "d", "e", "f", "g", "unknown"];

    [Fact]
    public void After_any_changes_a_session_holds_what_the_processor_gives_and_has_told_just_what_changed()
    {
        foreach (Style style in SessionStyles.All)
        {
            foreach (ReferenceSelection selection in Enum.GetValues<ReferenceSelection>())
                Operations().Sample(operations => Verify(style, selection, operations), seed: "0000KOIPE036", iter: 40, threads: 1);
        }
    }

    [Theory]
    [InlineData("apa")]
    [InlineData("chicago-notes")]
    [InlineData("ieee")]
    public void So_it_does_in_official_styles(string name) =>
        Operations().Sample(operations => Verify(Sample.Official(name), ReferenceSelection.Cited, operations), seed: "0000KOIPE036", iter: 12, threads: 1);

    [Fact]
    public void A_new_cluster_of_a_known_work_renders_that_cluster_alone()
    {
        CitationSession session = Filled(SessionStyles.AuthorDate, 100);
        int before = session.Renders;

        CitationChange change = session.Insert(50, new SessionCluster("new", new Cluster([new Cite("w7") { Locator = new Locator(Locator.Page, "3") }])));

        Assert.Equal("new", Assert.Single(change.Clusters).Id);
        Assert.True(change.Bibliography.IsEmpty);
        Assert.Equal(1, session.Renders - before);
    }

    [Fact]
    public void A_cluster_that_moves_or_goes_renders_nothing_where_no_cite_depends_on_its_place()
    {
        CitationSession session = Filled(SessionStyles.Conditional, 100);
        session.Append(new SessionCluster("last", Sample.Of("w7")));
        int before = session.Renders;

        Assert.True(session.Move("last", 60).IsEmpty);
        Assert.True(session.Remove("last").IsEmpty);

        Assert.Equal(0, session.Renders - before);
    }

    [Fact]
    public void A_new_work_renders_itself_and_those_that_it_could_be_mistaken_for()
    {
        CitationSession session = Filled(SessionStyles.AuthorDate, 100);
        session.SetReference(Sample.Book("new", "Another", 1907, "Author7, A"));
        int before = session.Renders;

        CitationChange change = session.Append(new SessionCluster("new", Sample.Of("new")));

        Assert.Equal(["k7", "new"], change.Clusters.Select(cluster => cluster.Id));
        Assert.Equal("(Author7 1907b)", Sample.Text(change.Clusters[0].Content));
        Assert.Equal("new", Assert.Single(change.Bibliography.Added).Entry.ReferenceId);
        Assert.Equal("w7", Assert.Single(change.Bibliography.Changed).ReferenceId);
        Assert.InRange(session.Renders - before, 1, 40);
    }

    [Fact]
    public void A_reference_that_is_mended_renders_what_cites_it()
    {
        CitationSession session = Filled(SessionStyles.AuthorDate, 100);
        int before = session.Renders;

        CitationChange change = session.SetReference(Sample.Book("w7", "Mended", 1907, "Author7, A"));

        Assert.Empty(change.Clusters);
        Assert.Equal("w7", Assert.Single(change.Bibliography.Changed).ReferenceId);
        Assert.InRange(session.Renders - before, 1, 20);
    }

    [Fact]
    public void Notes_that_shift_render_only_where_a_note_names_the_number_of_another()
    {
        CitationSession plain = Filled(SessionStyles.ShortNotes, 100), numbered = Filled(SessionStyles.Notes, 100);
        foreach (CitationSession session in (CitationSession[])[plain, numbered])
            session.Append(new SessionCluster("again", Sample.Of("w3")));
        int plainBefore = plain.Renders, numberedBefore = numbered.Renders;

        CitationChange plainChange = plain.Insert(0, new SessionCluster("first", Sample.Of("w50")));
        CitationChange numberedChange = numbered.Insert(0, new SessionCluster("first", Sample.Of("w50")));

        Assert.Equal(["first", "k50"], plainChange.Clusters.Select(cluster => cluster.Id));
        Assert.Equal(["first", "k50", "again"], numberedChange.Clusters.Select(cluster => cluster.Id));
        Assert.Equal("Author3, note 5.", Sample.Text(numberedChange.Clusters[2].Content));
        Assert.InRange(plain.Renders - plainBefore, 1, 2);
        Assert.InRange(numbered.Renders - numberedBefore, 2, 3);
    }

    [Fact]
    public void A_change_of_numbers_leaves_the_keys_of_a_sort_as_they_are()
    {
        CitationSession session = Filled(SessionStyles.Alphabetical, 100);
        session.SetReference(Sample.Book("first", "First", 1800, "Aaa, A"));
        int before = session.Renders;

        CitationChange change = session.Append(new SessionCluster("new", Sample.Of("first")));

        Assert.Equal(101, change.Clusters.Length);
        // All numbers shift: a cite and an entry each, and of the new one its sort keys.
        Assert.InRange(session.Renders - before, 202, 206);
    }

    [Fact]
    public void Clusters_are_named_by_ids_that_must_be_there_once()
    {
        CitationSession session = Filled(SessionStyles.Numeric, 2);

        Assert.Throws<ArgumentException>(() => session.Append(new SessionCluster("k1", Sample.Of("w1"))));
        Assert.Throws<KeyNotFoundException>(() => session.Remove("k9"));
        Assert.Throws<KeyNotFoundException>(() => session.Move("k9", 0));
        Assert.Throws<KeyNotFoundException>(() => session.Replace(new SessionCluster("k9", Sample.Of("w1"))));
        Assert.Throws<KeyNotFoundException>(() => session.RemoveReference("w9"));
        Assert.Throws<ArgumentOutOfRangeException>(() => session.Insert(3, new SessionCluster("k9", Sample.Of("w1"))));
        Assert.Equal(["k0", "k1"], session.Clusters.Select(cluster => cluster.Id));
    }

    private static CitationSession Filled(Style style, int count)
    {
        ValueList<Reference> references = Enumerable.Range(0, count).Select(i => Sample.Book($"w{i}", $"Title {i}", 1900 + i, $"Author{i}, A")).ToValueList();
        CitationSession session = new(style, Sample.English, references);
        session.Arrange(Enumerable.Range(0, count).Select(i => new SessionCluster($"k{i}", Sample.Of($"w{i}"))).ToValueList());
        return session;
    }

    private static void Verify(Style style, ReferenceSelection selection, Operation[] operations)
    {
        CitationSession session = new(style, Sample.English, Ids[..5].Select((id, index) => Work(id, index, index / 2)).ToValueList(), selection);
        foreach (Operation operation in operations)
        {
            (ValueList<SessionCluster> clusters, FormattedCitations before) = (session.Clusters, session.Citations);
            CitationChange? change = Apply(session, operation);
            Parsed<FormattedCitations> expected = CitationProcessor.Process(style, Sample.English, session.References, Noted(session.Clusters, style), selection);
            Assert.Equal(expected.Value, session.Citations);
            Assert.Equal(expected.Diagnostics, session.Diagnostics);
            if (change is not null)
                VerifyChange(clusters, before, session, change);
        }
    }

    private static void VerifyChange(ValueList<SessionCluster> clusters, FormattedCitations before, CitationSession session, CitationChange change)
    {
        Dictionary<string, ValueList<Inline>> texts = clusters.Zip(before.Clusters).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        Assert.Equal(
            session.Clusters.Zip(session.Citations.Clusters)
                .Where(pair => !texts.TryGetValue(pair.First.Id, out ValueList<Inline> text) || text != pair.Second)
                .Select(pair => new ClusterText(pair.First.Id, pair.Second)),
            change.Clusters);
        List<ReferenceEntry> list = [.. before.Bibliography?.Entries ?? []], now = [.. session.Citations.Bibliography?.Entries ?? []];
        Assert.Equal(change.Bibliography.Removed.Length, list.RemoveAll(entry => change.Bibliography.Removed.Contains(entry.ReferenceId)));
        foreach (ReferenceEntry changed in change.Bibliography.Changed)
        {
            int index = list.FindIndex(entry => entry.ReferenceId == changed.ReferenceId);
            Assert.NotEqual(list[index], changed);
            list[index] = changed;
        }
        foreach (AddedEntry added in change.Bibliography.Added)
            list.Insert(Math.Min(added.Index, list.Count), added.Entry);
        Assert.Equal(change.Bibliography.IsReordered, !list.SequenceEqual(now));
        Assert.Equal(now.OrderBy(entry => entry.ReferenceId), list.OrderBy(entry => entry.ReferenceId));
    }

    private static ValueList<NotedCluster> Noted(ValueList<SessionCluster> clusters, Style style)
    {
        int note = 0;
        return clusters.Select(cluster =>
        {
            int number = cluster.NoteNumber ?? (style.Class == StyleClass.Note ? note + 1 : 0);
            note = number > 0 ? number : note;
            return new NotedCluster(cluster.Cluster, number);
        }).ToValueList();
    }

    private sealed record Operation(int Kind, int Place, int Target, int[] Works, int Locator, int? Note);

    private static Gen<Operation[]> Operations() => Gen.Select(
        Gen.Int[0, 9],
        Gen.Int[0, 100],
        Gen.Int[0, 100],
        Gen.Int[0, Ids.Length - 1].Array[1, 3],
        Gen.Int[0, 5],
        Gen.Int[0, 12],
        (kind, place, target, works, locator, note) => new Operation(kind, place, target, works, locator, note < 8 ? null : note - 8)).Array[1, 14];

    private static CitationChange? Apply(CitationSession session, Operation operation)
    {
        int count = session.Clusters.Length;
        string? existing = count == 0 ? null : session.Clusters[operation.Target % count].Id;
        switch (operation.Kind)
        {
            case 0 or 1 or 2 or 3:
                return session.Insert(operation.Place % (count + 1), Cluster($"k{Enumerable.Range(0, 99).First(i => session.Clusters.All(cluster => cluster.Id != $"k{i}"))}", operation));
            case 4 when existing is not null:
                return session.Replace(Cluster(existing, operation));
            case 5 when existing is not null:
                return session.Move(existing, operation.Place % count);
            case 6 when existing is not null:
                return session.Remove(existing);
            case 7 or 8:
                string id = Ids[operation.Works[0] % 7];
                return session.SetReference(Work(id, operation.Place, operation.Locator));
            case 9 when session.References.Length > 2:
                return session.RemoveReference(session.References[operation.Place % session.References.Length].Id);
            default:
                return null;
        }
    }

    private static SessionCluster Cluster(string id, Operation operation) => new(id, new Cluster(operation.Works.Select((work, index) => new Cite(Ids[work])
    {
        Locator = operation.Locator == index ? new Locator("page", "12") : null,
        Prefix = operation.Place % 9 == index ? "see " : (ReferenceText?)null,
        Suffix = operation.Place % 11 == index ? ", and so on" : (ReferenceText?)null,
        Form = operation.Target % 20 == 0 ? CiteForm.Narrative : operation.Target % 20 == 1 ? CiteForm.SuppressAuthor : CiteForm.Full,
    }).ToValueList()))
    {
        NoteNumber = operation.Note,
    };

    private static Reference Work(string id, int seed, int year) => (seed % 4) switch
    {
        0 => Sample.Book(id, "Handicraft", 1950 + (year % 2), Authors[seed % 3]),
        1 => Sample.Book(id, "Economy", 1950 + (year % 2), Authors[seed % 2], Authors[2], Authors[3]),
        2 => Sample.Book(id, $"Road {id}", 1950 + (year % 2), Authors[seed % 2], Authors[3], Authors[2]),
        _ => Sample.Book(id, $"Anonymous {seed % 3}", 1950),
    };
}
