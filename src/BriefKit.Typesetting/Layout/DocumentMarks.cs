using BriefKit.Core.Collections;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Layout;

/// <summary>Gathers the places that links and the outline lead to, as the pages are drawn.</summary>
internal sealed class DocumentMarks
{
    private readonly SortedDictionary<string, Destination> _destinations = new(StringComparer.Ordinal);
    private readonly List<OutlineEntry> _outline = [];

    public void Add(HeadingMark mark, Destination place)
    {
        if (mark.Anchor is not null)
            _destinations.TryAdd(mark.Anchor, place);
        if (mark.Level > 0)
            _outline.Add(new OutlineEntry(mark.Level, mark.Title, place));
    }

    public ValueList<OutlineEntry> Outline => _outline.ToValueList();

    public ValueMap<string, Destination> Destinations
    {
        get
        {
            ValueMap<string, Destination> map = ValueMap<string, Destination>.Empty;
            foreach ((string anchor, Destination place) in _destinations)
                map = map.With(anchor, place);
            return map;
        }
    }
}
