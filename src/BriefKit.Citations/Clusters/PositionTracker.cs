using BriefKit.Citations.Items;
using BriefKit.Citations.Styles;
using BriefKit.Core.References;

namespace BriefKit.Citations.Clusters;

/// <summary>
/// Finds where each cite stands among the cites of its item (CSL 1.0.2, "Choose", position). Notes and running text are followed
/// apart from each other: what was cited in one is not "ibid." in the other.
/// </summary>
internal sealed class PositionTracker(int nearNoteDistance)
{
    private readonly Dictionary<Item, (int FirstNote, int LastNote)> _cited = [];
    private readonly Track _text = new();
    private readonly Track _notes = new();

    /// <summary>The cites of the next cluster of the document, with their positions.</summary>
    /// <param name="cites">The item and the input of each.</param>
    public List<CiteContext> Place(IReadOnlyList<(Item Item, CiteInput Input)> cites, int noteNumber)
    {
        Track track = noteNumber > 0 ? _notes : _text;
        List<CiteContext> placed = [];
        CiteContext? before = track.Last is { Count: 1 } last ? last[0] : null;
        foreach ((Item item, CiteInput input) in cites)
        {
            CiteContext cite = Place(item, input, before, noteNumber);
            placed.Add(cite);
            before = cite;
        }
        if (placed.Count > 0)
            track.Last = placed;
        return placed;
    }

    private CiteContext Place(Item item, CiteInput input, CiteContext? before, int noteNumber)
    {
        CiteContext cite = Context(item, input);
        bool isKnown = _cited.TryGetValue(item, out (int FirstNote, int LastNote) known);
        if (isKnown)
        {
            cite = cite with
            {
                Position = before?.Item == item ? Ibid(before, cite) : CitePosition.Subsequent,
                IsNearNote = noteNumber > 0 && known.LastNote > 0 && noteNumber - known.LastNote <= nearNoteDistance,
                FirstNoteNumber = known.FirstNote > 0 ? known.FirstNote.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
            };
        }
        // A cite in running text says nothing of notes.
        _cited[item] = (known.FirstNote > 0 ? known.FirstNote : noteNumber, noteNumber > 0 ? noteNumber : known.LastNote);
        return Forced(cite, input);
    }

    private static CiteContext Context(Item item, CiteInput input) => new(item)
    {
        Locator = input.Cite.Locator is { Value.Length: > 0 } locator ? locator with { Label = TermNames.Canonical(locator.Label) } : null,
        Form = input.Cite.Form,
        Prefix = input.Cite.Prefix,
        Suffix = input.Cite.Suffix,
    };

    /// <summary>The cite with what its input states about its place.</summary>
    private static CiteContext Forced(CiteContext cite, CiteInput input) => cite with
    {
        Position = input.Position ?? cite.Position,
        IsNearNote = input.IsNearNote ?? cite.IsNearNote,
        FirstNoteNumber = input.FirstNoteNumber ?? cite.FirstNoteNumber,
    };

    private static CitePosition Ibid(CiteContext before, CiteContext cite) => (before.Locator, cite.Locator) switch
    {
        (null, null) => CitePosition.Ibid,
        (null, _) => CitePosition.IbidWithLocator,
        (_, null) => CitePosition.Subsequent,
        (Locator old, Locator now) => old == now ? CitePosition.Ibid : CitePosition.IbidWithLocator,
    };

    private sealed class Track
    {
        public List<CiteContext>? Last { get; set; }
    }
}
