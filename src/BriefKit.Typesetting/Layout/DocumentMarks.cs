using BriefKit.Core.Collections;
using BriefKit.Typesetting.Pages;
using BriefKit.Typesetting.Paragraphs;

namespace BriefKit.Typesetting.Layout;

/// <summary>Gathers the places that links, the outline and running heads look for, as the pages are drawn.</summary>
internal sealed class DocumentMarks
{
    private readonly SortedDictionary<string, Destination> _destinations = new(StringComparer.Ordinal);
    private readonly List<OutlineEntry> _outline = [];
    private readonly List<LevelledHeading> _headings = [];

    // The number of headings before each page and, at last, in all.
    private readonly List<int> _headingsBefore = [];

    public ValueList<OutlineEntry> Outline => _outline.ToValueList();

    public ValueMap<string, Destination> Destinations => _destinations.ToValueMap();

    /// <summary>Says that the page that is drawn now begins.</summary>
    public void BeginPage() => _headingsBefore.Add(_headings.Count);

    public void Add(HeadingMark mark, Destination place)
    {
        if (mark.Anchor is not null)
            _destinations.TryAdd(mark.Anchor, place);
        if (mark.Level == 0)
            return;
        _outline.Add(new OutlineEntry(mark.Level, mark.Title, place));
        _headings.Add(new LevelledHeading(mark.OwnLevel, mark.Title));
    }

    /// <summary>The place that an anchor names; null where there is none.</summary>
    public Destination? Find(string anchor) => _destinations.GetValueOrDefault(anchor);

    /// <summary>The headings as the running heads of a page see them, once all pages are drawn.</summary>
    /// <param name="page">From 0.</param>
    public PageHeadings HeadingsOf(int page) =>
        new(_headings, _headingsBefore[page], page + 1 < _headingsBefore.Count ? _headingsBefore[page + 1] : _headings.Count);
}
