using System.Globalization;
using System.Xml.Linq;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>
/// The records and the rounds of loops that a text is put together in. A bookmark that is repeated has another name in each, and what leads to
/// it leads to the one of its own round, or else of the closest round around.
/// </summary>
internal sealed class Turns
{
    private const int NoLoop = -1;

    private static readonly XName Mark = WordNames.Own + "turn";

    private readonly List<Turn> _turns = [];
    private readonly Turn _all, _values;
    private Turn _current;

    public Turns()
    {
        _all = Add(NoLoop, null);
        _values = Add(NoLoop, _all);
        _current = _all;
    }

    public void BeginRecord() => _current = Add(NoLoop, _all);

    /// <param name="loop">Its number among the tags of the template.</param>
    public void Begin(int loop)
    {
        End(loop);
        _current = Add(loop, _current);
    }

    public void End(int loop)
    {
        Turn? turn = _current;
        while (turn is not null && turn.Loop != loop)
            turn = turn.Around;
        _current = turn?.Around ?? _current;
    }

    /// <summary>Whether it matters in which round an element was added.</summary>
    public static bool Notes(XElement element) => element.Name == WordNames.BookmarkStart || BookmarkReference.MayBe(element);

    /// <summary>Notes on bookmarks, and on what may lead to one, in which round they were added.</summary>
    public void Note(XElement added)
    {
        foreach (XElement element in added.DescendantsAndSelf().Where(Notes))
            element.SetAttributeValue(Mark, _current.Number);
    }

    /// <param name="was">What the bookmark is called in the template.</param>
    public void Name(XElement bookmark, string was, string name)
    {
        for (Turn? turn = TurnOf(bookmark); turn is not null; turn = turn.Around)
            turn.Names.TryAdd(was, name);
    }

    /// <summary>What the bookmark that something leads to is called; null where there is none.</summary>
    public string? NameFor(XElement reference, string name)
    {
        string? found = null;
        for (Turn? turn = TurnOf(reference); turn is not null && !turn.Names.TryGetValue(name, out found);)
            turn = turn.Around;
        return found;
    }

    // What has no note is of a value: those lead to each other, whatever the template calls its own.
    private Turn TurnOf(XElement element) => (int?)element.Attribute(Mark) is int number ? _turns[number] : _values;

    private Turn Add(int loop, Turn? around)
    {
        Turn turn = new(_turns.Count.ToString(CultureInfo.InvariantCulture), loop, around);
        _turns.Add(turn);
        return turn;
    }

    // Word does not mind the case of names.
    private sealed record Turn(string Number, int Loop, Turn? Around)
    {
        public Dictionary<string, string> Names { get; } = new(StringComparer.OrdinalIgnoreCase);
    }
}
