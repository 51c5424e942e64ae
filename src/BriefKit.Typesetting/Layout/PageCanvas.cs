using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Typesetting.Pages;

namespace BriefKit.Typesetting.Layout;

/// <summary>
/// Takes what is drawn on one page. Places along a line are counted from the edge where lines begin; of a document that is read from right
/// to left, that is the right one.
/// </summary>
/// <param name="mirrorWidth">The width of the page, where places are counted from its right edge; null where they are counted from the left.</param>
internal sealed class PageCanvas(int index, DocumentMarks marks, double? mirrorWidth = null)
{
    private readonly List<PageItem> _items = [];
    private readonly List<PageFrame> _frames = [];
    private readonly List<(int Place, Func<IEnumerable<PageItem>> Make)> _deferred = [];

    /// <summary>Which page of the document it is, from 0.</summary>
    public int Index => index;

    /// <summary>What everything drawn now is, where it is drawn for the second time or stands outside the text.</summary>
    public ArtifactKind? Artifact { get; set; }

    /// <summary>Whether places are counted from the right edge of the page.</summary>
    public bool IsMirrored => mirrorWidth is not null;

    /// <summary>How far from the left edge of the page something lies.</summary>
    /// <param name="x">From the edge where lines begin.</param>
    /// <param name="width">Of the thing.</param>
    public double Left(double x, double width) => mirrorWidth is double page ? page - x - width : x;

    /// <summary>Adds what is already placed from the left edge of the page.</summary>
    public void Add(PageItem item) =>
        _items.Add(Artifact is ArtifactKind kind ? item with { ContentId = null, Artifact = kind } : item);

    public void AddLink(LinkArea area)
    {
        if (Artifact is null)
            _items.Add(area);
    }

    public void AddRectangle(double x, double y, double width, double height, ThemeColor color) =>
        Add(new FilledRectangle(Left(x, width), y, width, height, color));

    /// <summary>Says that an area of the page is taken.</summary>
    public void AddFrame(PageFrame frame) => _frames.Add(frame with { X = Left(frame.X, frame.Width) });

    public ValueList<PageFrame> Frames => _frames.ToValueList();

    public void Mark(HeadingMark mark, double x, double y)
    {
        if (Artifact is null)
            marks.Add(mark, new Destination(index, IsMirrored ? 0 : x, y)); // What follows lies at the left of a place at the right.
    }

    /// <summary>Keeps a place for what can only be drawn when all pages are known, such as the number of another page.</summary>
    public void Defer(Func<IEnumerable<PageItem>> make)
    {
        if (Artifact is null)
            _deferred.Add((_items.Count, make));
    }

    /// <summary>Whether it waits for other pages.</summary>
    public bool HasDeferred => _deferred.Count > 0;

    /// <summary>All that was drawn; once all pages are known, where some of it waits for them.</summary>
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
