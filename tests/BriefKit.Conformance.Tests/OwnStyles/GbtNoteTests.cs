using BriefKit.Conformance.Tests.Engine;
using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Conformance.Tests.OwnStyles;

/// <summary>The note style lists what the numeric one lists, and its first notes are the entries.</summary>
public sealed class GbtNoteTests
{
    [Fact]
    public void First_notes_and_entries_are_those_of_the_numeric_style()
    {
        ValueList<Reference> items = OwnStyle.Items(Path.Combine(Repository.Shared("csl", "gbt7714-2025"), "standard-examples.json"));
        Dictionary<string, string> numeric = OwnStyle.Entries(OwnStyle.Own("gb-t-7714-2025-numeric.csl"), items, OwnStyle.OneEach(items));
        Dictionary<string, string> entries = OwnStyle.Entries(OwnStyle.Own("gb-t-7714-2025-note.csl"), items, OwnStyle.OneEach(items, inNotes: true));

        Assert.Equal(items.Select(item => numeric[item.Id]), items.Select(item => entries[item.Id]));
        Assert.Equal(items.Select(item => numeric[item.Id]), OwnStyle.Citations(OwnStyle.Own("gb-t-7714-2025-note.csl"), items, OwnStyle.OneEach(items, inNotes: true)));
    }

    // A page that the writer cites is in the first note, in the one right behind and in a later one, whatever is cited.
    [Fact]
    public void Every_note_has_the_page_that_it_cites()
    {
        ValueList<Reference> items = OwnStyle.Items(Path.Combine(Repository.Shared("csl", "gbt7714-2025"), "items.json"));
        JobCluster[] clusters =
        [
            .. items.SelectMany((item, index) => new[] { Cited(item, "4711", (2 * index) + 1), Cited(item, "4712", (2 * index) + 2) }),
            .. items.Select((item, index) => Cited(item, "4713", (2 * items.Count) + index + 1)),
        ];

        List<string> notes = OwnStyle.Citations(OwnStyle.Own("gb-t-7714-2025-note.csl"), items, clusters.ToValueList());

        string[] without = [.. clusters.Zip(notes).Where(pair => !Has(pair.Second, pair.First.Cites[0].Cite)).Select(pair => pair.Second)];
        Assert.Empty(without);
    }

    private static bool Has(string note, Cite cite) => note.Contains(cite.Locator!.Value, StringComparison.Ordinal);

    private static JobCluster Cited(Reference item, string page, int note) => new([new JobCite(new Cite(item.Id) { Locator = new Locator(Locator.Page, page) })], note);
}
