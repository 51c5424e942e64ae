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
}
