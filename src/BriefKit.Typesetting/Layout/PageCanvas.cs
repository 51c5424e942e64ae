using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Layout;

/// <summary>Takes what is drawn on one page.</summary>
internal sealed class PageCanvas(int index, DocumentMarks marks)
{
    private readonly List<PageItem> _items = [];
    private readonly List<PageFrame> _frames = [];
    private readonly List<(int Place, Func<IEnumerable<PageItem>> Make)> _deferred = [];

    /// <summary>What everything drawn now is, where it is drawn for the second time or stands outside the text.</summary>
    public ArtifactKind? Artifact { get; set; }

    public void Add(PageItem item) =>
        _items.Add(Artifact is ArtifactKind kind ? item with { ContentId = null, Artifact = kind } : item);

    public void AddLink(LinkArea area)
    {
        if (Artifact is null)
            _items.Add(area);
    }

    public void AddRectangle(double x, double y, double width, double height, ThemeColor color) =>
        Add(new FilledRectangle(x, y, width, height, color));

    /// <summary>Says that an area of the page is taken.</summary>
    public void AddFrame(PageFrame frame) => _frames.Add(frame);

    public ValueList<PageFrame> Frames => _frames.OrderBy(frame => frame.Kind).ToValueList();

    public void Mark(HeadingMark mark, double x, double y)
    {
        if (Artifact is null)
            marks.Add(mark, new Destination(index, x, y));
    }

    /// <summary>Keeps a place for what can only be drawn when all pages are known, such as the number of another page.</summary>
    public void Defer(Func<IEnumerable<PageItem>> make)
    {
        if (Artifact is null)
            _deferred.Add((_items.Count, make));
    }

    /// <summary>All that was drawn, once all pages are known.</summary>
    public ValueList<PageItem> ToValueList()
    {
        if (_deferred.Count == 0)
            return _items.ToValueList();
        List<PageItem> all = [];
        int start = 0;
        foreach ((int place, Func<IEnumerable<PageItem>> make) in _deferred)
        {
            all.AddRange(_items[start..place]);
            all.AddRange(make());
            start = place;
        }
        all.AddRange(_items[start..]);
        return all.ToValueList();
    }
}
